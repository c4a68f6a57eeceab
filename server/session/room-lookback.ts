// What one room looks back at, and what it can look back at. Counts are loaded for revealed rounds and for no
// other: what is not here cannot leak [TRUST E2].
import type { SessionId } from '#domain/ids.ts';
import { countLookback, type LookbackCount, type LookbackSetup } from '#domain/lookback.ts';
import { parseLookbackSetup } from '#domain/wire-parse.ts';
import { compareWith } from './assessment-fact.ts';
import { findPlacedAssessment } from './change-store.ts';
import { inLevels } from './level-count.ts';
import { listLookbackRounds, type LookbackRecord } from './lookback-store.ts';
import { listRounds, type AssessmentRecord, type Db } from './store.ts';
import type { Urns } from './urns.ts';

export type RoomLookback = {
	record: LookbackRecord;
	/** What it asked, in the words the statement had then [C63]. */
	setup: LookbackSetup;
	/** Undefined until it is revealed, and for good where too few gave a level [C65]. */
	count: LookbackCount | undefined;
};
/** The baseline's day, and the statements that can be looked back at, by number. */
export type LookbackChoices = { day: string; numbers: readonly number[] };

/** By statement; levels: of the scale that the session scores on. */
export async function loadLookback(
	{ db, urns }: { db: Db; urns: Pick<Urns, 'countRevealed'> },
	sessionId: SessionId,
	levels: number
): Promise<RoomLookback[]> {
	const rounds = await listLookbackRounds(db, sessionId);
	const revealed = rounds.filter((round) => round.state === 'revealed').map((round) => round.id);
	const found = revealed.length > 0 ? await urns.countRevealed(revealed) : [];
	const counts = inLevels(found, levels);
	return rounds.map((record) => {
		const setup = parseLookbackSetup(record.setup);
		if (!setup) throw new Error(`round ${record.id}: what it asked cannot be read`);
		const counted = record.state === 'revealed' ? counts.get(record.id) : undefined;
		return { record, setup, count: counted && countLookback(counted) };
	});
}

/** Undefined where the assessment repeats no baseline. */
export async function loadChoices(db: Db, now: AssessmentRecord): Promise<LookbackChoices | undefined> {
	const baseline = now.baseline_id === null ? undefined : await findPlacedAssessment(db, now.baseline_id);
	if (!baseline) return undefined;
	const { same } = await compareWith(db, { baseline, now });
	const scored = new Set((await listRounds(db, now.session_id)).map((round) => round.statement_number));
	const numbers = (await listRounds(db, baseline.session_id))
		.filter(({ state, ordinal }) => state === 'revealed' && ordinal === 1)
		.map((round) => round.statement_number)
		.filter((number) => scored.has(number) && same.includes(number)); // [C62]
	return { day: baseline.date, numbers };
}
