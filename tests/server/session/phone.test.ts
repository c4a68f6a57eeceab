import { describe, expect, it } from 'vitest';
import type { OpeningId, RoundId } from '#domain/ids.ts';
import { dump, got, openHouse, planSession } from '../../fixtures/backstage.ts';

async function openScoring(seats: number) {
	const house = await openHouse();
	const plan = await planSession(house);
	const joined = await plan.start(seats);
	got(await plan.command({ name: 'go-to-stage', index: 1 }));
	const [roundId] = await plan.roundIds();
	return {
		house,
		plan,
		phones: house.backstage.phones,
		tokens: joined.map(({ token }) => token),
		roundId: roundId!
	};
}

describe('a member’s phone', () => {
	it('[S10] follows the room from waiting through a question to its end', async () => {
		const { plan, phones, tokens } = await openScoring(1);
		const step = async () => got(await phones.view(tokens[0]!, 'en')).view.step;
		expect(await step()).toEqual({ at: 'waiting', stage: 'scoring' });
		await plan.next();
		expect(await step()).toMatchObject({
			at: 'scoring',
			pace: 'led',
			questions: [{ number: 1, of: 6, fieldName: 'Field 1', text: 'Statement 1' }]
		});
		await plan.next();
		expect(await step()).toEqual({ at: 'closed', isMany: false });
		got(await plan.command({ name: 'pause' }));
		expect(await step()).toEqual({ at: 'paused' });
	});

	it('[B5] an answer is counted once, a change is counted, and the phone is told of the revision alone', async () => {
		const { house, plan, phones, tokens, roundId } = await openScoring(1);
		const [token] = tokens;
		await plan.next();
		house.told.length = 0;
		expect(await phones.cast(token!, { round: roundId, answer: 3, revision: 1 })).toEqual({ was: 'counted' });
		expect(await phones.cast(token!, { round: roundId, answer: 3, revision: 1 })).toEqual({
			was: 'already-counted'
		});
		expect(await phones.cast(token!, { round: roundId, answer: 4, revision: 1 })).toEqual({
			refused: 'answer-conflict'
		});
		expect(await phones.cast(token!, { round: roundId, answer: 'unknown', revision: 2 })).toEqual({
			was: 'counted'
		});
		expect(house.told).toEqual([`progressed ${plan.id}`, `progressed ${plan.id}`]);
		const { you } = got(await phones.view(token!, 'id'));
		expect(you.revisions).toEqual({ [roundId]: 2 });
		await plan.next();
		expect(await phones.cast(token!, { round: roundId, answer: 1, revision: 3 })).toEqual({
			refused: 'round-closed',
			counted: true
		});
	});

	it('[B4] [S8] who left or only accompanies does not score, and may come back', async () => {
		const { house, plan, phones, tokens, roundId } = await openScoring(2);
		await plan.next();
		got(await phones.leave(tokens[0]!));
		const cast = { round: roundId, answer: 3, revision: 1 };
		expect(await phones.cast(tokens[0]!, cast)).toMatchObject({ refused: 'seat-left' });
		const { you } = got(await phones.view(tokens[0]!, 'id'));
		expect(you.hasLeft).toBe(true);
		const seat = (await plan.desk()).seats.find(({ seatId }) => seatId === you.seatId);
		expect(seat?.hasLeft).toBe(true);
		expect((await plan.desk()).hall.scene).toMatchObject({ progress: { finished: 0, present: 1 } });
		house.told.length = 0;
		got(await phones.comeBack(tokens[0]!));
		expect(house.told).toEqual([`changed ${plan.id}`]);
		expect(await phones.cast(tokens[0]!, cast)).toEqual({ was: 'counted' });
		got(await plan.command({ name: 'set-scores', seatId: seat!.seatId, scores: false }));
		expect(await phones.cast(tokens[0]!, { ...cast, revision: 2 })).toMatchObject({
			refused: 'seat-does-not-score'
		});
	});

	it('[TRUST B3] a second phone takes the seat over: the old token is dead, the answers stay with the seat', async () => {
		const { house, plan, phones, tokens, roundId } = await openScoring(1);
		const [old] = tokens;
		await plan.next();
		got(await phones.cast(old!, { round: roundId, answer: 3, revision: 1 }));
		const { code } = (await plan.desk()).hall;
		const { transferCode } = got(await phones.createTransfer(old!));
		expect(await dump(house.db)).not.toContain(transferCode);
		house.told.length = 0;
		const typed = `${transferCode.slice(0, 3).toLowerCase()} ${transferCode.slice(3)}`;
		const { token } = got(await phones.transfer({ code, transferCode: typed }));
		const { you } = got(await phones.view(token, 'id'));
		expect(house.told).toEqual([`replaced ${you.seatId}`, `changed ${plan.id}`]);
		expect(you.revisions).toEqual({ [roundId]: 1 });
		for (const answer of [
			await phones.view(old!, 'id'),
			await phones.cast(old!, { round: roundId, answer: 1, revision: 2 }),
			await phones.leave(old!),
			await phones.createTransfer(old!)
		])
			expect(answer).toEqual({ refused: 'not-seated' });
		expect(await phones.cast(token, { round: roundId, answer: 2, revision: 2 })).toEqual({ was: 'counted' });
		expect((await plan.desk()).seats).toHaveLength(1);
		// Once only.
		expect(await phones.transfer({ code, transferCode })).toEqual({ refused: 'transfer-code-wrong' });
	});

	it('[TRUST B3] the desk can move a seat whose phone is gone', async () => {
		const { plan, phones, tokens } = await openScoring(1);
		const [seat] = (await plan.desk()).seats;
		const { transferCode } = got(await plan.command({ name: 'move-seat', seatId: seat!.seatId }));
		const { code } = (await plan.desk()).hall;
		const moved = got(await phones.transfer({ code, transferCode: transferCode! }));
		expect(got(await phones.view(moved.token, 'id')).you.seatId).toBe(seat!.seatId);
		expect(await phones.view(tokens[0]!, 'id')).toEqual({ refused: 'not-seated' });
	});

	it('[B6] [TRUST E2] who took a seat over cannot try out what it answered', async () => {
		const { plan, phones, tokens, roundId } = await openScoring(1);
		await plan.next();
		got(await phones.cast(tokens[0]!, { round: roundId, answer: 3, revision: 1 }));
		const [seat] = (await plan.desk()).seats;
		const { transferCode } = got(await plan.command({ name: 'move-seat', seatId: seat!.seatId }));
		const { code } = (await plan.desk()).hall;
		const { token } = got(await phones.transfer({ code, transferCode: transferCode! }));
		const heard = new Set<string>();
		for (const answer of [1, 2, 3, 4, 'unknown'] as const)
			heard.add(JSON.stringify(await phones.cast(token, { round: roundId, answer, revision: 1 })));
		expect([...heard]).toEqual(['{"refused":"answer-conflict"}']);
		expect(await phones.cast(token, { round: roundId, answer: 2, revision: 2 })).toEqual({ was: 'counted' });
	});

	it('[TRUST B3] a transfer code lives ten minutes, gives way to a newer one, and is nothing in another meeting', async () => {
		const { house, plan, phones, tokens } = await openScoring(1);
		const { code } = (await plan.desk()).hall;
		const first = got(await phones.createTransfer(tokens[0]!));
		const second = got(await phones.createTransfer(tokens[0]!));
		expect(await phones.transfer({ code, ...first })).toEqual({ refused: 'transfer-code-wrong' });
		const other = await planSession(house);
		await other.start();
		const elsewhere = (await other.desk()).hall.code;
		expect(await phones.transfer({ code: elsewhere, ...second })).toEqual({ refused: 'transfer-code-wrong' });
		house.clock.advance(10 * 60_000);
		expect(await phones.transfer({ code, ...second })).toEqual({ refused: 'transfer-code-wrong' });
		got(await phones.view(tokens[0]!, 'id'));
	});

	it('[TRUST E5] guessed transfer codes spend the same budget as guessed codes', async () => {
		const { house, plan, phones, tokens } = await openScoring(1);
		const { code } = (await plan.desk()).hall;
		const { transferCode } = got(await phones.createTransfer(tokens[0]!));
		const wrong = (transferCode.startsWith('A') ? 'B' : 'A') + transferCode.slice(1);
		for (let n = 0; n < 20; n += 1)
			expect(await phones.transfer({ code, transferCode: wrong })).toEqual({
				refused: 'transfer-code-wrong'
			});
		expect(await phones.transfer({ code, transferCode: 'constructor' })).toEqual({
			refused: 'code-too-often'
		});
		expect(house.waits).toHaveLength(1);
		got(await phones.transfer({ code, transferCode }));
	});

	it('[S6] closing the session ends every token and every code that could make one', async () => {
		const { house, plan, phones, tokens } = await openScoring(2);
		const { code } = (await plan.desk()).hall;
		const { transferCode } = got(await phones.createTransfer(tokens[0]!));
		got(await plan.command({ name: 'close-session', confirmed: true }));
		for (const token of tokens) expect(await phones.view(token, 'id')).toEqual({ refused: 'not-seated' });
		expect(await phones.transfer({ code, transferCode })).toEqual({ refused: 'session-closed' });
		const left = await house.db.selectFrom('seat').select('token_hash').execute();
		expect(left).toEqual([{ token_hash: null }, { token_hash: null }]);
		expect(await house.db.selectFrom('seat_transfer').selectAll().execute()).toEqual([]);
	});

	it('[S4] a pause until another day keeps the seat, its token and its answers', async () => {
		const { house, plan, phones, tokens, roundId } = await openScoring(5);
		await plan.next();
		for (const token of tokens) got(await phones.cast(token, { round: roundId, answer: 3, revision: 1 }));
		await plan.next();
		got(await plan.command({ name: 'pause' }));
		house.clock.advance(30 * 24 * 60 * 60_000);
		got(await plan.command({ name: 'resume' }));
		const { you, view } = got(await phones.view(tokens[0]!, 'id'));
		expect(you).toMatchObject({ picture: 'ikan', scores: true, hasLeft: false });
		expect(view.step).toMatchObject({ at: 'closed' });
		expect(await house.db.selectFrom('ballot').select('level').execute()).toEqual(
			Array(5).fill({ level: 3 })
		);
	});

	it('[TRUST F9] prototype names as tokens, rounds and openings are unknown', async () => {
		const { house, plan, phones, tokens } = await openScoring(1);
		await plan.next();
		const before = await dump(house.db);
		for (const name of ['__proto__', 'constructor', 'toString', '']) {
			expect(await phones.view(name, 'id')).toEqual({ refused: 'not-seated' });
			const cast = { round: name as RoundId, answer: 1, revision: 1 };
			expect(await phones.cast(name, cast)).toEqual({ refused: 'not-seated' });
			expect(await phones.cast(tokens[0]!, cast)).toEqual({ refused: 'round-unknown' });
			const close = { name: 'close' as const, openingId: name as OpeningId, confirmed: true };
			expect(await plan.command(close)).toEqual({ refused: 'round-not-open' });
		}
		expect(await dump(house.db)).toBe(before);
	});
});
