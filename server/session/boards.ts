// What a session asks of its group's board. server/board stands after this folder and is handed in by
// the composition; this is the shape it must have.
import type { ActionCard, BoardContent } from '#domain/board.ts';
import type { CardDraft } from '#domain/card-draft.ts';
import type { CardId, GroupId, SessionId } from '#domain/ids.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Language } from '#domain/text.ts';
import type { BoardRoom } from '#domain/view.ts';
import type { Db } from './store.ts';

export type SessionBoards = {
	/** The document's epoch and the statements cards may point to, this session's results first. */
	describe(asked: {
		groupId: GroupId;
		sessionId: SessionId | undefined;
		language: Language;
	}): Promise<BoardRoom>;
	/** What phones and dots choose among: visible goals and ideas, in the order of their walls. */
	listChoices(groupId: GroupId): Promise<{ goals: Choice[]; ideas: Choice[] }>;
	/** The plan's actions that are not hidden, in the order of the plan. */
	listActions(groupId: GroupId): Promise<ActionCard[]>;
	/** Every card as it lies on disk, hidden ones too; frozenBy: as it was when that session closed. */
	read(groupId: GroupId, frozenBy?: SessionId): Promise<BoardContent>;
	/** Writes a phone's card on the board; answered once it is on disk. */
	add(given: {
		groupId: GroupId;
		card: CardDraft;
		alongside: (trx: Db) => Promise<Refused | void>;
	}): Promise<Refused | undefined>;
	/** Keeps the board as it stands, inside the transaction that closes the session. */
	freeze(trx: Db, session: { id: SessionId; groupId: GroupId; atMs: number }): Promise<void>;
};
export type Choice = { id: CardId; text: string };
