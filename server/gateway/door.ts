// Who may come in through an upgrade request. Strangers are refused in http, before there is a
// socket; everybody else is let in and, where the answer is no, told why by a close code,
// because a browser cannot read why an upgrade was refused.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { parseId, type SessionId } from '#domain/ids.ts';
import { isRefused, type RefusalCode } from '#domain/refusal.ts';
import { parseLanguage, type Language } from '#domain/text.ts';
import { closeCodes, type CloseCode } from '#domain/wire.ts';
import type { Actor, Backstage } from '../backstage.ts';
import type { Hosts } from '../host.ts';
import type { Who } from './connection.ts';

export const livePath = '/live/';

export type Knock = {
	role: Who['as'];
	/** Of a desk or a hall; undefined where the address holds no usable one. */
	sessionId: SessionId | undefined;
	language: Language;
	key: string | undefined;
	seatToken: string | undefined;
	/** Which card this phone said it holds. */
	keptCard: string | undefined;
	signInToken: string | undefined;
};

const tokenLength = 128;

export function readCookie(header: string | undefined, name: string): string | undefined {
	for (const part of (header ?? '').split(';')) {
		const [key, value] = part.split('=', 2);
		if (key?.trim() === name && value !== undefined && value.length <= tokenLength) return value.trim();
	}
	return undefined;
}

/** The address an upgrade of our own asks for; a number is the http status for a stranger. */
export function readAddress(request: IncomingMessage, hosts: Hosts): URL | 400 | 403 | 421 {
	const { host, origin } = request.headers;
	if (!hosts.isOurs(host)) return 421;
	// [TRUST F1] Every browser sends an Origin with a socket; without it, or from elsewhere, no.
	if (!hosts.isSameSite(origin, host)) return 403;
	return URL.canParse(request.url ?? '', 'http://room') ? new URL(request.url ?? '', 'http://room') : 400;
}

/** What an upgrade asks for; a number is the http status with which a stranger is turned away. */
export function readKnock(request: IncomingMessage, hosts: Hosts): Knock | 400 | 403 | 404 | 421 {
	const url = readAddress(request, hosts);
	if (typeof url === 'number') return url;
	const { cookie } = request.headers;
	const turnToken = readCookie(cookie, 'giliran');
	const found = /^\/live\/(?:(phone)|(desk|hall)\/([^/]+))$/.exec(url.pathname);
	if (found === null) return 404;
	return {
		role: (found[1] ?? found[2]) as Who['as'],
		sessionId: parseId<'session'>(found[3]),
		language: parseLanguage(url.searchParams.get('bahasa')),
		key: readKey(url),
		// A turn goes before the phone's own seat, and knows nothing of its owner's card [L25] [L32].
		seatToken: turnToken ?? readCookie(cookie, 'kursi'),
		keptCard: turnToken === undefined ? readCookie(cookie, 'kartu') : undefined,
		signInToken: readCookie(cookie, 'masuk')
	};
}

/** A projector's key; one longer than ours is none. */
export function readKey(url: URL): string | undefined {
	const key = url.searchParams.get('key');
	return key !== null && key.length <= tokenLength ? key : undefined;
}

const reasons = {
	400: 'Bad Request',
	403: 'Forbidden',
	404: 'Not Found',
	421: 'Misdirected Request',
	503: 'Busy'
};

/** How long a stranger may cling to its line after the answer. */
const lingerMs = 1_000;

/**
 * Turns a stranger away in plain http. An upgraded line is nobody's any more: Node listens to none of
 * its faults (unheard, one would end the process) and cuts it at no timeout, not even on stopping.
 */
export function turnAway(raw: Duplex, status: keyof typeof reasons): void {
	raw.on('error', () => raw.destroy());
	setTimeout(() => raw.destroy(), lingerMs).unref();
	raw.end(`HTTP/1.1 ${status} ${reasons[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

const codes: Partial<Record<RefusalCode, CloseCode>> = {
	'not-signed-in': closeCodes.notSignedIn,
	'not-seated': closeCodes.notSignedIn,
	'seat-taken-over': closeCodes.takenOver,
	'not-found': closeCodes.notFound,
	'session-closed': closeCodes.sessionClosed,
	'board-epoch-past': closeCodes.boardEpochPast,
	'disk-failed': closeCodes.restarting
};

/** The close code for a refusal that ends a connection. */
export function closeCodeFor(refused: RefusalCode): CloseCode {
	return codes[refused] ?? closeCodes.notAllowed;
}

/** Whoever a sign-in token belongs to, now. */
export async function findActor(backstage: Backstage, token: string | undefined): Promise<Actor | undefined> {
	return token === undefined ? undefined : backstage.accounts.validate(token);
}

/** May this desk or projector still see its session? Asked on coming in and at every heartbeat. */
export async function checkWatcher(
	backstage: Backstage,
	who: Extract<Who, { as: 'desk' | 'hall' }>,
	language: Language
): Promise<CloseCode | undefined> {
	const actor = await findActor(backstage, who.token);
	if (who.as === 'desk' && actor === undefined) return closeCodes.notSignedIn;
	const answer =
		who.as === 'desk'
			? await backstage.sessions.desk(actor!, who.sessionId, language)
			: await backstage.sessions.hall(who.sessionId, { key: who.key, actor }, language);
	return isRefused(answer) ? closeCodeFor(answer.refused) : undefined;
}
