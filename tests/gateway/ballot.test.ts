// A ballot over a socket: acknowledged once, counted once, whatever the line does.
import { expect, test } from 'vitest';
import { got, startHouse, type LiveHouse, type LiveSession } from '../fixtures/live-house.ts';

async function openFirst(people: number) {
	const house = await startHouse();
	const session = await house.openSession();
	const seats = await house.joinMany(session, people);
	const round = await house.openStatement(session, 1);
	return { house, session, seats, round };
}

/** Closes what is open and reveals it: what was really counted. */
async function revealFirst(house: LiveHouse, session: LiveSession) {
	await house.closeOpen(session);
	const roundId = session.roundIds[0]!;
	got(await house.command(session, { name: 'reveal', roundIds: [roundId] }));
	const { hall } = got(await house.backstage.sessions.desk(house.actor, session.id, 'id'));
	const results = got(await house.backstage.records.results(house.actor, session.id, 'id'));
	return { hall, result: results.statements.find((statement) => statement.roundId === roundId) };
}

test('[TRUST B1] an answer whose acknowledgement was lost is sent again and counted once', async () => {
	const { house, session, seats, round } = await openFirst(5);
	const id = 7;
	const before = house.phone(seats[0]!);
	await before.hello();
	const hall = house.hall(session);
	await hall.whenView(() => true);
	before.sendFrame({ t: 'cast', id, round, answer: 4, revision: 1 });
	// The line dies before the acknowledgement is read; the projector shows that it was counted.
	before.socket.pause();
	await hall.when((frame) => frame.t === 'progress' && frame.progress.answered[round] === 1);
	before.cut();

	const after = house.phone(seats[0]!);
	expect((await after.hello()).you.revisions).toEqual({ [round]: 1 });
	expect(await after.cast(round, 4, 1, id)).toMatchObject({ t: 'ack', was: 'already-counted' });
	for (const seat of seats.slice(1)) {
		const phone = house.phone(seat);
		await phone.cast(round, 1);
	}
	const { result } = await revealFirst(house, session);
	expect(result).toMatchObject({ isShown: true, counts: [4, 0, 0, 1], n: 5 });
});

test('[TRUST B2] the same request ten times in parallel makes one ballot', async () => {
	const { house, session, seats, round } = await openFirst(5);
	const id = 7;
	const phones = Array.from({ length: 5 }, () => house.phone(seats[0]!));
	await Promise.all(phones.map((phone) => phone.hello()));
	for (const phone of [...phones, ...phones])
		phone.sendFrame({ t: 'cast', id, round, answer: 2, revision: 1 });
	// A line answers in order: after its beat, both its requests have been answered.
	await Promise.all(phones.map((phone) => phone.ping()));
	const heard = phones
		.flatMap(({ frames }) => frames)
		.filter((frame) => frame.t === 'ack' && frame.id === id);
	expect(heard).toHaveLength(10);
	expect(heard.filter((frame) => frame.t === 'ack' && frame.was === 'counted')).toHaveLength(1);
	for (const seat of seats.slice(1)) await house.phone(seat).cast(round, 1);
	expect((await revealFirst(house, session)).result).toMatchObject({ counts: [4, 1, 0, 0], n: 5 });
});

test('[TRUST B3] one seat on two phones at once makes one ballot: the higher revision', async () => {
	const { house, session, seats, round } = await openFirst(5);
	const [one, other] = [house.phone(seats[0]!), house.phone(seats[0]!)];
	await Promise.all([one.hello(), other.hello()]);
	const [low, high] = await Promise.all([one.cast(round, 1, 1), other.cast(round, 4, 2)]);
	expect(low.t).toBe('ack');
	expect(high).toMatchObject({ t: 'ack', was: 'counted' });
	expect(await one.cast(round, 2, 1)).toMatchObject({ t: 'ack', was: 'already-counted' });
	for (const seat of seats.slice(1)) await house.phone(seat).cast(round, 1);
	expect((await revealFirst(house, session)).result).toMatchObject({ counts: [4, 0, 0, 1], n: 5 });
});

test('[TRUST B4] the same revision with another answer is a conflict, and nothing changes', async () => {
	const { house, session, seats, round } = await openFirst(5);
	const phone = house.phone(seats[0]!);
	expect(await phone.hello().then(() => phone.cast(round, 3, 1))).toMatchObject({ was: 'counted' });
	expect(await phone.cast(round, 1, 1)).toMatchObject({ t: 'no', why: 'answer-conflict' });
	await phone.ping();
	for (const seat of seats.slice(1)) await house.phone(seat).cast(round, 1);
	expect((await revealFirst(house, session)).result).toMatchObject({ counts: [4, 0, 1, 0], n: 5 });
});

test('[TRUST B5] what arrives after closing is refused, told whether theirs was counted, and never counted', async () => {
	const { house, session, seats, round } = await openFirst(6);
	const phones = seats.map((seat) => house.phone(seat));
	await Promise.all(phones.map((phone) => phone.hello()));
	for (const phone of phones.slice(0, 5)) await phone.cast(round, 2);
	const { result } = await revealFirst(house, session);
	expect(result).toMatchObject({ counts: [0, 5, 0, 0], n: 5 });

	expect(await phones[0]!.cast(round, 4, 2)).toMatchObject({ t: 'no', why: 'round-closed', counted: true });
	expect(await phones[5]!.cast(round, 4, 1)).toMatchObject({ t: 'no', why: 'round-closed', counted: false });
	const again = got(await house.backstage.records.results(house.actor, session.id, 'id'));
	expect(again.statements.find(({ roundId }) => roundId === round)).toMatchObject({
		counts: [0, 5, 0, 0],
		n: 5
	});
});

test.each([40, 200])('[TRUST B8] %i answers that arrive together are all kept', async (people) => {
	const { house, session, seats, round } = await openFirst(people);
	const phones = seats.map((seat) => house.phone(seat));
	await Promise.all(phones.map((phone) => phone.hello()));
	const answers = await Promise.all(phones.map((phone, index) => phone.cast(round, (index % 4) + 1)));
	expect(answers.every((answer) => answer.t === 'ack' && answer.was === 'counted')).toBe(true);
	const share = people / 4;
	expect((await revealFirst(house, session)).result).toMatchObject({
		counts: [share, share, share, share],
		n: people
	});
});

test('an answer off the scale, or by someone who only accompanies, is refused with its own reason', async () => {
	const { house, session, seats, round } = await openFirst(1);
	const phone = house.phone(seats[0]!);
	await phone.hello();
	expect(await phone.cast(round, 9)).toMatchObject({ t: 'no', why: 'level-off-scale' });
	expect(await phone.cast(session.roundIds[1]!, 2)).toMatchObject({ t: 'no', why: 'round-not-open' });
	got(await house.command(session, { name: 'set-scores', seatId: seats[0]!.seatId, scores: false }));
	expect(await phone.cast(round, 2)).toMatchObject({ t: 'no', why: 'seat-does-not-score' });
	expect(phone.isOpen).toBe(true);
});
