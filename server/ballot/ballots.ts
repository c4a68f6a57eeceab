// The ballot path as the rest of the server sees it: rounds opened, closed and revealed, answers cast,
// and who has answered. Never what, until a round is revealed.
import type { CardRound } from '#domain/card-round.ts';
import type { OpeningId, RoundId, SeatId, SessionId } from '#domain/ids.ts';
import type { CodedBallot } from '#domain/paired-change.ts';
import type { Progress } from '#domain/view.ts';
import type { Clock } from '#server/clock.ts';
import { reportFault } from '#server/fault.ts';
import { listCardRounds } from './cards.ts';
import { Casting, type CastOutcome } from './casting.ts';
import { Openings } from './openings.ts';
import { countProgress, listUnfinished, sumOpenDots } from './progress.ts';
import { resumeOpenings } from './resume.ts';
import type { BallotRoom, Moment, Report } from './room.ts';
import { makeRounds, type Rounds } from './round.ts';
import { readSheets, type SheetState } from './sheets.ts';
import { listCoded } from './code-store.ts';
import { countDots, countRevealed, type Db, type DotsCount, type RoundCounts } from './store.ts';
import { makeUrnFolder } from './urn-file.ts';
import type { Sent } from './urn.ts';

export type { CastOutcome, DotsCount, Moment, RoundCounts, Sent };

export type Ballots = Rounds & {
	/** Once, at start, before any socket or page is served. */
	resumeOpenings(): Promise<void>;
	/** Answers after the answer is on disk, or refused. A repeated request is harmless. */
	cast(sent: Sent): Promise<CastOutcome>;
	/** How many voters; beside open dots nothing else about open rounds leaves this module. */
	progressOf(sessionId: SessionId): Promise<Progress>;
	/** Which paper sheets were keyed in for what is open, and where two keyings differ; undefined when nothing is. */
	sheetsOf(sessionId: SessionId): SheetState | undefined;
	/** Who scores, is here and has not finished this: for telling them, and nobody else. Undefined where it is not open. */
	listUnfinished(asked: { sessionId: SessionId; openingId: OpeningId }): Promise<Set<SeatId> | undefined>;
	/** Are the dots of this round seen as they fall, now? Never of scores or secret dots. */
	areDotsShown(roundId: RoundId): boolean;
	/** Dots per option as they lie now; undefined unless they are shown. */
	sumsOf(roundId: RoundId): Promise<number[] | undefined>;
	/** Of every open round of the session, how its paper cards stand: how many and which numbers, never what. */
	listCardRounds(sessionId: SessionId): CardRound[];
	/** Highest revision stored per open round this seat has answered; never the answer. */
	revisionsOf(seat: { sessionId: SessionId; seatId: SeatId }): Record<RoundId, number>;
	/** The seat under whose answers in open rounds this code stands; to refuse it to another [Q9]. */
	findCodeHolder(asked: { sessionId: SessionId; code: string }): SeatId | undefined;
	/** A code chosen anew, also for what this seat has answered in open rounds [Q11]; null for none. */
	correctCode(asked: { sessionId: SessionId; seatId: SeatId; code: string | null }): void;
	/** Rounds that are not revealed are missing from the answer. */
	countRevealed(roundIds: readonly RoundId[]): Promise<RoundCounts[]>;
	/** The same of rounds of dots. */
	countDots(roundIds: readonly RoundId[]): Promise<DotsCount[]>;
	/** The same with each score's participant code, for finding pairs. */
	listCoded(roundIds: readonly RoundId[]): Promise<Map<RoundId, CodedBallot[]>>;
	/** Answers what is waiting, then leaves the urns on disk for the next start. */
	close(): Promise<void>;
};

export function makeBallots(given: {
	db: Db;
	clock: Clock;
	dataFolder: string;
	log?: Report;
	urnPages?: number;
	/** Called at named moments; only a trial has a use for it. */
	between?: (moment: Moment) => void;
}): Ballots {
	const openings = new Openings();
	const room: BallotRoom = {
		db: given.db,
		clock: given.clock,
		folder: makeUrnFolder(given.dataFolder),
		openings,
		counted: new Map(),
		report: given.log ?? reportFault,
		between: given.between ?? (() => undefined),
		urnPages: given.urnPages
	};
	const casting = new Casting(room);
	const rounds = makeRounds(room, casting);
	return {
		...rounds,
		resumeOpenings: () => resumeOpenings(room),
		cast: (sent) => casting.cast(sent),
		progressOf: (sessionId) => countProgress(room, sessionId),
		sheetsOf: (sessionId) => readSheets(room, sessionId),
		listUnfinished: (asked) => listUnfinished(room, asked),
		revisionsOf: ({ sessionId, seatId }) =>
			Object.assign({}, ...openings.listOf(sessionId).map(({ urn }) => urn.revisionsOf(seatId))),
		findCodeHolder({ sessionId, code }) {
			const open = openings.listOf(sessionId);
			return open.map(({ urn }) => urn.findHolder(code)).find((seatId) => seatId !== undefined);
		},
		correctCode({ sessionId, seatId, code }) {
			for (const { urn } of openings.listOf(sessionId)) urn.correctCode(seatId, code);
		},
		areDotsShown: (roundId) => openings.findByRound(roundId)?.urn.areDotsShown ?? false,
		listCardRounds: (sessionId) => listCardRounds(room, sessionId),
		sumsOf: (roundId) => sumOpenDots(room, roundId),
		countRevealed: (roundIds) => countRevealed(room.db, roundIds),
		countDots: (roundIds) => countDots(room.db, roundIds),
		listCoded: (roundIds) => listCoded(room.db, roundIds),
		async close() {
			const answered = casting.stop();
			await rounds.settled();
			await answered;
			for (const opening of openings.list()) {
				openings.remove(opening);
				opening.urn.close();
			}
		}
	};
}
