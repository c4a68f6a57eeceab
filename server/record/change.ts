// What a record says of a second meeting: before and after, the room's own word, and the plan's actions.
// The same figures as the room saw, from the same functions.
import type { SessionId } from '#domain/ids.ts';
import { testChanges } from '#domain/change-test.ts';
import { listMoves, testPairs } from '#domain/paired-change.ts';
import { hasColumns, parseTargets } from '#domain/progress-row.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import type { Language } from '#domain/text.ts';
import type { ChangeOverview, LookbackOverview, ResearchChange } from '#domain/view.ts';
import type { Actor, Monitored, RecordRow } from '#server/backstage.ts';
import { listCoded } from '#server/ballot/code-store.ts';
import { countRevealed } from '#server/ballot/store.ts';
import type { SessionBoards } from '#server/session/boards.ts';
import { listProgress, type ProgressRecord } from '#server/session/change-store.ts';
import { loadChange } from '#server/session/room-change.ts';
import { loadDirect } from '#server/session/room-direct.ts';
import { loadLookback } from '#server/session/room-lookback.ts';
import { loadPolls } from '#server/session/room-poll.ts';
import { loadPairing, type RoomPairing } from '#server/session/room-pair.ts';
import { loadPlan } from '#server/session/room-plan.ts';
import { loadAssessment } from '#server/session/room-state.ts';
import { buildChange, buildDirectRows } from '#server/session/view-change.ts';
import { buildLookback } from '#server/session/view-lookback.ts';
import { buildPollRows } from '#server/session/view-poll.ts';
import { buildLines } from '#server/session/view-line.ts';
import { findReadable } from './access.ts';
import { asOfClose } from './closed-plan.ts';
import type { Db } from './store.ts';

export type ChangeParts = { db: Db; boards: Pick<SessionBoards, 'listActions'> };
type Asked = { actor: Actor; id: SessionId; language: Language };

const urnsOf = (db: Db) => ({
	countRevealed: (ids: Parameters<typeof countRevealed>[1]) => countRevealed(db, ids)
});

export async function readChange(
	{ db, boards }: ChangeParts,
	{ actor, id, language }: Asked
): Promise<ResearchChange | undefined | Refused> {
	const session = await findReadable(db, actor, id);
	if (isRefused(session)) return session;
	const parts = { db, urns: urnsOf(db) };
	const assessment = await loadAssessment(parts, id);
	if (!assessment || assessment.counts.size === 0) return undefined;
	const { record, instrument } = assessment;
	const change = await loadChange(parts, record, instrument);
	if (!change) return undefined;
	const plan = await asOfClose({ db, boards }, session);
	const { workedOn } = await loadPlan(plan, session, record.instrument_version_id);
	const direct = await loadDirect(parts, id);
	const numbers = workedOn.map(({ number }) => number);
	const pairing = await loadPairing({ listCoded: (ids) => listCoded(db, ids) }, record, change);
	const compared = { assessment, change, pairing, direct, workedOn: numbers };
	const overview = buildChange(compared, language);
	const lines = buildLines(compared, language);
	// [C57] The same people twice are no two groups.
	const tests = pairing ? { made: 0, statements: {} } : testShown(overview);
	return { ...overview, tests, pairTests: pairing && testPaired(overview, pairing), lines };
}

/** [C41] Made only here, for who reads a record; fields are in none of them [C40]. */
function testShown({ statements }: ChangeOverview): ResearchChange['tests'] {
	const shown = statements.filter((each) => each.isShown);
	const { made, tests } = testChanges(shown);
	return { made, statements: Object.fromEntries(shown.map(({ number }, at) => [number, tests[at]!])) };
}

/** [C54] [C55] Of statements whose pairs may be shown: Holm's p is over exactly these. */
function testPaired({ statements }: ChangeOverview, { pairs }: RoomPairing): ResearchChange['pairTests'] {
	const shown = statements.flatMap((each) => {
		const own = pairs.get(each.number);
		return own && each.isShown && each.pairs?.isShown ? [{ number: each.number, moves: listMoves(own) }] : [];
	});
	const { made, tests } = testPairs(shown.map(({ moves }) => moves));
	return { made, statements: Object.fromEntries(shown.map(({ number }, at) => [number, tests[at]!])) };
}

/** Rows that say something in the paper's columns, newest first. */
function toRecordRows(progress: readonly ProgressRecord[]): RecordRow[] {
	return progress
		.map(({ id, card_id, date, state, note, held, indicators, results, supporting, hindering, targets }) => ({
			...{ id, date, state, note, held, indicators, results, supporting, hindering },
			actionId: card_id,
			targets: parseTargets(targets)
		}))
		.filter(hasColumns)
		.reverse();
}

async function readLookback(
	db: Db,
	id: SessionId,
	language: Language
): Promise<LookbackOverview | undefined> {
	const parts = { db, urns: urnsOf(db) };
	const assessment = await loadAssessment(parts, id);
	if (!assessment) return undefined;
	const { record, instrument } = assessment;
	const asked = await loadLookback(parts, id, instrument.scale.levels.length);
	if (asked.length === 0) return undefined;
	return buildLookback(asked, await loadChange(parts, record, instrument), language);
}

export async function readMonitoring(
	{ db, boards }: ChangeParts,
	{ actor, id, language }: Asked
): Promise<Monitored | Refused> {
	const session = await findReadable(db, actor, id);
	if (isRefused(session)) return session;
	const plan = await asOfClose({ db, boards }, session);
	const { actions } = await loadPlan(plan, session, undefined);
	const direct = await loadDirect({ db, urns: urnsOf(db) }, id);
	return {
		direct: buildDirectRows(direct, language),
		actions,
		polls: buildPollRows(await loadPolls({ db, urns: urnsOf(db) }, id), language),
		lookback: await readLookback(db, id, language),
		rows: toRecordRows(await listProgress(db, { groupId: session.group_id, untilMs: plan.untilMs }))
	};
}
