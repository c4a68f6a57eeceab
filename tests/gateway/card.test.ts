// Cards and dots over a socket: from a member's phone to the wall and to the projector.
import { expect, test } from 'vitest';
import type { CardDraft } from '#domain/card-draft.ts';
import type { RoundId } from '#domain/ids.ts';
import { newRequestId } from '../fixtures/live-client.ts';
import { got, startHouse, type LiveHouse, type LiveSession } from '../fixtures/live-house.ts';
import { idea, openWall, sendCard } from '../fixtures/live-wall.ts';

/** Asks for dots on all ideas, and the round that is open then. */
async function askDots(house: LiveHouse, session: LiveSession, isOpen: boolean): Promise<RoundId> {
	const { ideas } = got(await house.backstage.sessions.desk(house.actor, session.id, 'id'));
	const ideaIds = ideas.map(({ id }) => id);
	got(await house.command(session, { name: 'ask-dots', ideaIds, dots: 3, isOpen }));
	const { dots } = got(await house.backstage.sessions.desk(house.actor, session.id, 'id'));
	return dots[0]!.roundId;
}

test('[TRUST B2] the same card ten times over five lines is one card, and each hears that it is there', async () => {
	const house = await startHouse();
	const { seats, ideas } = await openWall(house, 1);
	const phones = Array.from({ length: 5 }, () => house.phone(seats[0]!));
	await Promise.all(phones.map((phone) => phone.hello()));
	const id = newRequestId();
	for (const phone of [...phones, ...phones]) phone.sendFrame({ t: 'card', id, card: idea('Papan kas') });
	await Promise.all(phones.map((phone) => phone.ping()));
	const heard = phones.flatMap(({ frames }) => frames).filter((frame) => frame.t === 'added');
	expect(heard).toEqual(Array(10).fill({ t: 'added', id }));
	expect((await ideas()).map(({ text }) => text)).toEqual(['Papan kas']);
	expect(await sendCard(phones[0]!, idea('Lain'), id)).toMatchObject({ t: 'no', why: 'request-conflict' });
});

test('[TRUST B1] a card whose answer was lost is sent again by another line and added once', async () => {
	const house = await startHouse();
	const { session, seats, ideas } = await openWall(house, 1);
	const desk = house.desk(session);
	await desk.whenView(() => true);
	const before = house.phone(seats[0]!);
	await before.hello();
	const id = newRequestId();
	before.sendFrame({ t: 'card', id, card: idea('Papan kas') });
	before.socket.pause();
	// The desk shows the idea: it is on disk, though the phone never heard so.
	await desk.whenView((view) => view.ideas.length === 1);
	before.cut();
	expect(await sendCard(house.phone(seats[0]!), idea('Papan kas'), id)).toEqual({ t: 'added', id });
	expect(await ideas()).toHaveLength(1);
});

test('[TRUST F5] a card goes to the wall of its sender’s own meeting, and a bad one costs nobody else anything', async () => {
	const house = await startHouse();
	const here = await openWall(house, 2);
	const there = await openWall(house, 1);
	expect(await sendCard(house.phone(there.seats[0]!), idea('Dari sana'))).toMatchObject({ t: 'added' });
	expect((await there.ideas()).map(({ text }) => text)).toEqual(['Dari sana']);
	expect(await here.ideas()).toEqual([]);
	const [calm, wild] = here.seats.map((seat) => house.phone(seat));
	await Promise.all([calm!.hello(), wild!.hello()]);
	for (const card of [idea(''), idea('x'.repeat(201)), { kind: 'event', text: 'Banjir', when: '', mood: 1 }])
		expect(await sendCard(wild!, card as CardDraft)).toMatchObject({ t: 'no' });
	expect(wild!.isOpen).toBe(true);
	wild!.sendFrame({ t: 'card', id: newRequestId(), card: { kind: '__proto__' } });
	expect(await wild!.closed).toBe(4400);
	expect(await sendCard(calm!, idea('Masih di sini'))).toMatchObject({ t: 'added' });
});

test('[K4] [TRUST E2] secret dots reach no screen before the reveal, and phones hear no count', async () => {
	const house = await startHouse();
	const { session, seats } = await openWall(house, 5);
	const phones = seats.map((seat) => house.phone(seat));
	for (const text of ['Papan kas', 'Studi banding'])
		expect(await sendCard(phones[0]!, idea(text))).toMatchObject({ t: 'added' });
	const [desk, hall] = [house.desk(session), house.hall(session)];
	await desk.whenView((view) => view.ideas.length === 2);
	const round = await askDots(house, session, false);
	await Promise.all(phones.map((phone) => phone.whenView((view) => view.step.at === 'dots')));
	await hall.whenView((view) => view.scene.at === 'dots');
	for (const [index, phone] of phones.entries())
		expect(await phone.cast(round, index === 0 ? [0, 3] : [2, 1])).toMatchObject({ was: 'counted' });
	await hall.when((frame) => frame.t === 'progress' && frame.progress.answered[round] === 5);
	await house.closeOpen(session);
	await Promise.all(phones.map((phone) => phone.whenView((view) => view.step.at === 'dots-closed')));
	await hall.whenView((view) => view.scene.at === 'dots-closed');
	await desk.whenView((view) => view.dots[0]?.state === 'closed');
	for (const screen of [desk, hall, ...phones])
		expect(screen.raw.join()).not.toMatch(/"sums":|"rank":|"isTied":|\[0,3\]|\[2,1\]/);
	for (const phone of phones) expect(phone.raw.join()).not.toMatch(/"(answered|finished|present|progress)"/);
	expect(await phones[0]!.cast(round, [1, 0], 2)).toMatchObject({ why: 'round-closed', counted: true });

	got(await house.command(session, { name: 'reveal', roundIds: [round] }));
	const ranking = {
		people: 5,
		ideas: [
			{ text: 'Papan kas', dots: 8, rank: 1 },
			{ text: 'Studi banding', dots: 7, rank: 2 }
		]
	};
	const shown = await hall.whenView((view) => view.scene.at === 'ranking');
	expect(shown.scene).toMatchObject({ ranking });
	const step = await phones[1]!.whenView((view) => view.step.at === 'ranking');
	expect(step.step).toMatchObject({ ranking });
});

test('[K4] open dots are on the projector as they fall, and phones are sent nothing of them', async () => {
	const house = await startHouse();
	const { session, seats } = await openWall(house, 3);
	const phones = seats.map((seat) => house.phone(seat));
	await Promise.all(phones.map((phone) => phone.hello()));
	for (const text of ['Papan kas', 'Studi banding']) await sendCard(phones[0]!, idea(text));
	const hall = house.hall(session);
	const round = await askDots(house, session, true);
	await Promise.all(phones.map((phone) => phone.whenView((view) => view.step.at === 'dots')));
	const sumsAre = (sums: number[]) =>
		hall.whenView((view) => view.scene.at === 'dots' && String(view.scene.sums) === String(sums));
	await sumsAre([0, 0]);
	await phones[0]!.cast(round, [3, 0]);
	await sumsAre([3, 0]);
	await phones[1]!.cast(round, [1, 2]);
	await sumsAre([4, 2]);
	await phones[0]!.cast(round, [0, 1], 2);
	await sumsAre([1, 3]);
	await Promise.all(phones.map((phone) => phone.ping()));
	for (const phone of phones) expect(phone.raw.join()).not.toMatch(/"sums"|"progress"|"answered"/);
	// Not one more view, either: what a phone shows has not changed.
	const dots = phones[2]!.frames.filter((frame) => frame.t === 'view' && frame.view.step.at === 'dots');
	expect(dots).toHaveLength(1);
});
