// A member's card on its way from the phone to the wall: once however often it is sent, and without a
// word of who sent it. The board stores it; how many of a kind a seat has sent, and that this request has
// been carried out, is written in the same transaction.
import { checkDraft, cleanDraft, type CardDraft } from '#domain/card-draft.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import type { Phones } from '#server/backstage.ts';
import { getSeat } from './access.ts';
import { getAgenda } from './agenda.ts';
import { countCard, findCardCount } from './card-store.ts';
import { appendAnswer, findFormerAnswer, type RequestKey } from './request-store.ts';
import type { SeatRecord } from './seat-store.ts';
import type { SessionParts } from './session-parts.ts';
import { countOpenRounds, findSession, type Db, type SessionRecord } from './store.ts';

export function makeAddCard(parts: SessionParts): Phones['addCard'] {
	const { db, boards } = parts;
	return async (token, { requestId, card }) => {
		const draft = cleanDraft(card);
		const seat = await getSeat(db, token);
		if (isRefused(seat)) return seat;
		// No seat in the scope: the row would say whose card it was to whoever knows the request.
		const key: RequestKey = { scope: `card ${seat.session_id}`, id: requestId, body: draft };
		const former = await findFormerAnswer(db, key);
		if (former) return isRefused(former) ? former : undefined;
		const session = await getSession(db, seat);
		const refused =
			(await checkNow(db, { session, seat, draft })) ?? (await checkLink(parts, session, draft));
		if (refused) return refused;
		const again = refuse('request-conflict');
		const answer = await boards.add({
			groupId: session.group_id,
			card: draft,
			alongside: (trx) => writeAlongside(trx, { key, token, draft, again, nowMs: parts.clock.nowMs() })
		});
		// [TRUST B2] Carried out already, by the same request that came in beside this one.
		return answer === again ? undefined : answer;
	};
}

/** Asked and written again inside the transaction: the room may have moved on, the seat been taken over. */
async function writeAlongside(
	trx: Db,
	given: { key: RequestKey; token: string; draft: CardDraft; again: Refused; nowMs: number }
): Promise<Refused | undefined> {
	const { key, draft } = given;
	const former = await findFormerAnswer(trx, key);
	if (former) return isRefused(former) ? former : given.again;
	const seat = await getSeat(trx, given.token);
	if (isRefused(seat)) return seat;
	const refused = await checkNow(trx, { session: await getSession(trx, seat), seat, draft });
	if (refused) return refused;
	await countCard(trx, { seatId: seat.id, kind: draft.kind });
	await appendAnswer(trx, key, '', given.nowMs);
	return undefined;
}

async function getSession(db: Db, seat: SeatRecord): Promise<SessionRecord> {
	const session = await findSession(db, seat.session_id);
	if (!session) throw new Error(`seat ${seat.id} belongs to no session`);
	return session;
}

async function checkNow(
	db: Db,
	{ session, seat, draft }: { session: SessionRecord; seat: SeatRecord; draft: CardDraft }
): Promise<Refused | undefined> {
	return checkDraft({
		draft,
		status: session.status,
		stage: getAgenda(session)[session.stage_index]?.stage,
		isRoundOpen: (await countOpenRounds(db, session.id)) > 0,
		seat: { hasLeft: seat.has_left === 1 },
		sent: await findCardCount(db, { seatId: seat.id, kind: draft.kind })
	});
}

/** A card points to what phones are offered, and to nothing else: visible goals, weak statements. */
async function checkLink(
	{ boards }: SessionParts,
	{ id: sessionId, group_id: groupId }: SessionRecord,
	draft: CardDraft
): Promise<Refused | undefined> {
	if (draft.kind === 'reflection') {
		const { goals } = await boards.listChoices(groupId);
		return goals.some(({ id }) => id === draft.goal) ? undefined : refuse('link-unknown', 'goal');
	}
	if (draft.kind !== 'idea' || draft.statement === undefined) return undefined;
	// Which statements there are is the same in every language.
	const { statements } = await boards.describe({ groupId, sessionId, language: 'id' });
	const isOffered = statements.some(({ ref, result }) => ref === draft.statement && result?.isWeak);
	return isOffered ? undefined : refuse('link-unknown', 'statements');
}
