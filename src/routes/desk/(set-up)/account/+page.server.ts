import { isRefused } from '#domain/refusal.ts';
import { signInCookie } from '../../../sign-in/sign-in-cookie.ts';
import { failWith, getActor } from '../../asking.ts';
import type { Actions } from './$types';

function readPassword(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}

export const actions: Actions = {
	password: async ({ locals, request, cookies }) => {
		const form = await request.formData();
		const answer = await locals.backstage.accounts.changePassword(getActor(locals), {
			old: readPassword(form, 'old'),
			new: readPassword(form, 'new'),
			keepToken: cookies.get(signInCookie) ?? ''
		});
		return isRefused(answer) ? failWith(answer, 'password') : { changed: true };
	},
	codes: async ({ locals, request }) => {
		const password = readPassword(await request.formData(), 'password');
		const answer = await locals.backstage.accounts.renewRecoveryCodes(getActor(locals), password);
		return isRefused(answer) ? failWith(answer, 'codes') : { recoveryCodes: answer.recoveryCodes };
	}
};
