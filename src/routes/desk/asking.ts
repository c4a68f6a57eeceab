// How a desk page asks the server: who asks, and what becomes of a refusal.
import { error, fail, redirect, type ActionFailure } from '@sveltejs/kit';
import type { Actor } from '#server/backstage.ts';
import { isRefused, type RefusalCode, type Refused } from '#domain/refusal.ts';

/** The signed-in person. An action can be posted without its page's layout having run, so it is checked here too. */
export function getActor(locals: App.Locals): Actor {
	if (!locals.actor) redirect(303, '/sign-in');
	return locals.actor;
}

/** The value, or the page for "not found" (a foreign programme reads the same as none). */
export function orNotFound<Value>(answer: Value | Refused): Value {
	if (isRefused(answer)) error(404, answer.refused);
	return answer;
}

export type Failure = ActionFailure<{ refused: RefusalCode; about: string | undefined; form: string }>;

/** A refusal as a form's failure; `form` says which of the page's forms it belongs to. */
export function failWith(refused: Refused, form: string): Failure {
	return fail(400, { refused: refused.refused, about: refused.about, form });
}
