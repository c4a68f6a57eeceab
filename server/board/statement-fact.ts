// The statements a board's cards may point to, with their figures where these may be shown: those of
// this session once it has revealed some, else of the group's newest session that has.
import type { GroupId, SessionId } from '#domain/ids.ts';
import { statementRef, type StatementRef } from '#domain/board.ts';
import { influenceHundredths, isInfluential } from '#domain/influence.ts';
import { buildStatementResult } from '#domain/result.ts';
import { pickRound } from '#domain/second-round.ts';
import type { Language } from '#domain/text.ts';
import type { StatementFact } from '#domain/view.ts';
import { fromWordColumns } from '#server/database/cutoff-word-columns.ts';
import { readContent } from '#server/instrument/content.ts';
import {
	findAssessment,
	findInstrumentContent,
	listRounds,
	type AssessmentRecord
} from '#server/session/store.ts';
import { loadGroupInfluence } from '#server/session/room-influence.ts';
import type { Urns } from '#server/session/urns.ts';
import type { Instrument } from '#domain/instrument.ts';
import { listLinks, listScoredSessions, type Db } from './store.ts';

export type FactParts = { db: Db; countRevealed: Urns['countRevealed'] };
type Asked = { groupId: GroupId; sessionId: SessionId | undefined; language: Language };

export async function listStatementFacts(parts: FactParts, asked: Asked): Promise<StatementFact[]> {
	const scored = await listScoredSessions(parts.db, asked.groupId);
	const own = scored.find((id) => id === asked.sessionId);
	const source = own ?? scored[0] ?? asked.sessionId;
	const facts = source === undefined ? [] : await readFacts(parts, source, asked.language);
	const known = new Set(facts.map(({ ref }) => ref));
	const influences = await loadGroupInfluence(parts, asked.groupId);
	return [
		...facts.map((fact) => withInfluence(fact, influences)),
		...(await readLinked(parts.db, asked, known))
	];
}

function withInfluence(
	fact: StatementFact,
	influences: Awaited<ReturnType<typeof loadGroupInfluence>>
): StatementFact {
	const found = influences.get(fact.ref);
	if (!found) return fact;
	return {
		...fact,
		influence: { meanHundredths: influenceHundredths(found), isInfluential: isInfluential(found) }
	};
}

async function readFacts(
	{ db, countRevealed }: FactParts,
	sessionId: SessionId,
	language: Language
): Promise<StatementFact[]> {
	const record = await findAssessment(db, sessionId);
	const instrument = record && (await findInstrument(db, record));
	if (!record || !instrument) return [];
	const revealed = (await listRounds(db, sessionId)).filter((round) => round.state === 'revealed');
	const counted = revealed.length > 0 ? await countRevealed(revealed.map((round) => round.id)) : [];
	const results = revealed.flatMap((round) => {
		const statement = instrument.statements.find(({ number }) => number === round.statement_number);
		const counts = counted.find(({ roundId }) => roundId === round.id);
		if (!statement || !counts) return [];
		const result = buildStatementResult({
			round: round.id,
			statement,
			fieldName: '',
			counts: instrument.scale.levels.map(({ level }) => counts.counts.get(level) ?? 0),
			unknown: counts.unknown,
			cutoffHundredths: record.cutoff_hundredths,
			language
		});
		return { ...result, ordinal: round.ordinal };
	});
	return instrument.statements.map((statement) => {
		const result = pickRound(results.filter(({ number }) => number === statement.number)); // [R9]
		return {
			...describe(statementRef(record.instrument_version_id, statement.number), statement, language),
			result: result?.isShown
				? {
						sum: result.sum,
						n: result.n,
						meanHundredths: result.meanHundredths,
						isWeak: result.isWeak,
						cutoffHundredths: record.cutoff_hundredths,
						levels: instrument.scale.levels.length,
						cutoffWords: fromWordColumns(record)
					}
				: undefined
		};
	});
}

async function findInstrument(
	db: Db,
	record: Pick<AssessmentRecord, 'instrument_version_id'>
): Promise<Instrument | undefined> {
	const content = await findInstrumentContent(db, record.instrument_version_id);
	return content === undefined ? undefined : readContent(content);
}

/** Statements of other versions that cards point to: their words, without figures [P3]. */
async function readLinked(
	db: Db,
	{ groupId, language }: Asked,
	known: ReadonlySet<StatementRef>
): Promise<StatementFact[]> {
	const links = (await listLinks(db, groupId)).filter((link) => link.to_kind === 'statement');
	const refs = [...new Set(links.map((link) => link.to_ref as StatementRef))].filter(
		(ref) => !known.has(ref)
	);
	const byVersion = Map.groupBy(
		refs,
		(ref) => ref.split(':')[0] as AssessmentRecord['instrument_version_id']
	);
	const facts: StatementFact[] = [];
	for (const [versionId, ofVersion] of byVersion) {
		const instrument = await findInstrument(db, { instrument_version_id: versionId });
		for (const ref of ofVersion) {
			const statement = instrument?.statements.find(({ number }) => ref === statementRef(versionId, number));
			if (statement) facts.push({ ...describe(ref, statement, language), result: undefined });
		}
	}
	return facts.sort((a, b) => a.number - b.number);
}

function describe(
	ref: StatementRef,
	statement: Instrument['statements'][number],
	language: Language
): Omit<StatementFact, 'result'> {
	return {
		ref,
		number: statement.number,
		text: statement.positive[language],
		notYet: statement.notYet[language]
	};
}
