// A member's phone after joining: what it is shown, its answers, leaving and coming back, and going
// on with the same seat on another phone. The token decides which seat; it dies with the session. How
// its cards come to the wall is in card.ts.
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { parseTransferCode } from '#domain/seat.ts';
import type { SeatId } from '#domain/ids.ts';
import type { Language } from '#domain/text.ts';
import type { CastForm, Phones } from '#server/backstage.ts';
import { inTransaction } from '#server/database/database.ts';
import { randomToken } from '#server/database/secret.ts';
import { getSeat } from './access.ts';
import { makeAddCard } from './card.ts';
import { makeCards } from './participant-card.ts';
import { hear } from './hear.ts';
import { findByCode } from './join-code.ts';
import { makeDoor } from './join.ts';
import { loadRoom } from './room-state.ts';
import { setPresent, transferMs } from './seat-move.ts';
import { hashHolder, hashSeatToken, hashTransferCode, makeCode } from './seat-secret.ts';
import { findSeat, findTransfer, removeTransfer, writeSeat, writeTransfer } from './seat-store.ts';
import { partsOfRoom, type SessionParts } from './session-parts.ts';
import type { SessionRecord } from './store.ts';
import type { CastOutcome } from './urns.ts';
import { makeSharedPhones } from './turn-phone.ts';
import { makeSlipPhones } from './slip.ts';
import { makeTurns } from './turn.ts';
import { phoneMirror } from './view-mirror.ts';
import { buildYou } from './view-person.ts';
import { phoneRoom, phoneView } from './view-phone.ts';

export function makePhones(parts: SessionParts): Phones {
	return {
		...makeDoor(parts),
		...makeCards(parts),
		...makeTurns(parts),
		...makeSharedPhones(parts),
		...makeSlipPhones(parts),
		view: (token, language) => view(parts, token, language),
		cast: (token, form) => cast(parts, token, form),
		addCard: makeAddCard(parts),
		hear: (token, what) => hear(parts, token, what),
		leave: (token) => moveSelf(parts, token, false),
		comeBack: (token) => moveSelf(parts, token, true),
		createTransfer: (token) => createTransfer(parts, token),
		transfer: (form) => transfer(parts, form)
	};
}

async function view(parts: SessionParts, token: string, language: Language) {
	const seat = await getSeat(parts.db, token);
	if (isRefused(seat)) return seat;
	const asked = { languages: [language], seatId: seat.id };
	const state = await loadRoom(partsOfRoom(parts), seat.session_id, asked);
	const named = state?.seats[0];
	if (!state || !named) return refuse('not-seated');
	const revisions = parts.urns.revisionsOf({ sessionId: seat.session_id, seatId: seat.id });
	return {
		room: phoneRoom(state),
		you: buildYou(named, revisions),
		view: phoneView(state, language),
		mirror: phoneMirror(state)
	};
}

async function cast(parts: SessionParts, token: string, form: CastForm): Promise<CastOutcome> {
	const seat = await getSeat(parts.db, token);
	if (isRefused(seat)) return seat;
	const { round: roundId, answer, revision } = form;
	const outcome = await parts.urns.cast({
		seatId: seat.id,
		roundId,
		answer,
		revision,
		channel: seat.channel, // [L29]
		holder: hashHolder(token),
		code: parts.claims.find(seat.session_id, seat.id)
	});
	if ('was' in outcome && outcome.was === 'counted') {
		// [K4] Open dots are part of the view itself; of everything else only the count has changed.
		if (parts.urns.areDotsShown(roundId)) parts.told.changed(seat.session_id);
		else parts.told.progressed(seat.session_id);
	}
	return outcome;
}

async function moveSelf(
	parts: SessionParts,
	token: string,
	isPresent: boolean
): Promise<Refused | undefined> {
	const nowMs = parts.clock.nowMs();
	const seat = await inTransaction(parts.db, async (trx) => {
		const found = await getSeat(trx, token);
		if (isRefused(found)) return found;
		// Who answers in turns is marked as gone at the desk.
		if (found.has_phone === 0) return refuse('turn-not-here');
		await setPresent({ trx, nowMs }, found, isPresent);
		return found;
	});
	if (isRefused(seat)) return seat;
	parts.told.changed(seat.session_id);
	return undefined;
}

async function createTransfer(
	{ db, clock }: SessionParts,
	token: string
): Promise<{ transferCode: string } | Refused> {
	const expiresAtMs = clock.nowMs() + transferMs;
	return inTransaction(db, async (trx) => {
		const seat = await getSeat(trx, token);
		if (isRefused(seat)) return seat;
		// [L25] A turn ends with the phone's being handed on: nothing of it may open the seat later.
		if (seat.has_phone === 0) return refuse('turn-not-here');
		const transferCode = makeCode();
		await writeTransfer(trx, {
			code_hash: hashTransferCode(seat.session_id, transferCode),
			seat_id: seat.id,
			session_id: seat.session_id,
			expires_at_ms: expiresAtMs
		});
		return { transferCode };
	});
}

async function transfer(
	parts: SessionParts,
	form: { code: string; transferCode: string }
): Promise<{ token: string; code: string } | Refused> {
	const found = await findByCode(parts.db, form.code);
	if (!found) return parts.codes.spend('code-wrong');
	if (found.refused) return found.refused;
	const moved = await takeOver(parts, found.session, form.transferCode);
	if (!moved) return parts.codes.spend('transfer-code-wrong');
	parts.told.seatReplaced(moved.seatId);
	parts.told.changed(found.session.id);
	return { token: moved.token, code: found.session.code };
}

/** [TRUST B3] The new phone gets a new token; the old one's dies in the same transaction. */
async function takeOver(
	{ db, clock }: SessionParts,
	session: SessionRecord,
	typed: string
): Promise<{ seatId: SeatId; token: string } | undefined> {
	const code = parseTransferCode(typed);
	if (code === undefined) return undefined;
	const codeHash = hashTransferCode(session.id, code);
	const nowMs = clock.nowMs();
	return inTransaction(db, async (trx) => {
		const found = await findTransfer(trx, codeHash);
		const seat = found && found.expires_at_ms > nowMs ? await findSeat(trx, found.seat_id) : undefined;
		// A token of null means that the session closed between the two looks.
		if (!seat?.token_hash) return undefined;
		const token = randomToken();
		await removeTransfer(trx, codeHash);
		await writeSeat(trx, seat.id, { token_hash: hashSeatToken(token) });
		return { seatId: seat.id, token };
	});
}
