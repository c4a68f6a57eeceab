// What each screen is shown: plain data, the same for the first page load and for every
// later frame. A view is built from rows by server/session; it never holds a distribution
// that has not been revealed, and never who answered what [T], [E].
import type { Progress, Timer } from './room-progress.ts';
import type { BoardStage, StatementRef } from './board.ts';
import type { DeskBackup } from './backup-view.ts';
import type { DeskSeat, DeskTurns } from './desk-people.ts';
import type { BoardRoom } from './board-view.ts';
import type { CutoffWords } from './cutoff-words.ts';
import type { DirectCount } from './direct-change.ts';
import type { DeskAnalysis, InfluencePicture } from './influence-view.ts';
import type {
	ActionProgress,
	ChangeOverview,
	DirectRow,
	PhoneAction,
	StatementChange,
	TrendRow
} from './change-view.ts';
import type { DeskLookback, LookbackOverview } from './lookback-view.ts';
import type { NextStep } from './next-step.ts';
import type { DeskPolls, PollRow } from './poll-view.ts';
import type { RankKind, RankSetup, RatingKind } from './rank-round.ts';
import type { DotsOption, DotsSetup, Ranking } from './ranking.ts';
import type { ResultOverview, StatementResult } from './result-view.ts';
import type { AgendaItem, Focus, NameMode, Pace, Purpose, Secrecy, SessionStatus, Stage } from './session.ts';
import type { AssessmentId, CardId, OpeningId, RoundId, SeatId, SessionId } from './ids.ts';
import type { Language, Text } from './text.ts';
import type { ShownScale } from './picture-sheet.ts';
import type { Wifi } from './wifi.ts';
import type { You } from './you.ts';

/** A question as one language reads it. */
export type Question = {
	roundId: RoundId;
	/** Statement number, and its place among those the assessment asks. */
	number: number;
	place: number;
	of: number;
	/** 2 where the statement is asked a second time. */
	ordinal: number;
	field: number;
	fieldName: string;
	text: string;
	/** The baseline's day, where the room looks back at it. */
	day?: string;
	/** What a phone can play, in its order: 's12', 'l1', 'l2'; and what it is spoken in. */
	sounds?: string[];
	spoken?: string;
};

export type * from './backup-view.ts';
export type * from './board-view.ts';
export type * from './change-view.ts';
export type * from './next-step.ts';
export type * from './influence-view.ts';
export type * from './lookback-view.ts';
export type * from './poll-view.ts';
export type * from './result-view.ts';
/** What a round of levels asks: a score, what has changed, how much something influences the goal, yes and not yet, or how it was. */
export type Asks = 'score' | 'change' | 'influence' | 'poll' | 'lookback';

export type PersonView = {
	seatId: SeatId;
	picture: string | undefined;
	/** 1 for the first who chose this picture, 2 for the second ("Ikan 2"). */
	pictureTurn: number;
	/** A roster name or a companion's label; undefined for a nickname seat. */
	name: string | undefined;
};

// ---------------------------------------------------------------- phone

export type PhoneStep =
	| { at: 'waiting'; stage: Stage | undefined }
	/** asks anything but 'score': each question has answers of its own instead of the scale's levels. */
	| { at: 'scoring'; asks: Asks; pace: Pace; questions: Question[] }
	/** Said without the questions once more: every phone of a hall gets this for every statement. */
	| { at: 'closed'; isMany: boolean }
	/** In a follow-up with the same statement's earlier result. */
	| {
			at: 'result';
			result: StatementResult;
			change: StatementChange | undefined;
			cutoffHundredths: number;
	  }
	| { at: 'change'; change: ChangeOverview }
	| { at: 'direct-change'; rows: DirectRow[] }
	/** The plan's first actions; how many more there are. */
	| { at: 'monitoring'; actions: PhoneAction[]; left: number }
	| { at: 'influence'; picture: InfluencePicture }
	| { at: 'poll'; rows: PollRow[] }
	| ({ at: 'lookback' } & LookbackOverview)
	| { at: 'fields'; overview: ResultOverview; cutoffHundredths: number }
	/** The room is at a wall: this person may add cards of this kind. */
	| { at: 'cards'; kind: 'event' }
	| { at: 'cards'; kind: 'reflection'; goals: { id: CardId; text: string }[] }
	| { at: 'cards'; kind: 'idea'; weak: { ref: StatementRef; number: number; text: string }[] }
	| { at: 'dots'; roundId: RoundId; dots: number; isOpen: boolean; options: string[] }
	| { at: 'dots-closed' }
	/** Undefined: secret dots of fewer than five people stay shut. */
	| { at: 'ranking'; ranking: Ranking | undefined }
	/** Every idea is rated, or every two compared. */
	| { at: 'rating'; asks: RatingKind; roundId: RoundId; options: string[] }
	| { at: 'rating-closed' }
	| { at: 'rating-shown'; asks: RatingKind; ranking: Ranking | undefined }
	| { at: 'paused' }
	| { at: 'ended' };

/** The part of a phone's screen that is the same for the whole room, in one language. */
export type PhoneView = {
	status: SessionStatus;
	step: PhoneStep;
	/** Something to know of what is shown, said in the phone's language. */
	note?: string;
};

export type { You };

export type PhoneRoom = {
	sessionId: SessionId;
	code: string;
	groupName: string;
	place: string;
	scale: ShownScale | undefined;
	/** The group's own, for results of this meeting's assessment. */
	cutoffWords: CutoffWords | undefined;
	purpose: Purpose;
	/** Scores are kept under the codes of cards. */
	isCoded: boolean;
};

// ---------------------------------------------------------------- projector

export type { Progress, Timer };

export type HallScene =
	| { at: 'join'; people: PersonView[]; expected: number | undefined }
	| { at: 'ready'; stage: Stage }
	| { at: 'scoring'; asks: Asks; pace: Pace; questions: Question[]; progress: Progress }
	| { at: 'closed'; asks: Asks; questions: Question[]; answered: number; present: number }
	| {
			at: 'result';
			result: StatementResult;
			change: StatementChange | undefined;
			/** From the third assessment on. */
			line: TrendRow | undefined;
			cutoffHundredths: number;
			position: { index: number; of: number } | undefined;
	  }
	| { at: 'fields'; overview: ResultOverview; cutoffHundredths: number }
	| { at: 'change'; change: ChangeOverview }
	| { at: 'direct-change'; rows: DirectRow[] }
	| { at: 'influence'; picture: InfluencePicture }
	| { at: 'poll'; rows: PollRow[] }
	| ({ at: 'lookback' } & LookbackOverview)
	/** Actions that are not finished come first when a group meets again. */
	| { at: 'monitoring'; actions: ActionProgress[] }
	| { at: 'sealed-results' }
	/** The wall of this stage; the cards themselves come over the board's own line. */
	| { at: 'board'; wall: BoardStage }
	/** sums: dots per option as they fall, where the round is open for all to see. */
	| { at: 'dots'; setup: DotsSetup; progress: Progress; sums: number[] | undefined }
	| { at: 'dots-closed'; setup: DotsSetup; answered: number; present: number }
	| { at: 'rating'; asks: RatingKind; options: DotsOption[]; progress: Progress }
	| { at: 'rating-closed'; asks: RatingKind; answered: number; present: number }
	| { at: 'ranking'; asks: RankKind; ranking: Ranking | undefined }
	| { at: 'paused' }
	| { at: 'ended' };

export type HallView = {
	sessionId: SessionId;
	groupName: string;
	place: string;
	code: string;
	/** Full address a phone opens: http://192.168.1.7:3000/j/AB23CD. */
	joinUrl: string;
	/** Joined before the page is opened; undefined until it is written down at the desk [H8]. */
	wifi: Wifi | undefined;
	status: SessionStatus;
	agenda: AgendaItem[];
	stageIndex: number;
	timer: Timer | undefined;
	scale: ShownScale | undefined;
	/** The group's own, for results of this meeting's assessment; walls have those of their statements. */
	cutoffWords: CutoffWords | undefined;
	purpose: Purpose;
	/** Scores are kept under the codes of cards. */
	isCoded: boolean;
	board: BoardRoom;
	/** Others saw some of the answers on this screen [L7]. */
	isSeen: boolean;
	scene: HallScene;
};

// ---------------------------------------------------------------- desk

export type { DeskSeat, DeskTurns };

export type RoundState = 'not-opened' | 'open' | 'closed' | 'revealed';
export type DeskStatement = {
	roundId: RoundId;
	number: number;
	field: number;
	text: string;
	state: RoundState;
	/** Its second round, once asked. */
	second: { roundId: RoundId; state: RoundState } | undefined;
};

/** A round that puts ideas in order; its ranking only once revealed, and only where it may be shown. */
export type DeskDots = {
	roundId: RoundId;
	state: RoundState;
	setup: RankSetup;
	ranking: Ranking | undefined;
};

export type DeskView = {
	hall: HallView;
	title: string;
	sessionDate: string;
	nameMode: NameMode;
	seats: DeskSeat[];
	turns: DeskTurns;
	/** People who score in the room, as said at the desk [L3]. */
	headcount: number | undefined;
	assessment:
		| {
				id: AssessmentId;
				pace: Pace;
				secrecy: Secrecy;
				cutoffHundredths: number;
				fields: { number: number; name: string }[];
				statements: DeskStatement[];
		  }
		| undefined;
	/** Ideas on the wall that are not hidden, in its order: what dots can be asked on. */
	ideas: { id: CardId; text: string }[];
	/** Newest first. */
	dots: DeskDots[];
	/** The plan's actions, unfinished and overdue first; read in the monitoring stage only. */
	actions: ActionProgress[];
	/** Statements that actions point to, which the room can be asked about. */
	workedOn: { number: number; text: string }[];
	/** Direct change, once asked; counts only when revealed. */
	direct: {
		roundId: RoundId;
		number: number;
		text: string;
		state: RoundState;
		count: DirectCount | undefined;
	}[];
	/** What the room weighs in the analysis stage; undefined in every other. */
	analysis: DeskAnalysis | undefined;
	polls: DeskPolls;
	/** Undefined where the session repeats no baseline. */
	lookback: DeskLookback | undefined;
	/** Of a follow-up, as far as it has been revealed. */
	change: ChangeOverview | undefined;
	/** Simulated phones at work; undefined where this programme's data is real. */
	rehearsing: number | undefined;
	/** Undefined where no folder for backups was named. */
	backup: DeskBackup | undefined;
	openingId: OpeningId | undefined;
	focus: Focus;
	next: NextStep;
	/** What PgUp does. */
	back: NextStep;
	/** A meeting without a projector. */
	isMirrored: boolean;
	hallsConnected: number;
	phonesConnected: number;
	/** Wrong codes tried in the last minutes; above zero the desk offers a new code. */
	wrongCodes: number;
	addresses: { url: string; isChosen: boolean }[];
	hallUrl: string;
};

export type { Language, Text };
