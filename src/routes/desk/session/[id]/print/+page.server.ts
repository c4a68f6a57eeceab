import { error } from '@sveltejs/kit';
import { parseId } from '#domain/ids.ts';
import { isRefused } from '#domain/refusal.ts';
import { refusal } from '$lib/words/refusal.ts';
import { getActor } from '../../../asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const words = refusal[locals.language];
	const id = parseId<'session'>(params.id);
	if (!id) error(404, words['not-found']);
	const stage = url.searchParams.get('stage') ?? undefined;
	const sheet = await locals.backstage.sessions.sheet(getActor(locals), id, locals.language, stage);
	if (isRefused(sheet))
		error(
			sheet.refused === 'not-found' || sheet.refused === 'move-unknown' ? 404 : 403,
			words[sheet.refused]
		);
	return { id, sheet };
};
