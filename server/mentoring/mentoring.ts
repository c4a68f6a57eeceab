// What can be asked about the time between meetings. Every command asks access first, then whether it was
// carried out before, then the form, and writes everything in one transaction.
import type { GroupId } from '#domain/ids.ts';
import { arrangeLog, checkMentoringDraft, cleanMentoringDraft, mentoringLimits } from '#domain/mentoring.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { readStanding, rescoreDue } from '#domain/standing.ts';
import type { Actor, Mentoring, MentoringForm, StandingForm } from '#server/backstage.ts';
import { writeDayOf } from '#server/clock.ts';
import { inTransaction } from '#server/database/database.ts';
import { randomId } from '#server/database/secret.ts';
import { enterGroup } from './access.ts';
import { appendNote, listNotes } from './note-store.ts';
import { getOverview } from './overview.ts';
import { addProgress, getPlan, type PlanParts } from './plan.ts';
import { getPolled } from './poll.ts';
import { onlyOnce } from './only-once.ts';
import { findLastAssessed, getStanding, writeStanding } from './standing-store.ts';

export type MentoringParts = PlanParts;

export function makeMentoring(parts: MentoringParts): Mentoring {
	return {
		async log(actor, id) {
			const group = await enterGroup(parts.db, actor, { id, ability: 'mentor-group' });
			if (isRefused(group)) return group;
			const standing = await getStanding(parts.db, id);
			const today = writeDayOf(parts.clock.nowMs());
			return {
				group,
				notes: arrangeLog(await listNotes(parts.db, id)),
				standing,
				rescore: rescoreDue(await findLastAssessed(parts.db, id), { months: standing.months, today })
			};
		},
		addNote: (actor, id, form) => addNote(parts, { actor, id, form }),
		plan: (actor, id, language) => getPlan(parts, { actor, id, language }),
		polled: (actor, id, { roundId, language }) => getPolled(parts.db, { actor, id, roundId, language }),
		addProgress: (actor, id, form) => addProgress(parts, { actor, id, form }),
		writeStanding: (actor, id, form) => setStanding(parts, { actor, id, form }),
		overview: (actor, id, language) => getOverview(parts, { actor, id, language, from: 'inside' }),
		publishedOverview: (actor, id, language) => getOverview(parts, { actor, id, language, from: 'outside' })
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

function setStanding(
	{ db, clock }: MentoringParts,
	{ actor, id, form }: { actor: Actor; id: GroupId; form: StandingForm }
): Promise<undefined | Refused> {
	return inTransaction(db, async (trx) => {
		const group = await enterGroup(trx, actor, { id, ability: 'mentor-group' });
		if (isRefused(group)) return group;
		const standing = readStanding(form);
		if (isRefused(standing)) return standing;
		await writeStanding(trx, id, { standing, author: actor.accountId, atMs: clock.nowMs() });
		return undefined;
	});
}
