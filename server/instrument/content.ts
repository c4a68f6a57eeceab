// An instrument as a version's row holds it: JSON that was checked before it was written and never
// changes afterwards, so reading it does not check it again.
import type { Instrument } from '#domain/instrument.ts';

/** Throws when the row holds no JSON: then the file is damaged. */
export function readContent(content: string): Instrument {
	return JSON.parse(content) as Instrument;
}

/** The same instrument gives the same bytes, in whatever order its source file names the keys. */
export function writeContent(instrument: Instrument): string {
	return JSON.stringify(instrument, (_key, value: unknown) =>
		typeof value === 'object' && value !== null && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
			: value
	);
}
