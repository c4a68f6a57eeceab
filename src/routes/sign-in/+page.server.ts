import { redirect } from '@sveltejs/kit';
import type { Role } from '#domain/ability.ts';
import { isRefused } from '#domain/refusal.ts';
import { failWith } from '../desk/asking.ts';
import { keepSignIn, readText } from './sign-in-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where to go after signing in: a path of this house, never another site's. */
function readNext(url: URL): string | undefined {
	const next = url.searchParams.get('next');
	return next !== null && /^\/(desk|records)(\/|$)[\w/-]*$/.test(next) ? next : undefined;
}

function homeOf(role: Role): string {
	return role === 'researcher' ? '/records' : '/desk';
}

export const load: PageServerLoad = async ({ locals, url }) => {
	if (locals.actor) redirect(303, readNext(url) ?? homeOf(locals.actor.role));
	return { isFirstNeeded: await locals.backstage.accounts.isFirstNeeded() };
};

export const actions: Actions = {
	default: async ({ locals, request, cookies, url, getClientAddress }) => {
		const form = await request.formData();
		const login = readText(form, 'login');
		const password = form.get('password');
		const answer = await locals.backstage.accounts.signIn({
			login,
			password: typeof password === 'string' ? password : '',
			address: getClientAddress()
		});
		if (isRefused(answer)) return failWith(answer, 'sign-in', form);
		keepSignIn(cookies, url, answer.token);
		redirect(303, readNext(url) ?? homeOf(answer.actor.role));
	}
};
