// The two ends of the chain: a statement with its first score, and each time it was scored again. Only what
// was revealed and may be shown has a figure.
import type { StatementRef } from '#domain/board.ts';
import { changeOf } from '#domain/change.ts';
import { isSameStatement } from '#domain/comparable.ts';
import type { GroupId } from '#domain/ids.ts';
import type { Instrument } from '#domain/instrument.ts';
import { mayShow, tallyCounts } from '#domain/tally.ts';
import type { Language } from '#domain/text.ts';
import type { StatementFact } from '#domain/view.ts';
import type { ChainScore, ChainStatement } from '#server/backstage.ts';
import { countRevealed } from '#server/ballot/store.ts';
import { listStatementFacts } from '#server/board/statement-fact.ts';
import { listScoredSessions } from '#server/board/store.ts';
import type { Db } from '#server/programme/store.ts';
import { pickCounts } from '#server/session/level-count.ts';
import { loadChange, type SeriesPart } from '#server/session/room-change.ts';
import { readPointedTo } from '#server/session/room-plan.ts';
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
	const series = newest === undefined ? undefined : await loadSeries({ db, urns }, newest);
	const known = await readPointedTo(db, [{ statements: [...pointedTo] }]);
	const current = facts.filter(({ ref }) => series && ref.startsWith(`${series.versionId}:`));
	/** The newest assessment's own statement with the very same words [P3] [C16]. */
	const findNow = (ref: StatementRef) => {
		const own = current.find((each) => each.ref === ref);
		const meant = known.get(ref);
		const now = series?.instrument.statements.find((each) => meant && isSameStatement(meant, each));
		return own ?? (now && current.find(({ number }) => number === now.number));
	};
	// A weak one that a card points to in an older version stands there once, where the card points.
	const elsewhere = new Set(
		[...pointedTo].flatMap((ref) => {
			const now = findNow(ref);
			return now && now.ref !== ref ? [now.ref] : [];
		})
	);
	return facts
		.filter(({ ref, result }) => pointedTo.has(ref) || (result?.isWeak === true && !elsewhere.has(ref)))
		.map((fact) => toChainStatement(fact, findNow(fact.ref), series?.parts ?? []))
		.sort((a, b) => a.number - b.number);
}

type Parts = { db: Db; urns: Parameters<typeof loadAssessment>[0]['urns'] };
type Part = Pick<SeriesPart, 'sessionId' | 'title' | 'date' | 'counts'>;
type Series = { versionId: string; instrument: Instrument; parts: readonly Part[] };

/** The newest assessment with those it is compared with, first one first; a first one stands alone. */
async function loadSeries(
	parts: Parts,
	sessionId: Parameters<typeof findSession>[1]
): Promise<Series | undefined> {
	const [session, assessment] = [
		await findSession(parts.db, sessionId),
		await loadAssessment(parts, sessionId)
	];
	if (!session || !assessment) return undefined;
	const { record, instrument } = assessment;
	const change = await loadChange(parts, record, instrument);
	const { counts } = pickCounts(
		assessment.rounds.flatMap(({ id, ordinal, statement: { number } }) => {
			const counted = assessment.counts.get(id);
			return counted ? [{ id, number, ordinal, counted }] : [];
		}),
		'last'
	);
	const alone: Part = { sessionId, title: session.title, date: session.date, counts };
	return { versionId: record.instrument_version_id, instrument, parts: change?.series ?? [alone] };
}

/** now: the same statement in the newest assessment; without it these words have no score there. */
function toChainStatement(
	{ result, ...fact }: StatementFact,
	now: StatementFact | undefined,
	parts: readonly Part[]
): ChainStatement {
	const scored = parts.flatMap((part) => {
		const [score, counts] = [now && toScore(part, now.number), now && part.counts.get(now.number)];
		return score && counts ? [{ score, counts }] : [];
	});
	const [first, ...later] = scored;
	return {
		...fact,
		isWeak: (now?.result ?? result)?.isWeak === true,
		weakWord: (now?.result ?? result)?.cutoffWords?.weak,
		first: first?.score,
		again: later.flatMap(({ score, counts }) => {
			const change = first && changeOf(first.counts, counts); // [C2]
			if (!change) return [];
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
