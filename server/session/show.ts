// May the projector show this? The rule is domain/round's; here it is given the session's rounds.
import type { Refused } from '#domain/refusal.ts';
import { checkShow } from '#domain/round.ts';
import type { Focus } from '#domain/session.ts';
import { listRounds, type Db, type SessionRecord } from './store.ts';

export async function checkFocus(
	trx: Db,
	session: SessionRecord,
	focus: Focus
): Promise<Refused | undefined> {
	const rounds = await listRounds(trx, session.id);
	return checkShow(
		{
			// The rule asks which rounds there are and where each stands; a field is none of its business.
			rounds: rounds.map(({ id, state, statement_number: number }) => ({
				roundId: id,
				state,
				number,
				field: 0
			}))
		},
		focus
	);
}
