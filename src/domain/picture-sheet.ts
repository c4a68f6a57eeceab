// Which drawings stand for the levels of a scale. The drawings themselves lie in static/drawing.
import type { Scale } from './instrument.ts';

type Steps = 2 | 3 | 4 | 5 | 6 | 7;
/** 'plant' grows in four steps, 'plant-5' in five, and so on; a pile has one stone more at every level of any scale. */
export type PictureSheet = 'plant' | `plant-${Exclude<Steps, 4>}` | `${'stairs' | 'glass'}-${Steps}` | 'pile';
/** A scale as screens show it: a level's drawing is called by its sheet and its number, 'plant-5-2'. */
export type ShownScale = { readonly levels: Scale['levels']; readonly pictures: PictureSheet };

/** The sheet with exactly as many steps as the scale has levels, so that the highest is always the full one [A10]. */
export function showScale({ levels, pictures }: Scale): ShownScale {
	const steps = levels.length as Steps;
	if (pictures === 'pile' || (pictures === 'plant' && steps === 4)) return { levels, pictures };
	return { levels, pictures: `${pictures}-${steps}` as PictureSheet };
}
