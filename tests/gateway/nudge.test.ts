// A nudge over real sockets: who hears it, who does not, and what is left of it on the disk.
import { describe, expect, test } from 'vitest';
import { makeHeldClock } from '#server/clock.ts';
import { nudgeRestMs } from '#domain/rhythm.ts';
import type { OpeningId } from '#domain/ids.ts';
import { readBackup } from '../fixtures/backup-folder.ts';
import { newRequestId, type PhoneClient } from '../fixtures/live-client.ts';
import { got, startHouse } from '../fixtures/live-house.ts';

const isNudge = ({ t }: { t: string }) => t === 'nudge';

/** How often each was nudged, once everything that was on its way has come. */
async function countNudges(phones: readonly PhoneClient[]): Promise<number[]> {
	await Promise.all(phones.map((phone) => phone.ping()));
	return phones.map((phone) => phone.frames.filter(isNudge).length);
}

async function startRound(pace: 'led' | 'own') {
	const clock = makeHeldClock(Date.UTC(2026, 2, 14, 2, 0));
	const house = await startHouse({ clock });
	const session = await house.openSession(pace);
	const seats = await house.joinMany(session, 4);
	const phones = seats.map((seat) => house.phone(seat));
	const desk = house.desk(session);
	const hall = house.hall(session);
	const page = got(await house.backstage.sessions.desk(house.actor, session.id, 'id'));
	const field = page.assessment!.statements.filter((statement) => statement.field === 1);
	const roundIds = (pace === 'led' ? field.slice(0, 1) : field).map(({ roundId }) => roundId);
	got(await house.command(session, { name: 'open', roundIds }));
	const { openingId } = await desk.whenView((view) => view.openingId !== undefined);
	await Promise.all(phones.map((phone) => phone.whenView((view) => view.step.at === 'scoring')));
	return { clock, house, session, seats, phones, desk, hall, roundIds, openingId: openingId! };
}

describe('a nudge', () => {
	test('[Y4] led, reaches those who have not answered, and nobody else', async () => {
		const { house, session, seats, phones, desk, hall, roundIds, openingId } = await startRound('led');
		const [answered, companion, left, lagging] = phones;
		expect(await answered!.cast(roundIds[0]!, 3)).toMatchObject({ t: 'ack' });
		got(await house.command(session, { name: 'set-scores', seatId: seats[1]!.seatId, scores: false }));
		got(await house.command(session, { name: 'set-present', seatId: seats[2]!.seatId, isPresent: false }));
		expect(await desk.command({ name: 'nudge', openingId })).toMatchObject({ t: 'done' });
		expect(await countNudges([answered!, companion!, left!, lagging!])).toEqual([0, 0, 0, 1]);
		await hall.ping();
		await desk.ping();
		for (const screen of [hall, desk]) expect(screen.frames.map(({ t }) => t)).not.toContain('nudge');
	});

	test('[Y4] at their own pace, reaches those who have anything left', async () => {
		const { phones, desk, roundIds, openingId } = await startRound('own');
		expect(roundIds.length).toBeGreaterThan(1);
		for (const round of roundIds) await phones[0]!.cast(round, 2);
		await phones[1]!.cast(roundIds[0]!, 2);
		expect(await desk.command({ name: 'nudge', openingId })).toMatchObject({ t: 'done' });
		expect(await countNudges(phones)).toEqual([0, 1, 1, 1]);
	});

	test('[Y4] leaves nothing on the disk but that this desk asked for it', async () => {
		const { house, desk, phones, openingId } = await startRound('led');
		const tables = readBackup<{ name: string }>(
			house.dataFolder,
			'rembuk.db',
			"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
		).map(({ name }) => name);
		const dump = () =>
			tables.map((name) =>
				JSON.stringify(readBackup(house.dataFolder, 'rembuk.db', `SELECT * FROM "${name}"`))
			);
		const before = dump();
		await desk.command({ name: 'nudge', openingId });
		expect(await countNudges(phones)).toEqual([1, 1, 1, 1]);
		const after = dump();
		expect(tables.filter((_, index) => after[index] !== before[index])).toEqual(['request']);
	});

	test('[Y5] comes once in thirty seconds, whoever asks, and once however often it is sent', async () => {
		const { clock, house, session, desk, phones, openingId } = await startRound('led');
		const id = newRequestId();
		const nudge = { name: 'nudge', openingId } as const;
		expect(await desk.command(nudge, id)).toMatchObject({ t: 'done' });
		expect(await desk.command(nudge, id)).toMatchObject({ t: 'done' });
		clock.advance(nudgeRestMs - 1);
		expect(await house.desk(session).command(nudge)).toMatchObject({ t: 'no', why: 'nudged-lately' });
		expect(await countNudges(phones)).toEqual([1, 1, 1, 1]);
		clock.advance(1);
		expect(await desk.command(nudge)).toMatchObject({ t: 'done' });
		expect(await countNudges(phones)).toEqual([2, 2, 2, 2]);
	});

	test('[Y5] is refused for what is not open, not open here, or closed again', async () => {
		const { house, session, desk, phones, openingId } = await startRound('led');
		const none = '0'.repeat(32) as OpeningId;
		expect(await desk.command({ name: 'nudge', openingId: none })).toMatchObject({ why: 'round-not-open' });
		const other = await house.openSession();
		const elsewhere = await house.desk(other).command({ name: 'nudge', openingId });
		expect(elsewhere).toMatchObject({ why: 'round-not-open' });
		await house.closeOpen(session);
		expect(await desk.command({ name: 'nudge', openingId })).toMatchObject({ why: 'round-not-open' });
		expect(await countNudges(phones)).toEqual([0, 0, 0, 0]);
	});
});
