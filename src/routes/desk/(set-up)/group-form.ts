// A group's form as the server wants it.
import type { GroupForm } from '#server/backstage.ts';
import type { CutoffWords } from '#domain/cutoff-words.ts';
import { parseId } from '#domain/ids.ts';
import { readText } from '../../sign-in/sign-in-cookie.ts';

/** "2,5" or "2.50" as hundredths; NaN when it is no number, which the server refuses. */
export function readHundredths(text: string): number {
	return /^\d{1,2}([.,]\d{1,2})?$/.test(text) ? Math.round(Number(text.replace(',', '.')) * 100) : Number.NaN;
}

/** As typed; both empty is none, which the server knows. */
export function readCutoffWords(form: FormData): CutoffWords {
	return { weak: readText(form, 'weakWord'), strong: readText(form, 'strongWord') };
}

export function readGroupForm(form: FormData): GroupForm {
	return {
		name: readText(form, 'name'),
		kind: form.get('kind') === 'assembly' ? 'assembly' : 'group',
		partIds: form.getAll('part').flatMap((value) => parseId<'group'>(value) ?? []),
		cutoffHundredths: readHundredths(readText(form, 'cutoff')),
		cutoffWords: readCutoffWords(form)
	};
}
