// Opening rounds: statements that wait for it, or dots on ideas, whose round is made as it opens. Either
// way the urn is on disk before the rows that say so, and nothing is cast before those are committed.
import type { OpeningId, RoundId, SessionId } from '#domain/ids.ts';
import { checkAskRating, type RatingKind } from '#domain/rank-round.ts';
import type { DotsOption, DotsSetup } from '#domain/ranking.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { checkAskDots, checkOpen } from '#domain/round.ts';
import { checkAskAgain } from '#domain/second-round.ts';
import { checkAskChange, type DirectSetup } from '#domain/direct-change.ts';
import { checkAskInfluence, type InfluenceSetup } from '#domain/influence.ts';
import { inTransaction } from '#server/database/database.ts';
import { randomId } from '#server/database/secret.ts';
import { asksChange, asksDots, asksInfluence, asksRating, asksScores, type Asked } from './ask.ts';
import { readFacts, type Facts, type RoundCommand } from './fact.ts';
import type { Opening } from './openings.ts';
import type { BallotRoom } from './room.ts';
import {
	appendAgain,
	appendDotsRound,
	appendStatementRounds,
	countDotsRounds,
	findRound,
	markOpen,
	type Db,
	type StatementKind
} from './store.ts';
import { createUrn, type Urn } from './urn.ts';

export type DotsAsked = {
	sessionId: SessionId;
	/** With the words the ideas have now: they are pinned [K8]. */
	ideas: readonly DotsOption[];
	dots: number;
	isOpen: boolean;
};
/** What is to be opened, and how its rows come to say so. */
type Planned = {
	sessionId: SessionId;
	roundIds: readonly RoundId[];
	asked: Asked;
	write: (trx: Db, opening: { id: OpeningId; atMs: number }) => Promise<void>;
};

/** plan checks the rules inside the transaction, and says what is to be opened or why nothing is. */
async function open(
	room: BallotRoom,
	plan: (trx: Db) => Promise<Planned | Refused>
): Promise<Opening | Refused> {
	let urn: Urn | undefined;
	let opened: Opening | Refused;
	try {
		opened = await inTransaction(room.db, async (trx) => {
			const planned = await plan(trx);
			if (isRefused(planned)) return planned;
			const { sessionId, roundIds, asked } = planned;
			const id = randomId<'opening'>();
			// The urn is on disk before the rows that say the rounds are open: an open round always has one.
			const { areDotsShown, isCoded } = asked;
			urn = createUrn(room.folder, id, { roundIds, areDotsShown, isCoded, pages: room.urnPages });
			room.between('urn-made');
			await planned.write(trx, { id, atMs: room.clock.nowMs() });
			return { id, sessionId, roundIds, ask: asked.ask, urn };
		});
	} catch (fault) {
		// A commit that failed may still be found whole after a power cut. So the empty urn is left for
		// the next start, which knows what the rows say, and is not destroyed on a guess.
		urn?.close();
		throw fault;
	}
	if (isRefused(opened)) return opened;
	room.openings.add(opened);
	room.between('opened');
	return opened;
}

export async function openRounds(
	room: BallotRoom,
	{ sessionId, roundIds }: { sessionId: SessionId; roundIds: readonly RoundId[] }
): Promise<{ openingId: OpeningId } | Refused> {
	const opened = await open(room, async (trx) => {
		const facts = await readFacts(trx, sessionId, { name: 'open', roundIds });
		if (isRefused(facts)) return facts;
		if (facts.levels === undefined) return refuse('scoring-needs-instrument');
		const refused = checkOpen(facts, roundIds);
		if (refused) return refused;
		return {
			sessionId,
			roundIds,
			asked: asksScores(facts.levels, facts.secrecy),
			write: (trx, opening) => markOpen(trx, roundIds, opening)
		};
	});
	return isRefused(opened) ? opened : { openingId: opened.id };
}

/** The round is made with the words the ideas have now, and is open at once [K8]. */
export async function openDots(
	room: BallotRoom,
	{ sessionId, ideas, dots, isOpen }: DotsAsked
): Promise<{ openingId: OpeningId; roundId: RoundId } | Refused> {
	const ideaIds = ideas.map(({ ideaId }) => ideaId);
	const setup: DotsSetup = { dots, isOpen, options: ideas.map(({ ideaId, text }) => ({ ideaId, text })) };
	const roundId = randomId<'round'>();
	const opened = await open(room, async (trx) => {
		const facts = await readFacts(trx, sessionId, { name: 'ask-dots', ideaIds, dots, isOpen });
		if (isRefused(facts)) return facts;
		// Which ideas are on the wall is for whoever read their words there; the rest is checked here.
		const refused = checkAskDots({ ...facts, ideas: ideaIds }, { ideaIds, dots });
		if (refused) return refused;
		const ordinal = 1 + (await countDotsRounds(trx, sessionId));
		return {
			sessionId,
			roundIds: [roundId],
			asked: asksDots(setup),
			write: async (trx, opening) => {
				await appendDotsRound(trx, {
					id: roundId,
					sessionId,
					kind: 'dots',
					ordinal,
					setup: JSON.stringify(setup)
				});
				await markOpen(trx, [roundId], opening);
			}
		};
	});
	return isRefused(opened) ? opened : { openingId: opened.id, roundId };
}

export type RatingAsked = {
	sessionId: SessionId;
	method: RatingKind;
	/** With the words the ideas have now: they are pinned [K8]. */
	ideas: readonly DotsOption[];
};

/** As dots: one round, made with the words the ideas have now, and open at once. */
export async function openRating(
	room: BallotRoom,
	{ sessionId, method, ideas }: RatingAsked
): Promise<{ openingId: OpeningId; roundId: RoundId } | Refused> {
	const ideaIds = ideas.map(({ ideaId }) => ideaId);
	const setup = { options: ideas.map(({ ideaId, text }) => ({ ideaId, text })) };
	const roundId = randomId<'round'>();
	const opened = await open(room, async (trx) => {
		const facts = await readFacts(trx, sessionId, { name: 'ask-rating', method, ideaIds });
		if (isRefused(facts)) return facts;
		const refused = checkAskRating({ ...facts, ideas: ideaIds }, { method, ideaIds });
		if (refused) return refused;
		const ordinal = 1 + (await countDotsRounds(trx, sessionId));
		return {
			sessionId,
			roundIds: [roundId],
			asked: asksRating(method, setup),
			write: async (trx, opening) => {
				await appendDotsRound(trx, {
					id: roundId,
					sessionId,
					kind: method,
					ordinal,
					setup: JSON.stringify(setup)
				});
				await markOpen(trx, [roundId], opening);
			}
		};
	});
	return isRefused(opened) ? opened : { openingId: opened.id, roundId };
}

/** One round for each statement, with the words it has; all open together, and close together. */
export async function openStatements(
	room: BallotRoom,
	given: {
		sessionId: SessionId;
		kind: StatementKind;
		setups: readonly { readonly number: number }[];
		command: RoundCommand;
		asked: Asked;
		check: (facts: Facts) => Refused | undefined;
		/** Where a session asks such rounds more than once. */
		ordinalOf?: (facts: Facts) => number;
	}
): Promise<{ openingId: OpeningId } | Refused> {
	const { sessionId, kind } = given;
	const rounds = given.setups.map((setup) => ({
		id: randomId<'round'>(),
		number: setup.number,
		setup: JSON.stringify(setup)
	}));
	const roundIds = rounds.map(({ id }) => id);
	const opened = await open(room, async (trx) => {
		const facts = await readFacts(trx, sessionId, given.command);
		if (isRefused(facts)) return facts;
		const refused = given.check(facts);
		if (refused) return refused;
		const ordinal = given.ordinalOf?.(facts) ?? 1;
		return {
			sessionId,
			roundIds,
			asked: given.asked,
			write: async (trx, opening) => {
				await appendStatementRounds(trx, { sessionId, kind, ordinal }, rounds);
				await markOpen(trx, roundIds, opening);
			}
		};
	});
	return isRefused(opened) ? opened : { openingId: opened.id };
}

/** A second round of one statement, made and open at once [R8]. */
export async function openAgain(
	room: BallotRoom,
	{ sessionId, roundId }: { sessionId: SessionId; roundId: RoundId }
): Promise<{ openingId: OpeningId } | Refused> {
	const again = randomId<'round'>();
	const opened = await open(room, async (trx) => {
		const facts = await readFacts(trx, sessionId, { name: 'ask-again', roundId });
		if (isRefused(facts)) return facts;
		if (facts.levels === undefined) return refuse('scoring-needs-instrument');
		const refused = checkAskAgain(facts, roundId);
		if (refused) return refused;
		const first = await findRound(trx, roundId);
		if (!first) throw new Error(`asking again: round ${roundId} has no row`);
		return {
			sessionId,
			roundIds: [again],
			asked: asksScores(facts.levels, facts.secrecy),
			write: async (write, opening) => {
				await appendAgain(write, { id: again, first });
				await markOpen(write, [again], opening);
			}
		};
	});
	return isRefused(opened) ? opened : { openingId: opened.id };
}

/** Which statements were worked on is for whoever read the plan; the rest is checked here [C8]. */
export function openChange(
	room: BallotRoom,
	{ sessionId, asked }: { sessionId: SessionId; asked: readonly DirectSetup[] }
): Promise<{ openingId: OpeningId } | Refused> {
	const numbers = asked.map(({ number }) => number);
	return openStatements(room, {
		sessionId,
		kind: 'change',
		setups: asked,
		command: { name: 'ask-change', numbers },
		asked: asksChange(),
		check: (facts) => checkAskChange({ ...facts, workedOn: numbers }, numbers)
	});
}

/** Which statements have a result is for whoever read them; the rest is checked here [I1]. */
export function openInfluence(
	room: BallotRoom,
	{ sessionId, asked }: { sessionId: SessionId; asked: readonly InfluenceSetup[] }
): Promise<{ openingId: OpeningId } | Refused> {
	const numbers = asked.map(({ number }) => number);
	return openStatements(room, {
		sessionId,
		kind: 'influence',
		setups: asked,
		command: { name: 'ask-influence', numbers },
		asked: asksInfluence(),
		check: (facts) => checkAskInfluence({ ...facts, scored: numbers }, numbers)
	});
}
