import { redirect } from '@sveltejs/kit';
import { isRefused } from '#domain/refusal.ts';
import { failWith } from '../desk/asking.ts';
import { keepSignIn, readText } from '../sign-in/sign-in-cookie.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ locals, request, cookies, url, getClientAddress }) => {
		const form = await request.formData();
		const login = readText(form, 'login');
		const password = form.get('password');
		const answer = await locals.backstage.accounts.recover({
			login,
			code: readText(form, 'code'),
			password: typeof password === 'string' ? password : '',
			address: getClientAddress()
		});
		if (isRefused(answer)) return failWith(answer, 'recover', form);
		keepSignIn(cookies, url, answer.token);
		redirect(303, '/desk/account');
	}
};
