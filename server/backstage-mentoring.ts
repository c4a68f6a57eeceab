// What a page may ask about the time between meetings: part of backstage.ts, which hands it on.
import type { StatementRef } from '#domain/board.ts';
import type { ChangeWord } from '#domain/change.ts';
import type { LineBreak } from '#domain/comparable.ts';
import type {
	CardId,
	GroupId,
	MentoringNoteId,
	ProgrammeId,
	RequestId,
	RoundId,
	SessionId
} from '#domain/ids.ts';
import type { PollCount, PollTarget } from '#domain/poll.ts';
import type { MentoringDraft, StandingNote } from '#domain/mentoring.ts';
import type { OverviewCell } from '#domain/overview.ts';
import type { ProgressState } from '#domain/progress.ts';
import type { ProgressColumns, TypedRow } from '#domain/progress-row.ts';
import type { Refused } from '#domain/refusal.ts';
import type { ComparedRounds } from '#domain/second-round.ts';
import type { GroupStage, Standing } from '#domain/standing.ts';
import type { Purpose } from '#domain/session.ts';
import type { Language } from '#domain/text.ts';
import type { Actor } from './backstage.ts';

type Answered<Value> = Promise<Value | Refused>;

/** A group and where it belongs, as the head of its pages says it. */
export type GroupHead = {
	id: GroupId;
	name: string;
	programme: { id: ProgrammeId; name: string; purpose: Purpose };
};
export type MentoringRow = MentoringDraft & {
	id: MentoringNoteId;
	seq: number;
	replaces: MentoringNoteId | undefined;
	authorName: string;
	atMs: number;
};
export type MentoringLog = {
	group: GroupHead;
	notes: StandingNote<MentoringRow>[];
	standing: Standing;
	/** Undefined for a group that has no closed assessment yet. */
	rescore: { day: string; isDue: boolean } | undefined;
};
export type StandingForm = { stage: unknown; months: number; done: readonly unknown[] };
/** replaces: the note this one corrects. */
export type MentoringForm = MentoringDraft & {
	requestId: RequestId;
	replaces: MentoringNoteId | undefined;
};

/** A row of an action, with who wrote it; note: the few words of a meeting. */
export type ProgressRow = ProgressColumns & {
	id: string;
	seq: number;
	date: string;
	state: ProgressState;
	note: string;
	authorName: string;
};
/** A statement's score in one assessment, where it may be shown. */
export type ChainScore = {
	sessionId: SessionId;
	title: string;
	date: string;
	sum: number;
	n: number;
	meanHundredths: number;
};
export type ChainStatement = {
	ref: StatementRef;
	number: number;
	text: string;
	notYet: string;
	/** In the newest assessment. */
	isWeak: boolean;
	/** The group's own word for weak, where it has one. */
	weakWord: string | undefined;
	/** The first that may be shown, in the newest assessment's series. */
	first: ChainScore | undefined;
	/** Scored again, each with its change since the first. */
	again: (ChainScore & { word: ChangeWord; differenceHundredths: number; isUncertain: boolean })[];
};
export type PlanAction = {
	id: CardId;
	what: string;
	who: string;
	when: string;
	due: string;
	indicator: string;
	state: ProgressState;
	isOverdue: boolean;
	statements: readonly StatementRef[];
	ideas: readonly CardId[];
	/** Newest first. */
	rows: ProgressRow[];
};
/** A group's plan with everything it hangs together with. Statements: weak ones, and those pointed to. */
export type PlanPage = {
	group: GroupHead;
	statements: ChainStatement[];
	ideas: { id: CardId; text: string; statements: readonly StatementRef[] }[];
	/** Unfinished ones first, overdue ones before the others. */
	actions: PlanAction[];
};
/** A question of an end poll, revealed on this day, and what it came to. */
export type PolledFigure = { text: string; measures: PollTarget | undefined; date: string; count: PollCount };
export type ProgressForm = TypedRow & { requestId: RequestId; actionId: CardId };

/** A group at a glance. From outside, raters, standing, rescore and lastNote are left out. */
export type OverviewRow = {
	group: { id: GroupId; name: string; kind: 'group' | 'assembly'; parts: string[] };
	/** The newest closed and revealed one. */
	assessment:
		| {
				instrumentKey: string;
				title: string;
				date: string;
				baselineDate: string | undefined;
				/** Where its line from the baseline breaks; changed: how many of its statements have no line. */
				line: { compares: ComparedRounds; breaks: readonly LineBreak[]; changed: number } | undefined;
				/** How many of how many statements were asked. */
				scope: { asked: number; of: number };
				raters: number | undefined;
				levels: number;
				cutoffHundredths: number;
		  }
		| undefined;
	cells: OverviewCell[];
	/** Unfinished actions, and how many of them are late. */
	open: number;
	overdue: number;
	standing: { stage: GroupStage; done: number; of: number } | undefined;
	rescore: { day: string; isDue: boolean } | undefined;
	lastNote: { date: string; place: string; happened: string } | undefined;
};
export type ProgrammeOverview = {
	programme: GroupHead['programme'];
	/** One table each. */
	instruments: { key: string; name: string; fields: { number: number; name: string }[] }[];
	rows: OverviewRow[];
};

export type Mentoring = {
	/** Newest first, each with the wordings it replaced. Refusals: 'not-found', 'not-allowed'. */
	log(actor: Actor, id: GroupId): Answered<MentoringLog>;
	/**
	 * Adds a row. The same request again changes nothing. Refusals: those of checkMentoringDraft,
	 * 'too-many', 'not-found' about 'replaces', 'note-replaced', 'request-conflict'.
	 */
	addNote(actor: Actor, id: GroupId, form: MentoringForm): Answered<undefined>;
	plan(actor: Actor, id: GroupId, language: Language): Answered<PlanPage>;
	/** To be taken over as what a target achieved; undefined where there is nothing that may be shown. */
	polled(
		actor: Actor,
		id: GroupId,
		asked: { roundId: RoundId; language: Language }
	): Answered<PolledFigure | undefined>;
	/**
	 * Adds a row to an action of the plan. The same request again changes nothing. Refusals: those of
	 * readProgressRow, 'action-unknown', 'too-many' about 'rows', 'request-conflict'.
	 */
	addProgress(actor: Actor, id: GroupId, form: ProgressForm): Answered<undefined>;
	/** Sets all of it; sent again it is the same. Refusals: those of readStanding. */
	writeStanding(actor: Actor, id: GroupId, form: StandingForm): Answered<undefined>;
	/** For who mentors the programme's groups. */
	overview(actor: Actor, id: ProgrammeId, language: Language): Answered<ProgrammeOverview>;
	/** For who reads records of the programme. */
	publishedOverview(actor: Actor, id: ProgrammeId, language: Language): Answered<ProgrammeOverview>;
};
