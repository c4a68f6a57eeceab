// A group's shared board as the rest of the server sees it: pages and sessions ask here, the gateway
// opens lines to it. Storing is live-board.ts, who may do what access.ts.
import { addCard, readBoard, type NewCard } from '#domain/board-doc.ts';
import type { ActionCard, CardKind } from '#domain/board.ts';
import type { CardDraft } from '#domain/card-draft.ts';
import type { CardId, GroupId, SessionId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import type { Language } from '#domain/text.ts';
import { placeByDate } from '#domain/when.ts';
import type { Actor, BoardPage, Boards as BoardPages } from '#server/backstage.ts';
import type { Clock } from '#server/clock.ts';
import { randomId } from '#server/database/secret.ts';
import { findGroup } from '#server/programme/group-store.ts';
import { findProgramme } from '#server/programme/store.ts';
import type { Choice, SessionBoards } from '#server/session/boards.ts';
import type { Urns } from '#server/session/urns.ts';
import { Announcer } from './announcer.ts';
import { findRight, type Visitor } from './access.ts';
import { parseRow, readContent } from './card-row.ts';
import { freezeBoard, readFreeze } from './freeze.ts';
import { OpenBoards } from './open-boards.ts';
import { listStatementFacts } from './statement-fact.ts';
import { findBoard, listCards, type Db } from './store.ts';

export type Boards = SessionBoards &
	BoardPages & {
		/** For the gateway, and whoever edits from inside the program. */
		readonly open: OpenBoards;
		/** What somebody at the door may do with the board. */
		findRight(groupId: GroupId, visitor: Visitor): Promise<'edit' | 'read' | Refused>;
		/** Cards written by the program itself, in this order at the end of their walls; their ids. */
		writeCards(groupId: GroupId, cards: readonly NewCard[]): Promise<CardId[] | Refused>;
		close(): Promise<void>;
	};

type Parts = {
	db: Db;
	clock: Clock;
	countRevealed: Urns['countRevealed'];
	/** Something a screen of this session shows has changed. */
	changed: (sessionId: SessionId) => void;
};

export function makeBoards(parts: Parts): Boards {
	const { db } = parts;
	const announcer = new Announcer(parts);
	const open = new OpenBoards({
		db,
		clock: parts.clock,
		announce: (id, isChoice) => announcer.announce(id, isChoice)
	});
	return {
		open,
		get: (actor, id, language) => getPage(parts, open, { actor, id, language }),
		async describe({ groupId, sessionId, language }) {
			const board = await findBoard(db, groupId);
			return {
				groupId,
				epoch: board?.epoch ?? 1,
				statements: await listStatementFacts(parts, { groupId, sessionId, language })
			};
		},
		listChoices: (groupId) => listChoices(db, groupId),
		listActions: (groupId) => listActions(db, groupId),
		read: async (groupId, frozenBy) =>
			(frozenBy && (await readFreeze(db, frozenBy))) ?? readContent(db, groupId),
		add: ({ groupId, card, alongside }) =>
			open.with(groupId, (board) =>
				board.change({
					author: 'phone',
					alongside,
					work: (doc) => addCard(doc, randomId<'card'>(), toCard(card), placeOf(readBoard(doc), card))
				})
			),
		findRight: (groupId, visitor) => findRight(db, groupId, visitor),
		freeze: (trx, session) => freezeBoard(trx, session),
		writeCards: (groupId, cards) => writeCards(open, groupId, cards),
		async close() {
			await open.settled();
			announcer.stop();
		}
	};
}

async function getPage(
	parts: Parts,
	open: OpenBoards,
	{ actor, id, language }: { actor: Actor; id: GroupId; language: Language }
): Promise<BoardPage | Refused> {
	const { db } = parts;
	const right = await findRight(db, id, { actor, sessionId: undefined, key: undefined });
	if (isRefused(right)) return right;
	const group = await findGroup(db, id);
	const programme = group && (await findProgramme(db, group.programme_id));
	if (!group || !programme) return refuse('not-found');
	// A board nobody has come to yet is not made by looking at its page.
	const isMade = (await findBoard(db, id)) !== undefined;
	const { epoch, isDamaged } = isMade
		? await open.with(id, async (board) => ({ epoch: board.epoch, isDamaged: board.isDamaged }))
		: { epoch: 1, isDamaged: false };
	return {
		group: { id, name: group.name },
		programme: { id: programme.id, name: programme.name, purpose: programme.purpose },
		room: {
			groupId: id,
			epoch,
			statements: await listStatementFacts(parts, { groupId: id, sessionId: undefined, language })
		},
		mayEdit: right === 'edit',
		isDamaged
	};
}

/** Visible goals and ideas; an empty one is nothing to choose. */
async function listChoices(db: Db, groupId: GroupId): Promise<{ goals: Choice[]; ideas: Choice[] }> {
	const kinds: readonly CardKind[] = ['goal', 'idea'];
	const cards = (await listCards(db, groupId, kinds)).map(parseRow).filter((card) => !card.isHidden);
	const choose = (kind: 'goal' | 'idea'): Choice[] =>
		cards.flatMap((card) =>
			card.kind === kind && card.text.trim() !== '' ? { id: card.id, text: card.text } : []
		);
	return { goals: choose('goal'), ideas: choose('idea') };
}

/** The plan's rows that are not hidden, in the order of the plan. */
async function listActions(db: Db, groupId: GroupId): Promise<ActionCard[]> {
	const cards = (await listCards(db, groupId, ['action'])).map(parseRow);
	return cards.flatMap((card) => (card.kind === 'action' && !card.isHidden ? [card] : []));
}

/** A phone's card as the board holds it: without a name [D7]. */
function toCard(draft: CardDraft): NewCard {
	switch (draft.kind) {
		case 'event':
			return { kind: 'event', from: 'phone', text: draft.text, when: draft.when, mood: draft.mood };
		case 'reflection': {
			const { goal, reached, helped, hindered } = draft;
			return { kind: 'reflection', from: 'phone', goal, reached, helped, hindered };
		}
		case 'idea': {
			const statements = draft.statement === undefined ? [] : [draft.statement];
			return { kind: 'idea', from: 'phone', text: draft.text, statements };
		}
	}
}

function placeOf(content: ReturnType<typeof readBoard>, draft: CardDraft): number {
	return draft.kind === 'event' ? placeByDate(draft.when, content.event) : content[draft.kind].length; // [D6]
}

async function writeCards(
	open: OpenBoards,
	groupId: GroupId,
	cards: readonly NewCard[]
): Promise<CardId[] | Refused> {
	const ids = cards.map(() => randomId<'card'>());
	const refused = await open.with(groupId, (board) =>
		board.change({
			author: 'program',
			alongside: async () => undefined,
			work: (doc) => {
				cards.forEach((card, index) => addCard(doc, ids[index]!, card, readBoard(doc)[card.kind].length));
			}
		})
	);
	return refused ?? ids;
}
