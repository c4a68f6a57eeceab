// The two ends of the chain: a statement with its first score, and each time it was scored again. Only what
// was revealed and may be shown has a figure.
import type { StatementRef } from '#domain/board.ts';
import { changeOf } from '#domain/change.ts';
import type { GroupId } from '#domain/ids.ts';
import { pickRound } from '#domain/second-round.ts';
import { mayShow, tallyCounts } from '#domain/tally.ts';
import type { Language } from '#domain/text.ts';
import type { StatementFact } from '#domain/view.ts';
import type { ChainScore, ChainStatement } from '#server/backstage.ts';
import { countRevealed } from '#server/ballot/store.ts';
import { listStatementFacts } from '#server/board/statement-fact.ts';
import { listScoredSessions } from '#server/board/store.ts';
import type { Db } from '#server/programme/store.ts';
import type { LevelCounts } from '#server/session/level-count.ts';
import { loadChange, type SeriesPart } from '#server/session/room-change.ts';
import { loadAssessment } from '#server/session/room-state.ts';
import { findSession } from '#server/session/store.ts';

type Asked = { groupId: GroupId; language: Language; pointedTo: ReadonlySet<StatementRef> };

/** Weak ones and those that cards point to, by number. */
export async function loadChainStatements(db: Db, asked: Asked): Promise<ChainStatement[]> {
	const urns = { countRevealed: (ids: Parameters<typeof countRevealed>[1]) => countRevealed(db, ids) };
	const { groupId, language, pointedTo } = asked;
	const facts = await listStatementFacts(
		{ db, countRevealed: urns.countRevealed },
		{ groupId, sessionId: undefined, language }
	);
	const [newest] = await listScoredSessions(db, groupId);
	const series = newest === undefined ? [] : await loadSeries({ db, urns }, newest);
	return facts
		.filter(({ ref, result }) => pointedTo.has(ref) || result?.isWeak === true)
		.map((fact) => toChainStatement(fact, series));
}

type Parts = { db: Db; urns: Parameters<typeof loadAssessment>[0]['urns'] };
type Part = Pick<SeriesPart, 'sessionId' | 'title' | 'date' | 'counts'>;
type Series = { versionId: string; parts: readonly Part[] };

/** The newest assessment with those it is compared with, first one first; a first one stands alone. */
async function loadSeries(
	parts: Parts,
	sessionId: Parameters<typeof findSession>[1]
): Promise<readonly Series[]> {
	const [session, assessment] = [
		await findSession(parts.db, sessionId),
		await loadAssessment(parts, sessionId)
	];
	if (!session || !assessment) return [];
	const { record, instrument } = assessment;
	const change = await loadChange(parts, record, instrument);
	const counts = new Map<number, LevelCounts>();
	for (const [number, own] of Map.groupBy(assessment.rounds, ({ statement }) => statement.number)) {
		const told = own.map((round) => {
			const counted = assessment.counts.get(round.id);
			return { ...round, counted, isShown: counted && mayShow(tallyCounts(counted.counts, 0).n) };
		});
		const picked = pickRound(told, 'last')?.counted; // [R9]
		if (picked) counts.set(number, picked);
	}
	const alone: Part = { sessionId, title: session.title, date: session.date, counts };
	return [{ versionId: record.instrument_version_id, parts: change?.series ?? [alone] }];
}

function toChainStatement({ result, ...fact }: StatementFact, series: readonly Series[]): ChainStatement {
	// Another version's statement was asked in other words: its scores are not this one's [P3].
	const own = series.find(({ versionId }) => fact.ref.startsWith(`${versionId}:`));
	const [first, ...later] = own?.parts ?? [];
	return {
		...fact,
		isWeak: result?.isWeak === true,
		first: first && toScore(first, fact.number),
		again: later.flatMap((part) => {
			const score = toScore(part, fact.number);
			const [was, is] = [first?.counts.get(fact.number), part.counts.get(fact.number)];
			const change = was && is && changeOf(was, is); // [C2]
			if (!score || !change) return [];
			const { word, differenceHundredths, isUncertain } = change;
			return [{ ...score, word, differenceHundredths, isUncertain }];
		})
	};
}

function toScore({ sessionId, title, date, counts }: Part, number: number): ChainScore | undefined {
	const found = counts.get(number);
	if (!found) return undefined;
	const { n, sum, meanHundredths } = tallyCounts(found.counts, found.unknown);
	if (!mayShow(n) || meanHundredths === undefined) return undefined; // [T7]
	return { sessionId, title, date, sum, n, meanHundredths };
}
