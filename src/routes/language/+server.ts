import { redirect } from '@sveltejs/kit';
import { parseLanguage } from '#domain/text.ts';
import type { RequestHandler } from './$types';

const yearS = 365 * 24 * 3600;

/** A path of this house: one slash, no address of another, and never back into a form's action. */
function parseBack(value: FormDataEntryValue | null): string {
	if (typeof value !== 'string' || !/^\/(?![/\\])[\x20-\x7e]*$/.test(value)) return '/';
	return value.replace(/\?\/.*$/, '');
}

export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	cookies.set('bahasa', parseLanguage(form.get('language')), {
		path: '/',
		maxAge: yearS,
		sameSite: 'lax',
		httpOnly: true,
		secure: url.protocol === 'https:'
	});
	redirect(303, parseBack(form.get('back')));
};
