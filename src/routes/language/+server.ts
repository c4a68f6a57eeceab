import { redirect } from '@sveltejs/kit';
import { parseScreenLanguage } from '$lib/words/language.ts';
import type { RequestHandler } from './$types';

const yearS = 365 * 24 * 3600;

/** The page the press came from, if it was one of ours; never back into a form's action. */
function readBack(referer: string | null, url: URL): string {
	const from = referer !== null && URL.canParse(referer) ? new URL(referer) : undefined;
	if (from?.host !== url.host || from.pathname.startsWith('//')) return '/';
	return from.pathname + (from.search.startsWith('?/') ? '' : from.search);
}

export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	cookies.set('bahasa', parseScreenLanguage(form.get('language')).code, {
		path: '/',
		maxAge: yearS,
		sameSite: 'lax',
		httpOnly: true,
		secure: url.protocol === 'https:'
	});
	redirect(303, readBack(request.headers.get('referer'), url));
};
