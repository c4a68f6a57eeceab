// Everything the views of one room are built from, loaded once per change for the whole room.
// Counts are loaded for revealed rounds and for no other: what is not here cannot leak [TRUST E2].
import type { RoundId, SessionId } from '#domain/ids.ts';
import type { Instrument, Statement } from '#domain/instrument.ts';
import type { AgendaItem, Focus } from '#domain/session.ts';
import type { Clock } from '#server/clock.ts';
import { readContent } from '#server/instrument/content.ts';
import { getAgenda, getFocus } from './agenda.ts';
import { listSeats, type NamedSeat } from './seat-store.ts';
import {
	countAnswered,
	countRaters,
	findAssessment,
	findInstrumentContent,
	findSession,
	listRounds,
	type AssessmentRecord,
	type Db,
	type RoundRecord,
	type SessionPlace,
	type SessionRecord
} from './store.ts';
import type { RoundCounts, Urns } from './urns.ts';

/** Counts per level, lowest first. */
export type LevelCounts = { counts: readonly number[]; unknown: number };

export type RoomRound = RoundRecord & { statement: Statement };
export type RoomAssessment = {
	record: AssessmentRecord;
	instrument: Instrument;
	rounds: readonly RoomRound[];
	/** How many answered each closed round. */
	answered: ReadonlyMap<RoundId, number>;
	/** Revealed rounds only. */
	counts: ReadonlyMap<RoundId, LevelCounts>;
	/** Different people who answered at least one revealed round. */
	raters: number;
};
export type SessionState = {
	session: SessionRecord & SessionPlace;
	agenda: readonly AgendaItem[];
	focus: Focus;
	seats: readonly NamedSeat[];
	assessment: RoomAssessment | undefined;
	nowMs: number;
	/** Base addresses phones can reach, as found now. */
	addresses: readonly string[];
	wrongCodes: number;
};

export type RoomParts = {
	db: Db;
	clock: Clock;
	urns: Pick<Urns, 'countRevealed'>;
	addresses: () => readonly string[];
	countWrongCodes: () => number;
};

export async function loadRoom(parts: RoomParts, id: SessionId): Promise<SessionState | undefined> {
	const session = await findSession(parts.db, id);
	if (!session) return undefined;
	return {
		session,
		agenda: getAgenda(session),
		focus: getFocus(session),
		seats: await listSeats(parts.db, id),
		assessment: await loadAssessment(parts, id),
		nowMs: parts.clock.nowMs(),
		addresses: parts.addresses(),
		wrongCodes: parts.countWrongCodes()
	};
}

async function loadAssessment(parts: RoomParts, sessionId: SessionId): Promise<RoomAssessment | undefined> {
	const record = await findAssessment(parts.db, sessionId);
	if (!record) return undefined;
	const content = await findInstrumentContent(parts.db, record.instrument_version_id);
	if (content === undefined) throw new Error(`assessment ${record.id} points to no instrument version`);
	const instrument = readContent(content);
	const rounds = (await listRounds(parts.db, sessionId)).map((round) => withStatement(round, instrument));
	const revealed = rounds.filter((round) => round.state === 'revealed').map((round) => round.id);
	return {
		record,
		instrument,
		rounds,
		answered: await countAnswered(parts.db, sessionId),
		counts: revealed.length > 0 ? inLevels(await parts.urns.countRevealed(revealed), instrument) : new Map(),
		raters: revealed.length > 0 ? await countRaters(parts.db, sessionId) : 0
	};
}

function withStatement(round: RoundRecord, instrument: Instrument): RoomRound {
	const statement = instrument.statements.find(({ number }) => number === round.statement_number);
	if (!statement)
		throw new Error(
			`round ${round.id} asks statement ${round.statement_number}, which is not in its instrument`
		);
	return { ...round, statement };
}

function inLevels(found: readonly RoundCounts[], { scale }: Instrument): Map<RoundId, LevelCounts> {
	return new Map(
		found.map(({ roundId, counts, unknown }) => [
			roundId,
			{ counts: scale.levels.map(({ level }) => counts.get(level) ?? 0), unknown }
		])
	);
}
