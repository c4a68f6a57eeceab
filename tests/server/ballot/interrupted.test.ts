// Opening and closing, killed between their steps: the next start finishes or undoes them.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeBallots, type Moment } from '#server/ballot/ballots.ts';
import { systemClock } from '#server/clock.ts';
import { openDatabase } from '#server/database/database.ts';
import { randomId } from '#server/database/secret.ts';
import { runWriter } from './child.ts';
import { appendSeat } from '../../fixtures/meeting.ts';
import {
	castByOthers,
	listLevels,
	makeIdeas,
	openChoosing,
	openRoom,
	openScoring,
	sent
} from './open-room.ts';

/** The same data folder, started again. */
async function startAgain(dataFolder: string) {
	const { db, close } = await openDatabase(dataFolder, systemClock);
	onTestFinished(close);
	const ballots = makeBallots({ db, clock: systemClock, dataFolder });
	onTestFinished(() => ballots.close());
	await ballots.resumeOpenings();
	return { db, ballots, close };
}

async function stop(room: Awaited<ReturnType<typeof openRoom>>) {
	await room.ballots.close();
	await room.closeDatabase();
}

async function castByEveryone(room: Awaited<ReturnType<typeof openScoring>>) {
	for (const [index, seat] of room.seatIds.entries())
		for (const round of room.roundIds) await room.ballots.cast(sent(round, seat, (index % 4) + 1));
}

describe('killed while closing', () => {
	const moments: Moment[] = ['sealed', 'counted', 'closed'];
	it.each(moments)(
		'[TRUST A1] [R5] killed at "%s": the next start finishes it, ballots once',
		async (killAt) => {
			const room = await openScoring({ seats: 6, statements: 3 });
			await castByEveryone(room);
			const { dataFolder, sessionId, roundIds, seatIds, openingId } = room;
			await stop(room);
			const does = { name: 'close', openingId, killAt } as const;
			const ended = await runWriter({ dataFolder, sessionId, roundIds, seatIds, does });
			expect(ended).toMatchObject({ lines: ['ready'], complaints: '', signal: 'SIGKILL' });
			expect(readdirSync(join(dataFolder, 'urn')).length).toBeGreaterThan(0);

			const { db, ballots } = await startAgain(dataFolder);
			expect(readdirSync(join(dataFolder, 'urn'))).toEqual([]);
			const rounds = await db.selectFrom('round').select(['state', 'present_at_close']).execute();
			expect(rounds).toEqual(Array(3).fill({ state: 'closed', present_at_close: 6 }));
			const rows = await db.selectFrom('ballot').select(['round_id', 'level']).execute();
			const text = (list: { round_id: string; level: number | null }[]) =>
				list.map((row) => `${row.round_id} ${row.level}`).sort();
			expect(text(rows)).toEqual(
				text(roundIds.flatMap((id) => [1, 2, 3, 4, 1, 2].map((level) => ({ round_id: id, level }))))
			);
			expect(await db.selectFrom('answered').selectAll().execute()).toHaveLength(18);
			const late = await ballots.cast(sent(roundIds[0]!, seatIds[0]!, 4, 2));
			expect(late).toEqual({ refused: 'round-closed', counted: true });
		}
	);

	it.each(moments)(
		'[TRUST A1] killed at "%s", and killed there again by the start that finishes it',
		async (killAt) => {
			const room = await openScoring({ seats: 6, statements: 2 });
			await castByEveryone(room);
			const { dataFolder, sessionId, roundIds, seatIds, openingId } = room;
			await stop(room);
			const asked = { dataFolder, sessionId, roundIds, seatIds };
			await runWriter({ ...asked, does: { name: 'close', openingId, killAt: 'sealed' } });
			for (let again = 0; again < 2; again += 1)
				await runWriter({ ...asked, does: { name: 'resume', killAt } });
			const { db } = await startAgain(dataFolder);
			expect(await db.selectFrom('ballot').selectAll().execute()).toHaveLength(12);
			expect(readdirSync(join(dataFolder, 'urn'))).toEqual([]);
		}
	);

	it('[TRUST B5] a sealed urn takes nothing, and says whether an answer will be counted', async () => {
		let isInterrupted = false;
		const interrupt = (moment: Moment) => {
			if (moment !== 'counted' || isInterrupted) return;
			isInterrupted = true;
			throw new Error('interrupted by the trial');
		};
		const room = await openScoring({ between: interrupt });
		const { ballots, db, sessionId, openingId, round, seatIds, listUrnFiles } = room;
		await ballots.cast(sent(round, seatIds[0]!, 2));
		await castByOthers(room);
		const seat = await appendSeat(db, sessionId, 20);
		const closing = ballots.closeOpening({ sessionId, openingId, confirmed: true });
		await expect(closing).rejects.toThrow('interrupted by the trial');
		expect(await db.selectFrom('ballot').selectAll().execute()).toEqual([]);
		expect(listUrnFiles()).toContain(`${openingId}.db`);
		const again = await ballots.cast(sent(round, seatIds[0]!, 4, 2));
		expect(again).toEqual({ refused: 'round-closed', counted: true });
		const late = await ballots.cast(sent(round, seat, 4));
		expect(late).toEqual({ refused: 'round-closed', counted: false });
		// The facilitator presses once more, and it is finished without a restart.
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		expect(await listLevels(db)).toEqual([1, 1, 1, 1, 1, 2]);
		expect(listUrnFiles()).toEqual([]);
	});
});

describe('killed while opening', () => {
	it('[R1] killed with the urn made and the rows not: the urn is gone and the rounds can be opened', async () => {
		const room = await openRoom({ seats: 2, statements: 2 });
		const { dataFolder, sessionId, roundIds, seatIds } = room;
		await stop(room);
		const does = { name: 'open', killAt: 'urn-made' } as const;
		const { signal } = await runWriter({ dataFolder, sessionId, roundIds, seatIds, does });
		expect(signal).toBe('SIGKILL');
		expect(readdirSync(join(dataFolder, 'urn')).length).toBeGreaterThan(0);
		const { ballots } = await startAgain(dataFolder);
		expect(readdirSync(join(dataFolder, 'urn'))).toEqual([]);
		expect(await ballots.openRounds({ sessionId, roundIds })).toHaveProperty('openingId');
	});

	it('[R1] killed right after the rows say open: the next start takes answers', async () => {
		const room = await openRoom({ seats: 2, statements: 2 });
		const { dataFolder, sessionId, roundIds, seatIds } = room;
		await stop(room);
		await runWriter({ dataFolder, sessionId, roundIds, seatIds, does: { name: 'open', killAt: 'opened' } });
		const { ballots } = await startAgain(dataFolder);
		expect(await ballots.cast(sent(roundIds[1]!, seatIds[1]!, 'unknown'))).toEqual({ was: 'counted' });
	});
});

describe('killed around dots', () => {
	it('[K7] killed with the urn made and the round not: nothing was asked, and it can be', async () => {
		const room = await openRoom({ seats: 2, statements: 0, stage: 'priorities' });
		const { dataFolder, sessionId, roundIds, seatIds } = room;
		await stop(room);
		const does = { name: 'ask-dots', ideas: makeIdeas(2), killAt: 'urn-made' } as const;
		const { signal } = await runWriter({ dataFolder, sessionId, roundIds, seatIds, does });
		expect(signal).toBe('SIGKILL');
		const { ballots, db } = await startAgain(dataFolder);
		expect(readdirSync(join(dataFolder, 'urn'))).toEqual([]);
		expect(await db.selectFrom('round').selectAll().execute()).toEqual([]);
		const asked = { sessionId, ideas: makeIdeas(2), dots: 3, isOpen: false };
		expect(await ballots.openDots(asked)).toHaveProperty('roundId');
	});

	it('[TRUST A1] killed right after the rows say open: the next start takes dots within the limits', async () => {
		const room = await openRoom({ seats: 2, statements: 0, stage: 'priorities' });
		const { dataFolder, sessionId, roundIds, seatIds } = room;
		await stop(room);
		const does = { name: 'ask-dots', ideas: makeIdeas(2), killAt: 'opened' } as const;
		await runWriter({ dataFolder, sessionId, roundIds, seatIds, does });
		const { ballots, db } = await startAgain(dataFolder);
		const { id } = await db.selectFrom('round').select('id').executeTakeFirstOrThrow();
		expect(await ballots.cast(sent(id, seatIds[0]!, [2, 2]))).toEqual({ refused: 'dots-off-limits' });
		expect(await ballots.cast(sent(id, seatIds[0]!, 2))).toEqual({ refused: 'dots-off-limits' });
		expect(await ballots.cast(sent(id, seatIds[0]!, [1, 2]))).toEqual({ was: 'counted' });
		expect(await ballots.sumsOf(id)).toBeUndefined();
	});

	it.each<Moment>(['sealed', 'counted', 'closed'])(
		'[TRUST A1] [R5] killed at "%s" while closing: every person’s dots, once',
		async (killAt) => {
			const room = await openChoosing({ seats: 5 });
			const { dataFolder, sessionId, seatIds, openingId, round } = room;
			for (const [index, seat] of seatIds.entries())
				await room.ballots.cast(sent(round, seat, index === 0 ? [0, 0, 3] : [1, 1, 0]));
			await stop(room);
			const does = { name: 'close', openingId, killAt } as const;
			await runWriter({ dataFolder, sessionId, roundIds: [round], seatIds, does });
			const { ballots } = await startAgain(dataFolder);
			expect(readdirSync(join(dataFolder, 'urn'))).toEqual([]);
			await ballots.revealRounds({ sessionId, roundIds: [round] });
			expect(await ballots.countDots([round])).toEqual([{ roundId: round, sums: [4, 4, 3], people: 5 }]);
		}
	);

	it('[K4] open dots go on in the open, in a meeting without an assessment, and can be changed', async () => {
		const room = await openChoosing({ isOpen: true });
		const { dataFolder, round, seat } = room;
		await room.ballots.cast(sent(round, seat, [3, 0, 0], 2));
		await stop(room);
		const { ballots } = await startAgain(dataFolder);
		expect(ballots.areDotsShown(round)).toBe(true);
		expect(await ballots.sumsOf(round)).toEqual([3, 0, 0]);
		expect(await ballots.cast(sent(round, seat, [0, 3, 0], 2))).toEqual({ refused: 'answer-conflict' });
		expect(await ballots.cast(sent(round, seat, [0, 3, 0], 3))).toEqual({ was: 'counted' });
		expect(await ballots.sumsOf(round)).toEqual([0, 3, 0]);
	});
});

describe('starting again', () => {
	it('[TRUST A1] stopped in an orderly way, the urn goes on with every answer and revision', async () => {
		const room = await openScoring();
		const { dataFolder, sessionId, openingId, round, seat } = room;
		await room.ballots.cast(sent(round, seat, 2, 7));
		await stop(room);
		expect(room.listUrnFiles()).toEqual([`${openingId}.db`]);
		const { ballots, db } = await startAgain(dataFolder);
		expect(ballots.revisionsOf({ sessionId, seatId: seat })).toEqual({ [round]: 7 });
		expect(await ballots.cast(sent(round, seat, 4, 6))).toEqual({ was: 'already-counted' });
		expect(await ballots.cast(sent(round, seat, 4, 7))).toEqual({ refused: 'answer-conflict' });
		await castByOthers({ ...room, ballots });
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		expect(await listLevels(db)).toEqual([1, 1, 1, 1, 1, 2]);
	});

	it('[TRUST E1] what is left of a half-destroyed urn is destroyed, whichever part it is, and nothing else', async () => {
		const room = await openRoom();
		const { dataFolder } = room;
		await stop(room);
		const folder = join(dataFolder, 'urn');
		for (const part of ['', '-wal', '-shm'])
			writeFileSync(join(folder, `${randomId()}.db${part}`), randomBytes(5000));
		writeFileSync(join(folder, 'a-note.txt'), 'somebody else’s');
		await startAgain(dataFolder);
		expect(readdirSync(folder)).toEqual(['a-note.txt']);
	});

	it('[TRUST A1] an open round whose urn is missing is a loud fault with a way out', async () => {
		const room = await openScoring();
		const { dataFolder, openingId } = room;
		await stop(room);
		const path = join(dataFolder, 'urn', `${openingId}.db`);
		expect(existsSync(path)).toBe(true);
		rmSync(path);
		await expect(startAgain(dataFolder)).rejects.toThrow(/urn is missing.*Put the whole data folder/s);
	});

	it('[TRUST A1] an urn of other rounds is a loud fault', async () => {
		const room = await openScoring({ statements: 2 });
		const { dataFolder, db, roundIds } = room;
		await db.updateTable('round').set({ state: 'not-opened' }).where('id', '=', roundIds[1]!).execute();
		await stop(room);
		await expect(startAgain(dataFolder)).rejects.toThrow(/of other rounds/);
	});

	it('[TRUST A1] a damaged urn is a loud fault, and is left as it was found', async () => {
		const room = await openScoring();
		const { dataFolder, openingId } = room;
		await stop(room);
		const path = join(dataFolder, 'urn', `${openingId}.db`);
		writeFileSync(path, randomBytes(20_000));
		const found = readFileSync(path);
		await expect(startAgain(dataFolder)).rejects.toThrow(/cannot be read.*Copy the whole data folder/s);
		expect(readFileSync(path)).toEqual(found);
	});
});
