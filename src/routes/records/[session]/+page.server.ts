import { parseId } from '#domain/ids.ts';
import { refuse } from '#domain/refusal.ts';
import { getActor, orNotFound } from '../../desk/asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const sessionId = orNotFound(parseId<'session'>(params.session) ?? refuse('not-found'), locals);
	const actor = getActor(locals);
	const { records } = locals.backstage;
	return {
		results: orNotFound(await records.results(actor, sessionId, locals.language), locals),
		change: orNotFound(await records.change(actor, sessionId, locals.language), locals),
		monitoring: orNotFound(await records.monitoring(actor, sessionId, locals.language), locals)
	};
};
