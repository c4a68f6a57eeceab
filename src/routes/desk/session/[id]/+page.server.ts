import { error } from '@sveltejs/kit';
import { parseId } from '#domain/ids.ts';
import { isRefused } from '#domain/refusal.ts';
import { wordsIn } from '$lib/words/language.ts';
import { refusal } from '$lib/words/refusal.ts';
import type { DeskView } from '#domain/view.ts';
import type { RosterName } from './room.svelte.ts';
import { getActor } from '../../asking.ts';
import type { PageServerLoad } from './$types';

/** For whoever comes without a phone; names stay at the desk. */
async function listRoster(locals: App.Locals, { hall }: DeskView): Promise<RosterName[]> {
	const group = await locals.backstage.programmes.getGroup(getActor(locals), hall.board.groupId);
	return isRefused(group) ? [] : group.members.map(({ id, name }) => ({ id, name }));
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const words = wordsIn(refusal, locals.screen);
	const id = parseId<'session'>(params.id);
	if (!id) error(404, words['not-found']);
	const view = await locals.backstage.sessions.desk(getActor(locals), id, locals.language);
	if (isRefused(view)) error(view.refused === 'not-found' ? 404 : 403, words[view.refused]);
	return { view, roster: view.nameMode === 'roster' ? await listRoster(locals, view) : [] };
};
