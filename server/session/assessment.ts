// The assessment of a session that is being planned: new, or a repeated one that is pinned to its
// baseline's group and instrument version [C9], whole or some of its statements [C11].
import { checkAsked, pickAsked } from '#domain/asked.ts';
import { parseCutoffWords } from '#domain/cutoff-words.ts';
import type { AssessmentId, GroupId, InstrumentVersionId, SessionId } from '#domain/ids.ts';
import { compareInstruments } from '#domain/comparable.ts';
import { checkCutoff, type Instrument } from '#domain/instrument.ts';
import { checkNaming } from '#domain/participant-code.ts';
import { comparedRounds } from '#domain/second-round.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { secrecies } from '#domain/session.ts';
import type { Language } from '#domain/text.ts';
import type { BaselineRow, RepeatableVersion, SessionDraft } from '#server/backstage.ts';
import {
	fromWordColumns,
	toWordColumns,
	type CutoffWordColumns
} from '#server/database/cutoff-word-columns.ts';
import { randomId } from '#server/database/secret.ts';
import { readContent } from '#server/instrument/content.ts';
import type { SessionBoards } from './boards.ts';
import { findPlacedAssessment, listBaselines, listVersionsSince } from './change-store.ts';
import { listWorkedOn, readPointedTo } from './room-plan.ts';
import {
	appendAssessment,
	countRaters,
	findInstrumentContent,
	listRounds,
	type AssessmentRecord,
	type Db
} from './store.ts';

const isScored = (draft: SessionDraft): boolean => draft.agenda.some(({ stage }) => stage === 'scoring');

/**
 * Can the draft's assessment be made? Refusals: 'request-malformed' about 'pace', 'compares' or 'secrecy',
 * 'code-needs-pictures', 'instrument-unknown', 'cutoff-off-scale', those of a first assessment's words, and
 * those of a baseline.
 */
export async function checkScoring(
	db: Db,
	groupId: GroupId,
	draft: SessionDraft
): Promise<Refused | undefined> {
	const { scoring } = draft;
	if (!scoring || !isScored(draft)) return undefined;
	// A form can send anything; no page offers another pace.
	if (scoring.pace !== 'led' && scoring.pace !== 'own') return refuse('request-malformed', 'pace');
	const { compares = 'last', secrecy = 'secret' } = scoring;
	if (!comparedRounds.includes(compares)) return refuse('request-malformed', 'compares');
	if (!secrecies.includes(secrecy)) return refuse('request-malformed', 'secrecy');
	const unfit =
		checkNaming({ nameMode: draft.nameMode, secrecy }) ?? // [Q7]
		(scoring.baselineId &&
			(await checkBaseline(db, groupId, { ...scoring, baselineId: scoring.baselineId, date: draft.date })));
	if (unfit) return unfit;
	// [T12] Whatever words come with a repeated one are not looked at.
	const words = scoring.baselineId === undefined ? parseCutoffWords(scoring.cutoffWords) : undefined;
	if (isRefused(words)) return words;
	const content = await findInstrumentContent(db, scoring.instrumentVersionId);
	if (content === undefined) return refuse('instrument-unknown', 'scoring');
	const instrument = readContent(content);
	return (
		checkAsked(instrument, scoring.statements, { isFollowUp: scoring.baselineId !== undefined }) ??
		checkCutoff(scoring.cutoffHundredths, instrument.scale.levels.length)
	);
}

async function checkBaseline(
	db: Db,
	groupId: GroupId,
	scoring: NonNullable<SessionDraft['scoring']> & { baselineId: AssessmentId; date: string }
): Promise<Refused | undefined> {
	const baseline = await findPlacedAssessment(db, scoring.baselineId);
	const isOwn = baseline?.group_id === groupId && baseline.kind === 'baseline';
	if (!baseline || !isOwn) return refuse('baseline-unknown', 'baseline'); // [C9]
	if (baseline.status !== 'closed' || !(await hasRevealed(db, baseline.session_id)))
		return refuse('baseline-unfinished', 'baseline'); // [C9]
	if (scoring.date < baseline.date) return refuse('baseline-later', 'date'); // [C9]
	const versions = await listVersionsSince(db, baseline.instrument_version_id);
	return versions.some(({ id }) => id === scoring.instrumentVersionId)
		? undefined
		: refuse('baseline-other-instrument', 'baseline'); // [C9]
}

async function hasRevealed(db: Db, sessionId: SessionId): Promise<boolean> {
	return (await listRounds(db, sessionId)).some((round) => round.state === 'revealed');
}

/** The group's baselines that can be repeated, newest first. */
export async function listRepeatable(
	{ db, boards }: { db: Db; boards: Pick<SessionBoards, 'listActions'> },
	groupId: GroupId,
	language: Language
): Promise<BaselineRow[]> {
	const cards = await boards.listActions(groupId);
	const rows: BaselineRow[] = [];
	for (const baseline of await listBaselines(db, groupId)) {
		const content = await findInstrumentContent(db, baseline.instrument_version_id);
		if (content === undefined || !(await hasRevealed(db, baseline.session_id))) continue;
		const instrument = readContent(content);
		const version = baseline.instrument_version_id;
		rows.push({
			assessmentId: baseline.id,
			instrumentVersionId: version,
			instrumentName: instrument.name[language],
			title: baseline.title,
			date: baseline.date,
			pace: baseline.pace,
			nameMode: baseline.name_mode,
			secrecy: baseline.secrecy,
			cutoffHundredths: baseline.cutoff_hundredths,
			cutoffWords: fromWordColumns(baseline),
			raters: await countRaters(db, baseline.session_id),
			versions: await listVersions(db, { version, instrument, cards, language })
		});
	}
	return rows;
}

/** The versions a baseline can be repeated in, its own first, with the statements of each. */
async function listVersions(
	db: Db,
	given: {
		version: InstrumentVersionId;
		instrument: Instrument;
		cards: Parameters<typeof listWorkedOn>[0];
		language: Language;
	}
): Promise<RepeatableVersion[]> {
	const { cards, language } = given;
	const known = await readPointedTo(db, cards);
	return (await listVersionsSince(db, given.version)).map(({ id, version, content }) => {
		const instrument = readContent(content);
		const worked = listWorkedOn(cards, { version: id, instrument, known }).map(({ number }) => number);
		const { same, breaks } = compareInstruments(given.instrument, instrument);
		return {
			versionId: id,
			version,
			isOtherScale: breaks.length > 0,
			statements: instrument.statements.map(({ number, positive }) => ({
				number,
				text: positive[language],
				isWorkedOn: worked.includes(number), // [C12]
				isComparable: same.includes(number)
			}))
		};
	});
}

/** The statements a planned assessment asks, by number; undefined where it asks all of them. */
export async function listChosen(db: Db, record: AssessmentRecord): Promise<number[] | undefined> {
	const content = await findInstrumentContent(db, record.instrument_version_id);
	const rounds = await listRounds(db, record.session_id);
	const numbers = [...new Set(rounds.map((round) => round.statement_number))];
	return content && readContent(content).statements.length === numbers.length ? undefined : numbers;
}

/** With one round for each statement that is asked; nothing where the agenda scores nothing. */
export async function createAssessment(
	trx: Db,
	{ id: sessionId, draft, nowMs }: { id: SessionId; draft: SessionDraft; nowMs: number }
): Promise<void> {
	const { scoring } = draft;
	if (!scoring || !isScored(draft)) return;
	const content = await findInstrumentContent(trx, scoring.instrumentVersionId);
	if (content === undefined) throw new Error(`instrument version ${scoring.instrumentVersionId} is gone`);
	const assessmentId = randomId<'assessment'>();
	await appendAssessment(
		trx,
		{
			id: assessmentId,
			session_id: sessionId,
			instrument_version_id: scoring.instrumentVersionId,
			kind: scoring.baselineId === undefined ? 'baseline' : 'follow-up',
			baseline_id: scoring.baselineId ?? null,
			secrecy: scoring.secrecy ?? 'secret', // [Q6]
			pace: scoring.pace,
			cutoff_hundredths: scoring.cutoffHundredths,
			...(await findWordColumns(trx, scoring)),
			created_at_ms: nowMs,
			compares: scoring.compares ?? 'last'
		},
		pickAsked(readContent(content), scoring.statements).map(({ number }) => ({
			id: randomId<'round'>(),
			assessment_id: assessmentId,
			session_id: sessionId,
			kind: 'score',
			statement_number: number,
			ordinal: 1,
			state: 'not-opened'
		}))
	);
}

/** Of a repeated assessment its baseline's [T12]; else those that were checked with the draft. */
async function findWordColumns(
	trx: Db,
	{ baselineId, cutoffWords }: NonNullable<SessionDraft['scoring']>
): Promise<CutoffWordColumns> {
	if (baselineId === undefined) {
		const parsed = parseCutoffWords(cutoffWords);
		return toWordColumns(isRefused(parsed) ? undefined : parsed);
	}
	const baseline = await findPlacedAssessment(trx, baselineId);
	if (!baseline) throw new Error(`baseline ${baselineId} is gone`);
	return toWordColumns(fromWordColumns(baseline));
}
