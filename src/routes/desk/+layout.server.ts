import { redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** What of the desk a researcher has a use for; everything else there is a button they may not press. */
const forResearchers = /^\/desk\/(account|instrument(\/[^/]+(\/(compare|file\/[^/]+))?)?)$/;

export const load: LayoutServerLoad = ({ locals, url }) => {
	if (!locals.actor) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
	if (locals.actor.role === 'researcher' && !forResearchers.test(url.pathname)) redirect(303, '/records');
	return { actor: { accountId: locals.actor.accountId, name: locals.actor.name, role: locals.actor.role } };
};
