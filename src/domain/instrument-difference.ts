// What differs between two versions of an instrument. Statements carry no name of their own from version to
// version: the same words are the same statement, then the most alike ones are, and what is like nothing is
// new or gone [A17].
import type { Field, Instrument, Statement } from './instrument.ts';
import { languages, type Text } from './text.ts';

export type StatementDifference = {
	before: Statement | undefined;
	after: Statement | undefined;
	isReworded: boolean;
	isRenumbered: boolean;
	/** It stands in another field. */
	isMoved: boolean;
};
export type FieldDifference = {
	before: Field | undefined;
	after: Field | undefined;
	isRenamed: boolean;
	isRenumbered: boolean;
};
export type InstrumentDifference = {
	name: boolean;
	source: boolean;
	scale: boolean;
	cutoff: boolean;
	/** Those that differ, in the order of the later version, those that are gone at their old places. */
	fields: FieldDifference[];
	statements: StatementDifference[];
	/** Statements that are the same in every way. */
	same: number;
};

const isSame = (one: Text, other: Text): boolean => one.id === other.id && one.en === other.en;

/** Do two wordings of statements share at least half of their words? Fewer, and they are two statements. */
const leastAlike = 0.5;

export function compareInstruments(before: Instrument, after: Instrument): InstrumentDifference {
	const fieldPairs = pairUp(before.fields, after.fields, (one, other) => alike(one.name, other.name));
	const fieldAfter = new Map(fieldPairs.map(([was, is]) => [was?.number, is?.number]));
	const pairs = pairUp(before.statements, after.statements, (one, other) =>
		isSame(one.positive, other.positive) && isSame(one.notYet, other.notYet)
			? 2
			: alike(one.positive, other.positive)
	);
	const statements = pairs.map(([was, is]): StatementDifference => {
		const isBoth = was !== undefined && is !== undefined;
		return {
			before: was,
			after: is,
			isReworded: isBoth && !(isSame(was.positive, is.positive) && isSame(was.notYet, is.notYet)),
			isRenumbered: isBoth && was.number !== is.number,
			isMoved: isBoth && fieldAfter.get(was.field) !== is.field
		};
	});
	const fields = fieldPairs.map(([was, is]): FieldDifference => ({
		before: was,
		after: is,
		isRenamed: was !== undefined && is !== undefined && !isSame(was.name, is.name),
		isRenumbered: was !== undefined && is !== undefined && was.number !== is.number
	}));
	const differing = statements.filter(
		(one) => !one.before || !one.after || one.isReworded || one.isRenumbered || one.isMoved
	);
	return {
		name: !isSame(before.name, after.name),
		source: !isSame(before.source, after.source),
		scale: !isSameScale(before, after),
		cutoff: before.cutoffHundredths !== after.cutoffHundredths,
		fields: fields.filter((one) => !one.before || !one.after || one.isRenamed || one.isRenumbered),
		statements: differing,
		same: statements.length - differing.length
	};
}

function isSameScale({ scale: one }: Instrument, { scale: other }: Instrument): boolean {
	return (
		one.pictures === other.pictures &&
		one.levels.length === other.levels.length &&
		one.levels.every(({ word }, index) => isSame(word, other.levels[index]!.word))
	);
}

type Numbered = { readonly number: number };
type Pair<One> = [One | undefined, One | undefined];

/** The most alike first; equally alike ones by the nearest numbers. Sorted by the place in the later version. */
function pairUp<One extends Numbered>(
	before: readonly One[],
	after: readonly One[],
	likeness: (one: One, other: One) => number
): Pair<One>[] {
	const candidates = before
		.flatMap((was) => after.map((is) => ({ was, is, like: likeness(was, is) })))
		.filter(({ like }) => like >= leastAlike)
		.sort(
			(a, b) =>
				b.like - a.like ||
				Math.abs(a.was.number - a.is.number) - Math.abs(b.was.number - b.is.number) ||
				a.is.number - b.is.number
		);
	const paired = new Map<One, One>();
	const taken = new Set<One>();
	for (const { was, is } of candidates) {
		if (paired.has(is) || taken.has(was)) continue;
		paired.set(is, was);
		taken.add(was);
	}
	const pairs: Pair<One>[] = [
		...after.map((is): Pair<One> => [paired.get(is), is]),
		...before.filter((was) => !taken.has(was)).map((was): Pair<One> => [was, undefined])
	];
	const placeOf = ([was, is]: Pair<One>): number => is?.number ?? (was?.number ?? 0) - 0.5;
	return pairs.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Twice the shared words over all words, in whichever language they are more alike: 1 for the same words. */
function alike(one: Text, other: Text): number {
	return Math.max(
		...languages.map((language) => {
			const [a, b] = [wordsOf(one[language]), wordsOf(other[language])];
			const shared = a.filter((word) => takeFrom(b, word)).length;
			const all = a.length + shared + b.length;
			return all === 0 ? 0 : (2 * shared) / all;
		})
	);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Each word can be shared as often as it stands there. */
function takeFrom(words: string[], word: string): boolean {
	const at = words.indexOf(word);
	if (at === -1) return false;
	words.splice(at, 1);
	return true;
}
