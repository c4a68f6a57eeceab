import { getActor, orNotFound } from '../desk/asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	sessions: orNotFound(await locals.backstage.sessions.list(getActor(locals)), locals),
	programmes: orNotFound(await locals.backstage.programmes.list(getActor(locals)), locals)
});
