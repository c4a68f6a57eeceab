// A recording as an answer to a browser: whole, or the part it asks for, since some players ask for parts only.
import type { Sound } from '#server/backstage.ts';

/** Both ends from a header such as 'bytes=100-' or 'bytes=-50'; undefined where the whole is to be sent, 'none' where it names nothing that is there. */
export function readRange(
	header: string | null,
	size: number
): { from: number; to: number } | 'none' | undefined {
	// Several parts at once are nobody's need: such a request gets the whole.
	const [, first, last] = /^bytes=(\d{0,9})-(\d{0,9})$/.exec(header ?? '') ?? [];
	if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
	const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
	const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
	return from > to || from >= size ? 'none' : { from, to };
}

/** Kept by no cache without asking: the next recording of the same statement has the same address. */
export function sendSound({ bytes, type, sha256 }: Sound, request: Request): Response {
	const etag = `"${sha256}"`;
	const headers = {
		'content-type': type,
		'x-content-type-options': 'nosniff',
		'content-disposition': 'inline; filename="rekaman"',
		'cache-control': 'private, no-cache',
		'accept-ranges': 'bytes',
		etag
	};
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	const range = readRange(request.headers.get('range'), bytes.length);
	if (range === 'none')
		return new Response(null, {
			status: 416,
			headers: { ...headers, 'content-range': `bytes */${bytes.length}` }
		});
	const part = Buffer.from(range ? bytes.subarray(range.from, range.to + 1) : bytes);
	return new Response(part, {
		status: range ? 206 : 200,
		headers: {
			...headers,
			'content-length': String(part.length),
			...(range ? { 'content-range': `bytes ${range.from}-${range.to}/${bytes.length}` } : {})
		}
	});
}
