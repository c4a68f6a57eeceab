import { describe, expect, it } from 'vitest';
import { consentVersion } from '#domain/consent.ts';
import type { SlipDoor } from '#server/backstage.ts';
import { dump, got, makeActor, newRequest } from '../../fixtures/backstage.ts';
import { openTurns, say } from '../../fixtures/turn-meeting.ts';

const use = (picture: string | undefined = 'padi') => ({ ...say(), picture });

describe('printed slips', () => {
	it('[L27] are made once for one request, with a secret of 96 bits of which the disk has the hash', async () => {
		const { house, plan } = await openTurns({ phones: 0, without: 0 });
		const form = { requestId: newRequest(), count: 12 };
		const { slips } = house.backstage;
		const { secrets } = got(await slips.make(house.facilitator, plan.id, form));
		expect(new Set(secrets).size).toBe(12);
		for (const secret of secrets) expect(secret).toMatch(/^[0-9a-f]{24}$/);
		expect(got(await slips.make(house.facilitator, plan.id, form)).secrets).toEqual(secrets);
		expect(got(await slips.get(house.facilitator, plan.id))).toMatchObject({ made: 12, used: 0 });
		const rows = await dump(house.db);
		for (const secret of secrets) expect(rows).not.toContain(secret);
		expect(await slips.make(house.facilitator, plan.id, { ...form, count: 13 })).toMatchObject({
			refused: 'request-conflict'
		});
		expect(await dump(house.db)).toBe(rows);
	});

	it('[L27] are at most 200 in a meeting, for whoever may run it', async () => {
		const { house, plan, makeSlips } = await openTurns({ phones: 0, without: 0 });
		const stranger = await makeActor(house.db, 'facilitator');
		await makeSlips(196);
		const before = await dump(house.db);
		const { slips } = house.backstage;
		for (const [count, refused] of [
			[0, 'number-off-limits'],
			[5, 'too-many'],
			[201, 'number-off-limits'],
			[Number.NaN, 'number-off-limits']
		] as const)
			expect(await slips.make(house.facilitator, plan.id, { requestId: newRequest(), count })).toMatchObject({
				refused
			});
		expect(await slips.make(stranger, plan.id, { requestId: newRequest(), count: 2 })).toMatchObject({
			refused: 'not-found'
		});
		expect(await slips.get(stranger, plan.id)).toMatchObject({ refused: 'not-found' });
		expect(await dump(house.db)).toBe(before);
	});

	it('[L27] [L23] the first use makes one seat, with a picture and consent; then it is that person’s', async () => {
		const { house, plan, phones, makeSlips } = await openTurns({ phones: 1, without: 0 });
		const [secret] = await makeSlips(8);
		expect(got(await phones.slip(secret!))).toMatchObject({ person: undefined, taken: { ikan: 1 } });
		const before = await dump(house.db);
		for (const [form, refused] of [
			[use('naga'), 'picture-unknown'],
			[{ ...use(), picture: undefined }, 'picture-unknown'],
			[{ ...use(), consentVersion: 0 }, 'consent-missing'],
			[{ ...use(), consentVersion: 7 }, 'consent-outdated']
		] as const)
			expect(await phones.beginSlip(secret!, form)).toMatchObject({ refused });
		expect(await dump(house.db)).toBe(before);
		const { token } = got(await phones.beginSlip(secret!, use('ikan')));
		expect(got(await phones.view(token, 'id')).you).toMatchObject({
			picture: 'ikan',
			pictureTurn: 2,
			isInTurn: true
		});
		const { person } = got(await phones.slip(secret!)) as SlipDoor;
		expect(person).toMatchObject({ picture: 'ikan', pictureTurn: 2, hasAgreed: true });
		const desk = await plan.desk();
		expect(desk.turns).toEqual({ sharedPhones: 0, slips: 8, slipsUsed: 1 });
		expect(desk.seats.find(({ isSlip }) => isSlip)).toMatchObject({ channel: 'slip', hasPhone: false });
	});

	it('[L28] [TRUST B3] used on two phones it is one seat and one answer, and the newer phone goes on', async () => {
		const { house, plan, phones, makeSlips, roundIds, ways } = await openTurns({ phones: 1, without: 0 });
		const [secret] = await makeSlips(1);
		await plan.next();
		const cast = { round: roundIds[0]!, answer: 2, revision: 1 } as const;
		const both = await Promise.all([
			phones.beginSlip(secret!, use('padi')),
			phones.beginSlip(secret!, use('ikan'))
		]);
		const [older, newer] = both.map((answer) => got(answer).token);
		expect(house.told.filter((line) => line.startsWith('replaced'))).toHaveLength(2);
		expect(await phones.cast(older!, cast)).toMatchObject({ refused: 'not-seated' });
		expect(await phones.cast(newer!, cast)).toEqual({ was: 'counted' });
		const again = got(await phones.beginSlip(secret!, { ...use(), consentVersion: 0 })).token;
		// Another phone must not learn what lies there by trying.
		expect(await phones.cast(again, cast)).toMatchObject({ refused: 'answer-conflict' });
		expect(await phones.cast(again, { ...cast, answer: 4, revision: 2 })).toEqual({ was: 'counted' });
		expect((await ways())[roundIds[0]!]).toEqual({ slip: 1 });
		expect((await plan.desk()).seats.filter(({ isSlip }) => isSlip)).toHaveLength(1);
	});

	it('[L28] [TRUST B2] the same press ten times is one seat; replayed after the turn it opens nothing', async () => {
		const { house, phones, makeSlips } = await openTurns({ phones: 0, without: 0 });
		const [secret, other] = await makeSlips(2);
		const form = use();
		const all = await Promise.all(Array.from({ length: 10 }, () => phones.beginSlip(secret!, form)));
		const { token } = got(all[0]!);
		expect(new Set(all.map((answer) => got(answer).token)).size).toBe(1);
		expect(await house.db.selectFrom('seat').select('id').execute()).toHaveLength(1);
		got(await phones.endTurn(token));
		const before = await dump(house.db);
		expect(await phones.beginSlip(secret!, form)).toMatchObject({ refused: 'request-conflict' });
		expect(await phones.beginSlip(other!, form)).toMatchObject({ refused: 'request-conflict' });
		expect(await dump(house.db)).toBe(before);
	});

	it('[L28] a revoked seat, a full room and a companion are refused with nothing stored', async () => {
		const { house, plan, phones, makeSlips } = await openTurns({ phones: 0, without: 0 }, { seatLimit: 1 });
		const [secret, second] = await makeSlips(2);
		got(await phones.beginSlip(secret!, use()));
		const { seatId } = (await plan.desk()).seats.find(({ isSlip }) => isSlip)!;
		const before = await dump(house.db);
		expect(await phones.beginSlip(second!, use())).toMatchObject({ refused: 'room-full' });
		expect(await dump(house.db)).toBe(before);
		got(await plan.command({ name: 'set-scores', seatId, scores: false }));
		expect(await phones.beginSlip(secret!, use())).toMatchObject({ refused: 'seat-does-not-score' });
		got(await plan.command({ name: 'set-present', seatId, isPresent: false }));
		expect(await phones.beginSlip(secret!, use())).toMatchObject({ refused: 'seat-left' });
	});

	it('[L30] [L29] help is said for one turn', async () => {
		const { plan, phones, makeSlips, roundIds, ways } = await openTurns({ phones: 0, without: 0 });
		const [secret] = await makeSlips(1);
		await plan.next();
		const cast = { round: roundIds[0]!, answer: 2, revision: 1 } as const;
		const helped = got(await phones.beginSlip(secret!, { ...use(), isHelped: true })).token;
		await phones.cast(helped, cast);
		expect((await ways())[roundIds[0]!]).toEqual({ assisted: 1 });
		const alone = got(await phones.beginSlip(secret!, use())).token;
		await phones.cast(alone, { ...cast, revision: 2 });
		expect((await ways())[roundIds[0]!]).toEqual({ slip: 1 });
	});

	it('[L31] before the meeting has begun and after it has closed they lead nowhere', async () => {
		const { house, plan, phones, makeSlips } = await openTurns({ phones: 0, without: 0 });
		const [secret] = await makeSlips(1);
		const { token } = got(await phones.beginSlip(secret!, use()));
		got(await plan.command({ name: 'close-session', confirmed: true }));
		expect(await phones.view(token, 'id')).toMatchObject({ refused: 'not-seated' });
		expect(await phones.slip(secret!)).toMatchObject({ refused: 'session-closed' });
		const before = await dump(house.db);
		expect(await phones.beginSlip(secret!, use())).toMatchObject({ refused: 'session-closed' });
		const { slips } = house.backstage;
		expect(await slips.make(house.facilitator, plan.id, { requestId: newRequest(), count: 1 })).toMatchObject(
			{
				refused: 'session-closed'
			}
		);
		expect(await dump(house.db)).toBe(before);
	});

	it('[L27] [TRUST E5] ten thousand guessed secrets find none, spend the budget of wrong codes and are slowed', async () => {
		const { house, plan, phones, makeSlips } = await openTurns({ phones: 0, without: 0 });
		await makeSlips(40);
		const before = await dump(house.db);
		for (let n = 0; n < 10_000; n += 1) {
			const guess = n.toString(16).padStart(24, '0');
			const answer = n % 2 === 0 ? await phones.slip(guess) : await phones.beginSlip(guess, use());
			expect('refused' in answer).toBe(true);
		}
		expect(house.waits.length).toBeGreaterThan(9_900);
		expect((await plan.desk()).wrongCodes).toBe(10_000);
		expect(await dump(house.db)).toBe(before);
		for (const odd of ['', '__proto__', 'x'.repeat(5_000)])
			expect(await phones.slip(odd)).toMatchObject({ refused: 'code-too-often' });
	}, 60_000);

	it('[L32] [L23] under participant codes it asks for that consent and for the card, as any phone', async () => {
		const { house, phones, makeSlips } = await openTurns({ phones: 0, without: 0 });
		await house.db.updateTable('assessment').set({ secrecy: 'code' }).execute();
		const [secret] = await makeSlips(1);
		expect(got(await phones.slip(secret!)).isCoded).toBe(true);
		expect(await phones.beginSlip(secret!, { ...use(), consentVersion })).toMatchObject({
			refused: 'consent-outdated'
		});
		const { token } = got(await phones.beginSlip(secret!, { ...use(), consentVersion: 2 }));
		expect(got(await phones.recallCode(token, undefined))).toEqual({ card: 'ask' });
		got(await phones.chooseCode(token, 'none'));
		got(await phones.endTurn(token));
		// The next turn of the same person is not asked again, whatever the phone keeps.
		const next = got(await phones.beginSlip(secret!, { ...use(), consentVersion: 0 })).token;
		expect(got(await phones.recallCode(next, undefined))).toEqual({ card: 'none' });
	});
});
