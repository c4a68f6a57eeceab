// The preparation of a meeting, as its form sends it.
import type { SessionDraft } from '#server/backstage.ts';
import { parseId } from '#domain/ids.ts';
import { builtStages } from '#domain/session.ts';
import { readText } from '../../sign-in/sign-in-cookie.ts';
import { readHundredths } from './group-form.ts';

/** A whole number; NaN when it is none, which the server refuses. */
function readWhole(text: string): number {
	return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}

export function readSessionForm(form: FormData): SessionDraft {
	const agenda = builtStages
		.filter((stage) => form.has(`stage-${stage}`))
		.map((stage) => ({ stage, minutes: readWhole(readText(form, `minutes-${stage}`)) }));
	const instrumentVersionId = parseId<'instrument-version'>(form.get('instrument'));
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
						cutoffHundredths: readHundredths(readText(form, 'cutoff'))
					}
				: undefined
	};
}
