// What remains of a session for whoever may read it: revealed results, as the room saw them. What has
// not been revealed is in none of these answers, neither as a figure nor as an order [TRUST E2].
import { pickAsked } from '#domain/asked.ts';
import type { SessionId } from '#domain/ids.ts';
import type { Instrument } from '#domain/instrument.ts';
import { isRefused } from '#domain/refusal.ts';
import { buildOverview, buildStatementResult, figuresOf } from '#domain/result.ts';
import { pickRound } from '#domain/second-round.ts';
import type { Language } from '#domain/text.ts';
import type { StatementResult } from '#domain/view.ts';
import { countRevealed } from '#server/ballot/store.ts';
import { describeFreeze } from '#server/board/freeze.ts';
import { fromWordColumns } from '#server/database/cutoff-word-columns.ts';
import { readContent } from '#server/instrument/content.ts';
import {
	countRaters,
	findAssessment,
	findInstrumentContent,
	listRounds,
	type AssessmentRecord
} from '#server/session/store.ts';
import { toRow } from '#server/session/setup.ts';
import type { RecordResults, Records } from '../backstage.ts';
import { findReadable } from './access.ts';
import { readChange, readMonitoring, type ChangeParts } from './change.ts';
import { countAttendance, type Db } from './store.ts';

type Scored = { record: AssessmentRecord; instrument: Instrument };

export function makeRecords({ db, boards }: ChangeParts): Records {
	return {
		change: (actor, id, language) => readChange({ db, boards }, { actor, id, language }),
		monitoring: (actor, id, language) => readMonitoring({ db, boards }, { actor, id, language }),
		async results(actor, id, language) {
			const session = await findReadable(db, actor, id);
			if (isRefused(session)) return session;
			const scored = await findScored(db, id);
			return {
				session: toRow(session),
				assessment: scored && describe(scored),
				attendance: await countAttendance(db, id),
				frozen: await describeFreeze(db, id),
				...(await readResults(db, { id, scored, language }))
			};
		}
	};
}

async function findScored(db: Db, id: SessionId): Promise<Scored | undefined> {
	const record = await findAssessment(db, id);
	const content = record && (await findInstrumentContent(db, record.instrument_version_id));
	return record && content ? { record, instrument: readContent(content) } : undefined;
}

function describe({ record, instrument }: Scored): NonNullable<RecordResults['assessment']> {
	return {
		instrument,
		cutoffHundredths: record.cutoff_hundredths,
		cutoffWords: fromWordColumns(record),
		pace: record.pace,
		wasLed: record.pace === 'led'
	};
}

async function readResults(
	db: Db,
	given: { id: SessionId; scored: Scored | undefined; language: Language }
): Promise<Pick<RecordResults, 'statements' | 'overview'>> {
	const { scored, language } = given;
	const all = await listRounds(db, given.id);
	const rounds = all.filter((round) => round.state === 'revealed');
	if (!scored || rounds.length === 0) return { statements: [], overview: undefined };
	const { fields, statements: asked, scale } = scored.instrument;
	const cutoffHundredths = scored.record.cutoff_hundredths;
	const counted = await countRevealed(
		db,
		rounds.map((round) => round.id)
	);
	const results = rounds.map((round) => {
		const statement = asked.find(({ number }) => number === round.statement_number);
		if (!statement) throw new Error(`round ${round.id} asks a statement its instrument does not have`);
		const found = counted.find(({ roundId }) => roundId === round.id);
		const result = buildStatementResult({
			round: round.id,
			statement,
			fieldName: fields.find(({ number }) => number === statement.field)?.name[language] ?? '',
			counts: scale.levels.map(({ level }) => found?.counts.get(level) ?? 0),
			unknown: found?.unknown ?? 0,
			cutoffHundredths,
			language
		});
		return { ...result, ordinal: round.ordinal };
	});
	const statements = [...Map.groupBy(results, ({ number }) => number).values()].map(
		(own): StatementResult => {
			const counted = pickRound(own)!; // [R9]
			const other = own.find((each) => each !== counted);
			return { ...counted, other: other && { ordinal: other.ordinal, figures: figuresOf(other) } };
		}
	);
	const raters = await countRaters(db, given.id);
	const overview = buildOverview({
		fields,
		statements: pickAsked(
			scored.instrument,
			all.map((round) => round.statement_number)
		),
		of: asked.length,
		results: statements,
		raters,
		cutoffHundredths,
		language
	});
	return { statements, overview };
}
