// A group's plan between meetings: its actions with every progress row, and the chain they hang in.
import type { ActionCard, IdeaCard, StatementRef } from '#domain/board.ts';
import type { GroupId } from '#domain/ids.ts';
import { isOverdue, isUnfinished, progressLimits, type ProgressState } from '#domain/progress.ts';
import { readProgressRow } from '#domain/progress-row.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import type { Language } from '#domain/text.ts';
import type { Actor, PlanAction, PlanPage, ProgressForm } from '#server/backstage.ts';
import { parseRow } from '#server/board/card-row.ts';
import { listCards } from '#server/board/store.ts';
import { writeDayOf, type Clock } from '#server/clock.ts';
import { inTransaction } from '#server/database/database.ts';
import { randomId } from '#server/database/secret.ts';
import type { Db } from '#server/programme/store.ts';
import { appendProgress, countNotes } from '#server/session/change-store.ts';
import { enterGroup } from './access.ts';
import { onlyOnce } from './only-once.ts';
import { listRows } from './progress-store.ts';
import { loadChainStatements } from './scored-statement.ts';

export type PlanParts = { db: Db; clock: Clock };

/** Ideas and actions of the group's walls, hidden ones left out, each kind in its order. */
async function readWalls(db: Db, groupId: GroupId): Promise<{ ideas: IdeaCard[]; actions: ActionCard[] }> {
	const cards = (await listCards(db, groupId, ['idea', 'action'])).map(parseRow);
	const shown = cards.filter((card) => !card.isHidden);
	return {
		ideas: shown.flatMap((card) => (card.kind === 'idea' ? [card] : [])),
		actions: shown.flatMap((card) => (card.kind === 'action' ? [card] : []))
	};
}

export async function getPlan(
	{ db, clock }: PlanParts,
	{ actor, id, language }: { actor: Actor; id: GroupId; language: Language }
): Promise<PlanPage | Refused> {
	const group = await enterGroup(db, actor, { id, ability: 'mentor-group' });
	if (isRefused(group)) return group;
	const { ideas, actions } = await readWalls(db, id);
	const rows = Map.groupBy(await listRows(db, id), ({ cardId }) => cardId);
	const today = writeDayOf(clock.nowMs());
	const pointedTo = new Set<StatementRef>([...ideas, ...actions].flatMap(({ statements }) => statements));
	return {
		group,
		statements: await loadChainStatements(db, { groupId: id, language, pointedTo }),
		ideas: ideas.map(({ id: card, text, statements }) => ({ id: card, text, statements })),
		actions: arrange(actions.map((card) => toAction(card, { rows: rows.get(card.id) ?? [], today })))
	};
}

function toAction(
	card: ActionCard,
	{ rows, today }: { rows: PlanAction['rows']; today: string }
): PlanAction {
	const { id, what, who, when, due, indicator, statements, ideas } = card;
	const state: ProgressState = rows[0]?.state ?? 'not-started';
	return {
		...{ id, what, who, when, due, indicator, statements, ideas, state },
		isOverdue: isOverdue({ due, state }, today),
		rows
	};
}

/** Unfinished first, overdue before the others; else the plan's order [P8]. */
function arrange(actions: readonly PlanAction[]): PlanAction[] {
	const rank = (action: PlanAction) => (action.isOverdue ? 0 : isUnfinished(action.state) ? 1 : 2);
	const day = ({ due }: PlanAction) => (due === '' ? '9999' : due);
	return [...actions].sort((a, b) => rank(a) - rank(b) || day(a).localeCompare(day(b), 'en'));
}

export function addProgress(
	{ db, clock }: PlanParts,
	{ actor, id, form }: { actor: Actor; id: GroupId; form: ProgressForm }
): Promise<undefined | Refused> {
	const { requestId, actionId, ...typed } = form;
	const nowMs = clock.nowMs();
	return inTransaction(db, async (trx) => {
		const group = await enterGroup(trx, actor, { id, ability: 'mentor-group' });
		if (isRefused(group)) return group;
		const key = { scope: `progress ${id}`, id: requestId, body: { actionId, ...typed } };
		return onlyOnce(trx, { key, nowMs }, async () => {
			const row = readProgressRow(typed);
			if (isRefused(row)) return row;
			const { actions } = await readWalls(trx, id);
			if (!actions.some((action) => action.id === actionId)) return refuse('action-unknown', 'action'); // [P24]
			const notes = await countNotes(trx, id, actionId);
			if (notes >= progressLimits.notesPerAction) return refuse('too-many', 'rows'); // [P7]
			await appendProgress(trx, {
				id: randomId(),
				group_id: id,
				card_id: actionId,
				session_id: null, // [P27]
				date: row.date,
				state: row.state,
				note: '',
				...row.columns,
				targets: JSON.stringify(row.columns.targets),
				author: actor.accountId,
				at_ms: nowMs,
				seq: notes + 1
			});
			return undefined;
		});
	});
}
