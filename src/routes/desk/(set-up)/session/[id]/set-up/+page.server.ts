import { redirect } from '@sveltejs/kit';
import { parseId } from '#domain/ids.ts';
import type { SessionId } from '#domain/ids.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { failWith, getActor, orNotFound } from '../../../../asking.ts';
import { countCards } from '../../../count-cards.ts';
import { readSessionForm } from '../../../session-form.ts';
import type { Actions, PageServerLoad } from './$types';

function getSessionId(params: { id: string }, locals: App.Locals): SessionId {
	return orNotFound(parseId<'session'>(params.id) ?? refuse('not-found'), locals);
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const actor = getActor(locals);
	const session = orNotFound(
		await locals.backstage.sessions.get(actor, getSessionId(params, locals)),
		locals
	);
	if (session.status !== 'planned') redirect(303, `/desk/session/${session.id}`);
	const group = orNotFound(await locals.backstage.programmes.getGroup(actor, session.group.id), locals);
	return {
		session,
		group: { cutoffHundredths: group.cutoffHundredths, cutoffWords: group.cutoffWords },
		purpose: group.programme.purpose,
		cards: await countCards(locals, group.id),
		baselines: orNotFound(
			await locals.backstage.sessions.listBaselines(actor, group.id, locals.language),
			locals
		),
		instruments: orNotFound(await locals.backstage.instruments.list(actor), locals)
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const sessionId = getSessionId(params, locals);
		const form = await request.formData();
		const actor = getActor(locals);
		const { sessions } = locals.backstage;
		const session = await sessions.get(actor, sessionId);
		if (isRefused(session)) return failWith(session, 'session', form);
		const baselines = await sessions.listBaselines(actor, session.group.id, locals.language);
		if (isRefused(baselines)) return failWith(baselines, 'session', form);
		const answer = await sessions.update(actor, sessionId, readSessionForm(form, baselines));
		if (isRefused(answer)) return failWith(answer, 'session', form);
		redirect(303, `/desk/session/${sessionId}`);
	}
};
