import { randomBytes } from 'node:crypto';
import { parseId, type SessionId } from '#domain/ids.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { turnLimits } from '#domain/turn.ts';
import { readText } from '../../../../../sign-in/sign-in-cookie.ts';
import { failWith, getActor, orNotFound } from '../../../../asking.ts';
import type { Actions, PageServerLoad } from './$types';

function getSessionId(params: { id: string }, locals: App.Locals): SessionId {
	return orNotFound(parseId<'session'>(params.id) ?? refuse('not-found'), locals);
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const id = getSessionId(params, locals);
	const page = orNotFound(await locals.backstage.slips.get(getActor(locals), id), locals);
	return {
		id,
		page,
		left: turnLimits.slips - page.made,
		/** The form sent twice makes its slips once. */
		request: randomBytes(16).toString('hex')
	};
};

export const actions: Actions = {
	/** Answered with the slips themselves: nothing clear is kept, so no address could show them again [L27]. */
	make: async ({ locals, params, request }) => {
		const form = await request.formData();
		const id = getSessionId(params, locals);
		const actor = getActor(locals);
		const page = orNotFound(await locals.backstage.slips.get(actor, id), locals);
		const requestId = parseId<'request'>(readText(form, 'request'));
		if (!requestId || page.url === undefined) return failWith(refuse('request-malformed'), 'make', form);
		const count = Number(readText(form, 'slips') || Number.NaN);
		const made = await locals.backstage.slips.make(actor, id, { requestId, count });
		if (isRefused(made)) return failWith(made, 'make', form);
		const start = `${page.url}/j/${page.code}/slip/`;
		return { code: page.code, links: made.secrets.map((secret) => start + secret) };
	}
};
