// The desk makes phones shared ones, and takes them all back. Runs inside the caller's transaction.
import type { SessionId } from '#domain/ids.ts';
import type { Refused } from '#domain/refusal.ts';
import { checkSharedPhones, turnLimits } from '#domain/turn.ts';
import { countDevices, removeDevices, writeDeviceCode } from './device-store.ts';
import type { Desk, Done } from './move.ts';
import { deriveDeviceCode, hashDeviceCode } from './seat-secret.ts';
import type { SessionParts } from './session-parts.ts';
import { listSeats } from './seat-store.ts';
import { listSlipSeats } from './slip-store.ts';
import type { Db } from './store.ts';
import { endTurns } from './turn.ts';

const purpose = 'shared-phone';

/** A code for one phone, used once [L21]. Refusal: 'too-many'. */
export async function sharePhone({ trx, session, nowMs, requestId }: Desk): Promise<Done | Refused> {
	const refused = checkSharedPhones(await countDevices(trx, { sessionId: session.id, purpose }));
	if (refused) return refused;
	await writeDeviceCode(trx, {
		code_hash: hashDeviceCode(session.id, deriveDeviceCode(session.id, requestId)),
		session_id: session.id,
		purpose,
		expires_at_ms: nowMs + turnLimits.deviceCodeMs
	});
	return 'device';
}

/** [L31] Whoever is in the middle of a turn has sent what they have sent; the rest waits for another phone. */
export async function takePhonesBack({ trx, session }: Desk): Promise<Done> {
	await removeDevices(trx, { sessionId: session.id, purpose });
	await endTurns(trx, await listInTurns(trx, session.id));
	return '';
}

async function listInTurns(db: Db, sessionId: SessionId) {
	const slips = await listSlipSeats(db, sessionId);
	return (await listSeats(db, sessionId))
		.filter((seat) => seat.has_phone === 0 && !slips.has(seat.id))
		.map(({ id }) => id);
}

/** After the commit: whoever holds such a phone in their hands sees that it is over. */
export async function tellTurns({ db, told }: SessionParts, id: SessionId): Promise<void> {
	for (const seatId of await listInTurns(db, id)) told.seatReplaced(seatId);
}
