import { describe, expect, it } from 'vitest';
import type { DeskCommand } from '#domain/command.ts';
import type { OpeningId, RoundId, SeatId } from '#domain/ids.ts';
import { addresses, dump, got, newRequest, openHouse, planSession } from '../../fixtures/backstage.ts';

const minuteMs = 60_000;

describe('running a session', () => {
	it('[S13] pressing only "next" leads from planned to closed, led', async () => {
		const house = await openHouse({ statements: 2, fields: 1 });
		const plan = await planSession(house);
		const pressed: string[] = [];
		for (let n = 0; n < 20 && pressed.at(-1) !== 'close-session'; n += 1) pressed.push(await plan.next());
		expect(pressed).toEqual([
			'start',
			'stage',
			'open',
			'close',
			'open',
			'close',
			'stage',
			'reveal',
			'show',
			'show',
			'close-session'
		]);
		expect((await plan.desk()).hall.scene.at).toBe('ended');
	});

	it('[S13] and at one’s own pace, field by field', async () => {
		const house = await openHouse({ statements: 4, fields: 2 });
		const plan = await planSession(house, {
			scoring: { instrumentVersionId: house.versionId, pace: 'own', cutoffHundredths: 250 }
		});
		for (const expected of ['start', 'stage', 'open', 'close', 'open', 'close', 'stage', 'reveal'])
			expect(await plan.next()).toBe(expected);
		const desk = await plan.desk();
		expect(desk.assessment?.statements.map(({ state }) => state)).toEqual(Array(4).fill('revealed'));
		// The press that reveals also shows: the fields are on the wall, the next press is a statement.
		expect(desk.hall.scene.at).toBe('fields');
		expect(desk.next).toMatchObject({ does: 'show', focus: { at: 'statement' } });
	});

	it('[S9] paused in the evening and resumed another day, the stage has used what it had used', async () => {
		const house = await openHouse();
		const plan = await planSession(house);
		await plan.start(3);
		got(await plan.command({ name: 'go-to-stage', index: 1 }));
		house.clock.advance(10 * minuteMs);
		const before = await plan.desk();
		got(await plan.command({ name: 'pause' }));
		house.clock.advance(7 * 24 * 60 * minuteMs);
		const paused = await plan.desk();
		expect(paused.hall).toMatchObject({ status: 'paused', scene: { at: 'paused' } });
		expect(paused.hall.timer).toMatchObject({ elapsedMs: 10 * minuteMs, isRunning: false });
		expect(paused.next).toEqual({ does: 'resume' });
		got(await plan.command({ name: 'resume' }));
		house.clock.advance(minuteMs);
		const after = await plan.desk();
		expect(after.hall.timer).toMatchObject({
			elapsedMs: 11 * minuteMs,
			limitMs: 30 * minuteMs,
			isRunning: true
		});
		expect(after.seats).toEqual(before.seats);
		expect(after.assessment).toEqual(before.assessment);
		expect(after.hall.stageIndex).toBe(1);
	});

	it('[S23] added minutes stay with the stage', async () => {
		const house = await openHouse();
		const plan = await planSession(house);
		await plan.start();
		got(await plan.command({ name: 'add-minutes', minutes: 5 }));
		expect((await plan.desk()).hall.timer?.limitMs).toBe(20 * minuteMs);
		for (let n = 0; n < 4; n += 1) got(await plan.command({ name: 'add-minutes', minutes: 120 }));
		expect(await plan.command({ name: 'add-minutes', minutes: 120 })).toMatchObject({
			refused: 'number-off-limits'
		});
	});

	const nobody = 'toString' as SeatId;
	const nowhere = '0'.repeat(32) as RoundId;
	const whilePlanned: [string, DeskCommand, string][] = [
		['pausing', { name: 'pause' }, 'session-not-running'],
		['resuming', { name: 'resume' }, 'session-not-running'],
		['closing', { name: 'close-session', confirmed: true }, 'session-not-running'],
		['a stage', { name: 'go-to-stage', index: 1 }, 'session-not-running'],
		['opening', { name: 'open', roundIds: [nowhere] }, 'session-not-running']
	];
	const whileRunning: [string, DeskCommand, string][] = [
		['starting again', { name: 'start' }, 'session-already-running'],
		['resuming', { name: 'resume' }, 'session-already-running'],
		['a stage beyond the agenda', { name: 'go-to-stage', index: 3 }, 'move-unknown'],
		['a stage before it', { name: 'go-to-stage', index: -1 }, 'move-unknown'],
		['half a stage', { name: 'go-to-stage', index: 0.5 }, 'move-unknown'],
		['the stage it is in', { name: 'go-to-stage', index: 0 }, 'move-unknown'],
		['closing with one press', { name: 'close-session', confirmed: false }, 'not-confirmed'],
		['opening outside scoring', { name: 'open', roundIds: [nowhere] }, 'move-unknown'],
		[
			'closing what is not open',
			{ name: 'close', openingId: 'x' as OpeningId, confirmed: true },
			'round-not-open'
		],
		['revealing nothing', { name: 'reveal', roundIds: [] }, 'nothing-to-reveal'],
		['revealing the unknown', { name: 'reveal', roundIds: [nowhere] }, 'round-unknown'],
		['showing what is sealed', { name: 'show', focus: { at: 'fields' } }, 'result-not-revealed'],
		['showing the unknown', { name: 'show', focus: { at: 'statement', roundId: nowhere } }, 'round-unknown'],
		['nobody’s presence', { name: 'set-present', seatId: nobody, isPresent: false }, 'seat-unknown'],
		['nobody’s scoring', { name: 'set-scores', seatId: nobody, scores: false }, 'seat-unknown'],
		['moving nobody', { name: 'move-seat', seatId: nobody }, 'seat-unknown'],
		['a companion without a name', { name: 'add-companion', label: ' ' }, 'text-missing'],
		['a companion without end', { name: 'add-companion', label: 'x'.repeat(81) }, 'text-too-long'],
		['an address of somebody else', { name: 'choose-address', url: 'http://evil.test' }, 'address-unknown'],
		['no minutes', { name: 'add-minutes', minutes: 0 }, 'number-off-limits']
	];
	it.each(whilePlanned)('[S4] planned: %s is refused and nothing stored changes', async (_, command, why) => {
		const house = await openHouse();
		const plan = await planSession(house);
		const before = await dump(house.db);
		expect(await plan.command(command)).toMatchObject({ refused: why });
		expect(await dump(house.db)).toBe(before);
		expect(house.told).toEqual([]);
	});

	it.each(whileRunning)(
		'[S7] [S8] running: %s is refused and nothing stored changes',
		async (_, command, why) => {
			const house = await openHouse();
			const plan = await planSession(house);
			await plan.start(1);
			const before = await dump(house.db);
			expect(await plan.command(command)).toMatchObject({ refused: why });
			expect(await dump(house.db)).toBe(before);
		}
	);

	it('[S5] with a round open the session cannot be paused, moved on or closed', async () => {
		const house = await openHouse();
		const plan = await planSession(house);
		await plan.start(2);
		got(await plan.command({ name: 'go-to-stage', index: 1 }));
		await plan.next();
		const before = await dump(house.db);
		for (const command of [
			{ name: 'pause' },
			{ name: 'go-to-stage', index: 2 },
			{ name: 'close-session', confirmed: true }
		] as const)
			expect(await plan.command(command)).toMatchObject({ refused: 'rounds-still-open' });
		expect(await dump(house.db)).toBe(before);
	});

	it('[S4] nothing moves in a closed session', async () => {
		const house = await openHouse();
		const plan = await planSession(house);
		const [seat] = await plan.start(1);
		got(await plan.command({ name: 'close-session', confirmed: true }));
		const before = await dump(house.db);
		for (const command of [
			...whilePlanned.map(([, command]) => command),
			...whileRunning.map(([, command]) => command),
			{ name: 'new-code' } as const,
			{ name: 'move-seat', seatId: seat?.seatId ?? nobody } as const
		])
			expect(await plan.command(command)).toMatchObject({ refused: 'session-closed' });
		expect(await dump(house.db)).toBe(before);
	});

	it('[TRUST B2] the same request ten times at once is carried out once, each time with the same answer', async () => {
		const house = await openHouse();
		const plan = await planSession(house);
		const [joined] = await plan.start(1);
		const request = newRequest();
		const asked: DeskCommand = { name: 'add-companion', label: 'Pendamping' };
		const answers = await Promise.all(Array.from({ length: 10 }, () => plan.command(asked, request)));
		expect(answers).toEqual(Array(10).fill({}));
		expect((await plan.desk()).seats.filter((seat) => !seat.hasPhone)).toHaveLength(1);
		const moving = newRequest();
		const move: DeskCommand = { name: 'move-seat', seatId: joined?.seatId ?? nobody };
		const codes = await Promise.all(Array.from({ length: 10 }, () => plan.command(move, moving)));
		expect(new Set(codes.map((code) => JSON.stringify(code))).size).toBe(1);
		expect(got(codes[0]!).transferCode).toHaveLength(6);
		expect(await dump(house.db)).not.toContain(got(codes[0]!).transferCode);
	});

	it('[TRUST B2] opening twice with one request is one opening', async () => {
		const house = await openHouse();
		const plan = await planSession(house);
		await plan.start(1);
		got(await plan.command({ name: 'go-to-stage', index: 1 }));
		const [roundId] = await plan.roundIds();
		const request = newRequest();
		const asked: DeskCommand = { name: 'open', roundIds: [roundId!] };
		const answers = await Promise.all([1, 2, 3].map(() => plan.command(asked, request)));
		expect(answers).toEqual([{}, {}, {}]);
		expect((await plan.desk()).next).toMatchObject({ does: 'close' });
	});

	it('[TRUST B4] the same request with another body is a conflict and changes nothing', async () => {
		const house = await openHouse();
		const plan = await planSession(house);
		await plan.start();
		const request = newRequest();
		got(await plan.command({ name: 'add-minutes', minutes: 5 }, request));
		const before = await dump(house.db);
		expect(await plan.command({ name: 'add-minutes', minutes: 6 }, request)).toEqual({
			refused: 'request-conflict'
		});
		expect(await dump(house.db)).toBe(before);
		// Another session may meet the same id without harm.
		const other = await planSession(house);
		got(await other.command({ name: 'start' }, request));
	});

	it('[R4] [TRUST E2] opening takes the screen, one revealed statement shows itself', async () => {
		const house = await openHouse();
		const plan = await planSession(house);
		await plan.start(6);
		got(await plan.command({ name: 'go-to-stage', index: 1 }));
		got(await plan.command({ name: 'show', focus: { at: 'join' } }));
		const [roundId] = await plan.roundIds();
		await plan.next();
		expect((await plan.desk()).focus).toEqual({ at: 'stage' });
		await plan.next();
		expect((await plan.desk()).hall.scene).toMatchObject({ at: 'closed', answered: 0, present: 6 });
		got(await plan.command({ name: 'reveal', roundIds: [roundId!] }));
		expect((await plan.desk()).hall.scene).toMatchObject({ at: 'result', result: { isShown: false } });
		expect(await plan.command({ name: 'open', roundIds: [roundId!] })).toEqual({ refused: 'already-scored' });
	});

	it('[S8] the desk chooses who scores, who is here and which address the poster shows', async () => {
		const house = await openHouse();
		const plan = await planSession(house);
		const [one] = await plan.start(2);
		got(await plan.command({ name: 'set-scores', seatId: one!.seatId, scores: false }));
		got(await plan.command({ name: 'set-present', seatId: one!.seatId, isPresent: false }));
		got(await plan.command({ name: 'choose-address', url: addresses[1]! }));
		got(await plan.command({ name: 'add-companion', label: ' Ibu  Lurah ' }));
		const desk = await plan.desk();
		expect(desk.seats.find((seat) => seat.seatId === one!.seatId)).toMatchObject({
			scores: false,
			hasLeft: true
		});
		const companion = desk.seats.find((seat) => !seat.hasPhone)!;
		expect(companion).toMatchObject({ name: 'Ibu Lurah', scores: false });
		expect(desk.hall.joinUrl).toBe(`${addresses[1]}/j/${desk.hall.code}`);
		expect(desk.addresses).toEqual([
			{ url: addresses[0], isChosen: false },
			{ url: addresses[1], isChosen: true }
		]);
		// [L20] Who scores without a phone answers in turns.
		got(await plan.command({ name: 'set-scores', seatId: companion.seatId, scores: true }));
		expect(await plan.command({ name: 'move-seat', seatId: companion.seatId })).toMatchObject({
			refused: 'seat-unknown'
		});
		got(await plan.command({ name: 'set-present', seatId: one!.seatId, isPresent: true }));
		expect((await plan.desk()).seats.find((seat) => seat.seatId === one!.seatId)?.hasLeft).toBe(false);
	});

	it('[TRUST F5] a seat of another meeting is unknown here', async () => {
		const house = await openHouse();
		const here = await planSession(house);
		const there = await planSession(house);
		await here.start();
		const [stranger] = await there.start(1);
		const before = await dump(house.db);
		expect(
			await here.command({ name: 'set-present', seatId: stranger!.seatId, isPresent: false })
		).toMatchObject({
			refused: 'seat-unknown'
		});
		expect(await dump(house.db)).toBe(before);
	});
});
