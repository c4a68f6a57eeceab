import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StatementRef } from '#domain/board.ts';
import type { CardDraft } from '#domain/card-draft.ts';
import type { DeskCommand } from '#domain/command.ts';
import {
	parseId,
	type CardId,
	type OpeningId,
	type RequestId,
	type RoundId,
	type SeatId
} from '#domain/ids.ts';
import {
	parseAgenda,
	parseDeskUp,
	parseDotsSetup,
	parseFocus,
	parseHallUp,
	parsePhoneUp
} from '#domain/wire-parse.ts';
import { closeCodes, limits } from '#domain/wire.ts';

const seed = 20161121;
const id = '0123456789abcdef0123456789abcdef' as RequestId;
const round = 'a'.repeat(32) as RoundId;
const cardId = 'e'.repeat(32) as CardId;
const ref: StatementRef = `${'f'.repeat(32)}:9` as StatementRef;
const cast = { t: 'cast', id: 1, round, answer: 3, revision: 1 };
const parsers = { parsePhoneUp, parseDeskUp, parseHallUp, parseFocus, parseDotsSetup, parseAgenda };
const phone = (message: unknown) => parsePhoneUp(JSON.stringify(message));
const command = (body: unknown) => parseDeskUp(JSON.stringify({ t: 'command', id, command: body }));

const cards: CardDraft[] = [
	{ kind: 'event', text: 'Bantuan cair', when: 'sekitar 2014', mood: -2 },
	{ kind: 'reflection', goal: cardId, reached: 75, helped: 'Arisan', hindered: '' },
	{ kind: 'reflection', goal: cardId, helped: '', hindered: 'Musim hujan' },
	{ kind: 'idea', text: 'Papan kas', statement: ref },
	{ kind: 'idea', text: 'Studi banding' }
];
const commands: DeskCommand[] = [
	{ name: 'start' },
	{ name: 'pause' },
	{ name: 'resume' },
	{ name: 'close-session', confirmed: true },
	{ name: 'go-to-stage', index: 2 },
	{ name: 'add-minutes', minutes: 5 },
	{ name: 'open', roundIds: [round] },
	{ name: 'close', openingId: 'b'.repeat(32) as OpeningId, confirmed: false },
	{ name: 'reveal', roundIds: [round, 'c'.repeat(32) as RoundId] },
	{ name: 'show', focus: { at: 'stage' } },
	{ name: 'show', focus: { at: 'join' } },
	{ name: 'show', focus: { at: 'fields' } },
	{ name: 'show', focus: { at: 'statement', roundId: round } },
	{ name: 'show', focus: { at: 'ranking', roundId: round } },
	{ name: 'ask-dots', ideaIds: [cardId], dots: 3, isOpen: true },
	{ name: 'settle-ties', roundId: round, order: [cardId] },
	{ name: 'nudge', openingId: 'b'.repeat(32) as OpeningId },
	{ name: 'rehearse', phones: 12 },
	{ name: 'set-present', seatId: 'd'.repeat(32) as SeatId, isPresent: false },
	{ name: 'set-scores', seatId: 'd'.repeat(32) as SeatId, scores: true },
	{ name: 'add-companion', label: 'Pendamping desa' },
	{ name: 'move-seat', seatId: 'd'.repeat(32) as SeatId },
	{ name: 'new-code' },
	{ name: 'choose-address', url: 'http://192.168.1.7:3000' }
];

describe('messages we know', () => {
	test('[W1] a phone casts and pings', () => {
		expect(phone(cast)).toEqual(cast);
		expect(phone({ ...cast, answer: [0, 3, 0] })).toEqual({ ...cast, answer: [0, 3, 0] });
		expect(phone({ ...cast, answer: 'unknown' })).toEqual({ ...cast, answer: 'unknown' });
		for (const parse of [parsePhoneUp, parseDeskUp, parseHallUp]) {
			expect(parse('{"t":"ping"}')).toEqual({ t: 'ping' });
		}
	});

	test.each(cards)('[W1] a phone sends a card: $kind', (card) => {
		expect(phone({ t: 'card', id, card })).toEqual({ t: 'card', id, card });
	});

	test.each(commands)('[W1] a desk commands $name', (body) => {
		expect(command(body)).toEqual({ t: 'command', id, command: body });
	});

	test('[W1] a phone cannot command, a hall can only ping, a desk cannot cast', () => {
		const start = JSON.stringify({ t: 'command', id, command: { name: 'start' } });
		expect(parsePhoneUp(start)).toBeUndefined();
		expect(parseHallUp(start)).toBeUndefined();
		expect(parseDeskUp(JSON.stringify(cast))).toBeUndefined();
		expect(parseHallUp(JSON.stringify(cast))).toBeUndefined();
		const card = JSON.stringify({ t: 'card', id, card: cards[0] });
		expect(parseDeskUp(card)).toBeUndefined();
		expect(parseHallUp(card)).toBeUndefined();
	});
});

describe('what is no message', () => {
	test.each([
		'',
		' ',
		'ping',
		'{',
		'null',
		'[]',
		'7',
		'"ping"',
		'{}',
		'{"t":"bye"}',
		'{"t":["ping"]}',
		'\u0000'
	])('[W1] %j', (text) => {
		for (const parse of Object.values(parsers).slice(0, 5)) expect(parse(text)).toBeUndefined();
	});

	test('[W1] a wrong type anywhere', () => {
		for (const key of ['id', 'round', 'answer', 'revision']) {
			// Dots are numbers in a list; how many there must be is refused later, with a sentence [W3].
			const lists = key === 'answer' ? [['1'], [null], [[1]], new Array(91).fill(0)] : [[], [1]];
			for (const value of [undefined, null, true, '', 'x', {}, ...lists]) {
				expect(phone({ ...cast, [key]: value }), `${key} ${String(value)}`).toBeUndefined();
			}
		}
		expect(phone({ ...cast, answer: '3' })).toBeUndefined();
		for (const body of [
			{ name: 'close-session' },
			{ name: 'close-session', confirmed: 1 },
			{ name: 'go-to-stage', index: '1' },
			{ name: 'open', roundIds: round },
			{ name: 'open', roundIds: [7] },
			{ name: 'show', focus: 'join' },
			{ name: 'show', focus: { at: 'statement' } },
			{ name: 'show', focus: { at: 'ranking' } },
			{ name: 'ask-dots', ideaIds: cardId, dots: 3, isOpen: true },
			{ name: 'ask-dots', ideaIds: ['x'], dots: 3, isOpen: true },
			{ name: 'ask-dots', ideaIds: new Array(31).fill(cardId), dots: 3, isOpen: true },
			{ name: 'ask-dots', ideaIds: [cardId], dots: '3', isOpen: true },
			{ name: 'ask-dots', ideaIds: [cardId], dots: 3 },
			{ name: 'settle-ties', roundId: round, order: [7] },
			{ name: 'settle-ties', order: [cardId] },
			{ name: 'rehearse', phones: true },
			{ name: 'add-companion', label: 7 },
			null,
			'start'
		]) {
			expect(command(body), JSON.stringify(body)).toBeUndefined();
		}
	});

	test('[W1] a card of no kind, or with a part that is none', () => {
		const [event, reflection, , idea] = cards;
		for (const card of [
			undefined,
			null,
			[],
			'event',
			{ ...event, kind: 'goal' },
			{ ...event, kind: '__proto__' },
			{ ...event, text: 7 },
			{ ...event, when: undefined },
			{ ...event, mood: 3 },
			{ ...event, mood: '1' },
			{ ...reflection, goal: undefined },
			{ ...reflection, goal: 'x' },
			{ ...reflection, reached: 10 },
			{ ...idea, statement: 'x:1' },
			{ ...idea, statement: 9 }
		])
			expect(phone({ t: 'card', id, card }), JSON.stringify(card)).toBeUndefined();
		expect(phone({ t: 'card', id: 'x', card: event })).toBeUndefined();
		expect(phone({ t: 'card', id, card: { ...event, who: 'Bu Sari', name: 'Bu Sari' } })).toEqual({
			t: 'card',
			id,
			card: event
		});
	});

	test('[W1] a frame beyond the limit is not even read', () => {
		const padded = (chars: number) => '{"t":"ping"}'.padEnd(chars, ' ');
		expect(parsePhoneUp(padded(limits.frameBytes))).toEqual({ t: 'ping' });
		expect(parsePhoneUp(padded(limits.frameBytes + 1))).toBeUndefined();
		expect(parsePhoneUp('['.repeat(limits.frameBytes))).toBeUndefined();
	});

	test('[W1] the longest honest frame fits, one round more does not', () => {
		const ids = (count: number) =>
			Array.from({ length: count }, (_, index) => String(index).padStart(32, '0'));
		expect(command({ name: 'reveal', roundIds: ids(200) })).toBeDefined();
		expect(command({ name: 'reveal', roundIds: ids(201) })).toBeUndefined();
	});

	test('[W1] random text and random JSON never throw', () => {
		const json = fc.oneof(fc.json(), fc.string({ unit: 'binary' }));
		fc.assert(
			fc.property(json, (text) => {
				for (const parse of Object.values(parsers)) parse(text);
			}),
			{ seed, numRuns: 2000 }
		);
	});

	test('[W1] a good message with one part replaced is read whole or not at all', () => {
		const body = fc.constantFrom(...commands);
		fc.assert(
			fc.property(
				body,
				fc.constantFrom('name', 'roundIds', 'focus', 'seatId'),
				fc.jsonValue(),
				(good, key, odd) => {
					const parsed = command({ ...good, [key]: odd });
					if (parsed?.t === 'command')
						expect(commands.map(({ name }) => name)).toContain(parsed.command.name);
				}
			),
			{ seed, numRuns: 2000 }
		);
	});
});

describe('names that mean something to JavaScript', () => {
	const prototypeNames = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

	test.each(prototypeNames)('[W2] [TRUST F9] %s is neither an id, a command, a focus nor a stage', (name) => {
		expect(parseId(name)).toBeUndefined();
		expect(phone({ ...cast, id: name })).toBeUndefined();
		expect(phone({ ...cast, round: name })).toBeUndefined();
		expect(phone({ ...cast, t: name })).toBeUndefined();
		expect(command({ name })).toBeUndefined();
		expect(command({ name: 'open', roundIds: [name] })).toBeUndefined();
		expect(parseFocus(JSON.stringify({ at: name }))).toBeUndefined();
		expect(parseAgenda(JSON.stringify([{ stage: name, minutes: 5 }]))).toBeUndefined();
	});

	test('[W2] [TRUST F9] a __proto__ key changes nothing and is left behind', () => {
		const text = `{"__proto__":{"t":"cast"},"constructor":{"prototype":{"x":1}},"t":"ping","more":[1]}`;
		const parsed = parsePhoneUp(text);
		expect(parsed).toEqual({ t: 'ping' });
		expect(Object.keys(parsed ?? {})).toEqual(['t']);
		expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
		expect(({} as { x?: number }).x).toBeUndefined();
	});

	test('[W2] what a shape needs is never taken from the prototype', () => {
		expect(parsePhoneUp(`{"__proto__":${JSON.stringify(cast)}}`)).toBeUndefined();
		expect(command({ name: 'close-session', ['__proto__']: { confirmed: true } })).toBeUndefined();
	});

	test('[W2] keys we do not know are left behind', () => {
		expect(phone({ ...cast, seat: 'x', score: 9 })).toEqual(cast);
	});
});

describe('numbers and ids', () => {
	test('[W3] a number that does not fit is read, to be refused with a sentence', () => {
		expect(phone({ ...cast, answer: 99, revision: -4 })).toMatchObject({ answer: 99, revision: -4 });
		expect(command({ name: 'go-to-stage', index: 1.5 })).toMatchObject({ command: { index: 1.5 } });
	});

	test('[W3] one that is not finite is not', () => {
		const text = (number: string) => JSON.stringify(cast).replace('"revision":1', `"revision":${number}`);
		expect(parsePhoneUp(text('2'))).toMatchObject({ revision: 2 });
		for (const number of ['1e999', '-1e999', 'NaN', 'Infinity'])
			expect(parsePhoneUp(text(number))).toBeUndefined();
	});

	test('[W6] an id is 32 lower-case hex digits', () => {
		expect(parseId(id)).toBe(id);
		for (const other of ['', id.toUpperCase(), `${id}0`, id.slice(1), ` ${id}`, `${id}\n`, 7, null, [id]]) {
			expect(parseId(other), String(other)).toBeUndefined();
		}
	});

	test('[W4] a close code that stops a client for good lies in 4400–4499, and no two are the same', () => {
		const { restarting, ...final } = closeCodes;
		for (const code of Object.values(final)) expect(code >= 4400 && code <= 4499).toBe(true);
		expect(restarting).toBe(1012);
		expect(new Set(Object.values(closeCodes)).size).toBe(Object.keys(closeCodes).length);
	});
});
