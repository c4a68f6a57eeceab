import { fail, redirect } from '@sveltejs/kit';
import { parseId } from '#domain/ids.ts';
import type { GroupId } from '#domain/ids.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { getActor, orNotFound } from '../../../../asking.ts';
import { readSessionForm } from '../../../session-form.ts';
import type { Actions, PageServerLoad } from './$types';

function getGroupId(params: { id: string }): GroupId {
	return orNotFound(parseId<'group'>(params.id) ?? refuse('not-found'));
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const actor = getActor(locals);
	const group = orNotFound(await locals.backstage.programmes.getGroup(actor, getGroupId(params)));
	return {
		group: { id: group.id, name: group.name, cutoffHundredths: group.cutoffHundredths },
		instruments: orNotFound(await locals.backstage.instruments.list(actor)),
		today: new Date().toLocaleDateString('sv-SE')
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const draft = readSessionForm(await request.formData());
		const answer = await locals.backstage.sessions.create(getActor(locals), getGroupId(params), draft);
		if (isRefused(answer)) return fail(400, { refused: answer.refused, draft });
		redirect(303, `/desk/session/${answer.id}`);
	}
};
