import { parseId } from '#domain/ids.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { getActor, orNotFound } from '../../desk/asking.ts';
import { listFiles } from '../export-file.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const sessionId = orNotFound(parseId<'session'>(params.session) ?? refuse('not-found'), locals);
	const record = await locals.backstage.downloads.session(getActor(locals), sessionId);
	return {
		/** Nothing while the meeting has not been closed. */
		files: isRefused(record) ? undefined : listFiles(record),
		results: orNotFound(
			await locals.backstage.records.results(getActor(locals), sessionId, locals.language),
			locals
		)
	};
};
