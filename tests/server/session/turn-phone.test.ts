import { describe, expect, it } from 'vitest';
import type { SeatId } from '#domain/ids.ts';
import { turnLimits } from '#domain/turn.ts';
import { dump, got, newRequest } from '../../fixtures/backstage.ts';
import { openTurns, say } from '../../fixtures/turn-meeting.ts';

const four = { phones: 4, without: 2 };

describe('people without a phone', () => {
	it('[L20] get a seat from the desk that scores, under a picture with its turn or a name of the roster', async () => {
		const { plan, house } = await openTurns({ phones: 1, without: 2 });
		const seats = (await plan.desk()).seats.filter(({ hasPhone }) => !hasPhone);
		expect(seats.map(({ picture, pictureTurn }) => `${picture} ${pictureTurn}`).sort()).toEqual([
			'bunga 1',
			'bunga 2'
		]);
		expect(seats.every(({ scores, channel }) => scores && channel === 'shared-phone')).toBe(true);
		const before = await dump(house.db);
		expect(await plan.command({ name: 'add-person', by: { picture: 'naga' } })).toMatchObject({
			refused: 'picture-unknown'
		});
		expect(await dump(house.db)).toBe(before);
	});

	it('[L20] take a place in the room, and are refused when it is full', async () => {
		const { plan, house } = await openTurns({ phones: 1, without: 1 }, { seatLimit: 2 });
		const before = await dump(house.db);
		expect(await plan.command({ name: 'add-person', by: { picture: 'ikan' } })).toMatchObject({
			refused: 'room-full'
		});
		expect(await dump(house.db)).toBe(before);
	});

	it('[L20] a companion who scores after all answers in turns', async () => {
		const { plan, phones, share } = await openTurns({ phones: 1, without: 0 });
		got(await plan.command({ name: 'add-companion', label: 'Pendamping' }));
		const { seatId } = (await plan.desk()).seats.find(({ hasPhone }) => !hasPhone)!;
		const device = await share();
		expect(got(await phones.sharedPhone(device)).of).toBe(0);
		got(await plan.command({ name: 'set-scores', seatId, scores: true }));
		await plan.next();
		expect(got(await phones.sharedPhone(device)).waiting.map(({ name }) => name)).toEqual(['Pendamping']);
	});
});

describe('a shared phone', () => {
	it('[L21] [TRUST E5] is made by a code of the desk: once, for ten minutes; a wrong one is a guess', async () => {
		const { house, plan, phones, code } = await openTurns(four);
		const asked = newRequest();
		const { deviceCode } = got(await plan.command({ name: 'share-phone' }, asked));
		expect(await plan.command({ name: 'share-phone' }, asked)).toEqual({ deviceCode });
		expect(await dump(house.db)).not.toContain(deviceCode);
		const form = { code: await code(), deviceCode: deviceCode!, requestId: newRequest() };
		const claimed = got(await phones.claimPhone(form));
		expect(got(await phones.claimPhone(form))).toEqual(claimed);
		expect((await plan.desk()).turns).toMatchObject({ sharedPhones: 1 });
		const before = await dump(house.db);
		expect(await phones.claimPhone({ ...form, requestId: newRequest() })).toMatchObject({
			refused: 'device-code-wrong'
		});
		expect((await plan.desk()).wrongCodes).toBe(1);
		expect(await dump(house.db)).toBe(before);
		const late = got(await plan.command({ name: 'share-phone' })).deviceCode!;
		house.clock.advance(turnLimits.deviceCodeMs);
		expect(await phones.claimPhone({ ...form, deviceCode: late, requestId: newRequest() })).toMatchObject({
			refused: 'device-code-wrong'
		});
	});

	it('[L21] ten thousand guessed codes open nothing, and are slowed', async () => {
		const { house, phones, plan, code } = await openTurns(four);
		got(await plan.command({ name: 'share-phone' }));
		const before = await dump(house.db);
		const here = await code();
		for (let n = 0; n < 10_000; n += 1) {
			const deviceCode = `ABC${String(n).padStart(4, '2').replace(/[015]/g, '7').slice(-3)}`;
			const answer = await phones.claimPhone({ code: here, deviceCode, requestId: newRequest() });
			expect('refused' in answer).toBe(true);
		}
		expect(await dump(house.db)).toBe(before);
		expect(house.waits.length).toBeGreaterThan(9_900);
	}, 60_000);

	it('[L22] lists who is still to come and counts turns, and knows nothing of answers', async () => {
		const { plan, phones, seats, roundIds, share, begin } = await openTurns(four);
		const device = await share();
		expect(got(await phones.sharedPhone(device))).toMatchObject({ isAsking: false, waiting: [], of: 2 });
		await plan.next();
		const token = await begin(device, seats[0]!);
		expect(got(await phones.sharedPhone(device)).waiting).toHaveLength(2);
		expect(await phones.cast(token, { round: roundIds[0]!, answer: 4, revision: 1 })).toEqual({
			was: 'counted'
		});
		got(await phones.endTurn(token));
		const list = got(await phones.sharedPhone(device));
		expect(list.waiting.map(({ seatId }) => seatId)).toEqual([seats[1]]);
		expect(list.done.map(({ seatId }) => seatId)).toEqual([seats[0]]);
		expect(JSON.stringify(list)).not.toMatch(/revision|answer|level/);
		got(await plan.command({ name: 'set-present', seatId: seats[1]!, isPresent: false }));
		expect(got(await phones.sharedPhone(device))).toMatchObject({ waiting: [], of: 1 });
	});

	it('[L23] a first turn needs consent, later ones do not ask again', async () => {
		const { house, phones, seats, plan, share, begin } = await openTurns(four);
		await plan.next();
		const device = await share();
		const before = await dump(house.db);
		for (const [consentVersion, refused] of [
			[0, 'consent-missing'],
			[9, 'consent-outdated']
		] as const)
			expect(await phones.beginTurn(device, { ...say({ consentVersion }), seatId: seats[0]! })).toMatchObject(
				{
					refused
				}
			);
		expect(await dump(house.db)).toBe(before);
		await begin(device, seats[0]!);
		expect(await begin(device, seats[0]!, { consentVersion: 0 })).toBeTypeOf('string');
		expect(
			got(await phones.sharedPhone(device))
				.waiting.map(({ hasAgreed }) => hasAgreed)
				.sort()
		).toEqual([false, true]);
	});

	it('[L24] [L25] a turn has one token, which dies with the next turn or when the phone is handed on', async () => {
		const { house, phones, seats, plan, roundIds, share, begin } = await openTurns(four);
		await plan.next();
		const [one, other] = [await share(), await share()];
		const first = await begin(one, seats[0]!);
		house.told.length = 0;
		const second = await begin(other, seats[0]!);
		expect(house.told).toContain(`replaced ${seats[0]}`);
		const cast = { round: roundIds[0]!, answer: 2, revision: 1 } as const;
		expect(await phones.cast(first, cast)).toMatchObject({ refused: 'not-seated' });
		expect(await phones.cast(second, cast)).toEqual({ was: 'counted' });
		got(await phones.endTurn(second));
		expect(await phones.view(second, 'id')).toMatchObject({ refused: 'not-seated' });
		expect(await phones.endTurn(second)).toMatchObject({ refused: 'not-seated' });
	});

	it('[L25] a turn makes no code that outlives it, and sends nobody home', async () => {
		const { house, phones, seats, plan, share, begin } = await openTurns(four);
		await plan.next();
		const turn = await begin(await share(), seats[0]!);
		const before = await dump(house.db);
		expect(await phones.createTransfer(turn)).toMatchObject({ refused: 'turn-not-here' });
		expect(await phones.leave(turn)).toMatchObject({ refused: 'turn-not-here' });
		expect(await dump(house.db)).toBe(before);
	});

	it('[TRUST B2] [TRUST E5] ten at once are one turn; replayed after it they open nothing', async () => {
		const { phones, seats, plan, house, share } = await openTurns(four);
		await plan.next();
		const device = await share();
		const form = { ...say(), seatId: seats[0]! };
		const all = await Promise.all(Array.from({ length: 10 }, () => phones.beginTurn(device, form)));
		expect(new Set(all.map((answer) => got(answer).token)).size).toBe(1);
		got(await phones.endTurn(got(all[0]!).token));
		const before = await dump(house.db);
		expect(await phones.beginTurn(device, form)).toMatchObject({ refused: 'request-conflict' });
		// [TRUST B4] The same id for somebody else is a conflict as well.
		expect(await phones.beginTurn(device, { ...form, seatId: seats[1]! })).toMatchObject({
			refused: 'request-conflict'
		});
		expect(await dump(house.db)).toBe(before);
	});

	it('[L22] [TRUST F5] opens no seat with a phone of its own, no companion, nobody who left, no other meeting’s', async () => {
		const { house, phones, plan, seats, share } = await openTurns(four);
		const elsewhere = await openTurns({ phones: 0, without: 1 });
		const device = await share();
		const own = (await plan.desk()).seats.find(({ hasPhone }) => hasPhone)!.seatId;
		got(await plan.command({ name: 'set-present', seatId: seats[0]!, isPresent: false }));
		got(await plan.command({ name: 'set-scores', seatId: seats[1]!, scores: false }));
		const before = await dump(house.db);
		const none = '0'.repeat(32) as SeatId;
		for (const [seatId, refused] of [
			[own, 'turn-not-here'],
			[none, 'turn-not-here'],
			[elsewhere.seats[0]!, 'turn-not-here'],
			[seats[0]!, 'seat-left'],
			[seats[1]!, 'seat-does-not-score']
		] as const)
			expect(await phones.beginTurn(device, { ...say(), seatId })).toMatchObject({ refused });
		expect(await phones.beginTurn('0'.repeat(32), { ...say(), seatId: seats[0]! })).toMatchObject({
			refused: 'device-gone'
		});
		expect(await dump(house.db)).toBe(before);
	});

	it('[L31] taken back, it is no shared phone any more, and the turn on it is over', async () => {
		const { house, phones, plan, seats, share, begin } = await openTurns(four);
		const device = await share();
		const token = await begin(device, seats[0]!);
		house.told.length = 0;
		got(await plan.command({ name: 'take-phones-back' }));
		expect(house.told).toContain(`replaced ${seats[0]}`);
		expect(await phones.view(token, 'id')).toMatchObject({ refused: 'not-seated' });
		expect(await phones.sharedPhone(device)).toMatchObject({ refused: 'device-gone' });
		expect((await plan.desk()).turns.sharedPhones).toBe(0);
	});

	it('[L31] closing the session ends every phone, code and turn', async () => {
		const { phones, plan, seats, code, share, begin } = await openTurns(four);
		const device = await share();
		const token = await begin(device, seats[0]!);
		const { deviceCode } = got(await plan.command({ name: 'share-phone' }));
		const here = await code();
		got(await plan.command({ name: 'close-session', confirmed: true }));
		expect(await phones.view(token, 'id')).toMatchObject({ refused: 'not-seated' });
		expect(await phones.sharedPhone(device)).toMatchObject({ refused: 'device-gone' });
		expect(
			await phones.claimPhone({ code: here, deviceCode: deviceCode!, requestId: newRequest() })
		).toMatchObject({ refused: 'session-closed' });
	});
});

describe('how an answer is counted', () => {
	it('[L29] [L30] by a shared phone, with help, or by an own phone; help on one’s own can be taken back', async () => {
		const { phones, plan, seats, tokens, roundIds, share, begin, ways } = await openTurns(four);
		await plan.next();
		const [round] = roundIds;
		const device = await share();
		const cast = async (token: string, revision = 1) =>
			expect(await phones.cast(token, { round: round!, answer: 3, revision })).toEqual({ was: 'counted' });
		await cast(await begin(device, seats[0]!));
		await cast(await begin(device, seats[1]!, { isHelped: true }));
		got(await phones.setHelped(tokens[0]!, true));
		for (const token of tokens.slice(0, 2)) await cast(token);
		expect((await ways())[round!]).toEqual({ 'shared-phone': 1, 'own-phone': 1, assisted: 2 });
		got(await phones.setHelped(tokens[0]!, false));
		await cast(tokens[0]!, 2);
		await cast(await begin(device, seats[1]!), 2);
		expect((await ways())[round!]).toEqual({ 'shared-phone': 2, 'own-phone': 2 });
		// A turn says so as it begins, and an owner leaves by the way out.
		expect(await phones.setHelped(await begin(device, seats[0]!), true)).toMatchObject({
			refused: 'turn-not-here'
		});
		expect(await phones.endTurn(tokens[0]!)).toMatchObject({ refused: 'turn-not-here' });
	});

	it('[L29] every way stands in the counts of the closed round, and none beside a ballot', async () => {
		const { house, phones, plan, seats, tokens, roundIds, share, begin } = await openTurns({
			phones: 5,
			without: 1
		});
		await plan.next();
		const device = await share();
		const all = [...tokens, await begin(device, seats[0]!)];
		for (const token of all) await phones.cast(token, { round: roundIds[0]!, answer: 3, revision: 1 });
		await plan.next();
		const rows = await house.db.selectFrom('channel_count').select(['channel', 'answers']).execute();
		expect(rows.sort((a, b) => a.channel.localeCompare(b.channel))).toEqual([
			{ channel: 'own-phone', answers: 5 },
			{ channel: 'shared-phone', answers: 1 }
		]);
		expect(Object.keys((await house.db.selectFrom('ballot').selectAll().execute())[0]!)).not.toContain(
			'channel'
		);
	});
});
