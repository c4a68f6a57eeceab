import { describe, expect, it } from 'vitest';
import type { MemberId } from '#domain/ids.ts';
import { codeAlphabet, pictures } from '#domain/seat.ts';
import {
	dump,
	got,
	makeJoinForm,
	newRequest,
	openHouse,
	planSession,
	type House
} from '../../fixtures/backstage.ts';

async function openRoom(change: Parameters<typeof planSession>[1] = {}) {
	const house = await openHouse();
	const plan = await planSession(house, change);
	await plan.start();
	const { code } = (await plan.desk()).hall;
	return { house, plan, code, phones: house.backstage.phones };
}

async function withRoster(house: House, names: string[]): Promise<void> {
	const rows = names.map((name) => ({ name, role: 'member' as const, sex: undefined }));
	got(await house.backstage.programmes.addMembers(house.facilitator, house.groupId, rows));
}

const wrongCode = (code: string) => (code.startsWith('A') ? 'B' : 'A') + code.slice(1);

describe('the door of a meeting', () => {
	it('[S14] [S15] opens to the code as people type it', async () => {
		const { phones, code } = await openRoom();
		const typed = ` ${code.slice(0, 3).toLowerCase()} - ${code.slice(3)} `;
		expect(got(await phones.door(typed))).toMatchObject({
			code,
			groupName: 'Kelompok Melati',
			nameMode: 'picture'
		});
	});

	it('[S18] is not open before the start, is open while paused, and is over after the end', async () => {
		const house = await openHouse();
		const plan = await planSession(house);
		const { phones } = house.backstage;
		const form = await makeJoinForm(house, plan.id, { picture: 'ikan' });
		const before = await dump(house.db);
		expect(await phones.door(form.code)).toEqual({ refused: 'session-not-open' });
		expect(await phones.join(form)).toEqual({ refused: 'session-not-open' });
		expect(await dump(house.db)).toBe(before);
		await plan.start();
		got(await plan.command({ name: 'pause' }));
		got(await phones.join(form));
		got(await plan.command({ name: 'close-session', confirmed: true }));
		expect(await phones.door(form.code)).toEqual({ refused: 'session-closed' });
		expect(await phones.join({ ...form, requestId: newRequest() })).toEqual({ refused: 'session-closed' });
	});

	it('[S16] a new code turns the old one away by name, until the session is over', async () => {
		const { phones, plan, code } = await openRoom();
		got(await plan.command({ name: 'new-code' }));
		const renewed = (await plan.desk()).hall.code;
		expect(renewed).not.toBe(code);
		expect(await phones.door(code)).toEqual({ refused: 'code-expired' });
		got(await phones.door(renewed));
		got(await plan.command({ name: 'close-session', confirmed: true }));
		expect(await phones.door(code)).toEqual({ refused: 'session-closed' });
	});

	it('[TRUST E5] after twenty wrong codes in a minute a guesser is slowed, and a right code still works', async () => {
		const { house, phones, plan, code } = await openRoom();
		for (let n = 0; n < 20; n += 1)
			expect(await phones.door(wrongCode(code))).toEqual({ refused: 'code-wrong' });
		expect(house.waits).toEqual([]);
		expect(await phones.door('__proto__')).toEqual({ refused: 'code-too-often' });
		expect(
			await phones.join(await makeJoinForm(house, plan.id, { picture: 'ikan' }, { code: 'AAAAAA' }))
		).toEqual({
			refused: 'code-too-often'
		});
		expect(house.waits).toEqual([1000, 1000]);
		got(await phones.door(code));
		got(await phones.join(await makeJoinForm(house, plan.id, { picture: 'ikan' })));
		expect((await plan.desk()).wrongCodes).toBe(22);
		house.clock.advance(62_000);
		expect(await phones.door(wrongCode(code))).toEqual({ refused: 'code-wrong' });
		expect((await plan.desk()).wrongCodes).toBe(23);
		house.clock.advance(6 * 60_000);
		expect((await plan.desk()).wrongCodes).toBe(0);
	});

	it('[TRUST E5] ten thousand guesses find nothing, change nothing and are all but twenty refused aloud', async () => {
		const { house, phones, code } = await openRoom();
		const before = await dump(house.db);
		let seed = 7;
		const heard = new Map<string, number>();
		for (let n = 0; n < 10_000; n += 1) {
			const guess = Array.from({ length: 6 }, () => {
				seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
				return codeAlphabet[Math.floor(seed / 65_536) % codeAlphabet.length];
			}).join('');
			if (guess === code) continue;
			const answer = await phones.door(guess);
			const why = 'refused' in answer ? answer.refused : 'opened';
			heard.set(why, (heard.get(why) ?? 0) + 1);
		}
		expect(Object.fromEntries(heard)).toEqual({ 'code-wrong': 20, 'code-too-often': 9980 });
		expect(await dump(house.db)).toBe(before);
	});
});

describe('joining', () => {
	it('[N1] [N2] nobody sits down without agreeing, and what was agreed to is kept', async () => {
		const { house, phones, plan } = await openRoom();
		const form = await makeJoinForm(house, plan.id, { picture: 'ikan' }, { language: 'en' });
		const before = await dump(house.db);
		expect(await phones.join({ ...form, consentVersion: 0 })).toEqual({ refused: 'consent-missing' });
		expect(await phones.join({ ...form, consentVersion: NaN })).toEqual({ refused: 'consent-missing' });
		expect(await phones.join({ ...form, consentVersion: 2 })).toEqual({ refused: 'consent-outdated' });
		expect(await dump(house.db)).toBe(before);
		const { seatId } = got(await phones.join(form));
		expect(await house.db.selectFrom('consent').selectAll().execute()).toEqual([
			{ seat_id: seatId, version: 1, language: 'en', given_at_ms: house.clock.nowMs() }
		]);
	});

	it('[S17] the second fish is fish 2, and the door says which pictures are taken', async () => {
		const { phones, plan, code } = await openRoom();
		for (const picture of ['ikan', 'ikan', 'padi']) await plan.join({ picture });
		const seats = (await plan.desk()).seats.map(({ picture, pictureTurn }) => [picture, pictureTurn]);
		expect(seats.sort()).toEqual([
			['ikan', 1],
			['ikan', 2],
			['padi', 1]
		]);
		expect(got(await phones.door(code)).taken).toEqual({ ikan: 2, padi: 1 });
	});

	it('[TRUST B2] a double tap is one seat with one token, and no clear token is stored', async () => {
		const { house, phones, plan } = await openRoom();
		const form = await makeJoinForm(house, plan.id, { picture: 'ikan' });
		const answers = await Promise.all(Array.from({ length: 10 }, () => phones.join(form)));
		const tokens = new Set(answers.map((answer) => got(answer).token));
		expect(tokens.size).toBe(1);
		expect((await plan.desk()).seats).toHaveLength(1);
		const stored = await dump(house.db);
		for (const token of tokens) expect(stored).not.toContain(token);
		expect(stored).not.toContain(form.requestId);
	});

	it('[TRUST B1] an answer lost on the way is given again, even when the code was renewed meanwhile', async () => {
		const { house, phones, plan } = await openRoom();
		const form = await makeJoinForm(house, plan.id, { picture: 'ikan' });
		const first = got(await phones.join(form));
		got(await plan.command({ name: 'new-code' }));
		const again = got(await phones.join(form));
		expect(again).toMatchObject({ token: first.token, seatId: first.seatId });
		expect(again.code).toBe((await plan.desk()).hall.code);
	});

	it('[TRUST B4] the same request with another picture, or long after, or after a take-over, is a conflict', async () => {
		const { house, phones, plan } = await openRoom();
		const form = await makeJoinForm(house, plan.id, { picture: 'ikan' });
		const { token } = got(await phones.join(form));
		expect(await phones.join({ ...form, by: { picture: 'padi' } })).toEqual({ refused: 'request-conflict' });
		const { transferCode } = got(await phones.createTransfer(token));
		got(await phones.transfer({ code: form.code, transferCode }));
		expect(await phones.join(form)).toEqual({ refused: 'request-conflict' });
		const late = await makeJoinForm(house, plan.id, { picture: 'ayam' });
		got(await phones.join(late));
		house.clock.advance(11 * 60_000);
		expect(await phones.join(late)).toEqual({ refused: 'request-conflict' });
		expect((await plan.desk()).seats).toHaveLength(2);
	});

	it('[S18] a full room says so, and a companion takes nobody’s place', async () => {
		const { house, phones, plan } = await openRoom({ seatLimit: 2 });
		got(await plan.command({ name: 'add-companion', label: 'Pendamping' }));
		await plan.join({ picture: 'ikan' });
		const last = await makeJoinForm(house, plan.id, { picture: 'padi' });
		got(await phones.join(last));
		const before = await dump(house.db);
		expect(await phones.join(await makeJoinForm(house, plan.id, { picture: 'ayam' }))).toEqual({
			refused: 'room-full'
		});
		expect(await dump(house.db)).toBe(before);
		// Whoever has a seat already hears so, however full it is.
		got(await phones.join(last));
	});

	it('[S18] whoever left gives a place back, and coming and going fills no disk', async () => {
		const { house, phones, plan } = await openRoom({ seatLimit: 2 });
		const comeAndGo = async () => {
			const { token } = got(await phones.join(await makeJoinForm(house, plan.id, { picture: 'ikan' })));
			got(await phones.leave(token));
		};
		await plan.join({ picture: 'padi' });
		for (let visit = 0; visit < 3; visit += 1) await comeAndGo();
		expect(await phones.join(await makeJoinForm(house, plan.id, { picture: 'ikan' }))).toEqual({
			refused: 'room-full'
		});
	});

	it('[S21] by one’s name on the roster, once', async () => {
		const { house, phones, plan, code } = await openRoom({ nameMode: 'roster' });
		await withRoster(house, ['Siti', 'Budi']);
		const { names } = got(await phones.door(code));
		expect(names.map(({ name }) => name)).toEqual(['Budi', 'Siti']);
		const budi = { memberId: names[0]!.id };
		got(await phones.join(await makeJoinForm(house, plan.id, budi)));
		expect(await phones.join(await makeJoinForm(house, plan.id, budi))).toEqual({ refused: 'name-taken' });
		expect(got(await phones.door(code)).names.map(({ name }) => name)).toEqual(['Siti']);
		expect((await plan.desk()).seats[0]).toMatchObject({ name: 'Budi', picture: undefined });
	});

	it('[S25] without a name on the roster, by a picture', async () => {
		const { house, phones, plan } = await openRoom({ nameMode: 'roster' });
		await withRoster(house, ['Siti']);
		got(await phones.join(await makeJoinForm(house, plan.id, { picture: 'ikan' })));
		expect((await plan.desk()).seats[0]).toMatchObject({ name: undefined, picture: 'ikan' });
	});

	it('[TRUST F9] prototype names are no picture, no member and no code', async () => {
		const { house, phones, plan } = await openRoom();
		const roster = await planSession(house, { nameMode: 'roster' });
		await roster.start();
		const before = await dump(house.db);
		for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '']) {
			expect(await phones.join(await makeJoinForm(house, plan.id, { picture: name }))).toEqual({
				refused: 'picture-unknown'
			});
			const memberId = name as MemberId;
			expect(await phones.join(await makeJoinForm(house, roster.id, { memberId }))).toEqual({
				refused: 'name-missing'
			});
			expect(await phones.door(name)).toEqual({ refused: 'code-wrong' });
		}
		expect(await dump(house.db)).toBe(before);
	});

	it('[S17] every picture can be taken by many', async () => {
		const { phones, plan, code } = await openRoom({ seatLimit: 200 });
		for (let n = 0; n < 100; n += 1) await plan.join({ picture: pictures[n % pictures.length]! });
		expect(got(await phones.door(code)).taken['ikan']).toBe(3);
	});
});
