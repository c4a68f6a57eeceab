import { error } from '@sveltejs/kit';
import { parseId } from '#domain/ids.ts';
import { refuse } from '#domain/refusal.ts';
import { wordsIn } from '$lib/words/language.ts';
import { refusal } from '$lib/words/refusal.ts';
import { getActor, orNotFound } from '../../../../../asking.ts';
import type { RequestHandler } from './$types';

/** What one can ask for, and what a browser is told it is. */
const kinds = {
	json: 'application/json',
	xlsform: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const;

export const GET: RequestHandler = async ({ locals, params }) => {
	const kind = (['json', 'xlsform'] as const).find((one) => one === params.name);
	if (!kind) error(404, wordsIn(refusal, locals.screen)['not-found']);
	const versionId = orNotFound(parseId<'instrument-version'>(params.id) ?? refuse('not-found'), locals);
	const { name, bytes } = orNotFound(
		await locals.backstage.instruments.writeFile(getActor(locals), versionId, kind),
		locals
	);
	return new Response(Uint8Array.from(bytes), {
		headers: {
			'content-type': kinds[kind],
			// The name holds nothing but letters, digits and dashes.
			'content-disposition': `attachment; filename="${name}"`,
			'x-content-type-options': 'nosniff'
		}
	});
};
