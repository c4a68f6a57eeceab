// An instrument while it is being written: it may have gaps, and its numbers follow from its order. What is
// missing is said, and hinders only the last step, becoming a version [A].
import {
	allPictures,
	checkInstrument,
	instrumentLimits,
	maxCharsOf,
	type Instrument,
	type Pictures
} from './instrument.ts';
import { refuse, type Refused } from './refusal.ts';
import { countChars, languages, type Language, type Text } from './text.ts';

export type DraftStatement = { positive: Text; notYet: Text };
export type DraftField = { name: Text; statements: DraftStatement[] };
export type InstrumentDraft = {
	name: Text;
	source: Text;
	pictures: Pictures;
	/** The words of the levels, lowest first. */
	words: Text[];
	/** Undefined while nothing that can be read stands there. */
	cutoffHundredths: number | undefined;
	fields: DraftField[];
};

/** Something that is still missing, and where: 'name', 'source', 'cutoff', 'scale', 'level 2', 'field 3', 'statement 9'. */
export type Gap = { about: string; language: Language | undefined };

export const emptyText: Text = { id: '', en: '' };
export const emptyStatement: DraftStatement = { positive: emptyText, notYet: emptyText };

/** An empty one on the usual scale, with a field and a statement to begin with. */
export function startDraft(usual: Pick<Instrument, 'scale' | 'cutoffHundredths'>): InstrumentDraft {
	return {
		name: emptyText,
		source: emptyText,
		pictures: usual.scale.pictures,
		words: usual.scale.levels.map(({ word }) => word),
		cutoffHundredths: usual.cutoffHundredths,
		fields: [{ name: emptyText, statements: [emptyStatement] }]
	};
}

/** The same words without their numbers. */
export function toDraft({ name, source, scale, cutoffHundredths, ...rest }: Instrument): InstrumentDraft {
	return {
		name,
		source,
		pictures: scale.pictures,
		words: scale.levels.map(({ word }) => word),
		cutoffHundredths,
		fields: rest.fields.map((field) => ({
			name: field.name,
			statements: rest.statements
				.filter((statement) => statement.field === field.number)
				.map(({ positive, notYet }) => ({ positive, notYet }))
		}))
	};
}

/** Numbered straight through by its order [A6]; whether a room can be scored with it, checkInstrument says. */
export function toInstrument(
	draft: InstrumentDraft,
	{ key, version }: Pick<Instrument, 'key' | 'version'>
): Instrument {
	const { name, source, pictures, words, cutoffHundredths, fields } = draft;
	return {
		key,
		version,
		name,
		source,
		scale: { pictures, levels: words.map((word, index) => ({ level: index + 1, word })) },
		cutoffHundredths: cutoffHundredths ?? Number.NaN,
		fields: fields.map((field, index) => ({ number: index + 1, name: field.name })),
		statements: fields
			.flatMap((field, index) => field.statements.map((statement) => ({ ...statement, field: index + 1 })))
			.map((statement, index) => ({ number: index + 1, ...statement }))
	};
}

/**
 * Can this be kept as a draft? Gaps are welcome; what is too much is not [A13]. Refusals: 'too-many',
 * 'text-too-long', 'request-malformed' for pictures we do not have.
 */
export function checkDraft(draft: InstrumentDraft): Refused | undefined {
	const { fields, scale, statements, ...named } = toInstrument(draft, { key: '', version: 0 });
	if (fields.length > instrumentLimits.fields) return refuse('too-many', 'fields');
	if (statements.length > instrumentLimits.statements) return refuse('too-many', 'statements');
	if (scale.levels.length > instrumentLimits.levels.max) return refuse('too-many', 'scale');
	if (!allPictures.includes(scale.pictures)) return refuse('request-malformed', 'pictures');
	const long = textsOf({ ...named, fields, scale, statements }).find(([about, text]) =>
		languages.some((language) => countChars(text[language]) > maxCharsOf(about))
	);
	return long && refuse('text-too-long', long[0]);
}

/** Everything that keeps a draft from becoming a version, from top to bottom; each gap once [A14]. */
export function findGaps(draft: InstrumentDraft): Gap[] {
	const instrument = toInstrument(draft, { key: '', version: 0 });
	const gaps: Gap[] = [];
	for (const [about, text] of textsOf(instrument)) {
		for (const language of languages) {
			const isKnown = gaps.some((gap) => gap.about === about && gap.language === language);
			if (text[language].trim() === '' && !isKnown) gaps.push({ about, language });
		}
	}
	const { levels } = instrumentLimits;
	if (draft.words.length < levels.min) gaps.push({ about: 'scale', language: undefined });
	draft.fields.forEach(({ statements }, index) => {
		if (statements.length === 0) gaps.push({ about: `field ${index + 1}`, language: undefined });
	});
	if (draft.fields.length === 0) gaps.push({ about: 'fields', language: undefined });
	// Whatever else is wrong, such as a cut-off off the scale, has one place of its own.
	const wrong = gaps.length === 0 ? checkInstrument(instrument) : undefined;
	if (wrong) gaps.push({ about: wrong.about ?? '', language: undefined });
	return gaps;
}

type Named = Pick<Instrument, 'name' | 'source' | 'scale' | 'fields' | 'statements'>;

/** Every text with where it stands, in the order of the page. */
function textsOf({ name, source, scale, fields, statements }: Named): [string, Text][] {
	return [
		['name', name],
		['source', source],
		...scale.levels.map(({ level, word }): [string, Text] => [`level ${level}`, word]),
		...fields.map((field): [string, Text] => [`field ${field.number}`, field.name]),
		...statements.flatMap(({ number, positive, notYet }): [string, Text][] => [
			[`statement ${number}`, positive],
			[`statement ${number}`, notYet]
		])
	];
}
