// What a room's screens need of its group's board beside the cards, which travel on a line of their own:
// the statements cards may point to, and what phones and dots choose among. Loaded only in the stages
// that show it.
import { boardStages, type BoardContent } from '#domain/board.ts';
import type { Stage } from '#domain/session.ts';
import type { Language } from '#domain/text.ts';
import type { BoardRoom } from '#domain/view.ts';
import { isMirrored } from './agenda.ts';
import type { Choice, SessionBoards } from './boards.ts';
import { findBoardEpoch, type Db, type SessionRecord } from './store.ts';

export type RoomBoard = {
	/** In each language that was asked for. */
	rooms: ReadonlyMap<Language, BoardRoom>;
	/** While phones reflect on them. */
	goals: readonly Choice[];
	/** While dots can be asked on them. */
	ideas: readonly Choice[];
	/** The cards of a wall that phones mirror. */
	mirrored: BoardContent | undefined;
};

/** The analysis weighs statements, and walls have cards that point to them. */
const statementStages: readonly (Stage | undefined)[] = ['analysis', 'priorities', 'plan'];

export async function loadBoard(
	{ db, boards }: { db: Db; boards: Pick<SessionBoards, 'describe' | 'listChoices' | 'read'> },
	asked: { session: SessionRecord; stage: Stage | undefined; languages: readonly Language[] }
): Promise<RoomBoard> {
	const { session, stage, languages } = asked;
	const groupId = session.group_id;
	const isUnderWay = session.status === 'running' || session.status === 'paused';
	const rooms = new Map<Language, BoardRoom>();
	if (isUnderWay && statementStages.includes(stage)) {
		for (const language of languages)
			rooms.set(language, await boards.describe({ groupId, sessionId: session.id, language }));
	} else {
		const epoch = await findBoardEpoch(db, groupId);
		for (const language of languages) rooms.set(language, { groupId, epoch, statements: [] });
	}
	const isChoosing = isUnderWay && (stage === 'goals' || stage === 'priorities');
	const choices = isChoosing ? await boards.listChoices(groupId) : undefined;
	const isWall = boardStages.some((wall) => wall === stage);
	const isSeen = session.status === 'running' && isWall && isMirrored(session);
	return {
		rooms,
		goals: stage === 'goals' ? (choices?.goals ?? []) : [],
		ideas: stage === 'priorities' ? (choices?.ideas ?? []) : [],
		mirrored: isSeen ? await boards.read(groupId) : undefined
	};
}

export function boardIn({ rooms }: RoomBoard, language: Language): BoardRoom {
	const room = rooms.get(language);
	if (!room) throw new Error(`a board was not loaded in the language ${language}`);
	return room;
}
