// Everything the views of one room are built from, loaded once per change for the whole room.
// Counts are loaded for revealed rounds and for no other: what is not here cannot leak [TRUST E2].
// Dots are in room-dots.ts, the board in room-board.ts.
import type { RoundId, SeatId, SessionId } from '#domain/ids.ts';
import type { Instrument, Statement } from '#domain/instrument.ts';
import type { AgendaItem, Focus } from '#domain/session.ts';
import { languages as allLanguages, type Language } from '#domain/text.ts';
import type { DeskBackup } from '#domain/view.ts';
import type { Wifi } from '#domain/wifi.ts';
import type { Clock } from '#server/clock.ts';
import { readContent } from '#server/instrument/content.ts';
import { getAgenda, getFocus } from './agenda.ts';
import { inLevels, type LevelCounts } from './level-count.ts';
import { loadBoard, type RoomBoard } from './room-board.ts';
import { listSeenRounds } from './change-store.ts';
import { loadChange, type RoomChange } from './room-change.ts';
import { loadDirect, type RoomDirect } from './room-direct.ts';
import { loadInfluence, type RoomInfluence } from './room-influence.ts';
import { loadPairing, type RoomPairing } from './room-pair.ts';
import { loadPlan, type RoomPlan } from './room-plan.ts';
import { loadDots, type RoomDots } from './room-dots.ts';
import { loadChoices, loadLookback, type LookbackChoices, type RoomLookback } from './room-lookback.ts';
import { loadPolls, type RoomPoll } from './room-poll.ts';
import { loadTurns, noTurns, type RoomTurns } from './room-turn.ts';
import { loadShelf } from '#server/recording/store.ts';
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
	type ScoreRecord,
	type SessionPlace,
	type SessionRecord
} from './store.ts';
import type { SessionBoards } from './boards.ts';
import type { Urns } from './urns.ts';
import type { RoomSounds } from './view-sound.ts';

export type { LevelCounts };
export type RoomRound = ScoreRecord & { statement: Statement };
export type RoomAssessment = {
	record: AssessmentRecord;
	instrument: Instrument;
	rounds: readonly RoomRound[];
	/** Revealed rounds only. */
	counts: ReadonlyMap<RoundId, LevelCounts>;
	/** Different people who answered at least one revealed round. */
	raters: number;
};
export type SessionState = {
	session: SessionRecord & SessionPlace;
	agenda: readonly AgendaItem[];
	focus: Focus;
	/** All, or the one that was asked for. */
	seats: readonly NamedSeat[];
	assessment: RoomAssessment | undefined;
	/** Of a follow-up that has revealed something: what it is compared with. */
	change: RoomChange | undefined;
	/** Under participant codes, both times: who of those is in it twice. */
	pairing: RoomPairing | undefined;
	/** Rounds of direct change, by statement. */
	direct: readonly RoomDirect[];
	/** Rounds of influence, by statement, the newest of each last. */
	influence: readonly RoomInfluence[];
	/** Questions of end polls, poll by poll. */
	polls: readonly RoomPoll[];
	/** What the room looks back at, by statement. */
	lookback: readonly RoomLookback[];
	/** What it can look back at: for a desk only, once everything has been scored and until it is asked. */
	lookbackChoices: LookbackChoices | undefined;
	/** In the monitoring stage, and beside a change. */
	plan: RoomPlan | undefined;
	/** Newest first. */
	dots: readonly RoomDots[];
	/** How many answered each closed round, of scores or of dots. */
	answered: ReadonlyMap<RoundId, number>;
	/** Closed rounds of which others saw some answers [L7]. */
	seen: ReadonlySet<RoundId>;
	board: RoomBoard;
	/** Shared phones and slips; for a desk only. */
	turns: RoomTurns;
	/** What was recorded of the version that is scored. */
	sounds: RoomSounds | undefined;
	/** Simulated phones at work; undefined where this programme's data is real [S27]. */
	rehearsing: number | undefined;
	nowMs: number;
	/** Base addresses phones can reach, as found now; a phone has found one, and is shown none. */
	addresses: readonly string[];
	wifi: Wifi | undefined;
	wrongCodes: number;
	/** Undefined where no folder for backups was named. */
	backup: DeskBackup | undefined;
};

/** Are scores of this meeting kept under the codes of cards? */
export const isCodedRoom = ({ assessment }: Pick<SessionState, 'assessment'>): boolean =>
	assessment?.record.secrecy === 'code';

export type RoomParts = {
	db: Db;
	clock: Clock;
	urns: Pick<Urns, 'countRevealed' | 'countDots' | 'sumsOf' | 'listCoded'>;
	boards: Pick<SessionBoards, 'describe' | 'listChoices' | 'listActions' | 'read'>;
	addresses: () => readonly string[];
	wifi: () => Wifi | undefined;
	countWrongCodes: () => number;
	describeBackup: () => DeskBackup | undefined;
	countRehearsing: (id: SessionId) => number;
	listRehearsing: (id: SessionId) => ReadonlySet<SeatId>;
};

/**
 * languages: those in which a view will be made of it. seatId: the only seat that is asked for, as a
 * phone's is: a thousand phones coming back at once must not each read a thousand seats.
 */
export async function loadRoom(
	parts: RoomParts,
	id: SessionId,
	{ languages = allLanguages, seatId }: { languages?: readonly Language[]; seatId?: SeatId } = {}
): Promise<SessionState | undefined> {
	const session = await findSession(parts.db, id);
	if (!session) return undefined;
	const agenda = getAgenda(session);
	const stage = agenda[session.stage_index]?.stage;
	const assessment = await loadAssessment(parts, id);
	const isComparing = assessment !== undefined && assessment.counts.size > 0;
	const change = isComparing ? await loadChange(parts, assessment.record, assessment.instrument) : undefined;
	const versionId = assessment?.record.instrument_version_id;
	const lookback = assessment ? await loadLookback(parts, id, assessment.instrument.scale.levels.length) : [];
	const isScored = assessment?.rounds.every(({ state }) => state === 'closed' || state === 'revealed');
	const mayChoose = seatId === undefined && isScored === true && lookback.length === 0;
	return {
		session,
		agenda,
		focus: getFocus(session),
		seats: await listSeats(parts.db, id, seatId),
		assessment,
		change,
		pairing: assessment && change && (await loadPairing(parts.urns, assessment.record, change)),
		direct: await loadDirect(parts, id),
		influence: await loadInfluence({ db: parts.db, countRevealed: parts.urns.countRevealed }, id),
		polls: await loadPolls(parts, id),
		lookback,
		lookbackChoices: mayChoose && assessment ? await loadChoices(parts.db, assessment.record) : undefined,
		plan: stage === 'monitoring' || change ? await loadPlan(parts, session, versionId) : undefined,
		dots: await loadDots(parts, id),
		answered: await countAnswered(parts.db, id),
		seen: await listSeenRounds(parts.db, id),
		board: await loadBoard(parts, { session, stage, languages }),
		turns: seatId === undefined ? await loadTurns(parts.db, id) : noTurns,
		sounds: assessment && (await loadSounds(parts.db, session, assessment)),
		rehearsing: session.purpose === 'real' ? undefined : parts.countRehearsing(id),
		nowMs: parts.clock.nowMs(),
		addresses: seatId === undefined ? parts.addresses() : [],
		wifi: seatId === undefined ? parts.wifi() : undefined,
		wrongCodes: parts.countWrongCodes(),
		backup: parts.describeBackup()
	};
}

async function loadSounds(
	db: Db,
	session: SessionRecord,
	{ record, instrument }: RoomAssessment
): Promise<RoomSounds> {
	const shelf = { groupId: session.group_id, versionId: record.instrument_version_id };
	return { ...(await loadShelf(db, shelf)), levels: instrument.scale.levels.length };
}

/** A session's assessment with the counts of what is revealed. */
export async function loadAssessment(
	parts: { db: Db; urns: Pick<Urns, 'countRevealed'> },
	sessionId: SessionId
): Promise<RoomAssessment | undefined> {
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
		counts:
			revealed.length > 0
				? inLevels(await parts.urns.countRevealed(revealed), instrument.scale.levels.length)
				: new Map(),
		raters: revealed.length > 0 ? await countRaters(parts.db, sessionId) : 0
	};
}

function withStatement(round: ScoreRecord, instrument: Instrument): RoomRound {
	const statement = instrument.statements.find(({ number }) => number === round.statement_number);
	if (!statement)
		throw new Error(
			`round ${round.id} asks statement ${round.statement_number}, which is not in its instrument`
		);
	return { ...round, statement };
}
