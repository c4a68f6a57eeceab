// Names that a record must not hold, replaced in what people wrote: whole words, whatever their case, the
// longest first [X6]. Only names that are known can be found: free text may still hold others.
import { cardFields, type BoardContent, type FieldShape } from './board.ts';
import type { RecordCards } from './record.ts';

/** A name and what stands in its place, for everybody of one group. */
export type Pseudonym = { readonly name: string; readonly pseudonym: string };

/** How people are addressed: it may stand before a name in one text and be missing in the next. */
const address =
	'(?:(?:ibu|bu|bapak|bpk|pak|hj|haji|hajah|h|dr|drs|dra|ir|sdr|sdri|mas|mbak|kang|teh|ustadz?|mr|mrs|ms)\\.?\\s+)*';
const leadingAddress = new RegExp(`^${address}`, 'iu');

/** "anggota-07": by the order in which members were written down, so that it stays when others come. */
export function memberPseudonyms(names: readonly string[]): Pseudonym[] {
	return names.map((name, index) => ({ name, pseudonym: `anggota-${String(index + 1).padStart(2, '0')}` }));
}

/** "F1": whoever led or wrote, in the order in which they first did. */
export const authorPseudonym = (index: number): string => `F${index + 1}`;

/** The name without how its bearer is addressed; a name that is nothing else stays whole. */
function coreOf(name: string): string {
	const clean = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
	const core = clean.replace(leadingAddress, '');
	return core.length < 2 ? clean : core;
}

/** Signs that phones write for one another in a name like Nur'aini; some people leave it out. */
const apostrophe = "'’‘ʼ`´";
const anyApostrophe = new RegExp(`[${apostrophe}]`, 'gu');
/** What may stand between two letters of a name, and between two of its parts; \p{Cf} is not even seen. */
const within = `[${apostrophe}\\p{Cf}]*`;
const between = `[\\s_\\-\\p{Cf}${apostrophe}]+`;

/** How a name is looked up, however it was written. */
function keyOf(name: string): string {
	return name
		.toLowerCase()
		.replace(anyApostrophe, '')
		.replace(/\p{Cf}/gu, '')
		.replace(/[\s_-]+/gu, ' ')
		.trim();
}

/** A pattern for every way in which the name of this key may be written. */
function patternOf(key: string): string {
	const parts = key.split(' ').map((part) => [...part].map(escape).join(within));
	return parts.join(between);
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** A function that replaces these names in a text; of two people with one name the first is meant. */
export function makeReplacer(people: readonly Pseudonym[]): (text: string) => string {
	const byName = new Map<string, string>();
	for (const { name, pseudonym } of people) {
		const key = keyOf(coreOf(name));
		if (key !== '' && !byName.has(key)) byName.set(key, pseudonym);
	}
	if (byName.size === 0) return (text) => text;
	const longestFirst = [...byName.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)); // [X6]
	const names = longestFirst.map(patternOf).join('|');
	// Letters, marks and digits make a word.
	const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${address}(${names})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
	return (text) =>
		text.normalize('NFC').replace(pattern, (_, name: string) => byName.get(keyOf(name)) ?? 'anggota');
}

/** The cards of a board with their texts replaced; links, days and numbers stay as they are. */
export function replaceInCards(cards: BoardContent, replace: (text: string) => string): RecordCards {
	const each = Object.entries(cards).map(([kind, list]) => {
		const fields: Record<string, FieldShape> = cardFields[kind as keyof BoardContent];
		const written = Object.keys(fields).filter((name) => ['text', 'when'].includes(fields[name]?.is ?? ''));
		return [
			kind,
			list.map((card) => ({
				...card,
				...Object.fromEntries(
					written.map((name) => [name, replace(String((card as unknown as Record<string, unknown>)[name]))])
				)
			}))
		];
	});
	return Object.fromEntries(each) as RecordCards;
}
