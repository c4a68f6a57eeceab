import type { Cookies } from '@sveltejs/kit';

const name = 'kursi';
/** A meeting may be paused and go on another day; the token itself dies when the session closes. */
const monthS = 30 * 24 * 3600;

/** The seat this phone is for now: that of a turn goes before its owner's [L25]. */
export function readSeat(cookies: Cookies): string | undefined {
	return cookies.get('giliran') ?? cookies.get(name);
}

/** The seat of the phone's owner, whoever holds it now. */
export function readOwner(cookies: Cookies): string | undefined {
	return cookies.get(name);
}

/** Secure follows the scheme: a hotspot speaks plain http and would drop a Secure cookie. */
export function writeSeat(cookies: Cookies, token: string, url: URL): void {
	cookies.set(name, token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: monthS
	});
}

/** This phone goes back to the door. */
export function forgetSeat(cookies: Cookies, url: URL): void {
	cookies.delete(name, { path: '/', secure: url.protocol === 'https:' });
}
