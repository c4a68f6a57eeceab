// May the projector show this? The rule is domain/round's; here it is given the session's rounds.
import type { Refused } from '#domain/refusal.ts';
import { checkShow } from '#domain/round.ts';
import type { Focus } from '#domain/session.ts';
import { listFacts } from './round-fact.ts';
import { findAssessment, type Db, type SessionRecord } from './store.ts';

export async function checkFocus(
	trx: Db,
	session: SessionRecord,
	focus: Focus
): Promise<Refused | undefined> {
	const assessment = await findAssessment(trx, session.id);
	const isFollowUp = assessment !== undefined && assessment.baseline_id !== null;
	return checkShow({ rounds: await listFacts(trx, session.id), isFollowUp }, focus);
}
