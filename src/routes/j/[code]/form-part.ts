// Reads the fields of the phone's plain forms: unknown in, known or undefined out. Cards are read by
// wall/card-form.ts, which the script shares.
import type { Answer } from '#domain/ballot.ts';
import { parseId } from '#domain/ids.ts';
import { rankingLimits } from '#domain/ranking.ts';
import { countUsgValues } from '#domain/usg.ts';
import type { Language } from '#domain/text.ts';
import type { CastForm, JoinForm, TurnForm } from '#server/backstage.ts';

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

/** What a person says as a turn begins; undefined without a request's id. */
export function parseTurn(form: FormData, language: Language): TurnForm | undefined {
	const requestId = parseRequestId(form);
	if (!requestId) return undefined;
	return { requestId, consentVersion: parseConsentVersion(form), language, isHelped: form.has('helped') };
}

/** Six characters however typed; the server forgives the rest. */
export function parseTransferCode(form: FormData): string {
	return textOf(form, 'transfer').slice(0, 40);
}

function parseNumber(text: string): number | undefined {
	return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}

/** Dots have a field for each idea, ratings one for each number of the answer, in its order. */
function parseNumbers(form: FormData, name: 'dots' | 'rate', most: number): Answer | undefined {
	const numbers: number[] = [];
	for (let index = 0; form.has(`${name}${index}`) && index < most; index += 1) {
		const given = parseNumber(textOf(form, `${name}${index}`) || '0');
		if (given === undefined) return undefined;
		numbers.push(given);
	}
	return numbers.length > 0 ? numbers : undefined;
}

function parseIdeas(form: FormData): Answer | undefined {
	const { max } = rankingLimits.options;
	return parseNumbers(form, 'dots', max) ?? parseNumbers(form, 'rate', countUsgValues(max));
}

function parseAnswer(form: FormData): Answer | undefined {
	const text = textOf(form, 'answer');
	return text === 'unknown' ? text : (parseNumber(text) ?? parseIdeas(form));
}

export function parseCast(form: FormData): CastForm | undefined {
	const round = parseId<'round'>(textOf(form, 'round'));
	const answer = parseAnswer(form);
	const revision = Number(textOf(form, 'revision'));
	if (!round || answer === undefined || !Number.isSafeInteger(revision)) return undefined;
	return { round, answer, revision };
}
