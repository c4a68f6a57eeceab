import { redirect } from '@sveltejs/kit';
import { forgetSignIn, signInCookie } from '../sign-in/sign-in-cookie.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, cookies, url }) => {
	const token = cookies.get(signInCookie);
	if (token) await locals.backstage.accounts.signOut(token);
	forgetSignIn(cookies, url);
	redirect(303, '/');
};
