// What can be asked about the time between meetings. Every command asks access first, then whether it was
// carried out before, then the form, and writes everything in one transaction.
import type { GroupId } from '#domain/ids.ts';
import { arrangeLog, checkMentoringDraft, cleanMentoringDraft, mentoringLimits } from '#domain/mentoring.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import type { Actor, Mentoring, MentoringForm } from '#server/backstage.ts';
import { inTransaction } from '#server/database/database.ts';
import { randomId } from '#server/database/secret.ts';
import { enterGroup } from './access.ts';
import { appendNote, listNotes } from './note-store.ts';
import { addProgress, getPlan, type PlanParts } from './plan.ts';
import { onlyOnce } from './only-once.ts';

export type MentoringParts = PlanParts;

export function makeMentoring(parts: MentoringParts): Mentoring {
	return {
		async log(actor, id) {
			const group = await enterGroup(parts.db, actor, { id, ability: 'mentor-group' });
			if (isRefused(group)) return group;
			return { group, notes: arrangeLog(await listNotes(parts.db, id)) };
		},
		addNote: (actor, id, form) => addNote(parts, { actor, id, form }),
		plan: (actor, id, language) => getPlan(parts, { actor, id, language }),
		addProgress: (actor, id, form) => addProgress(parts, { actor, id, form })
	};
}

function addNote(
	{ db, clock }: MentoringParts,
	{ actor, id, form }: { actor: Actor; id: GroupId; form: MentoringForm }
): Promise<undefined | Refused> {
	const { requestId, replaces, ...typed } = form;
	const nowMs = clock.nowMs();
	return inTransaction(db, async (trx) => {
		const group = await enterGroup(trx, actor, { id, ability: 'mentor-group' });
		if (isRefused(group)) return group;
		const key = { scope: `mentoring ${id}`, id: requestId, body: { replaces, ...typed } };
		return onlyOnce(trx, { key, nowMs }, async () => {
			const draft = cleanMentoringDraft(typed);
			const refused = checkMentoringDraft(draft);
			if (refused) return refused;
			const notes = await listNotes(trx, id);
			if (notes.length >= mentoringLimits.notesPerGroup) return refuse('too-many', 'notes'); // [P20]
			if (replaces !== undefined) {
				if (!notes.some((note) => note.id === replaces)) return refuse('not-found', 'replaces'); // [P21]
				if (notes.some((note) => note.replaces === replaces)) return refuse('note-replaced', 'replaces'); // [P21]
			}
			await appendNote(trx, {
				id: randomId<'mentoring-note'>(),
				group_id: id,
				seq: notes.length + 1,
				replaces_id: replaces ?? null,
				...draft,
				author: actor.accountId,
				at_ms: nowMs
			});
			return undefined;
		});
	});
}
