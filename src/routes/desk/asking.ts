// How a desk page asks the server: who asks, and what becomes of a refusal.
import { error, fail, redirect, type ActionFailure } from '@sveltejs/kit';
import type { Actor } from '#server/backstage.ts';
import { isRefused, type RefusalCode, type Refused } from '#domain/refusal.ts';
import { wordsIn } from '$lib/words/language.ts';
import { refusal } from '$lib/words/refusal.ts';

/** The signed-in person. An action can be posted without its page's layout having run, so it is checked here too. */
export function getActor(locals: App.Locals): Actor {
	if (!locals.actor) redirect(303, '/sign-in');
	return locals.actor;
}

/** The value, or the page that says why not (a foreign programme reads the same as none). */
export function orNotFound<Value>(answer: Value | Refused, locals: App.Locals): Value {
	if (isRefused(answer)) {
		error(answer.refused === 'not-allowed' ? 403 : 404, wordsIn(refusal, locals.screen)[answer.refused]);
	}
	return answer;
}

export type Failure = ActionFailure<{
	refused: RefusalCode;
	about: string | undefined;
	form: string;
	typed: Record<string, string[]>;
}>;

/** Never sent back to a page, and so never kept in one. */
const secrets = new Set(['password', 'old', 'new', 'code']);
/** Where the server's name of a value is not its field's. */
const fieldNames: Record<string, string> = { cutoffHundredths: 'cutoff', partIds: 'part' };

/** A refusal as a form's failure: which of the page's forms it belongs to, and what was typed there. */
export function failWith(refused: Refused, form: string, sent = new FormData()): Failure {
	const about = refused.about && (fieldNames[refused.about] ?? refused.about);
	return fail(400, { refused: refused.refused, about, form, typed: readTyped(sent) });
}

function readTyped(sent: FormData): Record<string, string[]> {
	// '__proto__' is no field of ours, and a page's data cannot carry it [TRUST F9].
	const names = [...new Set(sent.keys())].filter((name) => !secrets.has(name) && name !== '__proto__');
	return Object.fromEntries(
		names.map((name) => [name, sent.getAll(name).filter((value) => typeof value === 'string')])
	);
}
