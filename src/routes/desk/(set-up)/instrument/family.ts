// An instrument with its versions, as the list shows it: only what a line needs.
import type { InstrumentRow } from '#server/backstage.ts';

export type Family = {
	key: string;
	isShipped: boolean;
	newest: VersionLine;
	/** Newest first. */
	earlier: VersionLine[];
};
export type VersionLine = {
	versionId: string;
	version: number;
	name: InstrumentRow['instrument']['name'];
	size: { fields: number; statements: number; levels: number };
};

function toLine({ versionId, instrument }: InstrumentRow): VersionLine {
	const { version, name, fields, statements, scale } = instrument;
	return {
		versionId,
		version,
		name,
		size: { fields: fields.length, statements: statements.length, levels: scale.levels.length }
	};
}

/** rows: as the server lists them, the newest version of each instrument first. */
export function listFamilies(rows: readonly InstrumentRow[]): Family[] {
	const families = new Map<string, Family>();
	for (const row of rows) {
		const { key } = row.instrument;
		const family = families.get(key);
		if (family) family.earlier.push(toLine(row));
		else families.set(key, { key, isShipped: row.isShipped, newest: toLine(row), earlier: [] });
	}
	return [...families.values()];
}
