// A member's card: on the wall once, without a name, and only what this person may send now.
import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { boardLimits, statementRef, type Mood } from '#domain/board.ts';
import type { CardDraft } from '#domain/card-draft.ts';
import type { CardId } from '#domain/ids.ts';
import { changeCard } from '#domain/board-doc.ts';
import { readContent } from '#server/board/card-row.ts';
import { dump, got, newRequest, planSession } from '../../fixtures/backstage.ts';
import { editBoard, goal, idea, openWall, scoreAll, wholeAgenda, type WallRoom } from './wall-room.ts';

const event = (text: string, change: { when?: string; mood?: Mood } = {}): CardDraft => ({
	kind: 'event',
	text,
	when: 'sekitar 2014',
	mood: 1,
	...change
});
const contentOf = ({ house }: Pick<WallRoom, 'house'>) => readContent(house.db, house.groupId);

async function openHistory(seats = 2) {
	const room = await openWall({ seats, stage: 'history', cards: [] });
	const send = (card: CardDraft, { token = room.tokens[0]!, requestId = newRequest() } = {}) =>
		room.phones.addCard(token, { requestId, card });
	return { ...room, send };
}

describe('a card from a phone', () => {
	it('[D7] is on the wall, cleaned, without a name and beside the others', async () => {
		const room = await openHistory();
		const { send, tokens } = room;
		expect(await send(event('  Bantuan \n cair  ', { when: ' 5 Maret 2016', mood: 2 }))).toBeUndefined();
		expect(await send(event('Kelompok berdiri', { when: '2010' }), { token: tokens[1]! })).toBeUndefined();
		const { event: events } = await contentOf(room);
		// [D6] The earlier one stands before it.
		expect(events).toMatchObject([
			{ text: 'Kelompok berdiri', when: '2010', mood: 1, who: '', from: 'phone', isHidden: false },
			{ text: 'Bantuan cair', when: '5 Maret 2016', mood: 2, who: '', from: 'phone', isHidden: false }
		]);
	});

	it('[D7] nothing stored joins a card to a seat: only how many of a kind each has sent', async () => {
		const room = await openHistory(3);
		const { house, plan, send, tokens } = room;
		for (const [index, token] of tokens.entries())
			for (let n = 0; n <= index; n += 1) got(await send(event(`Peristiwa ${index} ${n}`), { token }));
		const { db } = house;
		const seats = await db.selectFrom('seat').select('id').execute();
		const counts = await db.selectFrom('card_count').select(['kind', 'cards']).orderBy('cards').execute();
		expect(counts).toEqual([1, 2, 3].map((cards) => ({ kind: 'event', cards })));
		const tables = JSON.parse(await dump(db)) as [string, string[]][];
		const { event: events } = await contentOf(room);
		expect(events).toHaveLength(6);
		// No row that says anything of a card names a seat, a picture or a request, and the other way round.
		const ofCards = [...events.map(({ id }) => id), 'Peristiwa'];
		const ofSeats = [...seats.map(({ id }) => id), 'ikan', ...tokens];
		for (const [table, rows] of tables)
			for (const row of rows)
				expect(
					ofCards.some((text) => row.includes(text)) && ofSeats.some((text) => row.includes(text)),
					table
				).toBe(false);
		const authors = await db.selectFrom('board_update').select('author').distinct().execute();
		expect(authors).toEqual([{ author: 'phone' }]);
		const requests = await db.selectFrom('request').selectAll().where('scope', 'like', 'card %').execute();
		expect(requests).toHaveLength(6);
		for (const { scope, answer } of requests) expect([scope, answer]).toEqual([`card ${plan.id}`, '']);
	});

	it('[TRUST B2] the same request ten times in parallel makes one card, and each hears the same', async () => {
		const room = await openHistory();
		const { house, send, tokens } = room;
		const requestId = newRequest();
		const answers = await Promise.all(
			Array.from({ length: 10 }, () => send(event('Arisan pertama'), { requestId }))
		);
		expect(answers).toEqual(Array(10).fill(undefined));
		expect((await contentOf(room)).event).toHaveLength(1);
		expect(await house.db.selectFrom('card_count').select('cards').execute()).toEqual([{ cards: 1 }]);
		// Sent again later, also after the room has moved on.
		await room.goTo('goals');
		expect(await send(event('Arisan pertama'), { requestId })).toBeUndefined();
		expect(await send(event('Arisan pertama'), { token: tokens[0]! })).toEqual({ refused: 'card-not-now' });
		expect((await contentOf(room)).event).toHaveLength(1);
	});

	it('[TRUST B4] the same request with another card is a conflict, and nothing changes', async () => {
		const room = await openHistory();
		const { house, send } = room;
		const requestId = newRequest();
		got(await send(event('Satu'), { requestId }));
		const before = await dump(house.db);
		expect(await send(event('Dua'), { requestId })).toEqual({ refused: 'request-conflict' });
		expect(await dump(house.db)).toBe(before);
		const racing = newRequest();
		const both = await Promise.all([
			send(event('Tiga'), { requestId: racing }),
			send(event('Empat'), { requestId: racing })
		]);
		expect(both).toEqual([undefined, { refused: 'request-conflict' }]);
		expect((await contentOf(room)).event.map(({ text }) => text)).toEqual(['Satu', 'Tiga']);
	});

	it('[D7] at most twenty of a kind each, also when they come all at once', async () => {
		const room = await openHistory();
		const { send, tokens } = room;
		const most = boardLimits.cardsPerSeat;
		const answers = await Promise.all(
			Array.from({ length: most + 5 }, (_, index) => send(event(`Peristiwa ${index}`)))
		);
		const refused = answers.filter((answer) => answer !== undefined);
		expect(refused).toEqual(Array(5).fill({ refused: 'too-many', about: 'cards' }));
		expect((await contentOf(room)).event).toHaveLength(most);
		expect(await send(event('Dari yang lain'), { token: tokens[1]! })).toBeUndefined();
	});

	it('[D7] only to the wall the room is at, from somebody who is here, and while no round is open', async () => {
		const room = await openHistory();
		const { house, plan, phones, tokens, send, goTo } = room;
		const before = await contentOf(room);
		const lost: CardDraft = { kind: 'idea', text: 'Papan kas' };
		expect(await send(lost)).toEqual({ refused: 'card-not-now' });
		got(await phones.leave(tokens[0]!));
		expect(await send(event('Dari luar'))).toEqual({ refused: 'seat-left' });
		got(await phones.comeBack(tokens[0]!));
		got(await plan.command({ name: 'pause' }));
		expect(await send(event('Saat jeda'))).toEqual({ refused: 'session-not-running' });
		got(await plan.command({ name: 'resume' }));
		expect(await send(event('Tanpa kursi'), { token: 'toString' })).toEqual({ refused: 'not-seated' });
		got(await house.boards.writeCards(house.groupId, [idea('Satu'), idea('Dua')]));
		await goTo('priorities');
		expect(await plan.next()).toBe('ask-dots');
		expect(await send(lost)).toEqual({ refused: 'card-not-now' });
		got(await plan.command({ name: 'close', openingId: (await plan.desk()).openingId!, confirmed: true }));
		expect(await send(lost)).toBeUndefined();
		got(await plan.command({ name: 'close-session', confirmed: true }));
		expect(await send(lost)).toEqual({ refused: 'not-seated' });
		const after = await contentOf(room);
		expect(after.event).toEqual(before.event);
		expect(after.idea.map(({ text }) => text)).toEqual(['Satu', 'Dua', 'Papan kas']);
	});

	it('[D2] [D4] too long, empty or on a day the calendar does not have: refused, and nothing stored changes', async () => {
		const room = await openHistory();
		const before = await dump(room.house.db);
		for (const [card, refused] of [
			[event('x'.repeat(201)), 'text-too-long'],
			[event(' \u202e '), 'text-missing'],
			[event('Banjir', { when: '31 April 2015' }), 'date-unusable'],
			[event('Banjir', { when: 'x'.repeat(61) }), 'text-too-long'],
			[event('Banjir', { mood: 9 as Mood }), 'number-off-limits']
		] as const)
			expect(await room.send(card), refused).toMatchObject({ refused });
		expect(await dump(room.house.db)).toBe(before);
	});

	it('[TRUST F6] markup in it stays the text it is', async () => {
		const room = await openHistory();
		got(await room.send(event('<img src=x onerror=alert(1)>')));
		expect((await contentOf(room)).event[0]?.text).toBe('<img src=x onerror=alert(1)>');
	});
});

describe('what a card may point to', () => {
	it('[D7] a reflection: a goal phones are offered, and no other', async () => {
		const room = await openWall({ stage: 'goals', cards: [goal('Modal'), goal('Tersembunyi'), goal('')] });
		const { phones, tokens, cardIds } = room;
		await editBoard(room, (doc) => void changeCard(doc, cardIds[1]!, (map) => map.set('isHidden', true)));
		const reflect = (goalId: CardId, token = tokens[0]!) =>
			phones.addCard(token, {
				requestId: newRequest(),
				card: { kind: 'reflection', goal: goalId, reached: 50, helped: 'Arisan', hindered: '' }
			});
		expect(await reflect(cardIds[0]!)).toBeUndefined();
		for (const other of [cardIds[1]!, cardIds[2]!, '0'.repeat(32), '__proto__'] as CardId[])
			expect(await reflect(other)).toEqual({ refused: 'link-unknown', about: 'goal' });
		expect((await contentOf(room)).reflection).toMatchObject([
			{ goal: cardIds[0], reached: 50, helped: 'Arisan', hindered: '', from: 'phone' }
		]);
	});

	it('[D7] an idea: a weak statement of this meeting’s results, or none', async () => {
		const room = await openWall({ seats: 5, stage: 'socialisation' });
		const { house, phones, tokens, goTo } = room;
		const ref = (number: number) => statementRef(house.versionId, number);
		const propose = (text: string, statement?: ReturnType<typeof ref>) =>
			phones.addCard(tokens[0]!, {
				requestId: newRequest(),
				card: { kind: 'idea', text, ...(statement ? { statement } : {}) }
			});
		await goTo('priorities');
		const unknown = { refused: 'link-unknown', about: 'statements' };
		// Nothing is weak before it has been revealed.
		expect(await propose('Terlalu cepat', ref(1))).toEqual(unknown);
		await scoreAll(room, [1, 4, 2, 3]);
		await goTo('priorities');
		expect(await propose('Papan kas di warung', ref(1))).toBeUndefined();
		expect(await propose('Tanpa pernyataan')).toBeUndefined();
		for (const other of [ref(2), ref(99), statementRef('0'.repeat(32) as typeof house.versionId, 1)])
			expect(await propose('Lain', other)).toEqual(unknown);
		const ideas = (await contentOf(room)).idea.slice(3);
		expect(ideas.map(({ text, statements }) => [text, statements])).toEqual([
			['Papan kas di warung', [ref(1)]],
			['Tanpa pernyataan', []]
		]);
	});
});

describe('when the card cannot be stored', () => {
	it('[TRUST A5] a full disk is a refusal to every copy of the request, and once there is room it is taken', async () => {
		const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const room = await openHistory();
		const { house, send } = room;
		const requestId = newRequest();
		await sql`CREATE TRIGGER full BEFORE INSERT ON board_update BEGIN SELECT RAISE(ABORT, 'full'); END`.execute(
			house.db
		);
		const before = await dump(house.db);
		const answers = await Promise.all(
			Array.from({ length: 5 }, () => send(event('Bantuan cair'), { requestId }))
		);
		expect(answers).toEqual(Array(5).fill({ refused: 'disk-failed' }));
		expect(await dump(house.db)).toBe(before);
		await sql`DROP TRIGGER full`.execute(house.db);
		expect(await send(event('Bantuan cair'), { requestId })).toBeUndefined();
		expect((await contentOf(room)).event).toHaveLength(1);
		log.mockRestore();
	});

	it('[D2] on a full wall it is refused each time it is sent, and counts for nobody', async () => {
		const room = await openHistory();
		const { house, send } = room;
		const full = Array.from({ length: boardLimits.cards }, (_, index) => goal(`Tujuan ${index}`));
		got(await house.boards.writeCards(house.groupId, full));
		const requestId = newRequest();
		for (let n = 0; n < 2; n += 1)
			expect(await send(event('Satu lagi'), { requestId })).toEqual({ refused: 'too-many', about: 'cards' });
		expect((await contentOf(room)).event).toEqual([]);
		expect(await house.db.selectFrom('card_count').selectAll().execute()).toEqual([]);
		expect(
			await house.db.selectFrom('request').select('scope').where('scope', 'like', 'card %').execute()
		).toEqual([]);
	});
});

describe('closing the meeting', () => {
	it('[S6] keeps the board as it stood, in the transaction that closes it, and never again', async () => {
		const room = await openHistory();
		const { house, plan, send } = room;
		got(await send(event('Bantuan cair')));
		expect(await plan.command({ name: 'close-session', confirmed: false })).toEqual({
			refused: 'not-confirmed'
		});
		expect(await house.db.selectFrom('board_freeze').selectAll().execute()).toEqual([]);
		const content = await contentOf(room);
		got(await plan.command({ name: 'close-session', confirmed: true }));
		const [frozen] = await house.db.selectFrom('board_freeze').selectAll().execute();
		expect(frozen).toMatchObject({
			session_id: plan.id,
			group_id: house.groupId,
			at_ms: house.clock.nowMs()
		});
		expect(JSON.parse(frozen!.content)).toEqual(JSON.parse(JSON.stringify(content)));
		got(await house.boards.writeCards(house.groupId, [goal('Sesudahnya')]));
		expect(await house.db.selectFrom('board_freeze').selectAll().execute()).toEqual([frozen]);
		const record = got(await house.backstage.records.results(house.facilitator, plan.id, 'id'));
		expect(record.frozen).toMatchObject({ cards: 1, hash: frozen!.content_hash });
	});

	it('[TRUST A5] when the board cannot be kept, the meeting stays open and every way in stays', async () => {
		const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const { house, plan, phones, tokens } = await openHistory();
		await sql`CREATE TRIGGER full BEFORE INSERT ON board_freeze BEGIN SELECT RAISE(ABORT, 'full'); END`.execute(
			house.db
		);
		await expect(plan.command({ name: 'close-session', confirmed: true })).rejects.toThrow(/full/);
		expect((await plan.desk()).hall.status).toBe('running');
		got(await phones.view(tokens[0]!, 'id'));
		await sql`DROP TRIGGER full`.execute(house.db);
		got(await plan.command({ name: 'close-session', confirmed: true }));
		log.mockRestore();
	});

	it('[S6] a meeting of a group that never opened its board closes like any other', async () => {
		const { house } = await openWall({ stage: 'socialisation', cards: [] });
		const plan = await planSession(house, { agenda: wholeAgenda });
		await plan.start();
		got(await plan.command({ name: 'close-session', confirmed: true }));
		expect((await plan.desk()).hall.scene).toEqual({ at: 'ended' });
	});
});
