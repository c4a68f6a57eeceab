// An instrument: fields, statements in two wordings, a scale. Versions never change once used [A].
import { refuse, type Refused } from './refusal.ts';
import { countChars, languages, type Text } from './text.ts';

/** A growing plant, somebody who climbs stairs, a glass that fills, piled stones. */
export const allPictures = ['plant', 'stairs', 'glass', 'pile'] as const;
export type Pictures = (typeof allPictures)[number];
export type Scale = {
	/** Lowest first; level numbers count from 1. */
	readonly levels: readonly { readonly level: number; readonly word: Text }[];
	/** Which drawings stand for the levels. */
	readonly pictures: Pictures;
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

export const instrumentLimits = {
	levels: { min: 2, max: 7 },
	fields: 12,
	statements: 200,
	textChars: 500,
	/** Names stand on bars, buttons and in lists; a level's word stands in a tile. */
	nameChars: 120,
	wordChars: 24
} as const;

/** A field's statements, in their order. */
export function statementsOf(instrument: Instrument, field: number): Statement[] {
	return instrument.statements.filter((statement) => statement.field === field);
}

/** 'cutoff-off-scale' unless the cut-off is whole hundredths from the lowest to the highest level. */
export function checkCutoff(cutoffHundredths: number, levels: number): Refused | undefined {
	const isOnScale =
		Number.isInteger(cutoffHundredths) && cutoffHundredths >= 100 && cutoffHundredths <= levels * 100;
	return isOnScale ? undefined : refuse('cutoff-off-scale', 'cutoff'); // [A8]
}

/**
 * Can a room be scored with this instrument? `about` says where: 'statement 9', 'field 3', 'scale'.
 * Refusals: 'number-off-limits' (numbering, levels), 'too-many', 'field-unknown',
 * 'statement-unknown' (a field without any), 'text-missing', 'text-too-long', 'cutoff-off-scale'.
 */
export function checkInstrument(instrument: Instrument): Refused | undefined {
	const { scale, fields, statements } = instrument;
	const { levels } = instrumentLimits;
	if (scale.levels.length < levels.min || scale.levels.length > levels.max) {
		return refuse('number-off-limits', 'scale'); // [A8]
	}
	if (statements.length > instrumentLimits.statements) return refuse('too-many', 'statements'); // [A9]
	if (fields.length > instrumentLimits.fields) return refuse('too-many', 'fields'); // [A9]
	if (!allPictures.includes(scale.pictures)) return refuse('number-off-limits', 'pictures'); // [A10]
	return (
		checkNumbers(
			scale.levels.map(({ level }) => level),
			'scale'
		) ??
		checkNumbers(
			fields.map(({ number }) => number),
			'fields'
		) ??
		checkNumbers(
			statements.map(({ number }) => number),
			'statements'
		) ??
		checkBelonging(instrument) ??
		checkTexts(instrument) ??
		checkCutoff(instrument.cutoffHundredths, scale.levels.length)
	);
}

/** 1, 2, 3 … without gap or doubling, and at least one [A6]. */
function checkNumbers(numbers: readonly number[], about: string): Refused | undefined {
	const isStraight = numbers.length > 0 && numbers.every((number, index) => number === index + 1);
	return isStraight ? undefined : refuse('number-off-limits', about);
}

/** Every statement has a field that exists, and every field a statement [A6]. */
function checkBelonging(instrument: Instrument): Refused | undefined {
	const known = new Set(instrument.fields.map((field) => field.number));
	const lost = instrument.statements.find((statement) => !known.has(statement.field));
	if (lost !== undefined) return refuse('field-unknown', `statement ${lost.number}`);
	const empty = instrument.fields.find((field) => statementsOf(instrument, field.number).length === 0);
	return empty === undefined ? undefined : refuse('statement-unknown', `field ${empty.number}`);
}

/** How long a text may be that stands there: 'name', 'source', 'level 2', 'field 3', 'statement 9'. */
export function maxCharsOf(about: string): number {
	// A source may tell a longer story than a statement.
	if (about === 'source') return instrumentLimits.textChars * 4;
	if (about.startsWith('level')) return instrumentLimits.wordChars;
	return about === 'name' || about.startsWith('field')
		? instrumentLimits.nameChars
		: instrumentLimits.textChars;
}

/** Every text exists in both languages and fits [A7]. */
function checkTexts(instrument: Instrument): Refused | undefined {
	const texts: [string, Text][] = [
		['name', instrument.name],
		['source', instrument.source],
		...instrument.scale.levels.map(({ level, word }): [string, Text] => [`level ${level}`, word]),
		...instrument.fields.map(({ number, name }): [string, Text] => [`field ${number}`, name]),
		...instrument.statements.flatMap(({ number, positive, notYet }): [string, Text][] => [
			[`statement ${number}`, positive],
			[`statement ${number}`, notYet]
		])
	];
	for (const [about, text] of texts) {
		for (const language of languages) {
			const wording = text[language];
			if (typeof wording !== 'string' || wording.trim() === '') return refuse('text-missing', about);
			if (countChars(wording) > maxCharsOf(about)) return refuse('text-too-long', about);
		}
	}
	return undefined;
}
