// The door of a meeting and the way in: a code, a consent, a picture or a roster name, a seat. A join
// sent twice is one seat with the same token: nothing clear is stored, the token follows from the
// request (seat-secret.ts) and is given again while it is still this seat's.
import { checkConsent, consentFor } from '#domain/consent.ts';
import type { MemberId, SeatId, SessionId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { isPicture, pickTurn } from '#domain/seat.ts';
import { checkJoin } from '#domain/session.ts';
import type { Door, JoinForm, Phones } from '#server/backstage.ts';
import { inTransaction } from '#server/database/database.ts';
import { randomId } from '#server/database/secret.ts';
import { findByCode } from './join-code.ts';
import { isCoded } from './participant-card.ts';
import { appendAnswer, findFormerAnswer, joinScope, type RequestKey } from './request-store.ts';
import { deriveSeatToken, hashSeatToken } from './seat-secret.ts';
import {
	appendConsent,
	appendSeat,
	countTakenPlaces,
	findSeat,
	isMemberSeated,
	listSeats,
	listTurns
} from './seat-store.ts';
import type { SessionParts } from './session-parts.ts';
import { findSession, listRosterNames, type Db, type SessionPlace, type SessionRecord } from './store.ts';

type Joined = { token: string; seatId: SeatId; sessionId: SessionId; code: string };
type Chosen = { picture: string | null; picture_turn: number; member_id: MemberId | null };

/** How long a lost answer is given again: longer than any retry, shorter than a shared phone's afternoon. */
const repeatMs = 10 * 60_000;

export function makeDoor(parts: SessionParts): Pick<Phones, 'door' | 'join'> {
	return {
		async door(code) {
			const found = await findByCode(parts.db, code);
			if (!found) return parts.codes.spend('code-wrong');
			return found.refused ?? openDoor(parts.db, found.session);
		},
		async join(form) {
			const found = await findByCode(parts.db, form.code);
			if (!found) return parts.codes.spend('code-wrong');
			const joined = await join(parts, found, form);
			if (!isRefused(joined)) parts.told.changed(joined.sessionId);
			return joined;
		}
	};
}

async function openDoor(db: Db, session: SessionRecord & SessionPlace): Promise<Door> {
	const seats = await listSeats(db, session.id);
	const taken = new Map<string, number>();
	for (const { picture } of seats) if (picture) taken.set(picture, (taken.get(picture) ?? 0) + 1);
	const seated = new Set(seats.map((seat) => seat.member_id));
	const isUnderCodes = await isCoded({ db }, session.id);
	const names = session.name_mode === 'roster' ? await listRosterNames(db, session.group_id) : [];
	return {
		sessionId: session.id,
		code: session.code,
		groupName: session.group_name,
		place: session.place,
		nameMode: session.name_mode,
		purpose: session.purpose,
		isCoded: isUnderCodes,
		consentVersion: consentFor({ isCoded: isUnderCodes }),
		taken: Object.fromEntries(taken),
		names: names.filter(({ id }) => !seated.has(id))
	};
}

async function join(
	{ db, clock }: SessionParts,
	found: { session: SessionRecord; refused: Refused | undefined },
	form: JoinForm
): Promise<Joined | Refused> {
	const { id } = found.session;
	const key: RequestKey = {
		scope: joinScope(id),
		id: form.requestId,
		// Not the code, which may be typed another way the second time.
		body: { by: form.by, consentVersion: form.consentVersion }
	};
	const nowMs = clock.nowMs();
	return inTransaction(db, async (trx) => {
		// Read again inside: it may have been closed, and its code renewed, meanwhile.
		const session = (await findSession(trx, id)) ?? found.session;
		const former = await findFormerAnswer(trx, key);
		if (former) return isRefused(former) ? former : repeat(trx, { former, session, form, nowMs });
		const meeting = { isCoded: await isCoded({ db: trx }, id) };
		const refused = (await checkStillOpen(trx, found, session)) ?? checkConsent(form.consentVersion, meeting);
		if (refused) return refused;
		const chosen = await choosePlace(trx, session, form.by);
		if (isRefused(chosen)) return chosen;
		const token = deriveSeatToken(id, form.requestId);
		const seatId = await takeSeat(trx, { session, form, chosen, token, nowMs });
		await appendAnswer(trx, key, seatId, nowMs);
		return { token, seatId, sessionId: id, code: session.code };
	});
}

async function checkStillOpen(
	trx: Db,
	found: { refused: Refused | undefined },
	session: SessionRecord
): Promise<Refused | undefined> {
	if (found.refused) return found.refused;
	const seats = await countTakenPlaces(trx, session.id);
	return checkJoin({ status: session.status, seats, seatLimit: session.seat_limit });
}

/** [TRUST B2] The same request again: the same seat, as long as nobody has taken it over since. */
async function repeat(
	trx: Db,
	asked: {
		former: { answer: string; createdAtMs: number };
		session: SessionRecord;
		form: JoinForm;
		nowMs: number;
	}
): Promise<Joined | Refused> {
	const { session, former } = asked;
	if (session.status === 'closed') return refuse('session-closed');
	const token = deriveSeatToken(session.id, asked.form.requestId);
	const seat = await findSeat(trx, former.answer as SeatId);
	const isStillTheirs = seat?.token_hash === hashSeatToken(token);
	if (!isStillTheirs || asked.nowMs - former.createdAtMs > repeatMs) return refuse('request-conflict');
	return { token, seatId: seat.id, sessionId: session.id, code: session.code };
}

/** A picture with its turn, or a name of the roster that nobody sits under. */
export async function choosePlace(
	trx: Db,
	session: SessionRecord,
	by: JoinForm['by']
): Promise<Chosen | Refused> {
	// [S25] Who is not on the roster still has a way in.
	if (session.name_mode === 'picture' || 'picture' in by) {
		if (!('picture' in by) || !isPicture(by.picture)) return refuse('picture-unknown');
		const turn = pickTurn(await listTurns(trx, session.id, by.picture)); // [S17]
		return { picture: by.picture, picture_turn: turn, member_id: null };
	}
	const names = await listRosterNames(trx, session.group_id);
	const member = names.find(({ id }) => id === by.memberId);
	if (!member) return refuse('name-missing');
	if (await isMemberSeated(trx, session.id, member.id)) return refuse('name-taken');
	return { picture: null, picture_turn: 1, member_id: member.id };
}

async function takeSeat(
	trx: Db,
	given: { session: SessionRecord; form: JoinForm; chosen: Chosen; token: string; nowMs: number }
): Promise<SeatId> {
	const id = randomId<'seat'>();
	await appendSeat(trx, {
		id,
		session_id: given.session.id,
		token_hash: hashSeatToken(given.token),
		...given.chosen,
		label: null,
		scores: 1,
		has_left: 0,
		has_phone: 1,
		joined_at_ms: given.nowMs,
		left_at_ms: null
	});
	// [N] What was agreed to, in which words, and when.
	await appendConsent(trx, {
		seat_id: id,
		version: given.form.consentVersion,
		language: given.form.language,
		given_at_ms: given.nowMs
	});
	return id;
}
