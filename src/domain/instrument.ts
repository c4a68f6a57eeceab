// An instrument: fields, statements in two wordings, a scale. Versions never change once used [A].
import type { Text } from './text.ts';

export type Scale = {
	/** Lowest first; level numbers count from 1. */
	readonly levels: readonly { readonly level: number; readonly word: Text }[];
	/** Which drawings stand for the levels; 'plant' has four. */
	readonly pictures: 'plant';
};
export type Statement = {
	/** Straight through the instrument, from 1. */
	readonly number: number;
	/** The field's number. */
	readonly field: number;
	/** What is true of a strong group. This is what the room scores. */
	readonly positive: Text;
	/** The "not yet" (belum) wording, used when a statement turns out weak. */
	readonly notYet: Text;
};
export type Field = { readonly number: number; readonly name: Text };
export type Instrument = {
	readonly key: string;
	readonly name: Text;
	/** What is from the source and what is ours. */
	readonly source: Text;
	readonly version: number;
	readonly scale: Scale;
	/** Default cut-off in hundredths of a level: 250 is 2,50. */
	readonly cutoffHundredths: number;
	readonly fields: readonly Field[];
	readonly statements: readonly Statement[];
};
