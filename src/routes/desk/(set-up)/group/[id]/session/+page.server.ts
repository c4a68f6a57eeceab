import { redirect } from '@sveltejs/kit';
import { parseId } from '#domain/ids.ts';
import type { GroupId } from '#domain/ids.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { failWith, getActor, orNotFound } from '../../../../asking.ts';
import { readSessionForm } from '../../../session-form.ts';
import type { Actions, PageServerLoad } from './$types';

function getGroupId(params: { id: string }, locals: App.Locals): GroupId {
	return orNotFound(parseId<'group'>(params.id) ?? refuse('not-found'), locals);
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const actor = getActor(locals);
	const group = orNotFound(
		await locals.backstage.programmes.getGroup(actor, getGroupId(params, locals)),
		locals
	);
	return {
		group: { id: group.id, name: group.name, cutoffHundredths: group.cutoffHundredths },
		purpose: group.programme.purpose,
		instruments: orNotFound(await locals.backstage.instruments.list(actor), locals),
		today: new Date().toLocaleDateString('sv-SE')
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		const draft = readSessionForm(form);
		const answer = await locals.backstage.sessions.create(
			getActor(locals),
			getGroupId(params, locals),
			draft
		);
		if (isRefused(answer)) return failWith(answer, 'session', form);
		redirect(303, `/desk/session/${answer.id}`);
	}
};
