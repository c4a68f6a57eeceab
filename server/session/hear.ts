// What a member's phone hears of a meeting: the recordings of its group, of the version that is scored [U4].
import { refuse, isRefused, type Refused } from '#domain/refusal.ts';
import { parseHeard } from '#domain/recording.ts';
import type { Sound } from '#server/backstage.ts';
import { readSound } from '#server/recording/recordings.ts';
import { getSeat } from './access.ts';
import type { SessionParts } from './session-parts.ts';
import { findAssessment, findSession } from './store.ts';

/** what: 's12', 'l3'. The token says which meeting; its code may have changed since. Refusals: 'not-seated', 'not-found'. */
export async function hear(
	{ db, sounds }: SessionParts,
	token: string,
	what: string
): Promise<Sound | Refused> {
	const seat = await getSeat(db, token);
	if (isRefused(seat)) return seat;
	const session = await findSession(db, seat.session_id);
	const assessment = await findAssessment(db, seat.session_id);
	const heard = parseHeard(what);
	if (!session || !assessment || !heard) return refuse('not-found');
	return readSound(
		{ db, sounds },
		{ groupId: session.group_id, versionId: assessment.instrument_version_id, heard }
	);
}
