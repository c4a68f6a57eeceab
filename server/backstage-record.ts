// What a page may ask of records: part of backstage.ts, which hands it on.
import type { AssessmentId, CardId, GroupId, InstrumentVersionId, SessionId } from '#domain/ids.ts';
import type { Instrument } from '#domain/instrument.ts';
import type { ProgressState } from '#domain/progress.ts';
import type { ProgressColumns } from '#domain/progress-row.ts';
import type { ResearchRecord } from '#domain/record.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Pace } from '#domain/session.ts';
import type { Language } from '#domain/text.ts';
import type {
	ActionProgress,
	ChangeOverview,
	DirectRow,
	ResultOverview,
	StatementResult
} from '#domain/view.ts';
import type { Actor, SessionRow } from './backstage.ts';

type Answered<Value> = Promise<Value | Refused>;

export type RecordResults = {
	session: SessionRow;
	assessment: { instrument: Instrument; cutoffHundredths: number; pace: Pace; wasLed: boolean } | undefined;
	attendance: { joined: number; scored: number; accompanied: number; left: number };
	statements: StatementResult[];
	overview: ResultOverview | undefined;
	/** The board as it stood when the session closed: when, how many cards, and sha256 of them. */
	frozen: { atMs: number; cards: number; hash: string } | undefined;
};
/** A progress row with the paper's columns, without who wrote it. */
export type RecordRow = ProgressColumns & {
	id: string;
	actionId: CardId;
	date: string;
	state: ProgressState;
	note: string;
};
/** rows: those with anything in the paper's columns, newest first. */
export type Monitored = { direct: DirectRow[]; actions: ActionProgress[]; rows: RecordRow[] };
export type Records = {
	/** Revealed results of a session, read-only; for researchers and facilitators of the programme. */
	results(actor: Actor, id: SessionId, language: Language): Answered<RecordResults>;
	/** What changed since the baseline, of a follow-up; undefined where the session repeats none. */
	change(actor: Actor, id: SessionId, language: Language): Answered<ChangeOverview | undefined>;
	/** What the room said of worked-on statements, and the plan's actions with their notes. */
	monitoring(actor: Actor, id: SessionId, language: Language): Answered<Monitored>;
};

/** An assessment of this group that can be repeated. */
export type BaselineRow = {
	assessmentId: AssessmentId;
	instrumentVersionId: InstrumentVersionId;
	instrumentName: string;
	title: string;
	date: string;
	pace: Pace;
	cutoffHundredths: number;
	raters: number;
};

/** The research record: pseudonyms, ballots that nobody can be told from, and nothing that was withheld. */
export type Downloads = {
	/** Of a closed session; 'record-not-closed' before. */
	session(actor: Actor, id: SessionId): Answered<ResearchRecord>;
	/** Of every closed session of a group, in date order. */
	group(actor: Actor, id: GroupId): Answered<ResearchRecord>;
};
