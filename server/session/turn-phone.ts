// A phone that goes from hand to hand: how it becomes one, whom it lists, and how one of them begins a turn.
// Its token opens no seat by itself: a turn does, for one person at a time.
import { consentFor } from '#domain/consent.ts';
import type { RoundId, SeatId, SessionId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { parseTransferCode } from '#domain/seat.ts';
import { checkSharedPhones, sortTurns } from '#domain/turn.ts';
import type { SharedPhone, TurnForm, TurnPhones } from '#server/backstage.ts';
import { inTransaction } from '#server/database/database.ts';
import {
	appendDevice,
	countDevices,
	findDevice,
	findDeviceCode,
	removeDeviceCode,
	type DeviceRecord
} from './device-store.ts';
import { findByCode } from './join-code.ts';
import { isCoded } from './participant-card.ts';
import { appendAnswer, findFormerAnswer, joinScope, type RequestKey } from './request-store.ts';
import {
	deriveDeviceToken,
	deriveTurnToken,
	hashDeviceCode,
	hashDeviceToken,
	hashSeatToken
} from './seat-secret.ts';
import { findSeat, hasConsent, listSeats, type NamedSeat, type SeatRecord } from './seat-store.ts';
import type { SessionParts } from './session-parts.ts';
import { listSlipSeats } from './slip-store.ts';
import { findSession, listOpenRounds, type Db, type SessionRecord } from './store.ts';
import { seatTurn } from './turn.ts';
import { buildPerson } from './view-person.ts';

const purpose = 'shared-phone';

export function makeSharedPhones(
	parts: SessionParts
): Pick<TurnPhones, 'claimPhone' | 'sharedPhone' | 'beginTurn'> {
	return {
		claimPhone: (form) => claim(parts, form),
		sharedPhone: (token) => describe(parts, token),
		beginTurn: (token, form) => begin(parts, token, form)
	};
}

async function claim(
	parts: SessionParts,
	form: Parameters<TurnPhones['claimPhone']>[0]
): Promise<{ token: string; code: string } | Refused> {
	const found = await findByCode(parts.db, form.code);
	if (!found) return parts.codes.spend('code-wrong');
	if (found.refused) return found.refused;
	const claimed = await claimOnce(parts, found.session, form);
	if (claimed === undefined) return parts.codes.spend('device-code-wrong'); // [L21]
	if (!isRefused(claimed)) parts.told.changed(found.session.id);
	return claimed;
}

/** Undefined for a code that is none, was used, or is older than ten minutes. */
async function claimOnce(
	{ db, clock }: SessionParts,
	session: SessionRecord,
	form: Parameters<TurnPhones['claimPhone']>[0]
): Promise<{ token: string; code: string } | Refused | undefined> {
	const typed = parseTransferCode(form.deviceCode);
	if (typed === undefined) return undefined;
	const codeHash = hashDeviceCode(session.id, typed);
	const token = deriveDeviceToken(session.id, form.requestId);
	const nowMs = clock.nowMs();
	return inTransaction(db, async (trx) => {
		const answer = { token, code: session.code };
		// [TRUST B2] The same press twice: the code is used up, by this very phone.
		if (await findDevice(trx, hashDeviceToken(token))) return answer;
		const found = await findDeviceCode(trx, codeHash);
		if (!found || found.expires_at_ms <= nowMs || found.purpose !== purpose) return undefined;
		const shared = await countDevices(trx, { sessionId: session.id, purpose });
		const refused = checkSharedPhones(shared); // [L21]
		if (refused) return refused;
		await removeDeviceCode(trx, codeHash);
		const row = { token_hash: hashDeviceToken(token), session_id: session.id, purpose, created_at_ms: nowMs };
		await appendDevice(trx, row as DeviceRecord);
		return answer;
	});
}

async function getDevice(db: Db, token: string): Promise<DeviceRecord | Refused> {
	const device = await findDevice(db, hashDeviceToken(token));
	return device?.purpose === purpose ? device : refuse('device-gone');
}

async function describe(parts: SessionParts, token: string): Promise<SharedPhone | Refused> {
	const { db, urns } = parts;
	const device = await getDevice(db, token);
	if (isRefused(device)) return device;
	const { session_id: sessionId } = device;
	const session = await findSession(db, sessionId);
	if (!session) return refuse('device-gone');
	const isUnderCodes = await isCoded({ db }, sessionId);
	const version = consentFor({ isCoded: isUnderCodes });
	const slips = await listSlipSeats(db, sessionId);
	const seats = (await listSeats(db, sessionId)).filter((seat) => isInTurns(seat, slips));
	const open = await listOpenRounds(db, sessionId);
	const answered = new Map(
		seats.map(({ id }) => [id, countOpen(open, urns.revisionsOf({ sessionId, seatId: id }))])
	);
	const views = await Promise.all(
		seats.map(async (seat) => ({
			...buildPerson(seat),
			scores: seat.scores === 1,
			hasLeft: seat.has_left === 1,
			hasAgreed: await hasConsent(db, seat.id, version)
		}))
	);
	return {
		sessionId,
		code: session.code,
		groupName: session.group_name,
		purpose: session.purpose,
		status: session.status,
		isCoded: isUnderCodes,
		consentVersion: version,
		isAsking: open.length > 0,
		...sortTurns(views, { openRounds: open.length, answered })
	};
}

function isInTurns(seat: NamedSeat, slips: ReadonlySet<SeatId>): boolean {
	return seat.has_phone === 0 && !slips.has(seat.id);
}

const countOpen = (open: readonly RoundId[], revisions: Record<RoundId, number>): number =>
	open.filter((id) => revisions[id] !== undefined).length;

async function begin(
	parts: SessionParts,
	deviceToken: string,
	form: TurnForm & { seatId: SeatId }
): Promise<{ token: string } | Refused> {
	const nowMs = parts.clock.nowMs();
	const begun = await inTransaction(parts.db, async (trx) => {
		const device = await getDevice(trx, deviceToken);
		if (isRefused(device)) return device;
		const seat = await findInTurn(trx, device.session_id, form.seatId);
		if (isRefused(seat)) return seat;
		const token = deriveTurnToken(device.session_id, form.requestId);
		const key: RequestKey = {
			scope: joinScope(device.session_id),
			id: form.requestId,
			body: ['turn', form.seatId]
		};
		const former = await findFormerAnswer(trx, key);
		if (isRefused(former)) return former;
		// [TRUST B2] Sent twice it is one turn; sent again after that turn, it is none any more.
		if (former) return seat.token_hash === hashSeatToken(token) ? { token } : refuse('request-conflict');
		const refused = await seatTurn(trx, seat, { ...form, usual: 'shared-phone', token, nowMs });
		if (refused) return refused;
		await appendAnswer(trx, key, seat.id, nowMs);
		return { token, replaced: seat };
	});
	if (isRefused(begun)) return begun;
	if ('replaced' in begun) {
		parts.told.seatReplaced(begun.replaced.id); // [L24]
		parts.told.changed(begun.replaced.session_id);
	}
	return { token: begun.token };
}

/** [TRUST F5] Of this meeting, without a phone, and no slip's. */
async function findInTurn(trx: Db, sessionId: SessionId, id: SeatId): Promise<SeatRecord | Refused> {
	const seat = await findSeat(trx, id);
	const isOurs = seat?.session_id === sessionId && seat.has_phone === 0;
	if (!isOurs || (await listSlipSeats(trx, sessionId)).has(id)) return refuse('turn-not-here');
	return seat;
}
