// Reads the fields of the phone's plain forms: unknown in, known or undefined out.
import type { Answer } from '#domain/ballot.ts';
import { parseId } from '#domain/ids.ts';
import type { CastForm, JoinForm } from '#server/backstage.ts';

function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.trim() : '';
}

/** Who someone says they are: a picture, or a name of the roster. */
export function parseWho(form: FormData): JoinForm['by'] | undefined {
	const memberId = parseId<'member'>(textOf(form, 'member'));
	if (memberId) return { memberId };
	const picture = textOf(form, 'picture');
	return picture === '' ? undefined : { picture };
}

export function parseRequestId(form: FormData) {
	return parseId<'request'>(textOf(form, 'request'));
}

export function parseConsentVersion(form: FormData): number {
	return Number(textOf(form, 'consent'));
}

/** Six characters however typed; the server forgives the rest. */
export function parseTransferCode(form: FormData): string {
	return textOf(form, 'transfer').slice(0, 40);
}

function parseAnswer(text: string): Answer | undefined {
	if (text === 'unknown') return 'unknown';
	return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}

export function parseCast(form: FormData): CastForm | undefined {
	const round = parseId<'round'>(textOf(form, 'round'));
	const answer = parseAnswer(textOf(form, 'answer'));
	const revision = Number(textOf(form, 'revision'));
	if (!round || answer === undefined || !Number.isSafeInteger(revision)) return undefined;
	return { round, answer, revision };
}
