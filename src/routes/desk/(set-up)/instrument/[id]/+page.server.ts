import { parseId } from '#domain/ids.ts';
import { refuse } from '#domain/refusal.ts';
import { getActor, orNotFound } from '../../../asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const versionId = orNotFound(parseId<'instrument-version'>(params.id) ?? refuse('not-found'), locals);
	return {
		instrument: orNotFound(await locals.backstage.instruments.get(getActor(locals), versionId), locals)
	};
};
