// A seat on a phone that is not its own, for a while: how a turn begins, ends, and is helped. A turn is
// nothing but the seat's token, made anew each time: the former one is dead, wherever it still lies.
import { checkConsent, consentFor } from '#domain/consent.ts';
import type { RequestId, SeatId, SessionId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import type { Language } from '#domain/text.ts';
import { channelOf } from '#domain/turn.ts';
import type { TurnPhones } from '#server/backstage.ts';
import { inTransaction } from '#server/database/database.ts';
import { getSeat } from './access.ts';
import { isCoded } from './participant-card.ts';
import { hashSeatToken } from './seat-secret.ts';
import { appendConsent, hasConsent, writeSeat, type SeatRecord } from './seat-store.ts';
import type { SessionParts } from './session-parts.ts';
import type { Db } from './store.ts';

/** What a person says as a turn begins. */
export type Beginning = {
	requestId: RequestId;
	consentVersion: number;
	language: Language;
	isHelped: boolean;
};

/**
 * Inside the caller's transaction: consent, if it was never given, and the seat under this token.
 * Refusals: 'seat-left', 'seat-does-not-score' and those of checkConsent.
 */
export async function seatTurn(
	trx: Db,
	seat: SeatRecord,
	given: Beginning & { usual: 'shared-phone' | 'slip'; token: string; nowMs: number }
): Promise<Refused | undefined> {
	if (seat.has_left === 1) return refuse('seat-left');
	if (seat.scores === 0) return refuse('seat-does-not-score');
	const refused = await agree(trx, seat, given); // [L23]
	if (refused) return refused;
	await writeSeat(trx, seat.id, {
		token_hash: hashSeatToken(given.token), // [L24]
		channel: channelOf(given.usual, given.isHelped) // [L29] [L30]
	});
	return undefined;
}

/** [N1] [N2] Whoever has agreed to what this meeting asks is not asked again. */
async function agree(
	trx: Db,
	seat: { id: SeatId; session_id: SessionId },
	given: Beginning & { nowMs: number }
): Promise<Refused | undefined> {
	const meeting = { isCoded: await isCoded({ db: trx }, seat.session_id) };
	if (await hasConsent(trx, seat.id, consentFor(meeting))) return undefined;
	const refused = checkConsent(given.consentVersion, meeting);
	if (refused) return refused;
	const { consentVersion: version, language, nowMs: given_at_ms } = given;
	await appendConsent(trx, { seat_id: seat.id, version, language, given_at_ms });
	return undefined;
}

export function makeTurns(parts: SessionParts): Pick<TurnPhones, 'endTurn' | 'setHelped'> {
	return {
		async endTurn(token) {
			const seat = await inTransaction(parts.db, async (trx) => {
				const found = await getSeat(trx, token);
				if (isRefused(found)) return found;
				// A phone's owner is not on a turn: their way out is to leave.
				if (found.has_phone === 1) return refuse('turn-not-here');
				await writeSeat(trx, found.id, { token_hash: null }); // [L25]
				return found;
			});
			if (isRefused(seat)) return seat;
			parts.told.seatReplaced(seat.id);
			return undefined;
		},
		async setHelped(token, isHelped) {
			const seat = await inTransaction(parts.db, async (trx) => {
				const found = await getSeat(trx, token);
				if (isRefused(found)) return found;
				// A turn says it as it begins.
				if (found.has_phone === 0) return refuse('turn-not-here');
				await writeSeat(trx, found.id, { channel: channelOf('own-phone', isHelped) }); // [L30]
				return found;
			});
			if (isRefused(seat)) return seat;
			parts.told.changed(seat.session_id);
			return undefined;
		}
	};
}

/** Ends the turns of these seats, wherever they are. */
export async function endTurns(trx: Db, seatIds: Iterable<SeatId>): Promise<void> {
	for (const id of seatIds) await writeSeat(trx, id, { token_hash: null });
}
