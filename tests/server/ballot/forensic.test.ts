// [TRUST E1] Known votes, cast in a known order from known seats, then the whole data folder to a script.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RoundId, SeatId } from '#domain/ids.ts';
import { randomId } from '#server/database/secret.ts';
import { openFreshDatabase, readAllBytes } from '../../fixtures/data-folder.ts';
import { makeMeeting } from '../../fixtures/meeting.ts';
import {
	derivedIds,
	findUrnRows,
	orderings,
	readFirstImages,
	readPlaces,
	scoreLineUp,
	scoreWriting,
	type Found,
	type Places
} from './forensic.ts';
import { makeIdeas, openAll, openRoom, sent } from './open-room.ts';

// Five standard deviations: chance alone gets there once in some three million line-ups.
const chance = 5;

function makeRandom(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

function mix<Item>(items: readonly Item[], random: (below: number) => number): Item[] {
	const mixed = items.map((item) => ({ item, rank: random(1_000_000) }));
	return mixed.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

type Vote = { seat: SeatId; level: number };
type Known = { round: RoundId; votes: Vote[] };

/** Every order of voters the attacker can know or read: as they cast, sat down, and lie in the folder. */
function voterOrders(places: Places, seatIds: readonly SeatId[], { round, votes }: Known) {
	const by = (rank: (vote: Vote) => number) => [...votes].sort((a, b) => rank(a) - rank(b));
	return {
		'as they cast': votes,
		'as they sat down': by(({ seat }) => seatIds.indexOf(seat)),
		'by seat id': [...votes].sort((a, b) => (a.seat < b.seat ? -1 : 1)),
		'as their marks lie': by(({ seat }) => places.get(round + seat)!.first),
		'as their last marks lie': by(({ seat }) => places.get(round + seat)!.last)
	};
}

/**
 * Votes an order would betray. Led: in every other round levels rise with the order of casting, in the
 * others with the order of seats, so that even a blurred order shows. Own pace: each person leans one
 * way throughout, so that rounds joined to one another would show.
 */
function pickLevel(given: {
	pace: 'led' | 'own';
	at: number;
	turn: number;
	seat: SeatId;
	seatIds: readonly SeatId[];
	random: (below: number) => number;
}): number {
	const { pace, at, turn, seat, seatIds, random } = given;
	if (pace === 'own') return random(4) === 0 ? random(4) + 1 : (seatIds.indexOf(seat) % 4) + 1;
	const place = at % 2 === 0 ? turn : [...seatIds].sort().indexOf(seat);
	return Math.floor((place * 4) / seatIds.length) + 1;
}

type VoterOrder = keyof ReturnType<typeof voterOrders>;

/** Votes of everybody in every round, cast in a fresh order each time, then closed. */
async function holdMeeting(
	pace: 'led' | 'own',
	given: { seats: number; statements: number; fields: number }
) {
	const room = await openRoom({ pace, ...given });
	const random = makeRandom(20_160_412);
	const known: Known[] = [];
	let whileOpen: Buffer = Buffer.alloc(0);
	const perField = given.statements / given.fields;
	for (let at = 0; at < given.statements; at += perField) {
		const roundIds = room.roundIds.slice(at, at + perField);
		const openingId = await openAll(room.ballots, { sessionId: room.sessionId, roundIds });
		const cast = roundIds.map((round): Known => ({ round, votes: [] }));
		const casting = mix(room.seatIds, random);
		for (const [turn, seat] of casting.entries()) {
			for (const [index, { round, votes }] of cast.entries()) {
				const level = pickLevel({ pace, at: at + index, turn, seat, seatIds: room.seatIds, random });
				await room.ballots.cast(sent(round, seat, level));
				votes.push({ seat, level });
			}
		}
		known.push(...cast);
		whileOpen = readAllBytes(room.dataFolder);
		await room.ballots.closeOpening({ sessionId: room.sessionId, openingId, confirmed: true });
	}
	return { ...room, ...(await readFolder(room)), known, whileOpen };
}

/** The same with dots: in each round everybody puts all of theirs on one of four ideas. */
async function holdDots(given: { seats: number; rounds: number }) {
	const room = await openRoom({ statements: 0, stage: 'priorities', seats: given.seats });
	const random = makeRandom(20_160_417);
	const known: Known[] = [];
	let whileOpen: Buffer = Buffer.alloc(0);
	for (let at = 0; at < given.rounds; at += 1) {
		const asked = { sessionId: room.sessionId, ideas: makeIdeas(4), dots: 3, isOpen: false };
		const opened = await room.ballots.openDots(asked);
		if ('refused' in opened) throw new Error(opened.refused);
		const votes: Vote[] = [];
		for (const [turn, seat] of mix(room.seatIds, random).entries()) {
			const level = pickLevel({ pace: 'led', at, turn, seat, seatIds: room.seatIds, random });
			await room.ballots.cast(sent(opened.roundId, seat, dotsOn(level)));
			votes.push({ seat, level });
		}
		known.push({ round: opened.roundId, votes });
		whileOpen = readAllBytes(room.dataFolder);
		const { openingId } = opened;
		await room.ballots.closeOpening({ sessionId: room.sessionId, openingId, confirmed: true });
	}
	return { ...room, ...(await readFolder(room)), known, whileOpen };
}

const dotsOn = (idea: number): number[] => [1, 2, 3, 4].map((each) => (each === idea ? 3 : 0));

/** What can be read out of the folder once everything has closed; dots as the idea they lie on. */
async function readFolder(room: Awaited<ReturnType<typeof openRoom>>) {
	const bytes = readAllBytes(room.dataFolder);
	const rows = await room.db.selectFrom('ballot').selectAll().execute();
	const found = new Map<RoundId, Found[]>();
	for (const { id, round_id, level, dots } of rows) {
		const read = level ?? (JSON.parse(dots!) as number[]).indexOf(3) + 1;
		found.set(round_id, [...(found.get(round_id) ?? []), { id, level: read }]);
	}
	return { found, bytes, places: readPlaces(bytes), images: readFirstImages(room.dataFolder) };
}

const levelsOf = (votes: readonly { level: number }[]) => votes.map(({ level }) => level);

/** Every order of voters beside every order of ballots: how far each is from chance. */
function tryAll(
	meeting: Pick<Awaited<ReturnType<typeof holdDots>>, 'known' | 'found' | 'places' | 'images' | 'seatIds'>
) {
	const { known, found, places, seatIds } = meeting;
	const rounds = known.map((round) => ({
		voters: voterOrders(places, seatIds, round),
		ballots: orderings(meeting, round.round, found.get(round.round)!)
	}));
	const scores: Record<string, number> = {};
	for (const voterName of Object.keys(rounds[0]!.voters) as VoterOrder[])
		for (const ballotName of Object.keys(rounds[0]!.ballots))
			scores[`${voterName} / ${ballotName}`] = scoreLineUp(
				rounds.map(({ voters, ballots }) => ({
					voters: levelsOf(voters[voterName]),
					ballots: levelsOf(ballots[ballotName]!)
				}))
			);
	// The votes rise with the order of casting in every other round, with that of seats in the rest.
	const written = known.map(({ round }) => ({ round, found: found.get(round)! }));
	for (const [parity, name] of ['as they cast', 'by seat'].entries())
		scores[`pages, ${name}`] = scoreWriting(
			meeting.images,
			written.filter((_, index) => index % 2 === parity),
			makeRandom(2005)
		);
	return scores;
}

describe('joining ballots to people', () => {
	it('[TRUST E1] no order of ballots, ids or marks in the folder guesses better than the tally does', async () => {
		const meeting = await holdMeeting('led', { seats: 40, statements: 24, fields: 24 });
		const scores = tryAll(meeting);
		expect(Object.keys(scores)).toHaveLength(37);
		for (const [lineUp, score] of Object.entries(scores))
			expect(Math.abs(score), lineUp).toBeLessThan(chance);
	});

	it('[TRUST E1] nor does any of dots, whose urns are gone and whose ballots say nothing beside them', async () => {
		const meeting = await holdDots({ seats: 40, rounds: 24 });
		const { known, bytes, whileOpen, listUrnFiles } = meeting;
		const scores = tryAll(meeting);
		expect(Object.keys(scores)).toHaveLength(37);
		for (const [lineUp, score] of Object.entries(scores))
			expect(Math.abs(score), lineUp).toBeLessThan(chance);
		// While the last round was open the same script reads every person's dots.
		const read = new Set(findUrnRows(whileOpen).map((row) => `${row.round} ${row.seat} ${row.dots}`));
		const { round, votes } = known.at(-1)!;
		for (const { seat, level } of votes)
			expect(read.has(`${round} ${seat} ${JSON.stringify(dotsOn(level))}`)).toBe(true);
		expect(listUrnFiles()).toEqual([]);
		expect(findUrnRows(bytes)).toEqual([]);
	});

	it('[TRUST E1] the same script finds the people where a careless house wrote ballots in their order', async () => {
		const { db, dataFolder } = await openFreshDatabase();
		const { roundIds, seatIds } = await makeMeeting(db, { seats: 40, statements: 24, pace: 'led' });
		const random = makeRandom(2005);
		const known: Known[] = [];
		const found = new Map<RoundId, Found[]>();
		for (const round of roundIds) {
			const votes = mix(seatIds, random).map((seat, turn) => ({ seat, level: Math.floor(turn / 10) + 1 }));
			const rows = votes.map(({ level }) => ({
				id: randomId<'ballot'>(),
				round_id: round,
				level,
				dots: null
			}));
			await db.insertInto('ballot').values(rows).execute();
			const marks = votes.map(({ seat }) => ({ round_id: round, seat_id: seat }));
			await db.insertInto('answered').values(marks).execute();
			known.push({ round, votes });
			found.set(round, rows);
		}
		const places = readPlaces(readAllBytes(dataFolder));
		const scores = tryAll({ known, found, places, images: readFirstImages(dataFolder), seatIds });
		expect(scores['as they cast / as written']).toBeGreaterThan(chance);
	});

	it('[TRUST E1] ballots of one person in several rounds cannot be joined to one another', async () => {
		const { known, found, ...folder } = await holdMeeting('own', { seats: 40, statements: 24, fields: 4 });
		const ordered = new Map(known.map(({ round }) => [round, orderings(folder, round, found.get(round)!)]));
		for (const ballotName of Object.keys(ordered.get(known[0]!.round)!)) {
			const inOrder = (round: RoundId) => levelsOf(ordered.get(round)![ballotName]!);
			const pairs = known.slice(1).map(({ round }, index) => ({
				voters: inOrder(known[index]!.round),
				ballots: inOrder(round)
			}));
			expect(Math.abs(scoreLineUp(pairs)), ballotName).toBeLessThan(chance);
		}
		// People did lean one way: joined by who they are, their rounds resemble each other.
		const bySeat = ({ votes }: Known) => levelsOf([...votes].sort((a, b) => (a.seat < b.seat ? -1 : 1)));
		const joined = known
			.slice(1)
			.map((round, index) => ({ voters: bySeat(known[index]!), ballots: bySeat(round) }));
		expect(scoreLineUp(joined)).toBeGreaterThan(20);
	});

	it('[TRUST E1] no row of an urn is left in any file, and ballots carry nothing but round and level', async () => {
		const meeting = await holdMeeting('own', { seats: 25, statements: 6, fields: 1 });
		const { known, found, bytes, whileOpen, db, listUrnFiles, logged } = meeting;
		// While the round was open the same script reads every vote: it would find them.
		const read = new Set(findUrnRows(whileOpen).map((row) => `${row.round} ${row.seat} ${row.level}`));
		for (const { round, votes } of known)
			for (const { seat, level } of votes) expect(read.has(`${round} ${seat} ${level}`)).toBe(true);
		expect(listUrnFiles()).toEqual([]);
		expect(findUrnRows(bytes)).toEqual([]);
		// A seat's id stands behind a round's only in a mark: a header of three bytes, two ids, no more.
		for (const { round, votes } of known)
			for (const { seat } of votes) {
				const pair = round + seat;
				for (let at = bytes.indexOf(pair); at !== -1; at = bytes.indexOf(pair, at + 1))
					expect([...bytes.subarray(at - 3, at)]).toEqual([3, 77, 77]);
			}
		const columns = await db.introspection.getTables();
		const ballot = columns.find((table) => table.name === 'ballot');
		expect(ballot?.columns.map((column) => column.name)).toEqual(['id', 'round_id', 'level', 'dots', 'code']);
		expect(await db.selectFrom('ballot').select('code').distinct().execute()).toEqual([{ code: null }]);
		expect(await db.selectFrom('request').selectAll().execute()).toEqual([]);
		const ids = new Set([...found.values()].flat().map(({ id }) => id));
		expect(ids.size).toBe(150);
		for (const { round, votes } of known)
			for (const { seat, level } of votes)
				for (const id of derivedIds(seat, round, level)) expect(ids.has(id)).toBe(false);
		expect(logged).toEqual([]); // [TRUST E4]
	});

	it('[TRUST E1] files that remain are the database and its lock, whose times are of the last write only', async () => {
		const { dataFolder } = await holdMeeting('led', { seats: 6, statements: 2, fields: 2 });
		const names = readdirSync(dataFolder, { recursive: true }).map(String).sort();
		expect(
			names.filter((name) => !/^rembuk\.db(-wal|-shm)?$|^lock\.db(-journal)?$|^urn$/.test(name))
		).toEqual([]);
	});
});
