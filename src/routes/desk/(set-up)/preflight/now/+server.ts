import { json } from '@sveltejs/kit';
import { getActor, orNotFound } from '../../../asking.ts';
import type { RequestHandler } from './$types';

/** The page's view as it is now. */
export const GET: RequestHandler = async ({ locals }) =>
	json(orNotFound(await locals.backstage.preflight.get(getActor(locals)), locals));
