import { parseId } from '#domain/ids.ts';
import { parseOverviewFilter } from '#domain/overview.ts';
import { refuse } from '#domain/refusal.ts';
import { getActor, orNotFound } from '../../../desk/asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const id = orNotFound(parseId<'programme'>(params.programme) ?? refuse('not-found'), locals);
	const { publishedOverview } = locals.backstage.mentoring;
	const filter = parseOverviewFilter((name) => url.searchParams.get(name));
	return {
		glance: orNotFound(await publishedOverview(getActor(locals), id, locals.language), locals),
		// What is not shown here cannot be asked for either.
		filter: { ...filter, stage: undefined, isDue: false }
	};
};
