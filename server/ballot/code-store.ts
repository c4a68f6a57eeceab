// SQL of ballots with the participant codes they are under. Only of revealed rounds, and only for finding
// pairs: no answer of the server has a code beside a score.
import type { RoundId } from '#domain/ids.ts';
import type { CodedBallot } from '#domain/paired-change.ts';
import type { Db } from './store.ts';

/** [TRUST E2] The state is asked inside the query. Of rounds of scores; a round without ballots is absent. */
export async function listCoded(db: Db, roundIds: readonly RoundId[]): Promise<Map<RoundId, CodedBallot[]>> {
	const rows = await db
		.selectFrom('ballot')
		.innerJoin('round', 'round.id', 'ballot.round_id')
		.where('round.id', 'in', [...roundIds])
		.where('round.kind', '=', 'score')
		.where('round.state', '=', 'revealed')
		.select(['ballot.round_id', 'ballot.code', 'ballot.level'])
		.execute();
	const byRound = Map.groupBy(rows, ({ round_id }) => round_id);
	return new Map([...byRound].map(([id, own]) => [id, own.map(({ code, level }) => ({ code, level }))]));
}
