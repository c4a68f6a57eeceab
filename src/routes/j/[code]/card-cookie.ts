// What a phone keeps of its owner's card: which one it is, so that it need not be asked again after a restart
// of the server, and the pictures chosen so far while they are being chosen. No script can read either, and
// neither stands in an address, where "back" and the browser's history would show it.
import type { Cookies } from '@sveltejs/kit';
import { codePictures, codeRow, type CodePicture } from '#domain/participant-code.ts';

const kept = 'kartu';
const chosen = 'gambar-kartu';
/** As long as a seat's own cookie: a meeting may be paused and go on another day. */
const monthS = 30 * 24 * 3600;
/** Someone who puts the phone away between two pictures begins anew. */
const choosingS = 15 * 60;

/** Secure follows the scheme, as for the seat. */
const options = (url: URL, path: string) =>
	({ path, httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' }) as const;

export function readCard(cookies: Cookies): string | undefined {
	return cookies.get(kept);
}

/** For every page and for the line: a phone that only dials again brings it along. */
export function writeCard(cookies: Cookies, card: string, url: URL): void {
	cookies.set(kept, card, { ...options(url, '/'), maxAge: monthS });
}

export function forgetCard(cookies: Cookies, url: URL): void {
	cookies.delete(kept, options(url, '/'));
}

/** In the order of the card; what is none of ours, or stands there twice, ends it. */
export function readChosen(cookies: Cookies): CodePicture[] {
	const pictures: CodePicture[] = [];
	for (const name of (cookies.get(chosen) ?? '').split('-').slice(0, codeRow)) {
		const picture = codePictures.find((each) => each === name);
		if (!picture || pictures.includes(picture)) break;
		pictures.push(picture);
	}
	return pictures;
}

export function writeChosen(cookies: Cookies, pictures: readonly CodePicture[], url: URL): void {
	cookies.set(chosen, pictures.join('-'), { ...options(url, '/j'), maxAge: choosingS });
}

export function forgetChosen(cookies: Cookies, url: URL): void {
	cookies.delete(chosen, options(url, '/j'));
}
