import { parseId } from '#domain/ids.ts';
import { refuse } from '#domain/refusal.ts';
import { getActor, orNotFound } from '../../desk/asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const sessionId = orNotFound(parseId<'session'>(params.session) ?? refuse('not-found'), locals);
	return {
		results: orNotFound(
			await locals.backstage.records.results(getActor(locals), sessionId, locals.language),
			locals
		)
	};
};
