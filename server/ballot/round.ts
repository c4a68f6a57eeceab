// Opening, closing and revealing rounds: each is checked with domain/session and domain/round, done
// in one transaction, and one after another. How rounds open is in opening.ts, what becomes of an
// urn's answers in closing.ts.
import type { DirectSetup } from '#domain/direct-change.ts';
import type { InfluenceSetup } from '#domain/influence.ts';
import type { LookbackSetup } from '#domain/lookback.ts';
import type { PollSetup } from '#domain/poll.ts';
import type { CardRound } from '#domain/card-round.ts';
import { checkClosing } from '#domain/channel.ts';
import type { OpeningId, RoundId, SessionId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { checkClose, checkReveal } from '#domain/round.ts';
import { inTransaction } from '#server/database/database.ts';
import type { Casting } from './casting.ts';
import { finishClosing } from './closing.ts';
import { readFacts } from './fact.ts';
import { takeCards, withdrawPhoto, type CardsTaken } from './cards.ts';
import { enterHands, type HandsEntered } from './hands.ts';
import {
	keySheet,
	settleSheet,
	withdrawSheet,
	type SheetKeyed,
	type SheetSettled,
	type SheetWithdrawn
} from './sheets.ts';
import {
	openAgain,
	openChange,
	openDots,
	openInfluence,
	openRating,
	openRounds,
	type DotsAsked,
	type RatingAsked
} from './opening.ts';
import { openLookback } from './lookback.ts';
import { openPoll } from './poll.ts';
import type { Opening } from './openings.ts';
import { countSeated, listPeople, type People } from './people-store.ts';
import { isDiskFault, type BallotRoom } from './room.ts';
import { markRevealed } from './store.ts';

export type Rounds = {
	openRounds(asked: {
		sessionId: SessionId;
		roundIds: readonly RoundId[];
	}): Promise<{ openingId: OpeningId } | Refused>;
	/** Asks the room to put dots on these ideas, in a round of its own that is open at once. */
	openDots(asked: DotsAsked): Promise<{ openingId: OpeningId; roundId: RoundId } | Refused>;
	/** Asks the room to rate these ideas, in a round of its own that is open at once. */
	openRating(asked: RatingAsked): Promise<{ openingId: OpeningId; roundId: RoundId } | Refused>;
	/** Asks of each of these statements whether it went down, stayed or went up; all open at once. */
	openChange(asked: {
		sessionId: SessionId;
		asked: readonly DirectSetup[];
	}): Promise<{ openingId: OpeningId } | Refused>;
	/** Asks one revealed statement a second time. */
	openAgain(asked: { sessionId: SessionId; roundId: RoundId }): Promise<{ openingId: OpeningId } | Refused>;
	/** Asks of each of these statements how much it influences the goal; all open at once. */
	openInfluence(asked: {
		sessionId: SessionId;
		asked: readonly InfluenceSetup[];
	}): Promise<{ openingId: OpeningId } | Refused>;
	/** Asks these at the end of an activity or a meeting; all open at once. */
	openPoll(asked: {
		sessionId: SessionId;
		asked: readonly PollSetup[];
	}): Promise<{ openingId: OpeningId } | Refused>;
	/** Asks how the room now thinks these statements stood at the baseline; all open at once. */
	openLookback(asked: {
		sessionId: SessionId;
		asked: readonly LookbackSetup[];
		levels: number;
	}): Promise<{ openingId: OpeningId } | Refused>;
	/** Puts counted hands into an open round, in place of those before. */
	enterHands(asked: HandsEntered): Promise<{ entered: number } | Refused>;
	/** Keys a paper sheet in, for the first or the second time. */
	keySheet(keyed: SheetKeyed): Promise<{ kept: number } | Refused>;
	/** Settles a line on which two keyings differ. */
	settleSheet(settled: SheetSettled): Promise<{ kept: number } | Refused>;
	/** Takes a sheet out again, whole. */
	withdrawSheet(withdrawn: SheetWithdrawn): Promise<{ withdrawn: number } | Refused>;
	/** Puts what a photo told of paper cards into an open round, beside the photos before. */
	takeCards(asked: CardsTaken): Promise<CardRound | Refused>;
	withdrawPhoto(asked: Parameters<typeof withdrawPhoto>[1]): Promise<CardRound | Refused>;
	closeOpening(asked: {
		sessionId: SessionId;
		openingId: OpeningId;
		confirmed: boolean;
	}): Promise<{ closed: RoundId[] } | Refused>;
	revealRounds(asked: {
		sessionId: SessionId;
		roundIds: readonly RoundId[];
	}): Promise<{ revealed: RoundId[] } | Refused>;
	/** Resolves when every command asked for so far is done. */
	settled(): Promise<void>;
};

async function closeOpening(
	room: BallotRoom,
	casting: Casting,
	{ sessionId, openingId, confirmed }: Parameters<Rounds['closeOpening']>[0]
): Promise<{ closed: RoundId[] } | Refused> {
	const facts = await readFacts(room.db, sessionId, { name: 'close', openingId, confirmed });
	if (isRefused(facts)) return facts;
	const refused = checkClose(facts, { openingId, confirmed });
	if (refused) return refused;
	const opening = room.openings.find(openingId);
	if (!opening) throw new Error('an open round has no urn: restart Rembuk, which looks for it');
	// Who pressed before the facilitator did is counted; who comes after hears that it has closed [R], [B3].
	await casting.settled();
	const people = await listPeople(room.db, sessionId);
	// From here to the seal nothing is awaited: what is counted now is what is closed.
	const unfit = checkRoom(opening, people);
	if (unfit) return unfit;
	opening.urn.seal();
	room.between('sealed');
	await finishClosing(room, opening);
	return { closed: [...opening.roundIds] };
}

/** [L5] Never more answers than people, and nothing the room gave left lying. */
function checkRoom({ urn, roundIds }: Opening, people: People): Refused | undefined {
	const unfinished = urn.room.findUnfinished();
	if (unfinished) return refuse(unfinished);
	const voters = urn.listVoters().filter(({ seatId }) => people.seats.get(seatId)?.scores);
	const given = [...voters, ...urn.room.listAnswers()];
	for (const roundId of roundIds) {
		const seated = voters.filter((voter) => voter.roundId === roundId).map(({ seatId }) => seatId);
		const answers = given.filter((answer) => answer.roundId === roundId).length;
		const room = { headcount: people.headcount, seats: countSeated(people, seated) };
		const refused = checkClosing(answers, room);
		if (refused) return refused;
	}
	return undefined;
}

async function revealRounds(
	room: BallotRoom,
	{ sessionId, roundIds }: Parameters<Rounds['revealRounds']>[0]
): Promise<{ revealed: RoundId[] } | Refused> {
	return inTransaction(room.db, async (trx) => {
		const facts = await readFacts(trx, sessionId, { name: 'reveal', roundIds });
		if (isRefused(facts)) return facts;
		const refused = checkReveal(facts, roundIds);
		if (refused) return refused;
		await markRevealed(trx, roundIds, room.clock.nowMs());
		return { revealed: [...roundIds] };
	});
}

/** The commands, carried out one after another, and refused aloud when the disk fails. */
export function makeRounds(room: BallotRoom, casting: Casting): Rounds {
	let last: Promise<unknown> = Promise.resolve();
	function inTurn<Value>(doing: string, carryOut: () => Promise<Value>): Promise<Value | Refused> {
		const turn = last.then(async () => {
			try {
				return await carryOut();
			} catch (fault) {
				if (!isDiskFault(fault)) throw fault;
				room.report(doing, fault);
				return refuse('disk-failed');
			}
		});
		last = turn.catch(() => undefined);
		return turn;
	}
	return {
		openRounds: (asked) => inTurn('opening rounds', () => openRounds(room, asked)),
		openDots: (asked) => inTurn('asking for dots', () => openDots(room, asked)),
		openRating: (asked) => inTurn('asking to rate ideas', () => openRating(room, asked)),
		openChange: (asked) => inTurn('asking for direct change', () => openChange(room, asked)),
		openAgain: (asked) => inTurn('asking a second time', () => openAgain(room, asked)),
		openInfluence: (asked) => inTurn('asking for influence', () => openInfluence(room, asked)),
		openPoll: (asked) => inTurn('asking an end poll', () => openPoll(room, asked)),
		openLookback: (asked) => inTurn('looking back', () => openLookback(room, asked)),
		enterHands: (asked) => inTurn('entering hands', () => enterHands(room, asked)),
		keySheet: (keyed) => inTurn('keying a sheet in', () => keySheet(room, keyed)),
		settleSheet: (settled) => inTurn('settling a sheet', async () => settleSheet(room, settled)),
		withdrawSheet: (withdrawn) => inTurn('withdrawing a sheet', async () => withdrawSheet(room, withdrawn)),
		takeCards: (asked) => inTurn('taking cards', () => takeCards(room, asked)),
		withdrawPhoto: (asked) => inTurn('withdrawing a photo', () => withdrawPhoto(room, asked)),
		closeOpening: (asked) =>
			inTurn('closing rounds: their urn stays sealed until it is closed again', () =>
				closeOpening(room, casting, asked)
			),
		revealRounds: (asked) => inTurn('revealing rounds', () => revealRounds(room, asked)),
		settled: async () => void (await last)
	};
}
