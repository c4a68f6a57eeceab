// Lines that break and come back: whatever happened in between, a screen ends up showing what the
// server holds.
import { expect, test } from 'vitest';
import { makeHeldClock } from '#server/clock.ts';
import { got, startHouse } from '../fixtures/live-house.ts';

test('[TRUST C1] a phone that was away for five minutes shows the current step within two seconds of its return', async () => {
	const clock = makeHeldClock(Date.UTC(2026, 2, 14, 2, 0));
	const house = await startHouse({ clock });
	const session = await house.openSession();
	const [seat] = await house.joinMany(session, 1);
	await house.openStatement(session, 1);
	const before = house.phone(seat!);
	expect((await before.hello()).view.step.at).toBe('scoring');

	before.cut();
	clock.advance(5 * 60_000);
	await house.closeOpen(session);
	const second = await house.openStatement(session, 2);
	const returnedAtMs = performance.now();
	const after = house.phone(seat!);
	const { view } = await after.hello();

	expect(performance.now() - returnedAtMs).toBeLessThan(2_000);
	expect(view.step).toMatchObject({ at: 'scoring', questions: [{ roundId: second, number: 2 }] });
});

test('[TRUST C4] the late end of an old connection leaves the new one alive', async () => {
	const house = await startHouse();
	const session = await house.openSession();
	const [seat] = await house.joinMany(session, 1);
	const desk = house.desk(session);
	const old = house.phone(seat!);
	await old.hello();
	const young = house.phone(seat!);
	await young.hello();

	await old.leave();
	await young.ping();
	const round = await house.openStatement(session, 1);
	await young.whenView((view) => view.step.at === 'scoring');
	expect(await young.cast(round, 3)).toMatchObject({ t: 'ack', was: 'counted' });
	const { seats } = await desk.whenView((view) => view.hall.scene.at === 'scoring');
	expect(seats.find(({ seatId }) => seatId === seat!.seatId)?.isConnected).toBe(true);
});

test('a phone is told when somebody else changed its seat, and let go when the seat moved to another phone', async () => {
	const house = await startHouse();
	const session = await house.openSession();
	const [seat] = await house.joinMany(session, 1);
	const phone = house.phone(seat!);
	expect((await phone.hello()).you.scores).toBe(true);

	got(await house.command(session, { name: 'set-scores', seatId: seat!.seatId, scores: false }));
	const told = await phone.when((frame) => frame.t === 'you');
	expect(told).toMatchObject({ you: { scores: false } });

	const { transferCode } = got(await house.command(session, { name: 'move-seat', seatId: seat!.seatId }));
	const moved = got(
		await house.backstage.phones.transfer({ code: session.code, transferCode: transferCode! })
	);
	expect(await phone.closed).toBe(4402);
	const elsewhere = house.phone(moved);
	expect((await elsewhere.hello()).you.seatId).toBe(seat!.seatId);
	expect(await house.phone(seat!).closed).toBe(4401);
});

test('closing the session shows every phone the end, then lets it go', async () => {
	const house = await startHouse();
	const session = await house.openSession();
	const [seat] = await house.joinMany(session, 1);
	const phone = house.phone(seat!);
	const hall = house.hall(session);
	await phone.hello();
	await hall.whenView(() => true);
	got(await house.command(session, { name: 'close-session', confirmed: true }));
	await hall.whenView((view) => view.scene.at === 'ended');
	expect(await phone.closed).toBe(4410);
	expect(phone.view?.step.at).toBe('ended');
	expect(await house.phone(seat!).closed).toBe(4401);
});

test('[TRUST E5] a desk is shown guessed codes while nothing else happens in its room', async () => {
	const house = await startHouse();
	const session = await house.openSession();
	const desk = house.desk(session);
	await desk.whenView(() => true);
	for (const guesses of [1, 2, 3, 4]) {
		expect(await house.backstage.phones.door('ZZZZZZ')).toEqual({ refused: 'code-wrong' });
		await desk.whenView((view) => view.wrongCodes === guesses);
	}
});
