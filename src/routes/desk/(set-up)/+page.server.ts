import { redirect } from '@sveltejs/kit';
import { isRefused } from '#domain/refusal.ts';
import { readText } from '../../sign-in/sign-in-cookie.ts';
import { failWith, getActor, orNotFound } from '../asking.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const actor = getActor(locals);
	if (actor.role === 'researcher') redirect(303, '/records');
	const programmes = orNotFound(await locals.backstage.programmes.list(actor), locals);
	const sessions = orNotFound(await locals.backstage.sessions.list(actor), locals);
	return { programmes, sessions: sessions.slice(0, 8) };
};

export const actions: Actions = {
	create: async ({ locals, request }) => {
		const form = await request.formData();
		const answer = await locals.backstage.programmes.create(getActor(locals), {
			name: readText(form, 'name'),
			village: readText(form, 'village'),
			district: readText(form, 'district'),
			regency: readText(form, 'regency')
		});
		if (isRefused(answer)) return failWith(answer, 'programme', form);
		redirect(303, `/desk/programme/${answer.id}`);
	},
	example: async ({ locals }) => {
		const answer = await locals.backstage.examples.load(getActor(locals));
		if (isRefused(answer)) return failWith(answer, 'example');
		redirect(303, `/desk/programme/${answer.programmeId}`);
	},
	practice: async ({ locals }) => {
		const answer = await locals.backstage.examples.createPractice(getActor(locals), locals.language);
		if (isRefused(answer)) return failWith(answer, 'practice');
		redirect(303, `/desk/session/${answer.sessionId}`);
	}
};
