// What the two doors to a new account have in common: the terminal's first link and an invitation.
import { isRefused } from '#domain/refusal.ts';
import type { Accounts } from '#server/backstage.ts';
import { failWith } from '../desk/asking.ts';
import { keepSignIn, readText } from '../sign-in/sign-in-cookie.ts';
import type { RequestEvent } from '@sveltejs/kit';

/** Makes the account with whatever this door's link allows, signs it in, and shows its recovery codes once. */
export async function openAccount(
	{ params, request, cookies, url }: RequestEvent<{ token: string }>,
	make: Accounts['acceptInvitation']
) {
	const form = await request.formData();
	const password = form.get('password');
	const answer = await make({
		token: params.token,
		name: readText(form, 'name'),
		login: readText(form, 'login'),
		password: typeof password === 'string' ? password : ''
	});
	if (isRefused(answer)) return failWith(answer, 'account', form);
	keepSignIn(cookies, url, answer.token);
	return {
		recoveryCodes: answer.recoveryCodes,
		home: answer.actor.role === 'researcher' ? '/records' : '/desk'
	};
}
