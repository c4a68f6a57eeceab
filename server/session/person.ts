// Somebody who scores and has no phone: the desk gives them a seat, and they answer in turns. Runs inside the
// caller's transaction. They are asked to agree on the phone, at their first turn (turn.ts).
import type { DeskCommand } from '#domain/command.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { checkJoin } from '#domain/session.ts';
import { randomId } from '#server/database/secret.ts';
import { choosePlace } from './join.ts';
import type { Desk, Done } from './move.ts';
import { appendSeat, countTakenPlaces } from './seat-store.ts';

type By = Extract<DeskCommand, { name: 'add-person' }>['by'];

/** Refusals: 'room-full', and those of choosing a picture or a name. */
export async function addPerson({ trx, session, nowMs }: Desk, by: By): Promise<Done | Refused> {
	const seats = await countTakenPlaces(trx, session.id);
	// A meeting that is prepared may be told before who will come without a phone.
	const refused = checkJoin({ status: 'running', seats, seatLimit: session.seat_limit }); // [L20]
	if (refused) return refused;
	const chosen = await choosePlace(trx, session, by);
	if (isRefused(chosen)) return chosen;
	await appendSeat(trx, {
		id: randomId<'seat'>(),
		session_id: session.id,
		token_hash: null,
		...chosen,
		label: null,
		scores: 1,
		has_left: 0,
		has_phone: 0,
		channel: 'shared-phone',
		joined_at_ms: nowMs,
		left_at_ms: null
	});
	return '';
}
