// The Wi-Fi of a meeting: what a network's name and password may be, and the text a phone's camera joins it by.
import { refuse, type Refused } from './refusal.ts';

/** password: empty for a network that asks for none. Both exactly as they were typed. */
export type Wifi = { readonly name: string; readonly password: string };

/** IEEE 802.11 counts a name in bytes: 32 plain letters, fewer where one letter takes several. */
const nameBytes = 32;
/** What a WPA passphrase is: 8–63 of the characters of a plain keyboard. */
const passphrase = /^[ -~]{8,63}$/;
/** Control characters, half letters, and the marks that turn the text around them. */
const unseen = /[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069]/u;

/** 'wifi-name-unusable' or 'wifi-password-unusable', about the form's field; undefined when both are well [H1]. */
export function checkWifi({ name, password }: Wifi): Refused | undefined {
	const isNameUsable =
		name.trim() !== '' && !unseen.test(name) && new TextEncoder().encode(name).length <= nameBytes;
	if (!isNameUsable) return refuse('wifi-name-unusable', 'network');
	if (password !== '' && !passphrase.test(password)) return refuse('wifi-password-unusable', 'password');
	return undefined;
}

/**
 * The text of the Wi-Fi's QR code, as the cameras of Android and iPhone read it: WIFI:T:WPA;S:name;P:password;;
 * (the format of ZXing, which both follow). Its own signs are escaped by a backslash [H2].
 */
export function writeWifiCode({ name, password }: Wifi): string {
	const escape = (text: string) => text.replace(/[\\;,:"]/g, '\\$&');
	if (password === '') return `WIFI:T:nopass;S:${escape(name)};;`;
	return `WIFI:T:WPA;S:${escape(name)};P:${escape(password)};;`;
}

/** What was stored, or undefined where it is no Wi-Fi that would be stored today. */
export function parseWifi(value: unknown): Wifi | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const { name, password } = value as Record<string, unknown>;
	if (typeof name !== 'string' || typeof password !== 'string') return undefined;
	const wifi = { name, password };
	return checkWifi(wifi) === undefined ? wifi : undefined;
}
