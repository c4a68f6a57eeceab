// The process is killed, again and again, while thirty people answer.
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { makeBallots } from '#server/ballot/ballots.ts';
import { systemClock } from '#server/clock.ts';
import { openDatabase } from '#server/database/database.ts';
import { runWriter } from './child.ts';
import { openScoring } from './open-room.ts';
import type { Asked } from './writer.ts';

const kills = process.env.LONG ? 100 : 20;

type Stored = { seat: number; round: number; revision: number; answer: string };

/** What is in the urn, read from a copy of its files as the kill left them. */
function readUrn(urnFile: string, asked: Asked): Stored[] {
	const folder = mkdtempSync(join(tmpdir(), 'rembuk-copy-'));
	try {
		for (const part of ['', '-wal'])
			if (existsSync(urnFile + part)) copyFileSync(urnFile + part, join(folder, `urn.db${part}`));
		const copy = new Database(join(folder, 'urn.db'));
		expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
		const rows = copy.prepare('SELECT round_id, seat_id, revision, level FROM answer').all() as {
			round_id: Asked['roundIds'][number];
			seat_id: Asked['seatIds'][number];
			revision: number;
			level: number | null;
		}[];
		copy.close();
		return rows.map((row) => ({
			seat: asked.seatIds.indexOf(row.seat_id),
			round: asked.roundIds.indexOf(row.round_id),
			revision: row.revision,
			answer: String(row.level ?? 'unknown')
		}));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function checkOneKill(stored: readonly Stored[], said: { sent: Set<string>; acked: Map<string, string> }) {
	const places = stored.map(({ seat, round }) => `${seat} ${round}`);
	expect(new Set(places).size, 'one answer per person and round').toBe(places.length);
	for (const { seat, round, revision, answer } of stored)
		expect(said.sent.has(`${seat} ${round} ${revision} ${answer}`), 'stored ⊆ sent').toBe(true);
	for (const [place, newest] of said.acked) {
		const found = stored.find(({ seat, round }) => `${seat} ${round}` === place);
		const [revision, answer] = newest.split(' ') as [string, string];
		expect(found?.revision ?? 0, 'acknowledged ⊆ stored').toBeGreaterThanOrEqual(Number(revision));
		if (found?.revision === Number(revision)) expect(found.answer).toBe(answer);
	}
}

describe('killed while writing', () => {
	it(`[TRUST A1] killed ${kills} times under thirty writers: acknowledged ⊆ stored ⊆ sent, none twice`, async () => {
		const room = await openScoring({ seats: 30, statements: 3 });
		const { dataFolder, sessionId, roundIds, seatIds, openingId } = room;
		await room.ballots.close();
		await room.closeDatabase();
		const urnFile = join(dataFolder, 'urn', `${openingId}.db`);
		const said = { sent: new Set<string>(), acked: new Map<string, string>() };
		let acknowledgements = 0;
		for (let kill = 0; kill < kills; kill += 1) {
			const asked: Asked = { dataFolder, sessionId, roundIds, seatIds, does: { name: 'write', seed: kill } };
			// Seeded, from in the middle of the first batch to a few hundred batches later.
			const killAfterLines = 10 + ((kill * 2_654_435_761) % 4001);
			const { lines, complaints } = await runWriter(asked, { killAfterLines });
			expect(complaints).toBe('');
			for (const line of lines) {
				const [what, seat, round, revision, answer] = line.split(' ');
				expect(['ready', 'sent', 'ack']).toContain(what);
				if (what === 'sent') said.sent.add(`${seat} ${round} ${revision} ${answer}`);
				if (what !== 'ack') continue;
				acknowledgements += 1;
				const before = Number(said.acked.get(`${seat} ${round}`)?.split(' ')[0] ?? 0);
				if (Number(revision) >= before) said.acked.set(`${seat} ${round}`, `${revision} ${answer}`);
			}
			checkOneKill(readUrn(urnFile, asked), said);
		}
		expect(acknowledgements).toBeGreaterThan(1000);

		const last = readUrn(urnFile, { dataFolder, sessionId, roundIds, seatIds, does: { name: 'cast-one' } });
		const { db, close } = await openDatabase(dataFolder, systemClock);
		const ballots = makeBallots({ db, clock: systemClock, dataFolder });
		await ballots.resumeOpenings();
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		const counted = await db.selectFrom('ballot').select(['round_id', 'level']).execute();
		const asText = (answers: { round: number; answer: string }[]) =>
			answers.map(({ round, answer }) => `${round} ${answer}`).sort();
		expect(
			asText(
				counted.map((row) => ({
					round: roundIds.indexOf(row.round_id),
					answer: String(row.level ?? 'unknown')
				}))
			)
		).toEqual(asText(last));
		await ballots.close();
		await close();
	}, 600_000);
});
