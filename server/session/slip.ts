// Printed slips: made at the desk, drawn from a bag, and used on whatever phone is at hand. What is clear of
// a slip is on paper only.
import type { SeatId, SessionId } from '#domain/ids.ts';
import { checkConsent, consentFor } from '#domain/consent.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { isPicture, pickTurn } from '#domain/seat.ts';
import { checkJoin } from '#domain/session.ts';
import { checkSlips } from '#domain/turn.ts';
import type { Actor, SlipDoor, SlipPage, Slips, TurnForm, TurnPhones } from '#server/backstage.ts';
import { inTransaction } from '#server/database/database.ts';
import { randomId } from '#server/database/secret.ts';
import { findFor } from './access.ts';
import { isCoded } from './participant-card.ts';
import { appendAnswer, deskScope, findFormerAnswer, joinScope, type RequestKey } from './request-store.ts';
import { deriveSlipSecret, deriveTurnToken, hashSeatToken, hashSlipSecret } from './seat-secret.ts';
import { appendSeat, countTakenPlaces, findSeat, hasConsent, listSeats, listTurns } from './seat-store.ts';
import type { SessionParts } from './session-parts.ts';
import {
	appendSlips,
	countSlips,
	findSlip,
	listSlipSeats,
	writeSlipSeat,
	type SlipRecord
} from './slip-store.ts';
import { findSession, type Db, type SessionPlace, type SessionRecord } from './store.ts';
import { seatTurn } from './turn.ts';
import { buildPerson } from './view-person.ts';

type SlipForm = TurnForm & { picture: string | undefined };
type FoundSlip = { slip: SlipRecord; session: SessionRecord & SessionPlace };

export function makeSlips(parts: SessionParts): Slips {
	return {
		get: (actor, id) => describe(parts, actor, id),
		make: (actor, id, form) => make(parts, actor, { id, ...form })
	};
}

export function makeSlipPhones(parts: SessionParts): Pick<TurnPhones, 'slip' | 'beginSlip'> {
	return {
		async slip(secret) {
			const found = await findBySecret(parts.db, secret);
			if (!found) return parts.codes.spend('slip-wrong'); // [TRUST E5]
			return isRefused(found) ? found : openSlip(parts.db, found);
		},
		async beginSlip(secret, form) {
			if (!(await findBySecret(parts.db, secret))) return parts.codes.spend('slip-wrong');
			return begin(parts, secret, form);
		}
	};
}

async function describe(
	{ db, addresses }: SessionParts,
	actor: Actor,
	id: SessionId
): Promise<SlipPage | Refused> {
	const session = await findFor(db, actor, { id, ability: 'run-session' });
	if (isRefused(session)) return session;
	const known = addresses();
	return {
		groupName: session.group_name,
		purpose: session.purpose,
		status: session.status,
		code: session.code,
		url: known.find((url) => url === session.address) ?? known[0],
		made: await countSlips(db, id),
		used: (await listSlipSeats(db, id)).size
	};
}

async function make(
	{ db, clock, told }: SessionParts,
	actor: Actor,
	{ id, requestId, count }: { id: SessionId } & Parameters<Slips['make']>[2]
): Promise<{ secrets: string[] } | Refused> {
	const session = await findFor(db, actor, { id, ability: 'run-session' });
	if (isRefused(session)) return session;
	const key: RequestKey = { scope: deskScope(id), id: requestId, body: { slips: count } };
	const nowMs = clock.nowMs();
	const done = await inTransaction(db, async (trx) => {
		if ((await findSession(trx, id))?.status === 'closed') return refuse('session-closed');
		const former = await findFormerAnswer(trx, key);
		if (former) return isRefused(former) ? former : undefined;
		const made = await countSlips(trx, id);
		const refused = checkSlips(count, made); // [L27]
		if (refused) return refused;
		await appendSlips(
			trx,
			listSecrets(id, { requestId, count }).map((secret, place) => ({
				session_id: id,
				number: made + place + 1,
				secret_hash: hashSlipSecret(secret),
				seat_id: null
			}))
		);
		await appendAnswer(trx, key, 'slips', nowMs);
		return undefined;
	});
	if (done) return done;
	told.changed(id);
	return { secrets: listSecrets(id, { requestId, count }) };
}

function listSecrets(id: SessionId, { requestId, count }: Parameters<Slips['make']>[2]): string[] {
	return Array.from({ length: count }, (_, place) => deriveSlipSecret(id, requestId, place));
}

/** Undefined for a slip that is none; refused once its meeting is over, or before it has begun [L31]. */
async function findBySecret(db: Db, secret: string): Promise<FoundSlip | Refused | undefined> {
	const slip = await findSlip(db, hashSlipSecret(secret));
	const session = slip && (await findSession(db, slip.session_id));
	if (!slip || !session) return undefined;
	if (session.status === 'closed') return refuse('session-closed'); // [L31]
	return session.status === 'planned' ? refuse('session-not-open') : { slip, session };
}

async function openSlip(db: Db, { slip, session }: FoundSlip): Promise<SlipDoor> {
	const isUnderCodes = await isCoded({ db }, session.id);
	const version = consentFor({ isCoded: isUnderCodes });
	const seats = await listSeats(db, session.id);
	const taken = new Map<string, number>();
	for (const { picture } of seats) if (picture) taken.set(picture, (taken.get(picture) ?? 0) + 1);
	const seat = slip.seat_id === null ? undefined : seats.find(({ id }) => id === slip.seat_id);
	return {
		code: session.code,
		groupName: session.group_name,
		purpose: session.purpose,
		isCoded: isUnderCodes,
		consentVersion: version,
		person: seat && { ...buildPerson(seat), hasAgreed: await hasConsent(db, seat.id, version) },
		taken: Object.fromEntries(taken)
	};
}

async function begin(
	parts: SessionParts,
	secret: string,
	form: SlipForm
): Promise<{ token: string; code: string } | Refused> {
	const nowMs = parts.clock.nowMs();
	const begun = await inTransaction(parts.db, async (trx) => {
		// Read again inside: another phone may have been first, or the meeting closed meanwhile.
		const found = await findBySecret(trx, secret);
		if (!found) return refuse('slip-wrong');
		if (isRefused(found)) return found;
		const { session, slip } = found;
		const token = deriveTurnToken(session.id, form.requestId);
		const scope = joinScope(session.id);
		const key: RequestKey = { scope, id: form.requestId, body: ['slip', hashSlipSecret(secret)] };
		const former = await findFormerAnswer(trx, key);
		if (isRefused(former)) return former;
		if (former) {
			// [TRUST B2] The same press twice is one turn; after that turn it is none any more.
			const seat = await findSeat(trx, former.answer as SeatId);
			const isSame = seat?.token_hash === hashSeatToken(token);
			return isSame ? { token, code: session.code } : refuse('request-conflict');
		}
		const seatId = slip.seat_id ?? (await makeSeat(trx, { session, secret, form, nowMs }));
		if (isRefused(seatId)) return seatId;
		const seat = await findSeat(trx, seatId);
		if (!seat) throw new Error('a slip points to a seat that is gone');
		const refused = await seatTurn(trx, seat, { ...form, usual: 'slip', token, nowMs });
		if (refused) return refused;
		await appendAnswer(trx, key, seatId, nowMs);
		return { token, code: session.code, seat };
	});
	if (isRefused(begun)) return begun;
	if ('seat' in begun) {
		parts.told.seatReplaced(begun.seat.id); // [L28]
		parts.told.changed(begun.seat.session_id);
	}
	return { token: begun.token, code: begun.code };
}

/** [L27] The one seat of this slip, under a picture as everybody's. */
async function makeSeat(
	trx: Db,
	{
		session,
		secret,
		form: { picture, consentVersion },
		nowMs
	}: { session: SessionRecord; secret: string; form: SlipForm; nowMs: number }
): Promise<SeatId | Refused> {
	if (!isPicture(picture)) return refuse('picture-unknown');
	const seats = await countTakenPlaces(trx, session.id);
	// Everything that can be refused is, before a row is written: a transaction that answers is kept.
	const refused =
		checkJoin({ status: session.status, seats, seatLimit: session.seat_limit }) ??
		checkConsent(consentVersion, { isCoded: await isCoded({ db: trx }, session.id) }); // [L23]
	if (refused) return refused;
	const id = randomId<'seat'>();
	await appendSeat(trx, {
		id,
		session_id: session.id,
		token_hash: null,
		picture,
		picture_turn: pickTurn(await listTurns(trx, session.id, picture)),
		member_id: null,
		label: null,
		scores: 1,
		has_left: 0,
		has_phone: 0,
		channel: 'slip',
		joined_at_ms: nowMs,
		left_at_ms: null
	});
	await writeSlipSeat(trx, hashSlipSecret(secret), id);
	return id;
}
