// A meeting without a projector: the wall of the stage on every phone, in a form made for a small screen [O].
// The same for all phones and for both languages: it holds the room's own words and no sentence of ours.
import type { ActionCard, BoardContent, BoardStage, Card, Mood, Reached, StatementRef } from './board.ts';

type Row<More> = { text: string } & More;
type Rows<Wall extends BoardStage, More> = {
	wall: Wall;
	rows: Row<More>[];
	/** How many more stand on the wall. */
	left: number;
};
export type Mirror =
	| Rows<'history', { when: string; mood: Mood; who: string }>
	/** notes: views of single people that came from phones. */
	| Rows<'goals', { reached: Reached | undefined; helped: string; hindered: string; notes: number }>
	/** numbers: the statements it answers. */
	| Rows<'priorities', { numbers: number[] }>
	| Rows<
			'plan',
			{ numbers: number[] } & Pick<ActionCard, 'who' | 'withWhom' | 'when' | 'due' | 'where' | 'indicator'>
	  >;

/**
 * So much is read in a hand, and every phone is sent it again when it changes. pageChars: letters of the page
 * that a phone without a script is given, a form of 15 kB; each row is counted with rowChars beside its own.
 */
export const mirrorLimits = { rows: 40, chars: 2400, pageChars: 480, rowChars: 60 } as const;

/** What stands on this wall for all to see, in its order, as far as it fits [O1] [O2]. */
export function makeMirror(content: BoardContent, wall: BoardStage): Mirror {
	switch (wall) {
		case 'history': {
			const rows = content.event
				.filter(isSeen)
				.map(({ text, when, mood, who }) => ({ text, when, mood, who }));
			return { wall, ...fit(rows) };
		}
		case 'goals': {
			const notes = content.reflection.filter(isSeen);
			const rows = content.goal.filter(isSeen).map(({ id, text, reached, helped, hindered }) => ({
				text,
				reached,
				helped,
				hindered,
				notes: notes.filter(({ goal }) => goal === id).length
			}));
			return { wall, ...fit(rows) };
		}
		case 'priorities': {
			const rows = content.idea
				.filter(isSeen)
				.map(({ text, statements }) => ({ text, numbers: numbersOf(statements) }));
			return { wall, ...fit(rows) };
		}
		case 'plan': {
			const rows = content.action
				.filter(isSeen)
				.map(({ what, statements, who, withWhom, when, due, where, indicator }) => ({
					text: what,
					numbers: numbersOf(statements),
					who,
					withWhom,
					when,
					due,
					where,
					indicator
				}));
			return { wall, ...fit(rows) };
		}
	}
}

/** What is hidden at the desk is hidden here [O2]. */
function isSeen({ isHidden }: Card): boolean {
	return !isHidden;
}

/** A reference ends in the statement's number. */
export function numbersOf(refs: readonly StatementRef[]): number[] {
	return refs.map((ref) => Number(ref.slice(ref.indexOf(':') + 1))).sort((a, b) => a - b);
}

/** The same wall on a page that must stay small [O2]. */
export function shortenMirror(mirror: Mirror): Mirror {
	let chars = 0;
	const count = mirror.rows.findIndex((row, index) => {
		chars += countLetters(row) + mirrorLimits.rowChars;
		return index > 0 && chars > mirrorLimits.pageChars;
	});
	if (count === -1) return mirror;
	const left = mirror.left + mirror.rows.length - count;
	return { ...mirror, rows: mirror.rows.slice(0, count), left } as Mirror;
}

/** From the wall's beginning, whole rows only; of a wall whose first row is too long at least that one [O2]. */
function fit<More>(all: readonly Row<More>[]): { rows: Row<More>[]; left: number } {
	let chars = 0;
	const rows = all.slice(0, mirrorLimits.rows).filter((row, index) => {
		chars += countLetters(row);
		return index === 0 || chars <= mirrorLimits.chars;
	});
	return { rows, left: all.length - rows.length };
}

function countLetters(row: object): number {
	return Object.values(row).reduce<number>(
		(sum, value) => sum + (typeof value === 'string' ? value.length : 0),
		0
	);
}
