// What every http request meets before a page: is the Host ours, is a post from our own page,
// is the body small enough, and the headers that keep a page to itself. No request is logged.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { reportFault } from './fault.ts';
import { parseHostName, type Hosts } from './host.ts';
import type { Visit } from './preflight/confirmed.ts';

export type Pages = (request: IncomingMessage, response: ServerResponse) => void;

/** Largest body of a form; a pasted roster on the desk may be larger. Protects memory [TRUST F2]. */
const bodyBytes = 64 * 1024;
const deskBodyBytes = 512 * 1024;
/** A recording of a megabyte, and the form around it. */
const recordingBodyBytes = 1100 * 1024;
const recordingPath = /^\/desk\/group\/[0-9a-f]{32}\/recordings\//;
/** After an answer, how long the rest of an unread body may still arrive before the line is cut. */
const lingerMs = 1_000;

const sentences = {
	host: 'Alamat ini bukan alamat Rembuk di mesin ini. Buka alamat yang tertulis di layar atau di meja fasilitator.\nThis address is not one of this machine’s. Open the address shown on the projector or the desk.\n',
	site: 'Kiriman dari situs lain ditolak.\nA post from another site is refused.\n',
	fault: 'Ada yang rusak di pihak kami.\nSomething broke on our side.\n',
	size: 'Kiriman terlalu besar.\nThis is too large to send.\n'
};

function answer(response: ServerResponse, status: number, sentence: string): void {
	if (response.headersSent) {
		response.destroy();
		return;
	}
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
	response.end(sentence);
}

function isReading(method: string | undefined): boolean {
	return method === 'GET' || method === 'HEAD';
}

function bodyLimit(url: string): number {
	if (!url.startsWith('/desk')) return bodyBytes;
	return recordingPath.test(url) ? recordingBodyBytes : deskBodyBytes;
}

/** Cuts off a body that goes on after its answer was given, or past the limit. */
function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
	const limit = bodyLimit(request.url ?? '');
	response.once('finish', () => {
		if (request.complete) return;
		request.resume();
		setTimeout(() => request.complete || request.socket.destroy(), lingerMs).unref();
	});
	if (Number(request.headers['content-length'] ?? 0) > limit) {
		answer(response, 413, sentences.size);
		return false;
	}
	let size = 0;
	const push = request.push.bind(request);
	// Counted as the parser hands bytes over, so that it holds for chunked bodies and for
	// pages that never read them.
	request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
		size += chunk?.length ?? 0;
		if (size <= limit) return push(chunk, encoding);
		answer(response, 413, sentences.size);
		setTimeout(() => request.socket.destroy(), lingerMs).unref();
		return false;
	};
	return true;
}

export function makeFrontDoor(options: {
	hosts: Hosts;
	scheme: 'http' | 'https';
	pages: () => Pages;
	/** Told of every request to one of our names, before it is answered. */
	visited?: (visit: Visit) => void;
}): (request: IncomingMessage, response: ServerResponse) => void {
	return (request, response) => {
		response.setHeader('x-content-type-options', 'nosniff');
		// Links to the projector and invitations hold keys. Not 'no-referrer': browsers then
		// send "Origin: null" with our own forms, and no post could be told from a stranger's.
		response.setHeader('referrer-policy', 'same-origin');
		response.setHeader('cross-origin-opener-policy', 'same-origin');
		response.setHeader('cross-origin-resource-policy', 'same-origin');
		if (!options.hosts.isOurs(request.headers.host)) return answer(response, 421, sentences.host);
		options.visited?.({
			name: parseHostName(request.headers.host) ?? '',
			from: request.socket.remoteAddress,
			to: request.socket.localAddress
		});
		const origin = request.headers.origin;
		if (
			!isReading(request.method) &&
			origin !== undefined &&
			!options.hosts.isSameSite(origin, request.headers.host)
		)
			return answer(response, 403, sentences.site);
		if (!limitBody(request, response)) return;
		// Never the client's word for it: adapter-node builds the page's origin from this. An https
		// proxy answers to the given names; the laptop's own addresses stay plain http.
		const isProxied = options.scheme === 'https' && options.hosts.isNamed(request.headers.host);
		request.headers['x-forwarded-proto'] = isProxied ? 'https' : 'http';
		try {
			options.pages()(request, response);
		} catch (fault) {
			reportFault('answering a page', fault);
			answer(response, 500, sentences.fault);
		}
	};
}
