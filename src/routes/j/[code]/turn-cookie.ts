// What a phone keeps of turns: whose turn it is now, that it is a shared phone, and which slip was just
// scanned. No script can read any of it, and none of it stands in an address, where "back" would show it.
import { redirect, type Cookies } from '@sveltejs/kit';
import { forgetChosen } from './card-cookie.ts';
import { readOwner } from './seat-cookie.ts';

/** As the line reads it, see server/gateway/door.ts. */
const turn = 'giliran';
const device = 'hp-bersama';
const slip = 'kartu-undian';
const dayS = 24 * 3600;
/** Long enough to read the promise, too short to be found by who holds the phone next. */
const slipS = 10 * 60;

/** Secure follows the scheme, as for the seat. */
const options = (url: URL) =>
	({ path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' }) as const;

export const readTurn = (cookies: Cookies): string | undefined => cookies.get(turn);
export const readDevice = (cookies: Cookies): string | undefined => cookies.get(device);
export const readSlip = (cookies: Cookies): string | undefined => cookies.get(slip);

export function writeTurn(cookies: Cookies, token: string, url: URL): void {
	cookies.set(turn, token, { ...options(url), maxAge: dayS });
	forgetChosen(cookies, url);
}

export function forgetTurn(cookies: Cookies, url: URL): void {
	cookies.delete(turn, options(url));
	// Pictures of a card that somebody was choosing are theirs alone [L25] [L32].
	forgetChosen(cookies, url);
}

/** A meeting may be paused and go on another day; the token itself dies when the session closes. */
export function writeDevice(cookies: Cookies, token: string, url: URL): void {
	cookies.set(device, token, { ...options(url), maxAge: 30 * dayS });
}

export function writeSlip(cookies: Cookies, secret: string, url: URL): void {
	cookies.set(slip, secret, { ...options(url), maxAge: slipS });
}

export function forgetSlip(cookies: Cookies, url: URL): void {
	cookies.delete(slip, options(url));
}

/** What the phone is after a turn: the list's, its owner's, or nobody's [L25]. */
export type After = 'list' | 'owner' | 'nobody';
export function afterTurn(cookies: Cookies): After {
	if (readDevice(cookies) !== undefined) return 'list';
	return readOwner(cookies) === undefined ? 'nobody' : 'owner';
}

/** To the screen that comes after a turn. */
export function leaveTurn(cookies: Cookies, code: string): never {
	redirect(303, afterTurn(cookies) === 'list' ? `/j/${code}/turn` : `/j/${code}/slip?done`);
}
