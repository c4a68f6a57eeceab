// What a page may ask of records: part of backstage.ts, which hands it on.
import type { CutoffWords } from '#domain/cutoff-words.ts';
import type { AssessmentId, CardId, GroupId, InstrumentVersionId, SessionId } from '#domain/ids.ts';
import type { Instrument } from '#domain/instrument.ts';
import type { ProgressState } from '#domain/progress.ts';
import type { ProgressColumns } from '#domain/progress-row.ts';
import type { ResearchRecord } from '#domain/record.ts';
import type { Refused } from '#domain/refusal.ts';
import type { ComparedRounds } from '#domain/second-round.ts';
import type { NameMode, Pace, Secrecy } from '#domain/session.ts';
import type { Language } from '#domain/text.ts';
import type {
	ActionProgress,
	DirectRow,
	LookbackOverview,
	PollRow,
	ResearchChange,
	ResultOverview,
	StatementResult
} from '#domain/view.ts';
import type { Actor, SessionRow } from './backstage.ts';

type Answered<Value> = Promise<Value | Refused>;

export type RecordResults = {
	session: SessionRow;
	assessment:
		| {
				instrument: Instrument;
				cutoffHundredths: number;
				cutoffWords: CutoffWords | undefined;
				pace: Pace;
				wasLed: boolean;
		  }
		| undefined;
	/** left: undefined where it is not kept. */
	attendance: { joined: number; scored: number; accompanied: number; left: number | undefined };
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
/** rows: those with anything in the paper's columns, newest first; polls: what was asked at an end, in its order. */
export type Monitored = {
	direct: DirectRow[];
	actions: ActionProgress[];
	rows: RecordRow[];
	polls: PollRow[];
	/** Undefined where the meeting did not look back at its baseline. */
	lookback: LookbackOverview | undefined;
};
export type Records = {
	/** Revealed results of a session, read-only; for researchers and facilitators of the programme. */
	results(actor: Actor, id: SessionId, language: Language): Answered<RecordResults>;
	/** What changed since the baseline, of a follow-up, with tests and lines; undefined where the session repeats none. */
	change(actor: Actor, id: SessionId, language: Language): Answered<ResearchChange | undefined>;
	/** What the room said of worked-on statements and in end polls, and the plan's actions with their notes. */
	monitoring(actor: Actor, id: SessionId, language: Language): Answered<Monitored>;
};

/** How a meeting is to score. */
export type ScoringDraft = {
	instrumentVersionId: InstrumentVersionId;
	pace: Pace;
	cutoffHundredths: number;
	/** Where nothing is said, secret. */
	secrecy?: Secrecy | undefined;
	/** Of a first one: the group's own words; a repeated one has its baseline's [T12]. */
	cutoffWords?: CutoffWords | undefined;
	/** Of the assessment that is repeated, if one is. */
	baselineId?: AssessmentId | undefined;
	/** Of a repeated one: the statements that are asked, by number; undefined for the whole instrument. */
	statements?: readonly number[] | undefined;
	/** Of a repeated one: which round of each statement is compared; where nothing is said, the one that counts. */
	compares?: ComparedRounds | undefined;
};

/** A statement that a repeated assessment can ask. */
export type RepeatableStatement = {
	number: number;
	text: string;
	/** An action of the plan points to it. */
	isWorkedOn: boolean;
	/** Asked in the same words as at the baseline, on the same scale. */
	isComparable: boolean;
};
/** A version of the instrument in which an assessment can be repeated. */
export type RepeatableVersion = {
	versionId: InstrumentVersionId;
	version: number;
	/** Then nothing at all can be compared. */
	isOtherScale: boolean;
	statements: RepeatableStatement[];
};
/** An assessment of this group that can be repeated. */
export type BaselineRow = {
	assessmentId: AssessmentId;
	instrumentVersionId: InstrumentVersionId;
	instrumentName: string;
	title: string;
	date: string;
	pace: Pace;
	/** How people joined then: only by name both times is it known who is new [C6]. */
	nameMode: NameMode;
	/** How its scores were kept: in another way nothing is compared [C15]. */
	secrecy: Secrecy;
	cutoffHundredths: number;
	cutoffWords: CutoffWords | undefined;
	raters: number;
	/** Its own first, then the newer ones. */
	versions: RepeatableVersion[];
};

/** The research record: pseudonyms, ballots that nobody can be told from, and nothing that was withheld. */
export type Downloads = {
	/** Of a closed session; 'record-not-closed' before. */
	session(actor: Actor, id: SessionId): Answered<ResearchRecord>;
	/** Of every closed session of a group, in date order. */
	group(actor: Actor, id: GroupId): Answered<ResearchRecord>;
};
