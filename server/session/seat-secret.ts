// Tokens and codes of a meeting: how they are made from randomness or from a request, and the hash
// under which they are stored. What is clear here is given to its holder once and never stored.
import { randomBytes } from 'node:crypto';
import type { RequestId, SessionId } from '#domain/ids.ts';
import { writeCode } from '#domain/seat.ts';
import { sha256Hex } from '#server/database/secret.ts';

/** sha256 of the parts as one JSON list, so that no two lists of parts look alike. */
export const hashOf = (...parts: readonly string[]): string => sha256Hex(JSON.stringify(parts));

/** A join code or transfer code, to be typed by people. */
export function makeCode(): string {
	// 24 bytes all but always hold six fair letters; if not, others will.
	return writeCode(randomBytes(24)) ?? makeCode();
}

/**
 * The token of a seat made by joining. It follows from the request's 128 random bits, so a request
 * whose answer was lost is answered again, even after a restart, with nothing clear on disk: whoever
 * holds the data folder has sha256 of the request's id and of the token, and can undo neither.
 */
export function deriveSeatToken(sessionId: SessionId, requestId: RequestId): string {
	return hashOf('seat token', sessionId, requestId).slice(0, 32);
}

/** The transfer code a desk command answers with; repeated, it is the same code, for the same reason. */
export function deriveTransferCode(sessionId: SessionId, requestId: RequestId): string {
	const bytes = Buffer.from(hashOf('transfer code', sessionId, requestId), 'hex');
	return writeCode(bytes) ?? makeCode();
}

/** The token of a turn, and that of a shared phone: each follows from the request that made it, as a seat's does. */
export const deriveTurnToken = (sessionId: SessionId, requestId: RequestId): string =>
	hashOf('turn token', sessionId, requestId).slice(0, 32);
export const deriveDeviceToken = (sessionId: SessionId, requestId: RequestId): string =>
	hashOf('device token', sessionId, requestId).slice(0, 32);

/** The code of a shared phone that a desk command answers with. */
export function deriveDeviceCode(sessionId: SessionId, requestId: RequestId): string {
	return writeCode(Buffer.from(hashOf('device code', sessionId, requestId), 'hex')) ?? makeCode();
}

/** What a slip's picture holds: 96 bits, in small letters and digits so that the picture stays coarse [L27]. */
export const deriveSlipSecret = (sessionId: SessionId, requestId: RequestId, place: number): string =>
	hashOf('slip secret', sessionId, requestId, String(place)).slice(0, 24);

export const hashDeviceToken = (token: string): string => hashOf('device token hash', token);
export const hashDeviceCode = (sessionId: SessionId, code: string): string =>
	hashOf('device code hash', sessionId, code);
/** Not under its session: whoever scans a slip may have an older code in the address. */
export const hashSlipSecret = (secret: string): string => hashOf('slip secret hash', secret);

export const hashSeatToken = (token: string): string => hashOf('seat token hash', token);

/** Tells one phone of a seat from the next; short, because it lies beside each answer of an open round. */
export const hashHolder = (token: string): string => hashOf('seat holder', token).slice(0, 16);

/** Under its session's id, so that a code of one meeting is nothing in another. */
export const hashTransferCode = (sessionId: SessionId, code: string): string =>
	hashOf('transfer code hash', sessionId, code);
