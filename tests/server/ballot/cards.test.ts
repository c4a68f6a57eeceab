// Paper cards in the urn of an open round: photo after photo, beside phones and hands, over a restart, and what closing
// makes of them.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { CardRound, PhotoId } from '#domain/card-round.ts';
import type { RoundId, SessionId } from '#domain/ids.ts';
import type { CardAnswer, Sighting } from '#domain/paper-card.ts';
import { isRefused } from '#domain/refusal.ts';
import { makeBallots } from '#server/ballot/ballots.ts';
import { listLevels, openChoosing, openRoom, openScoring, sayHeadcount, sent } from './open-room.ts';

type Room = Awaited<ReturnType<typeof openScoring>>;

const photoId = (n: number) => n.toString(16).padStart(32, 'f') as PhotoId;
/** Card 1 with the first answer, card 2 with the second; 0 for a card that is not in the photo. */
const seen = (...answers: (CardAnswer | 0)[]): Sighting[] =>
	answers.flatMap((answer, at) => (answer === 0 ? [] : [{ card: at + 1, answer }]));

/** A room of so many people, and its cards. */
async function openCards({ people, ...options }: { people: number } & Parameters<typeof openScoring>[0]) {
	const room = await openScoring({ seats: 5, ...options });
	await sayHeadcount(room, people);
	const { ballots, sessionId, round, openingId } = room;
	const take = (n: number, sightings: Sighting[], { handedOut = people, roundId = round } = {}) =>
		ballots.takeCards({ sessionId, roundId, handedOut, photo: { id: photoId(n), sightings } });
	const withdraw = (n: number) => ballots.withdrawPhoto({ sessionId, roundId: round, photoId: photoId(n) });
	const close = () => ballots.closeOpening({ sessionId, openingId, confirmed: true });
	return { ...room, take, withdraw, close };
}

function stand(answer: Awaited<ReturnType<Room['ballots']['takeCards']>>): CardRound {
	if (isRefused(answer)) throw new Error(answer.refused);
	return answer;
}

describe('paper cards', () => {
	it('[M4] [M6] [M14] [L10] several photos are joined, a card seen twice counts once, and phones and cards are one result', async () => {
		const room = await openCards({ people: 11 });
		const { ballots, db, sessionId, round, seatIds, take, close } = room;
		for (const seat of seatIds) await ballots.cast(sent(round, seat, 1));
		const first = stand(await take(1, seen(4, 4, 3, 2), { handedOut: 6 }));
		expect(first).toEqual({
			roundId: round,
			isFit: true,
			handedOut: 6,
			photos: [{ id: photoId(1), clear: 4, doubtful: 0 }],
			count: { read: 4, of: 6, missing: [5, 6], doubtful: [], contradicting: [], unused: [], stray: [] }
		});
		const second = stand(await take(2, seen(0, 0, 3, 2, 1, 4), { handedOut: 6 }));
		expect(second.count).toMatchObject({ read: 6, of: 6, missing: [] });
		expect(second.photos).toHaveLength(2);
		// Sent again, as after a lost answer: the same, and no third photo.
		expect(await take(2, seen(0, 0, 3, 2, 1, 4), { handedOut: 6 })).toEqual(second);
		expect(ballots.listCardRounds(sessionId)).toEqual([second]);
		expect(await ballots.progressOf(sessionId)).toMatchObject({
			answered: { [round]: 11 },
			ways: { [round]: { 'own-phone': 5, 'paper-card': 6 } }
		});
		await close();
		// By hand: phones 1 × 5; cards 4, 4, 3, 2, 1, 4.
		expect(await listLevels(db)).toEqual([1, 1, 1, 1, 1, 1, 2, 3, 4, 4, 4]);
		const channels = db.selectFrom('channel_count').select(['channel', 'answers']).orderBy('channel');
		expect(await channels.execute()).toEqual([
			{ channel: 'own-phone', answers: 5 },
			{ channel: 'paper-card', answers: 6 }
		]);
		expect(await db.selectFrom('answered').selectAll().execute()).toHaveLength(5);
	});

	it('[M3] [M5] [M7] a card with two answers, a doubtful one and one that was not handed out count nothing', async () => {
		const { db, take, close } = await openCards({ people: 8, seats: 0 });
		await take(1, [...seen(4, 4, 4, 3, 3, 2), { card: 7, doubt: 'tilted' }, { card: 30, answer: 1 }]);
		const { count } = stand(
			await take(2, [
				{ card: 6, answer: 3 },
				{ card: 5, doubt: 'faint' }
			])
		);
		expect(count).toEqual({
			read: 5,
			of: 8,
			missing: [8],
			doubtful: [7],
			contradicting: [6],
			unused: [],
			stray: [30]
		});
		await close();
		expect(await listLevels(db)).toEqual([3, 3, 4, 4, 4]);
	});

	it('[M14] a photo is taken back, its cards with it; the next round begins without any', async () => {
		const room = await openCards({ people: 6, seats: 0, statements: 2 });
		const { ballots, sessionId, take, withdraw, roundIds } = room;
		await take(1, seen(4, 4, 4));
		await take(2, seen(1, 1, 1, 1, 1, 1));
		expect(stand(await withdraw(2)).count).toMatchObject({ read: 3, missing: [4, 5, 6], contradicting: [] });
		expect(stand(await withdraw(2)).count).toMatchObject({ read: 3 });
		const [, other] = ballots.listCardRounds(sessionId);
		expect(other).toEqual({
			roundId: roundIds[1],
			isFit: true,
			handedOut: undefined,
			photos: [],
			count: undefined
		});
	});

	it('[M13] how many were handed out can be said anew, and without a photo', async () => {
		const { ballots, sessionId, round, take } = await openCards({ people: 9, seats: 0 });
		const say = (handedOut: number) => ballots.takeCards({ sessionId, roundId: round, handedOut });
		expect(stand(await say(3)).count).toMatchObject({ read: 0, of: 3, missing: [1, 2, 3] });
		await take(1, seen(1, 2, 3, 4), { handedOut: 3 });
		expect(stand(await say(3)).count).toMatchObject({ read: 3, stray: [4] });
		expect(stand(await say(5)).count).toMatchObject({ read: 4, missing: [5], stray: [] });
		expect(await say(10)).toEqual({ refused: 'cards-off-limits', about: 'handedOut' });
	});

	it('[L2] [L5] [M10] [M13] [M15] what cannot be is refused, and the urn stays as it was', async () => {
		const room = await openCards({ people: 8, seats: 5 });
		const { db, ballots, sessionId, round, seatIds, take } = room;
		for (const seat of seatIds) await ballots.cast(sent(round, seat, 2));
		await take(1, seen(1, 1));
		const before = ballots.listCardRounds(sessionId);
		expect(await take(2, seen(0, 0, 3, 3))).toEqual({ refused: 'more-answers-than-people' });
		expect(await take(2, [])).toEqual({ refused: 'photo-without-cards' });
		for (const handedOut of [0, 9, 41, 1.5])
			expect(await take(2, seen(0, 0, 3), { handedOut })).toEqual({
				refused: 'cards-off-limits',
				about: 'handedOut'
			});
		const unknown = '0'.repeat(32) as RoundId;
		expect(await take(2, seen(1), { roundId: unknown })).toEqual({ refused: 'round-unknown' });
		const foreign = { sessionId: '1'.repeat(32) as SessionId, roundId: round };
		expect(await ballots.takeCards({ ...foreign, handedOut: 1 })).toEqual({ refused: 'round-unknown' });
		expect(await ballots.withdrawPhoto({ ...foreign, photoId: photoId(1) })).toEqual({
			refused: 'round-unknown'
		});
		await db.updateTable('session').set({ headcount: null }).execute();
		expect(await take(2, seen(0, 0, 3))).toEqual({ refused: 'headcount-missing' });
		expect(ballots.listCardRounds(sessionId)).toEqual(before);
	});

	it('[M15] taking back a photo is refused where a card that contradicted itself would be one answer too many', async () => {
		const room = await openCards({ people: 6, seats: 5 });
		const { ballots, sessionId, round, seatIds, take, withdraw } = room;
		await take(1, seen(4));
		await take(2, seen(3));
		const before = ballots.listCardRounds(sessionId);
		expect(before[0]?.count).toMatchObject({ read: 0, contradicting: [1] });
		for (const seat of seatIds) await ballots.cast(sent(round, seat, 2));
		await ballots.enterHands({ sessionId, roundId: round, people: [1, 0, 0, 0, 0] });
		expect(await withdraw(2)).toEqual({ refused: 'more-answers-than-people' });
		expect(ballots.listCardRounds(sessionId)).toEqual(before);
		await ballots.enterHands({ sessionId, roundId: round, people: [0, 0, 0, 0, 0] });
		expect(stand(await withdraw(2)).count).toMatchObject({ read: 1 });
	});

	it('[M14] after twenty photos of a round the next is refused, until one is taken back', async () => {
		const { take, withdraw } = await openCards({ people: 6, seats: 0 });
		for (let n = 1; n <= 20; n += 1) stand(await take(n, seen(1, 2)));
		expect(await take(21, seen(1, 2, 3))).toEqual({ refused: 'photos-full' });
		// One of the twenty, sent again, is no 21st.
		expect(stand(await take(20, seen(1, 2))).photos).toHaveLength(20);
		await withdraw(3);
		expect(
			stand(await take(21, seen(1, 2, 3)))
				.photos.map(({ id }) => id)
				.at(-1)
		).toBe(photoId(21));
	});

	it('[M16] a restart loses no photo, and the round goes on and closes with all of them', async () => {
		const room = await openCards({ people: 6, seats: 0 });
		const { db, clock, dataFolder, ballots, sessionId, openingId, round, take } = room;
		await take(1, seen(4, 3));
		const before = stand(await take(2, [...seen(0, 0, 2, 1), { card: 5, doubt: 'unlike' }]));
		await ballots.close();
		const after = makeBallots({ db, clock, dataFolder });
		await after.resumeOpenings();
		expect(after.listCardRounds(sessionId)).toEqual([before]);
		const photo = { id: photoId(3), sightings: [{ card: 5, answer: 4 as const }] };
		stand(await after.takeCards({ sessionId, roundId: round, handedOut: 6, photo }));
		await after.closeOpening({ sessionId, openingId, confirmed: true });
		await after.close();
		expect(await listLevels(db)).toEqual([1, 2, 3, 4, 4]);
	});

	it('[M16] a sealed urn lets no card in or out, and a closed round takes none and shows none', async () => {
		const room = await openCards({ people: 6, seats: 0 });
		const { ballots, sessionId, openingId, dataFolder, listUrnFiles, take, withdraw, close } = room;
		await take(1, seen(4, 4, 4, 4, 4));
		const urn = new Database(join(dataFolder, 'urn', `${openingId}.db`));
		urn.exec('UPDATE sealing SET is_sealed = 1');
		const attempts = [
			`UPDATE card_round SET handed_out = 1`,
			`INSERT INTO card_round SELECT id, 4, 4 FROM round`,
			`INSERT INTO card_photo SELECT round_id, 'x', 9, '[]' FROM card_round`,
			`DELETE FROM card_photo`
		];
		for (const attempt of attempts) expect(() => urn.exec(attempt), attempt).toThrow('the urn is sealed');
		urn.exec('UPDATE sealing SET is_sealed = 0');
		urn.close();
		await close();
		expect(await take(2, seen(1))).toEqual({ refused: 'round-closed' });
		expect(await withdraw(1)).toEqual({ refused: 'round-closed' });
		expect(ballots.listCardRounds(sessionId)).toEqual([]);
		expect(listUrnFiles()).toEqual([]);
	});

	it('[M12] dots are not answered with cards', async () => {
		const dots = await openChoosing();
		await sayHeadcount(dots, 20);
		const photo = { id: photoId(1), sightings: seen(1) };
		const asked = { sessionId: dots.sessionId, roundId: dots.round, handedOut: 3, photo };
		expect(await dots.ballots.takeCards(asked)).toEqual({ refused: 'cards-not-here' });
		expect(dots.ballots.listCardRounds(dots.sessionId)).toMatchObject([{ isFit: false }]);
	});

	it('[M12] of a poll with two answers the sides 3 and 4 are not used, and count nothing', async () => {
		const { db, ballots, sessionId } = await openRoom({ seats: 0, statements: 0, stage: 'priorities' });
		await sayHeadcount({ db, sessionId }, 8);
		const text = { id: 'Rapat ini berguna', en: 'This meeting was useful' };
		const opened = await ballots.openPoll({ sessionId, asked: [{ number: 1, of: 1, text }] });
		if (isRefused(opened)) throw new Error(opened.refused);
		const [round] = ballots.listCardRounds(sessionId);
		const asked = { sessionId, roundId: round!.roundId, handedOut: 8 };
		const photo = { id: photoId(1), sightings: seen(1, 2, 2, 2, 1, 3, 4) };
		const { count } = stand(await ballots.takeCards({ ...asked, photo }));
		expect(count).toMatchObject({ read: 5, of: 8, unused: [6, 7], missing: [8] });
		await ballots.closeOpening({ sessionId, openingId: opened.openingId, confirmed: true });
		expect(await listLevels(db)).toEqual([1, 1, 2, 2, 2]);
	});

	it('[L8] two secret answers beside cards everybody saw are not kept, nor the cards beside them', async () => {
		const room = await openCards({ people: 20, seats: 5 });
		const { ballots, db, round, seatIds, take, close } = room;
		await take(1, seen(4, 4, 4, 4, 3, 3, 3));
		for (const seat of seatIds.slice(0, 2)) await ballots.cast(sent(round, seat, 1));
		await close();
		expect(await db.selectFrom('ballot').selectAll().execute()).toEqual([]);
	});
});
