import { parseId } from '#domain/ids.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { getActor, orNotFound } from '../../desk/asking.ts';
import { listFiles } from '../export-file.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const sessionId = orNotFound(parseId<'session'>(params.session) ?? refuse('not-found'), locals);
	const actor = getActor(locals);
	const { records, downloads } = locals.backstage;
	const record = await downloads.session(actor, sessionId);
	return {
		/** Nothing while the meeting has not been closed. */
		files: isRefused(record) ? undefined : listFiles(record),
		results: orNotFound(await records.results(actor, sessionId, locals.language), locals),
		change: orNotFound(await records.change(actor, sessionId, locals.language), locals),
		monitoring: orNotFound(await records.monitoring(actor, sessionId, locals.language), locals)
	};
};
