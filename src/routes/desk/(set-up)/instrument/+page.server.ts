import { redirect } from '@sveltejs/kit';
import { may } from '#domain/ability.ts';
import { parseId } from '#domain/ids.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { failWith, getActor, orNotFound } from '../../asking.ts';
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
		emptyId: newDraftId(),
		bringId: newDraftId()
	};
};

export const actions: Actions = {
	begin: (event) => beginDraft(event),
	bring: async ({ locals, request }) => {
		const form = await request.formData();
		const id = parseId<'instrument-version'>(form.get('version'));
		const file = form.get('file');
		if (!id) return failWith(refuse('request-malformed'), 'import');
		const answer = await locals.backstage.instruments.importFile(getActor(locals), {
			id,
			bytes: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
			isCopy: form.get('as') === 'copy'
		});
		if (isRefused(answer)) return failWith(answer, 'import', form);
		redirect(303, `/desk/instrument/${answer.versionId}`);
	}
};
