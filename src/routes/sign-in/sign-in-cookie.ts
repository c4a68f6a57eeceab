// The cookie that carries a sign-in: readable only by the server, secure where the page is.
import type { Cookies } from '@sveltejs/kit';

export const signInCookie = 'masuk';
// The server decides how long a sign-in is good for (30 days after its last use); the cookie only outlives that.
const cookieLifeS = 400 * 24 * 3600;

export function keepSignIn(cookies: Cookies, url: URL, token: string): void {
	cookies.set(signInCookie, token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: cookieLifeS
	});
}

export function forgetSignIn(cookies: Cookies, url: URL): void {
	cookies.delete(signInCookie, { path: '/', secure: url.protocol === 'https:' });
}

/** A text field of a form; a missing or non-text one reads as empty. */
export function readText(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.trim() : '';
}
