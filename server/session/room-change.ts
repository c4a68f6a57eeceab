// What a follow-up is compared with: the revealed counts of its baseline, and of the other assessments of
// the same series up to now. Loaded only once the follow-up itself has revealed something.
import type { SessionId } from '#domain/ids.ts';
import type { Instrument } from '#domain/instrument.ts';
import { countNewRaters } from '#domain/change.ts';
import { listRaterMembers, listSeries, type PlacedAssessment } from './change-store.ts';
import { inLevels, type LevelCounts } from './level-count.ts';
import { listRounds, type AssessmentRecord, type Db } from './store.ts';
import type { Urns } from './urns.ts';

/** One assessment of a series. */
export type SeriesPart = {
	sessionId: SessionId;
	title: string;
	date: string;
	raters: number;
	/** By statement number; revealed rounds only. */
	counts: ReadonlyMap<number, LevelCounts>;
};
export type RoomChange = {
	before: SeriesPart;
	after: SeriesPart;
	newRaters: { count: number; isExact: boolean };
	/** Baseline first, this assessment last. */
	series: readonly SeriesPart[];
};
type Parts = { db: Db; urns: Pick<Urns, 'countRevealed'> };

export async function loadChange(
	parts: Parts,
	record: AssessmentRecord,
	instrument: Instrument
): Promise<RoomChange | undefined> {
	if (record.baseline_id === null) return undefined;
	const all = await listSeries(parts.db, record.baseline_id);
	const here = all.findIndex(({ id }) => id === record.id);
	const baseline = all.find(({ id }) => id === record.baseline_id);
	if (!baseline || here < 0) throw new Error(`assessment ${record.id} repeats a baseline that is gone`);
	// A meeting that still runs, or lies later, is no part of the line up to here.
	const between = all.filter((each, index) => each !== baseline && index < here && each.status === 'closed');
	const members = new Map<PlacedAssessment, (string | undefined)[]>();
	const series: SeriesPart[] = [];
	for (const placed of [baseline, ...between, all[here]!]) {
		const raters = await readRaters(parts.db, placed.session_id);
		members.set(placed, raters);
		series.push({
			sessionId: placed.session_id,
			title: placed.title,
			date: placed.date,
			raters: raters.length,
			counts: await readCounts(parts, placed.session_id, instrument)
		});
	}
	return {
		before: series[0]!,
		after: series.at(-1)!,
		newRaters: countNewRaters(members.get(baseline)!, members.get(all[here]!)!), // [C6]
		series
	};
}

async function readRaters(db: Db, sessionId: SessionId): Promise<(string | undefined)[]> {
	return (await listRaterMembers(db, sessionId)).map((member) => member ?? undefined);
}

async function readCounts(
	{ db, urns }: Parts,
	sessionId: SessionId,
	{ scale }: Instrument
): Promise<Map<number, LevelCounts>> {
	const rounds = (await listRounds(db, sessionId)).filter((round) => round.state === 'revealed');
	const found = rounds.length > 0 ? await urns.countRevealed(rounds.map((round) => round.id)) : [];
	const counts = inLevels(found, scale.levels.length);
	return new Map(
		rounds.flatMap((round) => {
			const counted = counts.get(round.id);
			return counted ? [[round.statement_number, counted] as const] : [];
		})
	);
}
