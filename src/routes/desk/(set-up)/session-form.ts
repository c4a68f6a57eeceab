// The preparation of a meeting, as its form sends it.
import type { BaselineRow, SessionDraft } from '#server/backstage.ts';
import { parseId, type AssessmentId } from '#domain/ids.ts';
import { builtStages } from '#domain/session.ts';
import { readText } from '../../sign-in/sign-in-cookie.ts';
import { readCutoffWords, readHundredths } from './group-form.ts';

/** A whole number; NaN when it is none, which the server refuses. */
function readWhole(text: string): number {
	return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}

/** Stages in the order in which the form's lines stand; each once. */
function readStages(form: FormData): (typeof builtStages)[number][] {
	return [...new Set(form.keys())].flatMap(
		(name) => builtStages.find((stage) => name === `stage-${stage}`) ?? []
	);
}

/** The ticked statements of the assessment that is repeated; undefined where the whole is asked [C11]. */
function readStatements(
	form: FormData,
	{ repeated, versionId }: { repeated: string; versionId: string }
): number[] | undefined {
	if (repeated === '' || form.get('scope') !== 'some') return undefined;
	return form.getAll(`statement-${repeated}-${versionId}`).map((value) => readWhole(String(value)));
}

/** baselines: of this group; a repeated assessment is made with its baseline's instrument, whatever the hidden list says [C9]. */
export function readSessionForm(form: FormData, baselines: readonly BaselineRow[]): SessionDraft {
	const agenda = readStages(form).map((stage) => ({
		stage,
		minutes: readWhole(readText(form, `minutes-${stage}`))
	}));
	const repeated = readText(form, 'baseline');
	const baseline = baselines.find(({ assessmentId }) => assessmentId === repeated);
	const instrumentVersionId = baseline
		? (parseId<'instrument-version'>(form.get(`version-${repeated}`)) ?? baseline.instrumentVersionId)
		: parseId<'instrument-version'>(form.get('instrument'));
	const hasScoring = agenda.some((item) => item.stage === 'scoring');
	const expected = readText(form, 'expected');
	return {
		title: readText(form, 'title'),
		date: readText(form, 'date'),
		place: readText(form, 'place'),
		agenda,
		nameMode: form.get('names') === 'roster' ? 'roster' : 'picture',
		expected: expected === '' ? undefined : readWhole(expected),
		seatLimit: readWhole(readText(form, 'seatLimit')),
		scoring:
			hasScoring && instrumentVersionId
				? {
						instrumentVersionId,
						pace: form.get('pace') === 'own' ? 'own' : 'led',
						cutoffHundredths: readHundredths(readText(form, 'cutoff')),
						secrecy: form.get('secrecy') === 'code' ? 'code' : 'secret',
						cutoffWords: readCutoffWords(form),
						// One that is none of this group's goes on as it is: the server has a sentence for it.
						baselineId: repeated === '' ? undefined : (repeated as AssessmentId),
						statements: readStatements(form, { repeated, versionId: instrumentVersionId }),
						compares: form.get('compares') === 'first' ? 'first' : 'last'
					}
				: undefined
	};
}
