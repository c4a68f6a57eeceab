// Planning a session: its rows, its codes, and on an agenda with scoring the assessment with one
// round per statement. What a draft may hold is domain/session's to say; who may plan, access.ts's.
import { may } from '#domain/ability.ts';
import type { GroupId, SessionId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { checkDraft } from '#domain/session.ts';
import { cleanLine } from '#domain/text.ts';
import type { Language } from '#domain/text.ts';
import type {
	Actor,
	BaselineRow,
	SessionDraft,
	SessionRow,
	SessionSetup,
	Sessions
} from '#server/backstage.ts';
import { fromWordColumns } from '#server/database/cutoff-word-columns.ts';
import { inTransaction } from '#server/database/database.ts';
import { randomId, randomToken } from '#server/database/secret.ts';
import { checkAccess, listEnterable } from '#server/programme/access.ts';
import { findFor } from './access.ts';
import { getAgenda } from './agenda.ts';
import { checkScoring, createAssessment, listChosen, listRepeatable } from './assessment.ts';
import { pickFreeCode } from './join-code.ts';
import type { SessionParts } from './session-parts.ts';
import {
	appendSession,
	countSessions,
	findAssessment,
	findGroupProgramme,
	listSessions,
	removeAssessment,
	writeSession,
	type Db,
	type SessionPlace,
	type SessionRecord
} from './store.ts';

/** A group that met every week for nine years; keeps one desk from filling the laptop's disk. */
export const sessionsPerGroup = 500;

type Parts = Pick<SessionParts, 'db' | 'clock' | 'told' | 'boards'>;
export type Setup = Pick<Sessions, 'list' | 'listBaselines' | 'create' | 'get' | 'update'>;

export function makeSetup(parts: Parts): Setup {
	return {
		list: (actor) => list(parts, actor),
		listBaselines: (actor, groupId, language) => listBaselines(parts, actor, { groupId, language }),
		create: (actor, groupId, draft) => create(parts, actor, { groupId, draft }),
		get: (actor, id) => get(parts, actor, id),
		update: (actor, id, draft) => update(parts, actor, { id, draft })
	};
}

async function list({ db }: Parts, actor: Actor): Promise<SessionRow[] | Refused> {
	if (!may(actor.role, 'read-programme')) return refuse('not-allowed');
	const rows = await listSessions(db, await listEnterable(db, actor));
	return rows.map(toRow);
}

async function listBaselines(
	{ db, boards }: Parts,
	actor: Actor,
	{ groupId, language }: { groupId: GroupId; language: Language }
): Promise<BaselineRow[] | Refused> {
	const programmeId = await findGroupProgramme(db, groupId);
	const refused = await checkAccess(db, actor, { programmeId, ability: 'read-programme' });
	return refused ?? listRepeatable({ db, boards }, groupId, language);
}

export function toRow(row: SessionRecord & SessionPlace): SessionRow {
	const { id, title, date, place, status } = row;
	return {
		id,
		title,
		date,
		place,
		status,
		groupId: row.group_id,
		groupName: row.group_name,
		programmeName: row.programme_name,
		purpose: row.purpose
	};
}

async function create(
	{ db, clock }: Parts,
	actor: Actor,
	{ groupId, draft }: { groupId: GroupId; draft: SessionDraft }
): Promise<{ id: SessionId } | Refused> {
	const programmeId = await findGroupProgramme(db, groupId);
	const refused =
		(await checkAccess(db, actor, { programmeId, ability: 'run-session' })) ??
		(await check(db, groupId, draft));
	if (refused) return refused;
	const id = randomId<'session'>();
	const nowMs = clock.nowMs();
	return inTransaction(db, async (trx) => {
		if ((await countSessions(trx, groupId)) >= sessionsPerGroup) return refuse('too-many', 'sessions');
		await appendSession(trx, {
			id,
			group_id: groupId,
			...toColumns(draft),
			status: 'planned',
			stage_index: 0,
			stage_elapsed_ms: 0,
			stage_resumed_at_ms: null,
			focus: JSON.stringify({ at: 'stage' }),
			code: await pickFreeCode(trx),
			hall_key: randomToken(),
			address: null,
			created_by: actor.accountId,
			created_at_ms: nowMs,
			started_at_ms: null,
			closed_at_ms: null
		});
		await createAssessment(trx, { id, draft, nowMs });
		return { id };
	});
}

async function get({ db }: Parts, actor: Actor, id: SessionId): Promise<SessionSetup | Refused> {
	const session = await findFor(db, actor, { id, ability: 'read-programme' });
	if (isRefused(session)) return session;
	const assessment = await findAssessment(db, id);
	return {
		id,
		status: session.status,
		group: { id: session.group_id, name: session.group_name },
		title: session.title,
		date: session.date,
		place: session.place,
		agenda: getAgenda(session),
		nameMode: session.name_mode,
		expected: session.expected ?? undefined,
		seatLimit: session.seat_limit,
		scoring: assessment && {
			instrumentVersionId: assessment.instrument_version_id,
			pace: assessment.pace,
			cutoffHundredths: assessment.cutoff_hundredths,
			secrecy: assessment.secrecy,
			cutoffWords: fromWordColumns(assessment),
			baselineId: assessment.baseline_id ?? undefined,
			statements: await listChosen(db, assessment),
			compares: assessment.compares
		}
	};
}

async function update(
	{ db, clock, told }: Parts,
	actor: Actor,
	{ id, draft }: { id: SessionId; draft: SessionDraft }
): Promise<undefined | Refused> {
	const found = await findFor(db, actor, { id, ability: 'run-session' });
	const refused = isRefused(found) ? found : await check(db, found.group_id, draft);
	if (refused) return refused;
	const done = await inTransaction(db, async (trx) => {
		// Looked at again inside: another desk may have started it meanwhile.
		const now = await findFor(trx, actor, { id, ability: 'run-session' });
		if (isRefused(now)) return now;
		if (now.status !== 'planned') return refuse('session-already-started');
		await writeSession(trx, id, toColumns(draft));
		const former = await findAssessment(trx, id);
		if (former) await removeAssessment(trx, former.id);
		await createAssessment(trx, { id, draft, nowMs: clock.nowMs() });
		return undefined;
	});
	if (!done) told.changed(id);
	return done;
}

function toColumns(draft: SessionDraft) {
	return {
		title: cleanLine(draft.title),
		date: draft.date,
		place: cleanLine(draft.place),
		name_mode: draft.nameMode,
		expected: draft.expected ?? null,
		seat_limit: draft.seatLimit,
		agenda: JSON.stringify(draft.agenda.map(({ stage, minutes }) => ({ stage, minutes })))
	};
}

async function check(db: Db, groupId: GroupId, draft: SessionDraft): Promise<Refused | undefined> {
	const { scoring, nameMode } = draft;
	const refused = checkDraft(draft, scoring !== undefined);
	if (refused) return refused;
	// A form can send anything; this has no sentence of its own, because no page offers another.
	if (nameMode !== 'picture' && nameMode !== 'roster') return refuse('request-malformed', 'nameMode');
	return checkScoring(db, groupId, draft);
}
