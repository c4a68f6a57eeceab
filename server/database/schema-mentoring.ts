// The rows of what happens between meetings: how far actions came, the mentoring log, where a group stands.
import type { AccountId, CardId, GroupId, MentoringNoteId, SessionId } from '#domain/ids.ts';
import type { ProgressState } from '#domain/progress.ts';
import type { GroupStage, StageTask } from '#domain/standing.ts';

export type MentoringSchema = {
	/**
	 * How far an action had come; seq counts the rows of the action. Never updated. session_id: the meeting it
	 * was noted in, if it was one. held to hindering are the paper's columns, targets is Target[] as JSON.
	 */
	progress: {
		id: string;
		group_id: GroupId;
		card_id: CardId;
		session_id: SessionId | null;
		date: string;
		state: ProgressState;
		note: string;
		held: string;
		indicators: string;
		results: string;
		supporting: string;
		hindering: string;
		targets: string;
		author: AccountId;
		at_ms: number;
		seq: number;
	};
	/**
	 * A row of a group's mentoring log; seq counts those of the group. Never updated: replaces_id names the
	 * note it stands for.
	 */
	mentoring_note: {
		id: MentoringNoteId;
		group_id: GroupId;
		seq: number;
		replaces_id: MentoringNoteId | null;
		date: string;
		time: string;
		place: string;
		happened: string;
		solutions: string;
		author: AccountId;
		at_ms: number;
	};
	/** Where a group stands in its programme now; without a row it is at its beginning. */
	group_standing: {
		group_id: GroupId;
		stage: GroupStage;
		rescore_months: number;
		author: AccountId;
		at_ms: number;
	};
	/** Tasks that are done. */
	group_task: { group_id: GroupId; task: StageTask; author: AccountId; done_at_ms: number };
};
