// The wall on a phone: what is shown of it, in which order, and how much.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
	ActionCard,
	BoardContent,
	EventCard,
	GoalCard,
	IdeaCard,
	ReflectionCard
} from '#domain/board.ts';
import type { CardId, InstrumentVersionId } from '#domain/ids.ts';
import { makeMirror, mirrorLimits, shortenMirror } from '#domain/mirror.ts';
import { parseDeskUp, parseFocus, parseMirrored } from '#domain/wire-parse.ts';

const version = 'a'.repeat(32) as InstrumentVersionId;
const empty: BoardContent = { event: [], goal: [], reflection: [], idea: [], action: [] };
let made = 0;
const base = () => {
	const id = (made++).toString(16).padStart(32, '0') as CardId;
	return { id, position: id, isHidden: false, from: 'phone' as const };
};
const event = (text: string, more: Partial<EventCard> = {}): EventCard => ({
	...base(),
	kind: 'event',
	text,
	when: '2014',
	mood: 1,
	who: '',
	...more
});
const goal = (text: string): GoalCard => ({
	...base(),
	kind: 'goal',
	text,
	reached: 50,
	helped: 'Rapat rutin',
	hindered: ''
});
const note = (about: CardId | undefined, more: Partial<ReflectionCard> = {}): ReflectionCard => ({
	...base(),
	kind: 'reflection',
	goal: about,
	reached: 25,
	helped: 'x',
	hindered: 'y',
	...more
});
const idea = (text: string, numbers: number[] = []): IdeaCard => ({
	...base(),
	kind: 'idea',
	text,
	statements: numbers.map((number) => `${version}:${number}` as const)
});
const action = (what: string): ActionCard => ({
	...base(),
	kind: 'action',
	what,
	statements: [`${version}:14`, `${version}:9`],
	ideas: [],
	who: 'Bendahara',
	withWhom: 'semua',
	when: 'tiap bulan',
	due: '2016-04-17',
	where: 'balai',
	cost: '50.000',
	source: 'kas',
	indicator: 'buku terisi'
});

describe('a mirror', () => {
	it('[O1] each wall shows its own kind of card, in its own words', () => {
		const aim = goal('Modal bertambah');
		const content: BoardContent = {
			event: [event('Bantuan datang', { who: 'semua' })],
			goal: [aim],
			reflection: [note(aim.id), note(aim.id), note(undefined), note(aim.id, { isHidden: true })],
			idea: [idea('Papan kas', [14, 9])],
			action: [action('Belajar membukukan')]
		};
		expect(makeMirror(content, 'history')).toEqual({
			wall: 'history',
			rows: [{ text: 'Bantuan datang', when: '2014', mood: 1, who: 'semua' }],
			left: 0
		});
		expect(makeMirror(content, 'goals')).toEqual({
			wall: 'goals',
			rows: [{ text: 'Modal bertambah', reached: 50, helped: 'Rapat rutin', hindered: '', notes: 2 }],
			left: 0
		});
		expect(makeMirror(content, 'priorities')).toEqual({
			wall: 'priorities',
			rows: [{ text: 'Papan kas', numbers: [9, 14] }],
			left: 0
		});
		expect(makeMirror(content, 'plan')).toEqual({
			wall: 'plan',
			rows: [
				{
					text: 'Belajar membukukan',
					numbers: [9, 14],
					who: 'Bendahara',
					withWhom: 'semua',
					when: 'tiap bulan',
					due: '2016-04-17',
					where: 'balai',
					indicator: 'buku terisi'
				}
			],
			left: 0
		});
	});

	it('[O2] [D11] what is hidden is on no phone, and no card says where it came from', () => {
		const event1 = event('Rahasia keluarga', { isHidden: true });
		const hidden = {
			...empty,
			event: [event1, event('Banjir')],
			idea: [{ ...idea('Jangan'), isHidden: true }]
		};
		expect(makeMirror(hidden, 'history')).toMatchObject({ rows: [{ text: 'Banjir' }], left: 0 });
		expect(makeMirror(hidden, 'priorities')).toEqual({ wall: 'priorities', rows: [], left: 0 });
		expect(JSON.stringify(makeMirror(hidden, 'history'))).not.toMatch(/phone|desk|Rahasia|[0-9a-f]{32}/);
	});

	it('[O2] it keeps the beginning of a long wall and counts the rest', () => {
		const many = Array.from({ length: 60 }, (_, index) => event(`Kejadian ${index}`));
		const mirror = makeMirror({ ...empty, event: many }, 'history');
		expect(mirror.rows).toHaveLength(mirrorLimits.rows);
		expect(mirror.rows[0]?.text).toBe('Kejadian 0');
		expect(mirror.left).toBe(20);
		const long = [event('a'.repeat(200)), ...many.slice(0, 3)].map((card) => ({
			...card,
			who: 'b'.repeat(1000)
		}));
		expect(makeMirror({ ...empty, event: long }, 'history')).toMatchObject({ rows: [{}, {}], left: 2 });
		// Two who type at once can make one text longer than all of it may be: it is still shown.
		const huge = [event('a'.repeat(600), { who: 'b'.repeat(3000) })];
		expect(makeMirror({ ...empty, event: huge }, 'history')).toMatchObject({ rows: [{}], left: 0 });
	});

	it('[O2] whatever stands on a wall, rows and the rest add up, in order, and fit', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ maxLength: 400 }), { maxLength: 90 }), (texts) => {
				const cards = texts.map((text) => event(text));
				const { rows, left } = makeMirror({ ...empty, event: cards }, 'history');
				expect(rows.length + left).toBe(texts.length);
				expect(rows.map(({ text }) => text)).toEqual(texts.slice(0, rows.length));
				const chars = rows.slice(1).reduce((sum, { text }) => sum + text.length, 0);
				expect(chars).toBeLessThanOrEqual(mirrorLimits.chars);
			})
		);
	});

	it('[O2] a page that must stay small holds its beginning, and counts the rest with what was left already', () => {
		const many = Array.from({ length: 60 }, (_, index) => event(`Kejadian ${index}`));
		const mirror = makeMirror({ ...empty, event: many }, 'history');
		const short = shortenMirror(mirror);
		expect(short).toMatchObject({ wall: 'history', rows: mirror.rows.slice(0, short.rows.length) });
		expect(short.rows.length).toBeLessThan(20);
		expect(short.rows.length + short.left).toBe(60);
		const few = makeMirror({ ...empty, event: many.slice(0, 3) }, 'history');
		expect(shortenMirror(few)).toEqual(few);
		const one = makeMirror(
			{ ...empty, event: [event('a'.repeat(600), { who: 'b'.repeat(900) })] },
			'history'
		);
		expect(shortenMirror(one)).toEqual(one);
	});

	it('[O3] [W2] a clear yes beside the focus is a yes, and everything else a no', () => {
		expect(parseMirrored('{"at":"stage","isMirrored":true}')).toBe(true);
		expect(parseFocus('{"at":"stage","isMirrored":true}')).toEqual({ at: 'stage' });
		const nos = ['{"at":"stage"}', '{"at":"stage","isMirrored":1}', '{"isMirrored":"true"}', 'true', '', '{'];
		for (const no of [...nos, '{"__proto__":{"isMirrored":true}}']) expect(parseMirrored(no), no).toBe(false);
		const asked = (isOn: unknown) =>
			parseDeskUp(JSON.stringify({ t: 'command', id: 'a'.repeat(32), command: { name: 'mirror', isOn } }));
		expect(asked(true)).toMatchObject({ command: { name: 'mirror', isOn: true } });
		for (const odd of ['ya', 1, null, undefined]) expect(asked(odd)).toBeUndefined();
	});
});
