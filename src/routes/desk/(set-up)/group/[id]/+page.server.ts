import { parseId } from '#domain/ids.ts';
import type { GroupId, SessionId } from '#domain/ids.ts';
import type { SessionRow } from '#server/backstage.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { readText } from '../../../../sign-in/sign-in-cookie.ts';
import { failWith, getActor, orNotFound } from '../../../asking.ts';
import { loadOpening } from '../../follow-up.ts';
import { readGroupForm } from '../../group-form.ts';
import { readRosterRow } from './roster-form.ts';
import type { Actions, PageServerLoad } from './$types';

function getGroupId(params: { id: string }, locals: App.Locals): GroupId {
	return orNotFound(parseId<'group'>(params.id) ?? refuse('not-found'), locals);
}

/** Meetings that repeat an assessment and have begun, so that there may be a change to look at. */
async function listFollowUps(locals: App.Locals, sessions: SessionRow[]): Promise<SessionId[]> {
	const actor = getActor(locals);
	const begun = sessions.filter(({ status }) => status !== 'planned');
	const setups = await Promise.all(begun.map(({ id }) => locals.backstage.sessions.get(actor, id)));
	return setups.flatMap((setup) => (isRefused(setup) || !setup.scoring?.baselineId ? [] : setup.id));
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const actor = getActor(locals);
	const group = orNotFound(
		await locals.backstage.programmes.getGroup(actor, getGroupId(params, locals)),
		locals
	);
	const programme = orNotFound(await locals.backstage.programmes.get(actor, group.programme.id), locals);
	const baselines = orNotFound(
		await locals.backstage.sessions.listBaselines(actor, group.id, locals.language),
		locals
	);
	return {
		group,
		baselines,
		opening: baselines.length > 0 ? await loadOpening(locals, group.sessions) : undefined,
		followUpIds: baselines.length > 0 ? await listFollowUps(locals, group.sessions) : [],
		candidates: programme.groupRows.filter((row) => row.kind === 'group' && row.id !== group.id)
	};
};

export const actions: Actions = {
	update: async ({ locals, params, request }) => {
		const form = await request.formData();
		const answer = await locals.backstage.programmes.updateGroup(
			getActor(locals),
			getGroupId(params, locals),
			readGroupForm(form)
		);
		return isRefused(answer) ? failWith(answer, 'group', form) : { saved: 'group' };
	},
	add: async ({ locals, params, request }) => {
		const form = await request.formData();
		const answer = await locals.backstage.programmes.addMembers(
			getActor(locals),
			getGroupId(params, locals),
			[readRosterRow(form)]
		);
		return isRefused(answer) ? failWith(answer, 'add', form) : { added: answer.added };
	},
	change: async ({ locals, request }) => {
		const form = await request.formData();
		const memberId = parseId<'member'>(readText(form, 'member'));
		if (!memberId) return failWith(refuse('not-found'), 'member');
		const answer = await locals.backstage.programmes.updateMember(
			getActor(locals),
			memberId,
			readRosterRow(form)
		);
		return isRefused(answer) ? failWith(answer, memberId, form) : { saved: memberId };
	},
	remove: async ({ locals, request }) => {
		const memberId = parseId<'member'>(readText(await request.formData(), 'member'));
		if (!memberId) return failWith(refuse('not-found'), 'member');
		const answer = await locals.backstage.programmes.removeMember(getActor(locals), memberId);
		return isRefused(answer) ? failWith(answer, 'member') : { saved: 'member' };
	}
};
