// Every kind of round is answered on paper too.
import { describe, expect, it } from 'vitest';
import type { StatementRef } from '#domain/board.ts';
import type { OpeningId } from '#domain/ids.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { close, key, keyTwice, type Room } from './keyed-sheet.ts';
import {
	listDots,
	listLevels,
	makeIdeas,
	openChoosing,
	openRoom,
	openScoring,
	sayHeadcount,
	sent
} from './open-room.ts';

describe('every kind of round', () => {
	const ref: StatementRef = { instrumentVersionId: '0'.repeat(32), number: 1 } as unknown as StatementRef;
	const text = { id: 'Kas terbuka', en: 'Open books' };
	const statement = { ref, number: 1, of: 1, text };
	const weighed = { ...statement, notYet: text, sum: 10, n: 5, cutoffHundredths: 250, levels: 4 };
	const opened = <Value>(value: Value | Refused): Value => {
		if (isRefused(value)) throw new Error(value.refused);
		return value;
	};
	const findRounds = async (room: Pick<Room, 'db'>, openingId: OpeningId) =>
		(await room.db.selectFrom('round').select('id').where('opening_id', '=', openingId).execute()).map(
			({ id }) => id
		);

	it.each([
		['change', 'monitoring', '3', 3],
		['influence', 'analysis', '4', 4],
		['poll', 'monitoring', '2', 2]
	] as const)('[L41] [L45] %s', async (kind, stage, cell, level) => {
		const room = await openRoom({ seats: 0, statements: 0, stage: 'priorities' });
		const { ballots, sessionId, db } = room;
		const agenda = JSON.stringify([{ stage, minutes: 30 }]);
		await db.updateTable('session').set({ agenda, stage_index: 0 }).where('id', '=', sessionId).execute();
		await sayHeadcount(room, 9);
		const { openingId } = opened(
			kind === 'change'
				? await ballots.openChange({ sessionId, asked: [statement] })
				: kind === 'influence'
					? await ballots.openInfluence({ sessionId, asked: [weighed] })
					: await ballots.openPoll({ sessionId, asked: [{ text, number: 1, of: 1 }] })
		);
		const open = { ...room, openingId, roundIds: await findRounds(room, openingId) };
		expect(await key(open, 1, 1, [String(level + 1)])).toMatchObject({ refused: 'sheet-answer-unusable' });
		await keyTwice(open, Array(5).fill([cell]));
		expect(await close(open)).toHaveProperty('closed');
		expect(await listLevels(room.db)).toEqual(Array(5).fill(level));
	});

	it('[L41] [L45] looking back, and [L49] under codes no sheet is under one', async () => {
		const room = await openScoring({ seats: 5, statements: 1, secrecy: 'code' });
		const { ballots, sessionId } = room;
		await sayHeadcount(room, 11);
		await ballots.cast({ ...sent(room.round, room.seat, 1), code: 'gitar-bola-jam' });
		await keyTwice(room, Array(5).fill(['2']));
		await close(room);
		expect(await room.db.selectFrom('ballot').select(['code', 'level']).orderBy('level').execute()).toEqual(
			// One secret answer beside five that somebody has read would be known by all: none is kept [L8].
			[]
		);
		const asked = [{ number: 1, place: 1, of: 1, text, day: '2026-03-14' }];
		const { openingId } = opened(await ballots.openLookback({ sessionId, asked, levels: 4 }));
		const open = { ...room, openingId, roundIds: await findRounds(room, openingId) };
		await keyTwice(open, Array(6).fill(['3']));
		await close(open);
		expect(await listLevels(room.db)).toEqual(Array(6).fill(3));
	});

	it('[L49] scores on sheets stand beside codes without one', async () => {
		const room = await openScoring({ seats: 0, secrecy: 'code' });
		await sayHeadcount(room, 9);
		await keyTwice(room, Array(5).fill(['2']));
		await close(room);
		const kept = await room.db.selectFrom('ballot').select(['code', 'level']).execute();
		expect(kept).toEqual(Array(5).fill({ code: null, level: 2 }));
	});

	it('[L41] [L45] dots, seen as they fall where the room was told so', async () => {
		const room = await openChoosing({ seats: 0, ideas: 3, dots: 3, isOpen: true });
		await sayHeadcount(room, 9);
		const open = { ...room, roundIds: [room.round] };
		expect(await key(open, 1, 1, ['2 2 0'])).toMatchObject({ refused: 'sheet-answer-unusable' });
		await key(open, 1, 1, ['2 1 ']);
		expect(await room.ballots.sumsOf(room.round)).toEqual([0, 0, 0]);
		await key(open, 2, 1, ['2  1']);
		expect(room.ballots.sheetsOf(room.sessionId)?.differing).toEqual([
			{ sheet: 1, roundId: room.round, first: [2, 1, 0], second: [2, 0, 1] }
		]);
		const cells = ['2', '1', ''];
		await room.ballots.settleSheet({ ...open, sheet: 1, roundId: room.round, cells });
		expect(await room.ballots.sumsOf(room.round)).toEqual([2, 1, 0]);
		await close(open);
		expect(await listDots(room.db)).toEqual(['[2,1,0]']);
	});

	it.each([
		['usg', '1 2 3 5 5 5', '1 2 3 5 5 ', '[1,2,3,5,5,5]'],
		['pairs', '2', '', '[0]']
	] as const)('[L41] [L42] [L45] %s, with every cell filled', async (method, whole, gap, stored) => {
		const room = await openRoom({ seats: 0, statements: 0, stage: 'priorities' });
		await sayHeadcount(room, 9);
		const asked = { sessionId: room.sessionId, method, ideas: makeIdeas(2) };
		const { openingId, roundId } = opened(await room.ballots.openRating(asked));
		const open = { ...room, openingId, roundIds: [roundId] };
		expect(await key(open, 1, 1, [gap], { isConfirmed: true })).toEqual({ refused: 'sheet-empty' });
		await keyTwice(open, Array(5).fill([whole]));
		await close(open);
		expect(await listDots(room.db)).toEqual(Array(5).fill(stored));
	});
});
