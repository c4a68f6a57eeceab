// The chain from a weak statement to an idea to an action, and what an action still lacks [P].
import type { ActionCard, BoardContent, IdeaCard, StatementRef } from './board.ts';
import type { NewCard } from './board-doc.ts';
import type { CardId } from './ids.ts';

/** What a plan's row should say before the room goes home; none of it is forced. */
export const actionCells = ['who', 'withWhom', 'when', 'where', 'cost', 'source', 'indicator'] as const;
export type ActionCell = (typeof actionCells)[number];

/** An action that carries out an idea: its words, and the statements it answers. */
export function actionFromIdea(idea: IdeaCard): NewCard<'action'> {
	return {
		kind: 'action',
		from: 'desk',
		what: idea.text,
		ideas: [idea.id],
		statements: [...idea.statements] // [P2]
	};
}

/** Cells nobody has filled in. A due day says when, too. */
export function listMissing(action: ActionCard): ActionCell[] {
	const isFilled = (cell: ActionCell) => action[cell].trim() !== '' || (cell === 'when' && action.due !== '');
	return actionCells.filter((cell) => !isFilled(cell)); // [P4]
}

/** What answers a statement: the ideas and the actions that point to it [P1]. */
export function answersTo(
	content: Pick<BoardContent, 'idea' | 'action'>,
	ref: StatementRef
): { ideas: CardId[]; actions: CardId[] } {
	const points = (card: { readonly statements: readonly StatementRef[] }) => card.statements.includes(ref);
	return {
		ideas: content.idea.filter(points).map(({ id }) => id),
		actions: content.action.filter(points).map(({ id }) => id)
	};
}

/** The actions that carry out an idea [P1]. */
export function actionsOf(content: Pick<BoardContent, 'action'>, idea: CardId): CardId[] {
	return content.action.filter((action) => action.ideas.includes(idea)).map(({ id }) => id);
}
