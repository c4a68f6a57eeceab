import { parseId } from '#domain/ids.ts';
import { parseOverviewFilter } from '#domain/overview.ts';
import { refuse } from '#domain/refusal.ts';
import { getActor, orNotFound } from '../../../../asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const id = orNotFound(parseId<'programme'>(params.id) ?? refuse('not-found'), locals);
	const { overview } = locals.backstage.mentoring;
	return {
		glance: orNotFound(await overview(getActor(locals), id, locals.language), locals),
		filter: parseOverviewFilter((name) => url.searchParams.get(name))
	};
};
