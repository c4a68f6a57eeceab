// Paper sheets in the urn of what is open: keyed in twice, settled, counted with everybody else's answers.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { OpeningId, RoundId, SessionId } from '#domain/ids.ts';
import { makeBallots } from '#server/ballot/ballots.ts';
import { close, key, keyTwice, newRequest, type Room } from './keyed-sheet.ts';
import { listLevels, openScoring, sayHeadcount, sent } from './open-room.ts';

const waysOf = async ({ ballots, sessionId }: Room) => (await ballots.progressOf(sessionId)).ways;

/** Everything in the open urn about sheets, as it lies on disk. */
function dumpSheets(dataFolder: string, openingId: OpeningId): unknown {
	const urn = new Database(join(dataFolder, 'urn', `${openingId}.db`), { readonly: true });
	try {
		return ['sheet', 'sheet_line'].map((table) => urn.prepare(`SELECT * FROM ${table}`).all());
	} finally {
		urn.close();
	}
}

describe('sheets keyed in', () => {
	it('[L45] [L10] [L47] twice and equal they are counted, beside phones, and the urn is gone after', async () => {
		const room = await openScoring({ seats: 6, statements: 2 });
		await sayHeadcount(room, 12);
		await keyTwice(room, [
			['1', '4'],
			['2', '0'],
			['3', '3'],
			['4', '-'],
			['4', '1']
		]);
		expect(await waysOf(room)).toEqual({
			[room.roundIds[0]!]: { paper: 5 },
			[room.roundIds[1]!]: { paper: 5 }
		});
		for (const seat of room.seatIds)
			for (const round of room.roundIds) await room.ballots.cast(sent(round, seat, 2));
		expect((await room.ballots.progressOf(room.sessionId)).finished).toBe(11);
		expect(await close(room)).toHaveProperty('closed');
		const levels = [1, 2, 3, 4, 4, 4, 0, 3, 0, 1, ...Array<number>(12).fill(2)].sort();
		expect(await listLevels(room.db)).toEqual(levels);
		const counted = await room.db.selectFrom('channel_count').select(['channel', 'answers']).execute();
		expect(counted.filter(({ channel }) => channel === 'paper')).toEqual(
			Array(2).fill({ channel: 'paper', answers: 5 })
		);
		expect(room.listUrnFiles()).toEqual([]);
		expect(room.ballots.sheetsOf(room.sessionId)).toBeUndefined();
	});

	it('[L43] [L45] [L46] once only: not counted, not shown, and the round does not close', async () => {
		const room = await openScoring({ seats: 0 });
		await sayHeadcount(room, 8);
		for (const sheet of [7, 3]) expect(await key(room, 1, sheet, ['2'])).toEqual({ kept: sheet });
		expect(await waysOf(room)).toEqual({ [room.round]: {} });
		const state = room.ballots.sheetsOf(room.sessionId);
		expect(state).toMatchObject({ once: [3, 7], twice: [], differing: [] });
		expect(await close(room)).toEqual({ refused: 'sheets-unfinished' });
		await key(room, 2, 3, ['2']);
		expect(await close(room)).toEqual({ refused: 'sheets-unfinished' });
		expect(await room.ballots.withdrawSheet({ ...room, sheet: 7 })).toEqual({ withdrawn: 7 });
		expect(await close(room)).toEqual({ closed: [room.round] });
	});

	it('[L44] [L46] differences are shown, typed a third time, and settled by one of the two only', async () => {
		const room = await openScoring({ seats: 0, statements: 2 });
		await sayHeadcount(room, 8);
		const [one, two] = room.roundIds as [RoundId, RoundId];
		for (const sheet of [1, 2, 3, 4, 5]) await key(room, 1, sheet, ['1', '2']);
		for (const sheet of [1, 2, 3, 4]) await key(room, 2, sheet, ['1', '2']);
		await key(room, 2, 5, ['4', ''], { isConfirmed: true });
		const differing = () => room.ballots.sheetsOf(room.sessionId)!.differing;
		expect(differing()).toHaveLength(2);
		expect(differing()).toContainEqual({ sheet: 5, roundId: one, first: 1, second: 4 });
		expect(differing()).toContainEqual({ sheet: 5, roundId: two, first: 2, second: null });
		expect(await waysOf(room)).toEqual({ [one]: { paper: 4 }, [two]: { paper: 4 } });
		expect(await close(room)).toEqual({ refused: 'sheets-unfinished' });
		const settle = (roundId: RoundId, cell: string) =>
			room.ballots.settleSheet({ ...room, sheet: 5, roundId, cells: [cell] });
		expect(await settle(one, '3')).toEqual({ refused: 'sheet-third-answer' });
		expect(await settle(one, '9')).toEqual({ refused: 'sheet-answer-unusable' });
		expect(differing()).toHaveLength(2);
		expect(await settle(one, '4')).toEqual({ kept: 5 });
		expect(await settle(one, '1')).toEqual({ refused: 'sheet-unknown', about: 'sheet' });
		expect(await settle(two, '')).toEqual({ kept: 5 });
		expect(await close(room)).toHaveProperty('closed');
		// Four answered the second statement: its ballots serve nobody and are not kept [B7].
		expect(await listLevels(room.db)).toEqual([1, 1, 1, 1, 4]);
	});

	it('[L42] a line that is missing is said with its place, and left out once it is meant', async () => {
		const room = await openScoring({ seats: 0, statements: 3 });
		await sayHeadcount(room, 8);
		expect(await key(room, 1, 1, ['1', '', '3'])).toEqual({ refused: 'sheet-gap', about: '2' });
		expect(await key(room, 1, 1, ['', '', ''], { isConfirmed: true })).toEqual({ refused: 'sheet-empty' });
		expect(room.ballots.sheetsOf(room.sessionId)).toMatchObject({ once: [], twice: [] });
		await keyTwice(room, Array(5).fill(['1', '', '3']), { isConfirmed: true });
		const [, second] = room.roundIds;
		expect((await waysOf(room))[second!]).toEqual({});
		await close(room);
		expect(await listLevels(room.db)).toEqual([1, 1, 1, 1, 1, 3, 3, 3, 3, 3]);
	});

	it('[L41] [L48] what is wrong is refused and changes nothing; the same form again keys in once', async () => {
		const room = await openScoring({ seats: 0, statements: 2 });
		const { dataFolder, openingId, sessionId } = room;
		expect(await key(room, 1, 1, ['1', '1'])).toEqual({ refused: 'headcount-missing' });
		await sayHeadcount(room, 8);
		const request = newRequest();
		expect(await key(room, 1, 1, ['1', '2'], { request })).toEqual({ kept: 1 });
		const before = dumpSheets(dataFolder, openingId);
		expect(await key(room, 1, 1, ['1', '2'], { request })).toEqual({ kept: 1 });
		const keyed = { refused: 'sheet-keyed', about: 'sheet' };
		// Whatever is on it: else the first keying could be had by trying.
		expect(await key(room, 1, 1, ['1', '2'])).toEqual(keyed);
		expect(await key(room, 1, 1, ['4', '4'])).toEqual(keyed);
		expect(await key(room, 2, 2, ['1', '2'])).toEqual({ refused: 'sheet-unknown', about: 'sheet' });
		expect(await key(room, 2, 1, ['1', '5'])).toEqual({ refused: 'sheet-answer-unusable', about: '2' });
		expect(await key(room, 1, 2, ['1 1', '1'])).toEqual({ refused: 'sheet-answer-unusable', about: '1' });
		for (const sheet of [0, 3001, 1.5, Number.NaN])
			expect(await key(room, 1, sheet, ['1', '2'])).toMatchObject({ refused: 'sheet-number-unusable' });
		const elsewhere = '0'.repeat(32);
		expect(await key(room, 1, 2, ['1', '2'], { openingId: elsewhere as OpeningId })).toEqual({
			refused: 'round-closed'
		});
		expect(await key(room, 1, 2, ['1', '2'], { sessionId: elsewhere as SessionId })).toEqual({
			refused: 'round-closed'
		});
		expect(await room.ballots.withdrawSheet({ sessionId, openingId, sheet: 9 })).toMatchObject({
			refused: 'sheet-unknown'
		});
		expect(dumpSheets(dataFolder, openingId)).toEqual(before);
	});

	it('[L5] [TRUST E6] never more sheets than people who are left, on any line', async () => {
		const room = await openScoring({ seats: 6, statements: 2 });
		await sayHeadcount(room, 7);
		const [one, two] = room.roundIds as [RoundId, RoundId];
		for (const seat of room.seatIds.slice(0, 5)) await room.ballots.cast(sent(one, seat, 2));
		await keyTwice(
			room,
			[
				['1', '2'],
				['', '2']
			],
			{ isConfirmed: true }
		);
		expect(await key(room, 1, 3, ['3', '3'])).toEqual({ kept: 3 });
		expect(await key(room, 1, 4, ['3', '3'])).toEqual({ refused: 'more-answers-than-people' });
		expect(await key(room, 1, 4, ['', '3'], { isConfirmed: true })).toEqual({ kept: 4 });
		// Two more phones answer meanwhile: what would be one too many is refused at the second keying too.
		await room.ballots.cast(sent(one, room.seatIds[5]!, 2));
		expect(await key(room, 2, 3, ['3', '3'])).toEqual({ refused: 'more-answers-than-people' });
		expect((await waysOf(room))[two]).toEqual({ paper: 2 });
		// A person came in late, and the number is said anew.
		await sayHeadcount(room, 8);
		expect(await key(room, 2, 3, ['3', '3'])).toEqual({ kept: 3 });
	});

	it('[L47] [TRUST A1] a restart between the two keyings loses nothing', async () => {
		const room = await openScoring({ seats: 0 });
		await sayHeadcount(room, 9);
		for (const sheet of [1, 2, 3, 4, 5]) await key(room, 1, sheet, [String((sheet % 4) + 1)]);
		await room.ballots.close();
		const ballots = makeBallots(room);
		await ballots.resumeOpenings();
		const again = { ...room, ballots };
		expect(ballots.sheetsOf(room.sessionId)).toMatchObject({ once: [1, 2, 3, 4, 5] });
		for (const sheet of [1, 2, 3, 4, 5]) await key(again, 2, sheet, [String((sheet % 4) + 1)]);
		expect(await close(again)).toEqual({ closed: [room.round] });
		expect(await listLevels(room.db)).toEqual([1, 2, 2, 3, 4]);
		await ballots.close();
	});

	it('[L47] a sealed urn takes no sheet in, changes none and gives none back', async () => {
		const room = await openScoring({
			seats: 0,
			between(moment) {
				if (moment === 'sealed') throw new Error('the laptop is switched off');
			}
		});
		await sayHeadcount(room, 9);
		await keyTwice(room, Array(5).fill(['2']));
		await expect(close(room)).rejects.toThrow('switched off');
		expect(await key(room, 1, 6, ['2'])).toEqual({ refused: 'round-closed' });
		expect(await room.ballots.withdrawSheet({ ...room, sheet: 1 })).toEqual({ refused: 'round-closed' });
		expect(room.ballots.sheetsOf(room.sessionId)).toBeUndefined();
		const urn = new Database(join(room.dataFolder, 'urn', `${room.openingId}.db`));
		for (const sql of [
			`INSERT INTO sheet_line VALUES (1, 1, 'x', '2')`,
			`UPDATE sheet_line SET answer = '4'`,
			'DELETE FROM sheet_line'
		])
			expect(() => urn.exec(sql), sql).toThrow('the urn is sealed');
		urn.close();
	});
});
