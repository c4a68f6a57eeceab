// A phone says which card its owner holds, or that there is none; and after a restart brings back what it
// keeps. What is refused says nothing of who has a code [Q9].
import type { SessionId } from '#domain/ids.ts';
import { canStillScore, parseCode, readCode } from '#domain/participant-code.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import type { CardForm, CardState, CodePhones } from '#server/backstage.ts';
import { hasCode } from '#server/programme/participant-code-store.ts';
import { getSeat } from './access.ts';
import { getAgenda } from './agenda.ts';
import { hashHolder } from './seat-secret.ts';
import { findSeat, type SeatRecord } from './seat-store.ts';
import type { SessionParts } from './session-parts.ts';
import { findAssessment, findSession } from './store.ts';

type Parts = Pick<SessionParts, 'db' | 'urns' | 'claims'>;
/** Kept in place of a code by who has no card. */
const noCard = 'tanpa';

export function makeCards(parts: Parts): CodePhones {
	return {
		chooseCode: (token, card) => choose(parts, token, card),
		recallCode: (token, kept) => recall(parts, token, kept)
	};
}

/** Is this a meeting whose scores are under codes? */
export async function isCoded({ db }: Pick<Parts, 'db'>, sessionId: SessionId): Promise<boolean> {
	return (await findAssessment(db, sessionId))?.secrecy === 'code';
}

/** Has this seat anything to do with a card? Whoever scores, is here, and has scoring before them [Q16]. */
async function isAsked({ db }: Pick<Parts, 'db'>, seat: SeatRecord): Promise<boolean> {
	if (seat.scores === 0 || seat.has_left === 1 || !(await isCoded({ db }, seat.session_id))) return false;
	const session = await findSession(db, seat.session_id);
	if (!session || session.status === 'closed') return false;
	return canStillScore({ agenda: getAgenda(session), stageIndex: session.stage_index });
}

const write = (token: string, code: string | null): string => `${hashHolder(token)}.${code ?? noCard}`;

async function choose(parts: Parts, token: string, card: CardForm): Promise<{ kept: string } | Refused> {
	const seat = await getSeat(parts.db, token);
	if (isRefused(seat)) return seat;
	if (!(await isCoded(parts, seat.session_id))) return refuse('request-malformed');
	const code = card === 'none' ? null : parseCode(card.pictures);
	if (code !== null) {
		if (parts.claims.hasTriedEnough(seat.id)) return refuse('participant-code-tries'); // [Q8]
		const refused = await checkCode(parts, seat, code);
		if (refused) parts.claims.noteWrong(seat.id);
		if (refused) return refused;
	}
	// Looked at again, with nothing in between: two may have said the same card at once [Q9].
	if (!take(parts, seat, code ?? null)) return refuse('participant-code-taken');
	return { kept: write(token, code ?? null) };
}

async function checkCode(
	parts: Parts,
	seat: SeatRecord,
	code: string | undefined
): Promise<Refused | undefined> {
	const session = await findSession(parts.db, seat.session_id);
	const isKnown = session && code !== undefined && (await hasCode(parts.db, session.group_id, code));
	if (!isKnown) return refuse('participant-code-unknown'); // [Q8]
	return (await isFree(parts, seat, code)) ? undefined : refuse('participant-code-taken'); // [Q9]
}

/** Nobody else goes by it who is still here, and nobody's answers in an open round are under it. */
async function isFree({ db, urns, claims }: Parts, seat: SeatRecord, code: string): Promise<boolean> {
	const sessionId = seat.session_id;
	const inUrn = urns.findCodeHolder({ sessionId, code });
	if (inUrn !== undefined && inUrn !== seat.id) return false;
	const holder = claims.findHolder(sessionId, code);
	if (holder === undefined || holder === seat.id) return true;
	if ((await findSeat(db, holder))?.has_left !== 1) return false;
	claims.release(sessionId, holder);
	return true;
}

/** False, and nothing is taken, where another seat goes by this code. */
function take({ urns, claims }: Parts, seat: SeatRecord, code: string | null): boolean {
	const holder = code === null ? undefined : claims.findHolder(seat.session_id, code);
	if (holder !== undefined && holder !== seat.id) return false;
	claims.claim(seat.session_id, seat.id, code);
	urns.correctCode({ sessionId: seat.session_id, seatId: seat.id, code }); // [Q11]
	return true;
}

/**
 * What a phone kept from before, where the server knows nothing of this seat: after a restart, or after its
 * code went to somebody else. Only of this very seat: a phone that is handed on brings nobody else's code. A
 * seat that goes on on another phone keeps its code here, and that phone is never told which it is: the desk
 * can move a seat to any phone, its own too [Q12].
 */
async function recall(
	parts: Parts,
	token: string,
	kept: string | undefined
): Promise<{ card: CardState | undefined } | Refused> {
	const seat = await getSeat(parts.db, token);
	if (isRefused(seat)) return seat;
	if (!(await isAsked(parts, seat))) return { card: undefined };
	if (parts.claims.find(seat.session_id, seat.id) === undefined) await takeBack(parts, { seat, token, kept });
	const claim = parts.claims.find(seat.session_id, seat.id);
	if (claim === undefined) return { card: 'ask' };
	return { card: claim === null ? 'none' : 'kept' };
}

async function takeBack(
	parts: Parts,
	{ seat, token, kept }: { seat: SeatRecord; token: string; kept: string | undefined }
): Promise<void> {
	const [holder, code] = kept?.split('.', 2) ?? [];
	if (code === undefined || holder !== hashHolder(token)) return;
	if (code === noCard) return void take(parts, seat, null);
	if (!readCode(code) || parts.claims.hasTriedEnough(seat.id)) return;
	const refused = await checkCode(parts, seat, code);
	if (!refused) take(parts, seat, code);
	// [Q8] What we gave out was a card of the group: this was made up, and is a guess like any other.
	else if (refused.refused === 'participant-code-unknown') parts.claims.noteWrong(seat.id);
}
