// A stage on paper: what it holds at the moment it is printed, as plain data [O5]. Nothing that has not been
// revealed, and nothing of what stays shut, is in it.
import type { ActionCard, BoardContent, EventCard, Reached } from './board.ts';
import type { ActionProgress, ChangeOverview, DirectRow } from './change-view.ts';
import type { CutoffWords } from './cutoff-words.ts';
import { numbersOf } from './mirror.ts';
import type { InfluencePicture } from './influence-view.ts';
import type { ShownScale } from './picture-sheet.ts';
import type { PollRow } from './poll-view.ts';
import type { RankKind } from './rank-round.ts';
import type { Ranking } from './ranking.ts';
import type { ResultOverview, StatementResult } from './result-view.ts';
import type { Purpose, Stage } from './session.ts';

export type SheetGoal = {
	text: string;
	reached: Reached | undefined;
	/** What the room agreed on first, then what phones said, without names. */
	helped: string[];
	hindered: string[];
};
export type SheetAction = {
	/** The statements it is to strengthen. */
	numbers: number[];
} & Pick<
	ActionCard,
	'what' | 'who' | 'withWhom' | 'when' | 'due' | 'where' | 'cost' | 'source' | 'indicator'
>;
export type SheetResults = {
	/** Of revealed statements: by number when scoring, in the order of the discussion when presenting. */
	results: StatementResult[];
	/** Asked in this assessment and not revealed yet. */
	sealed: number;
	overview: ResultOverview | undefined;
	/** Of a follow-up. */
	change: ChangeOverview | undefined;
};
export type SheetBody =
	| { stage: 'socialisation'; present: number; expected: number | undefined; agenda: Stage[] }
	| { stage: 'history'; events: Pick<EventCard, 'text' | 'when' | 'mood' | 'who'>[] }
	| { stage: 'goals'; goals: SheetGoal[] }
	| ({ stage: 'scoring' | 'presentation' } & SheetResults)
	| { stage: 'analysis'; picture: InfluencePicture | undefined }
	| {
			stage: 'priorities';
			ideas: string[];
			/** Revealed ones, newest first; undefined where fewer than five answered. */
			rankings: { asks: RankKind; ranking: Ranking | undefined }[];
	  }
	| { stage: 'plan'; actions: SheetAction[] }
	| { stage: 'monitoring'; actions: ActionProgress[]; direct: DirectRow[] };
export type StageSheet = {
	groupName: string;
	title: string;
	sessionDate: string;
	place: string;
	purpose: Purpose;
	/** The stages of this meeting, each of which can be printed. */
	stages: Stage[];
	/** Where the meeting stands; undefined before its start. */
	now: Stage | undefined;
	scale: ShownScale | undefined;
	cutoffHundredths: number | undefined;
	cutoffWords: CutoffWords | undefined;
	/** What was asked at the end, as far as it is revealed: with the stage the meeting stands at. */
	polls: PollRow[];
	body: SheetBody;
};

/** The walls on paper: all of what is not hidden, however long [O5]. */
export function sheetOfWall(
	content: BoardContent,
	stage: 'history' | 'goals' | 'plan'
): Extract<SheetBody, { stage: 'history' | 'goals' | 'plan' }> {
	if (stage === 'history') {
		const events = content.event
			.filter(isSeen)
			.map(({ text, when, mood, who }) => ({ text, when, mood, who }));
		return { stage, events };
	}
	if (stage === 'plan') return { stage, actions: content.action.filter(isSeen).map(toRow) };
	const notes = content.reflection.filter(isSeen);
	const goals = content.goal.filter(isSeen).map(({ id, text, reached, helped, hindered }) => {
		const said = (side: 'helped' | 'hindered', agreed: string) =>
			[agreed, ...notes.filter(({ goal }) => goal === id).map((note) => note[side])].filter(
				(line) => line.trim() !== ''
			);
		return { text, reached, helped: said('helped', helped), hindered: said('hindered', hindered) };
	});
	return { stage, goals };
}

function toRow(action: ActionCard): SheetAction {
	const { what, who, withWhom, when, due, where, cost, source, indicator } = action;
	const row = { what, who, withWhom, when, due, where, cost, source, indicator };
	return { ...row, numbers: numbersOf(action.statements) };
}

function isSeen({ isHidden }: { isHidden: boolean }): boolean {
	return !isHidden;
}
