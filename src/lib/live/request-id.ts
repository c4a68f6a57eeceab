// A request's own 128 random bits. Not crypto.randomUUID: on http://192.168… browsers hide it.
import type { RequestId } from '#domain/ids.ts';

export function makeRequestId(): RequestId {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as RequestId;
}
