import { isRefused } from '#domain/refusal.ts';
import { failWith } from '../../desk/asking.ts';
import { keepSignIn, readText } from '../../sign-in/sign-in-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const link = await locals.backstage.accounts.findFirst(params.token);
	return isRefused(link) ? { role: undefined } : { role: link.role };
};

export const actions: Actions = {
	default: async ({ locals, params, request, cookies, url }) => {
		const form = await request.formData();
		const name = readText(form, 'name');
		const login = readText(form, 'login');
		const password = form.get('password');
		const answer = await locals.backstage.accounts.createFirst({
			token: params.token,
			name,
			login,
			password: typeof password === 'string' ? password : ''
		});
		if (isRefused(answer)) return failWith(answer, 'account', form);
		keepSignIn(cookies, url, answer.token);
		return {
			recoveryCodes: answer.recoveryCodes,
			home: answer.actor.role === 'researcher' ? '/records' : '/desk'
		};
	}
};
