// Which drawings stand for the levels of a scale. The drawings themselves lie in static/drawing.
import type { Scale } from './instrument.ts';

/** 'plant' grows in four steps; 'plant-5' in five, and so on; 'pile' has one stone more at every level. */
export type PictureSheet = 'plant' | `plant-${2 | 3 | 5 | 6 | 7}` | 'pile';
/** A scale as screens show it: a level's drawing is called by its sheet and its number, 'plant-5-2'. */
export type ShownScale = { readonly levels: Scale['levels']; readonly pictures: PictureSheet };

/** The sheet with exactly as many steps as the scale has levels, so that the highest is always the full one [A10]. */
export function showScale({ levels, pictures }: Scale): ShownScale {
	const steps = levels.length;
	const hasOwnSheet = pictures === 'plant' && steps !== 4;
	return { levels, pictures: hasOwnSheet ? (`plant-${steps}` as PictureSheet) : pictures };
}
