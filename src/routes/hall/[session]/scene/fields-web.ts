// How the panel beside the fields is shared out: the statements to strengthen need what they need, and where
// enough is left below them the fields stand there as a web too.
import type { CutoffWords } from '#domain/cutoff-words.ts';
import type { FieldResult, StatementResult } from '#domain/view.ts';
import type { WallBox } from '../wall-box.ts';

/** More statements than this would be too small to read from a chair; the rest is counted. */
export const mostWeak = 7;
/** In projector units. A lower web could not be read from the back of the room. */
const web = { least: 270, most: 420, margin: 24 } as const;
/** Fewer corners make no web. */
const leastFields = 3;

/** Roughly the height the list needs at full size, in projector units; a group's own words make its title longer. */
export function weakHeight(shown: readonly StatementResult[], cutoffWords?: CutoffWords | undefined): number {
	const title = cutoffWords ? 160 : 120;
	return title + shown.reduce((sum, { notYet }) => sum + 24 + 30 * Math.ceil((notYet.length + 4) / 26), 0);
}

/** The height of the web below the list; undefined where it has no room, or too few fields have a mean. */
export function webHeight(
	fields: readonly FieldResult[],
	listHeight: number,
	box: WallBox
): number | undefined {
	const left = box.height - listHeight - web.margin;
	const known = fields.filter(({ meanHundredths }) => meanHundredths !== undefined).length;
	return known >= leastFields && left >= web.least ? Math.min(web.most, left) : undefined;
}
