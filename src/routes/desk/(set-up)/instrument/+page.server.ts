import { may } from '#domain/ability.ts';
import { getActor, orNotFound } from '../../asking.ts';
import { beginDraft, newDraftId } from './begin-draft.ts';
import { listFamilies } from './family.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const actor = getActor(locals);
	const { instruments } = locals.backstage;
	const mayEdit = may(actor.role, 'edit-instrument');
	const rows = orNotFound(await instruments.list(actor), locals);
	return {
		mayEdit,
		families: listFamilies(rows).map((family) => ({ ...family, draftId: newDraftId() })),
		drafts: mayEdit ? orNotFound(await instruments.listDrafts(actor), locals) : [],
		emptyId: newDraftId()
	};
};

export const actions: Actions = {
	begin: (event) => beginDraft(event)
};
