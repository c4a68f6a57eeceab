// Opening, closing and revealing rounds: each is checked with domain/session and domain/round, done
// in one transaction, and one after another. What becomes of an urn's answers is in closing.ts.
import type { DeskCommand } from '#domain/command.ts';
import type { OpeningId, RoundId, SessionId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { checkClose, checkOpen, checkReveal, type RoundFact } from '#domain/round.ts';
import { checkMove, type Pace, type Stage } from '#domain/session.ts';
import { inTransaction } from '#server/database/database.ts';
import { randomId } from '#server/database/secret.ts';
import { readContent } from '#server/instrument/content.ts';
import { getAgenda } from '#server/session/agenda.ts';
import { listRounds } from '#server/session/store.ts';
import type { Casting } from './casting.ts';
import { finishClosing } from './closing.ts';
import type { Opening } from './openings.ts';
import { isDiskFault, type BallotRoom } from './room.ts';
import { findScoring, findSession, markOpen, markRevealed, type Db } from './store.ts';
import { createUrn, type Urn } from './urn.ts';

export type Rounds = {
	openRounds(asked: {
		sessionId: SessionId;
		roundIds: readonly RoundId[];
	}): Promise<{ openingId: OpeningId } | Refused>;
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

type RoundCommand = Extract<DeskCommand, { name: 'open' | 'close' | 'reveal' }>;
type Facts = {
	stage: Stage | undefined;
	pace: Pace;
	levels: number;
	rounds: RoundFact[];
	openingId: OpeningId | undefined;
};

/** The session as the rules about rounds see it, when the command fits its status. */
async function readFacts(db: Db, sessionId: SessionId, command: RoundCommand): Promise<Facts | Refused> {
	const session = await findSession(db, sessionId);
	if (!session) return refuse('not-found');
	const scoring = await findScoring(db, sessionId);
	if (!scoring) return refuse('scoring-needs-instrument');
	const rows = await listRounds(db, sessionId);
	const open = rows.filter((row) => row.state === 'open');
	const agenda = getAgenda(session);
	const { status, stage_index: stageIndex } = session;
	const state = { status, stageIndex, agendaLength: agenda.length, openRounds: open.length };
	const refused = checkMove(state, command);
	if (refused) return refused;
	const instrument = readContent(scoring.content);
	const fieldOf = new Map(instrument.statements.map(({ number, field }) => [number, field]));
	return {
		stage: agenda[stageIndex]?.stage,
		pace: scoring.pace,
		levels: instrument.scale.levels.length,
		openingId: open[0]?.opening_id ?? undefined,
		rounds: rows.map((row) => ({
			roundId: row.id,
			number: row.statement_number,
			field: fieldOf.get(row.statement_number) ?? 0,
			state: row.state
		}))
	};
}

async function openRounds(
	room: BallotRoom,
	{ sessionId, roundIds }: Parameters<Rounds['openRounds']>[0]
): Promise<{ openingId: OpeningId } | Refused> {
	let urn: Urn | undefined;
	let opened: Opening | Refused;
	try {
		opened = await inTransaction(room.db, async (trx) => {
			const facts = await readFacts(trx, sessionId, { name: 'open', roundIds });
			if (isRefused(facts)) return facts;
			const refused = checkOpen(facts, roundIds);
			if (refused) return refused;
			const id = randomId<'opening'>();
			// The urn is on disk before the rows that say the rounds are open: an open round always has one.
			urn = createUrn(room.folder, id, { roundIds, pages: room.urnPages });
			room.between('urn-made');
			await markOpen(trx, roundIds, { id, atMs: room.clock.nowMs() });
			return { id, sessionId, roundIds, levels: facts.levels, urn };
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
	return { openingId: opened.id };
}

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
	opening.urn.seal();
	room.between('sealed');
	await finishClosing(room, opening);
	return { closed: [...opening.roundIds] };
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

/** The three commands, carried out one after another, and refused aloud when the disk fails. */
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
		closeOpening: (asked) =>
			inTurn('closing rounds: their urn stays sealed until it is closed again', () =>
				closeOpening(room, casting, asked)
			),
		revealRounds: (asked) => inTurn('revealing rounds', () => revealRounds(room, asked)),
		settled: async () => void (await last)
	};
}
