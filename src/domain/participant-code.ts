// A participant's code: three pictures in a row on a card that a person keeps and uses at every scoring of
// the group [Q]. Who has which card is known to nobody; here is only what a code looks like and how cards of
// one group stay apart. Randomness is the server's.
import { refuse, type Refused } from './refusal.ts';
import type { Picture } from './seat.ts';
import type { AgendaItem, NameMode, Secrecy, Stage } from './session.ts';

/**
 * What stands on cards: the things and fruit of the seat pictures, which are the last that the door offers,
 * so that a card seldom looks like the picture its owner is called by in the room.
 */
export const codePictures = [
	'sendok',
	'mangkuk',
	'kendi',
	'lampu',
	'sepeda',
	'cangkul',
	'topi',
	'sandal',
	'gitar',
	'gendang',
	'layang',
	'bola',
	'buku',
	'kunci',
	'jam',
	'tas',
	'nanas',
	'mangga',
	'semangka',
	'wortel',
	'terong',
	'jamur',
	'awan',
	'gunung'
] as const satisfies readonly Picture[];
/** In the order of the card. */
export type CodePicture = (typeof codePictures)[number];

export const codeRow = 3;
/** cards: the largest meeting prints so many at once; group: with those lost over the years. wrongTries: a guess hits a card of thirty people once in four hundred times. */
export const codeLimits = { cards: 200, group: 300, wrongTries: 10 } as const;

/** Are these the pictures of a card that could be: three different ones of ours? In the form it is stored, or undefined [Q1]. */
export function parseCode(chosen: readonly unknown[]): string | undefined {
	if (chosen.length !== codeRow || new Set(chosen).size !== codeRow) return undefined; // [Q1]
	return chosen.every((each) => (codePictures as readonly unknown[]).includes(each))
		? chosen.join('-')
		: undefined;
}

/** The pictures of a stored code, in order; undefined where it is none. */
export function readCode(text: string): CodePicture[] | undefined {
	const row = text.split('-');
	return parseCode(row) === undefined ? undefined : (row as CodePicture[]);
}

/** Could one wrong tap, or the right pictures in another order, make one card of the other? [Q2] */
export function isNear(one: string, other: string): boolean {
	const [a, b] = [one.split('-'), other.split('-')];
	const isSameSet = a.every((picture) => b.includes(picture));
	return isSameSet || a.filter((picture, at) => b[at] !== picture).length < 2;
}

/** Can a group that has so many cards get so many more? Refusals: 'number-off-limits', 'too-many'. */
export function checkCodeCount(count: number, existing: number): Refused | undefined {
	const isWhole = Number.isInteger(count) && count >= 1 && count <= codeLimits.cards;
	if (!isWhole) return refuse('number-off-limits', 'count'); // [Q3]
	return existing + count > codeLimits.group ? refuse('too-many', 'count') : undefined; // [Q3]
}

/** Stages in which a statement can be scored, for the first time or once more. */
const scoringStages: readonly Stage[] = ['scoring', 'presentation'];

/** Is there any use in knowing a card: does scoring go on here, or come later? [Q16] */
export function canStillScore(meeting: { agenda: readonly AgendaItem[]; stageIndex: number }): boolean {
	return meeting.agenda.slice(meeting.stageIndex).some(({ stage }) => scoringStages.includes(stage));
}

/** Are people called so that who came to which meeting does not tell whose code is whose? Refusal: 'code-needs-pictures'. */
export function checkNaming(called: { nameMode: NameMode; secrecy: Secrecy }): Refused | undefined {
	const isNamed = called.secrecy === 'code' && called.nameMode !== 'picture';
	return isNamed ? refuse('code-needs-pictures', 'secrecy') : undefined; // [Q7]
}

/** Far more draws than a group of three hundred cards has ever needed. */
const drawsMax = 100_000;

/**
 * New codes that are near none of those taken and near none of each other, each equally likely [Q2] [Q4].
 * draw gives a whole number from 0 up to, and without, its bound. Throws where there is no room left.
 */
export function drawCodes(given: {
	count: number;
	taken: readonly string[];
	draw: (below: number) => number;
}): string[] {
	const made: string[] = [];
	for (let tries = 0; made.length < given.count; tries += 1) {
		if (tries > drawsMax) throw new Error('drawing codes: there is no room for another card');
		const left = [...codePictures];
		const row = Array.from({ length: codeRow }, () => left.splice(given.draw(left.length), 1)[0]!);
		const code = row.join('-');
		if (![...given.taken, ...made].some((other) => isNear(code, other))) made.push(code); // [Q2]
	}
	return made;
}
