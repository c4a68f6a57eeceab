// A share of people or things, as a room says it: 90 %, or 13 of 15, or both. Kept as whole numbers, so that
// whoever reads it can check it by hand.
import { refuse, type Refused } from './refusal.ts';

/** percent: 0–100, whole. of: the part and the whole it is of, where they are known. */
export type Share = {
	readonly percent: number;
	readonly of?: { readonly part: number; readonly whole: number } | undefined;
};

/** A whole as large as the largest meeting. */
export const shareLimits = { percent: 100, whole: 3000 } as const;

const percentForm = /^(\d{1,3})\s*(?:%|persen|percent)?$/iu;
const partForm = /^(\d{1,4})\s*(?:\/|dari|of)\s*(\d{1,4})$/iu;
const bothForm = /^(\d{1,3})\s*(?:%|persen|percent)\s*[,(]?\s*(\d{1,4}\s*(?:\/|dari|of)\s*\d{1,4})\s*\)?$/iu;

/** The percentage of a part, rounded half up. Throws RangeError for a whole of nothing. */
export function percentOf(part: number, whole: number): number {
	if (whole < 1) throw new RangeError('a share needs a whole');
	return Math.floor((part * 200 + whole) / (whole * 2)); // [P26]
}

/**
 * "90", "90 %", "13/15", "13 dari 15", "87% (13/15)". Undefined where nothing was said.
 * Refusal: 'share-unusable' about the field.
 */
export function readShare(typed: string, about: string): Share | undefined | Refused {
	const text = typed.trim();
	if (text === '') return undefined;
	const said = percentForm.exec(text);
	if (said) return checkShare({ percent: Number(said[1]) }) ?? refuse('share-unusable', about);
	const both = bothForm.exec(text);
	const parts = partForm.exec(both?.[2] ?? text);
	if (!parts) return refuse('share-unusable', about); // [P26]
	const [part, whole] = [Number(parts[1]), Number(parts[2])];
	if (whole < 1) return refuse('share-unusable', about);
	const percent = both ? Number(both[1]) : percentOf(part, whole);
	return checkShare({ percent, of: { part, whole } }) ?? refuse('share-unusable', about);
}

/** The same share when it can be one, else undefined: within its limits, and both ways of saying it agree. */
export function checkShare(share: Share): Share | undefined {
	const isWhole = (value: number, most: number) => Number.isInteger(value) && value >= 0 && value <= most;
	if (!isWhole(share.percent, shareLimits.percent)) return undefined; // [P26]
	if (share.of === undefined) return share;
	const { part, whole } = share.of;
	if (!isWhole(whole, shareLimits.whole) || whole < 1 || !isWhole(part, whole)) return undefined; // [P26]
	return percentOf(part, whole) === share.percent ? share : undefined; // [P26]
}
