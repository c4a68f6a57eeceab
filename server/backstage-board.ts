// What a page may ask about a group's board. Part of backstage.ts, which hands it on.
import type { GroupId, ProgrammeId } from '#domain/ids.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Purpose } from '#domain/session.ts';
import type { Language } from '#domain/text.ts';
import type { BoardRoom } from '#domain/view.ts';
import type { Actor } from './backstage.ts';

type Answered<Value> = Promise<Value | Refused>;

/** A group's board as its page needs it before the line is up. */
export type BoardPage = {
	group: { id: GroupId; name: string };
	programme: { id: ProgrammeId; name: string; purpose: Purpose };
	room: BoardRoom;
	mayEdit: boolean;
	/** Something of its stored updates was damaged: it was opened without that part. */
	isDamaged: boolean;
};
export type Boards = {
	get(actor: Actor, id: GroupId, language: Language): Answered<BoardPage>;
};
