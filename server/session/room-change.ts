// What a follow-up is compared with: the revealed counts of its baseline, and of the other assessments of
// the same series up to now. Loaded only once the follow-up itself has revealed something.
import type { RoundId, SessionId } from '#domain/ids.ts';
import type { Instrument } from '#domain/instrument.ts';
import { countNewRaters } from '#domain/change.ts';
import { compareAssessments, type Comparability } from '#domain/comparable.ts';
import type { ComparedRounds } from '#domain/second-round.ts';
import { readFact } from './assessment-fact.ts';
import { listRaterMembers, listSeries, type PlacedAssessment } from './change-store.ts';
import { inLevels, pickCounts, type LevelCounts } from './level-count.ts';
import { listRounds, type AssessmentRecord, type Db } from './store.ts';
import type { Urns } from './urns.ts';

/** One assessment of a series. */
export type SeriesPart = {
	sessionId: SessionId;
	title: string;
	date: string;
	raters: number;
	/** By statement number, of the revealed round that is compared [C14]. */
	counts: ReadonlyMap<number, LevelCounts>;
	/** That round. */
	picked: ReadonlyMap<number, RoundId>;
	/** Statements whose second round may be shown too. */
	twice: ReadonlySet<number>;
	/** With the assessment that is looked at; what breaks is in no counts [C15] [C16]. */
	comparability: Comparability;
};
export type RoomChange = {
	which: ComparedRounds;
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
	const which = record.compares;
	const all = await listSeries(parts.db, record.baseline_id);
	const here = all.findIndex(({ id }) => id === record.id);
	const baseline = all.find(({ id }) => id === record.baseline_id);
	if (!baseline || here < 0) throw new Error(`assessment ${record.id} repeats a baseline that is gone`);
	// A meeting that still runs, or lies later, is no part of the line up to here.
	const between = all.filter((each, index) => each !== baseline && index < here && each.status === 'closed');
	const members = new Map<PlacedAssessment, (string | undefined)[]>();
	const now = await readFact(parts.db, all[here]!, instrument);
	const series: SeriesPart[] = [];
	for (const placed of [baseline, ...between, all[here]!]) {
		const raters = await readRaters(parts.db, placed.session_id);
		members.set(placed, raters);
		const comparability = compareAssessments(await readFact(parts.db, placed), now);
		series.push({
			sessionId: placed.session_id,
			title: placed.title,
			date: placed.date,
			raters: raters.length,
			comparability,
			...(await readCounts(parts, placed.session_id, {
				levels: instrument.scale.levels.length,
				which,
				same: comparability.same
			}))
		});
	}
	return {
		which,
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
	{ levels, which, same }: { levels: number; which: ComparedRounds; same: readonly number[] }
): Promise<Pick<SeriesPart, 'counts' | 'picked' | 'twice'>> {
	const rounds = (await listRounds(db, sessionId)).filter(
		(round) => round.state === 'revealed' && same.includes(round.statement_number) // [C16]
	);
	const found = rounds.length > 0 ? await urns.countRevealed(rounds.map((round) => round.id)) : [];
	const byRound = inLevels(found, levels);
	return pickCounts(
		rounds.flatMap(({ id, ordinal, statement_number: number }) => {
			const counted = byRound.get(id);
			return counted ? [{ id, number, ordinal, counted }] : [];
		}),
		which
	);
}
