// Shipped instruments are written as tables, four wordings a row; this numbers them straight through.
import type { Instrument, Scale } from '#domain/instrument.ts';

/** One row: the positive and the "belum" wording, Indonesian then English. */
export type Wording = readonly [id: string, idNotYet: string, en: string, enNotYet: string];
export type FieldTable = {
	readonly id: string;
	readonly en: string;
	readonly statements: readonly Wording[];
};

/** The scale of all shipped instruments: a plant that grows in four steps. */
export const plantScale: Scale = {
	pictures: 'plant',
	levels: [
		{ level: 1, word: { id: 'Belum', en: 'Not yet' } },
		{ level: 2, word: { id: 'Mulai', en: 'Starting' } },
		{ level: 3, word: { id: 'Sudah', en: 'In place' } },
		{ level: 4, word: { id: 'Mantap', en: 'Strong' } }
	]
};

/** An instrument from its heading and its table; fields and statements get their numbers by their places [A6]. */
export function fill(
	heading: Pick<Instrument, 'key' | 'version' | 'name' | 'source'>,
	tables: readonly FieldTable[]
): Instrument {
	const statements = tables
		.flatMap((table, index) => table.statements.map((wording) => ({ field: index + 1, wording })))
		.map(({ field, wording: [id, idNotYet, en, enNotYet] }, index) => ({
			number: index + 1,
			field,
			positive: { id, en },
			notYet: { id: idNotYet, en: enNotYet }
		}));
	return {
		...heading,
		scale: plantScale,
		cutoffHundredths: 250,
		fields: tables.map(({ id, en }, index) => ({ number: index + 1, name: { id, en } })),
		statements
	};
}
