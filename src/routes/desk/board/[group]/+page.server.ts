import { error } from '@sveltejs/kit';
import { boardStages } from '#domain/board.ts';
import { parseId } from '#domain/ids.ts';
import { wordsIn } from '$lib/words/language.ts';
import { refusal } from '$lib/words/refusal.ts';
import { getActor, orNotFound } from '../../asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const id = parseId<'group'>(params.group);
	if (!id) error(404, wordsIn(refusal, locals.screen)['not-found']);
	const actor = getActor(locals);
	const page = orNotFound(await locals.backstage.boards.get(actor, id, locals.language), locals);
	const wall = boardStages.find((stage) => stage === url.searchParams.get('wall')) ?? 'history';
	return { page, wall, me: { name: actor.name, accountId: actor.accountId } };
};
