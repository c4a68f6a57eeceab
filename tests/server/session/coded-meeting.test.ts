// A meeting under codes from the way in to its end: who is asked for a card, what is promised, and what
// nothing says any more once it is over.
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { codedConsentVersion, consentVersion } from '#domain/consent.ts';
import { tidyCopy, copyInto, openToRead } from '#server/backup/copy-store.ts';
import { emptyLog } from '#server/database/empty-log.ts';
import { countAttendance } from '#server/record/store.ts';
import { countAnswered } from '#server/session/store.ts';
import { got, makeJoinForm } from '../../fixtures/backstage.ts';
import { readAllBytes } from '../../fixtures/data-folder.ts';
import { openCoded } from './open-coded.ts';

type Room = Awaited<ReturnType<typeof openCoded>>;

describe('a card is asked for', () => {
	test('[Q16] from joining on and of who comes late, as long as scoring can still come', async () => {
		const room = await openCoded({ seats: 2 });
		const { plan, phones, stateOf } = room;
		got(await plan.command({ name: 'go-to-stage', index: 0 }));
		expect(await stateOf(0)).toBe('ask');
		got(await plan.command({ name: 'go-to-stage', index: 2 }));
		const { token } = await plan.join({ picture: 'padi' });
		expect(got(await phones.recallCode(token, undefined))).toEqual({ card: 'ask' });
		got(await plan.command({ name: 'pause' }));
		expect(await stateOf(0)).toBe('ask');
		got(await plan.command({ name: 'resume' }));
		got(await plan.command({ name: 'go-to-stage', index: 3 }));
		expect(await stateOf(0)).toBeUndefined();
	});

	test('[Q16] of nobody who does not score, or has left', async () => {
		const { plan, house, phones, tokens, stateOf } = await openCoded({ seats: 2 });
		const [seat] = (await plan.desk()).seats;
		got(await plan.command({ name: 'set-scores', seatId: seat!.seatId, scores: false }));
		expect((await Promise.all([stateOf(0), stateOf(1)])).sort()).toEqual(['ask', undefined]);
		for (const token of tokens) got(await phones.leave(token));
		expect([await stateOf(0), await stateOf(1)]).toEqual([undefined, undefined]);
		expect(await phones.recallCode('of-nobody', undefined)).toEqual({ refused: 'not-seated' });
		expect(await house.db.selectFrom('code_rater').selectAll().execute()).toEqual([]);
	});
});

describe('what is promised', () => {
	test('[Q17] [N3] door, phone and projector know the mode, and consent to the other one is none', async () => {
		for (const secrecy of ['code', 'secret'] as const) {
			const { house, plan, phones, tokens } = await openCoded({ seats: 1, secrecy });
			const isCoded = secrecy === 'code';
			const versions = isCoded
				? [codedConsentVersion, consentVersion]
				: [consentVersion, codedConsentVersion];
			const { hall } = await plan.desk();
			expect(hall.isCoded).toBe(isCoded);
			expect(got(await phones.view(tokens[0]!, 'id')).room.isCoded).toBe(isCoded);
			const door = got(await phones.door(hall.code));
			expect(door).toMatchObject({ isCoded, consentVersion: versions[0] });
			const by = { picture: 'padi' };
			const other = await makeJoinForm(house, plan.id, by, { consentVersion: versions[1]! });
			expect(await phones.join(other)).toEqual({ refused: 'consent-outdated' });
			got(await phones.join(await makeJoinForm(house, plan.id, by)));
		}
	});
});

/** Everybody comes at a time of their own, one goes home, one is asked for in secret as well; all is scored once. */
async function holdMeeting(): Promise<Room & { times: number[] }> {
	const room = await openCoded({ seats: 6 });
	const { house, plan, phones, tokens, castAll } = room;
	const times: number[] = [];
	for (const picture of ['padi', 'teko', 'daun']) {
		house.clock.advance(61_007);
		times.push(house.clock.nowMs());
		const { token } = await plan.join({ picture });
		tokens.push(token);
	}
	// Rounds have times of their own, which stay.
	house.clock.advance(61_007);
	await plan.next();
	await castAll();
	await plan.next();
	house.clock.advance(61_007);
	times.push(house.clock.nowMs());
	got(await phones.leave(tokens.pop()!));
	house.clock.advance(61_007);
	got(
		await plan.command({
			name: 'ask-poll',
			questions: [{ text: { id: 'Pesannya sampai', en: 'It came across' } }]
		})
	);
	const [poll] = await house.db.selectFrom('round').select('id').where('kind', '=', 'poll').execute();
	for (const token of tokens) got(await phones.cast(token, { round: poll!.id, answer: 2, revision: 1 }));
	await plan.next();
	await plan.next();
	return { ...room, times };
}

/** As SQLite writes a moment of our days: six bytes, the highest first. */
function findMoment(bytes: Buffer, atMs: number): number {
	const written = Buffer.alloc(8);
	written.writeBigInt64BE(BigInt(atMs));
	return bytes.indexOf(written.subarray(2));
}

describe('[Q14] once it is over', () => {
	test('[Q14] nothing says who came or went when, who had left, or who answered what else', async () => {
		const room = await holdMeeting();
		const { house, plan, times } = room;
		const { db, dataFolder } = house;
		const answered = await countAnswered(db, plan.id);
		const session = await db.selectFrom('session').selectAll().executeTakeFirstOrThrow();
		for (const atMs of times) expect(findMoment(readAllBytes(dataFolder), atMs)).toBeGreaterThan(-1);
		house.clock.advance(61_007);
		got(await plan.command({ name: 'close-session', confirmed: true }));
		const seats = await db.selectFrom('seat').selectAll().execute();
		expect(seats).toHaveLength(9);
		for (const seat of seats)
			expect(seat).toMatchObject({ joined_at_ms: session.started_at_ms, left_at_ms: null, has_left: 0 });
		const consents = await db.selectFrom('consent').select('given_at_ms').distinct().execute();
		expect(consents).toEqual([{ given_at_ms: session.started_at_ms }]);
		expect(await db.selectFrom('answered').selectAll().execute()).toEqual([]);
		// Only the closing itself, so that it can be asked again.
		const requests = await db.selectFrom('request').selectAll().execute();
		expect(requests).toHaveLength(1);
		// How many, it still knows.
		expect(await countAnswered(db, plan.id)).toEqual(answered);
		expect([...answered.values()].sort()).toEqual([8, 9]);
		expect(await countAttendance(db, plan.id)).toMatchObject({ joined: 9, scored: 9, left: undefined });
		// Neither in the file nor in its log is any of those moments left.
		const bytes = readAllBytes(dataFolder);
		for (const atMs of times) expect(findMoment(bytes, atMs), String(atMs)).toBe(-1);
	});

	test('[Q14] while a copy is being read, closing does not wait for it, and the log is emptied later', async () => {
		const { house, plan, times } = await holdMeeting();
		const reader = openToRead(join(house.dataFolder, 'rembuk.db'));
		reader.exec('BEGIN');
		expect(reader.prepare('SELECT count(*) AS n FROM seat').get()).toEqual({ n: 9 });
		got(await plan.command({ name: 'close-session', confirmed: true }));
		expect(times.some((atMs) => findMoment(readAllBytes(house.dataFolder), atMs) > -1)).toBe(true);
		expect(await emptyLog(house.db)).toBe(false);
		reader.close();
		expect(await emptyLog(house.db)).toBe(true);
		for (const atMs of times) expect(findMoment(readAllBytes(house.dataFolder), atMs)).toBe(-1);
		const { rows } = await sql<{ timeout: number }>`PRAGMA busy_timeout`.execute(house.db);
		expect(rows[0]?.timeout).toBe(5000);
	});

	test('[Q14] no copy said so either, also one of before the end', async () => {
		const { house, plan, times } = await holdMeeting();
		const part = join(house.dataFolder, 'copy.part');
		const source = openToRead(join(house.dataFolder, 'rembuk.db'));
		copyInto(source, part);
		source.close();
		tidyCopy(part);
		const copy = new Database(part, { readonly: true });
		const read = (query: string) => copy.prepare(query).all();
		const { started_at_ms: startedAtMs } = await house.db
			.selectFrom('session')
			.select('started_at_ms')
			.executeTakeFirstOrThrow();
		expect(read('SELECT DISTINCT joined_at_ms, left_at_ms, has_left FROM seat')).toEqual([
			{ joined_at_ms: startedAtMs, left_at_ms: null, has_left: 0 }
		]);
		expect(read('SELECT DISTINCT given_at_ms FROM consent')).toEqual([{ given_at_ms: startedAtMs }]);
		expect(read('SELECT * FROM answered')).toEqual([]);
		expect(read('SELECT * FROM request')).toEqual([]);
		expect(read('SELECT count(*) AS raters FROM code_rater')).toEqual([{ raters: 9 }]);
		copy.close();
		const bytes = readAllBytes(house.dataFolder);
		for (const atMs of times) expect(findMoment(bytes, atMs)).toBeGreaterThan(-1);
		got(await plan.command({ name: 'close-session', confirmed: true }));
	});

	test('[Q14] a secret meeting keeps who came when, as ever', async () => {
		const { house, plan, phones, tokens } = await openCoded({ secrecy: 'secret' });
		house.clock.advance(61_007);
		got(await phones.leave(tokens[0]!));
		const before = await house.db.selectFrom('seat').select(['joined_at_ms', 'left_at_ms']).execute();
		got(await plan.command({ name: 'close-session', confirmed: true }));
		expect(await house.db.selectFrom('seat').select(['joined_at_ms', 'left_at_ms']).execute()).toEqual(
			before
		);
		expect(await countAttendance(house.db, plan.id)).toMatchObject({ left: 1 });
	});
});
