import { redirect } from '@sveltejs/kit';
import { applyEdit, parseDraftEdit } from '#domain/draft-edit.ts';
import { parseId, type InstrumentDraftId } from '#domain/ids.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { failWith, getActor, orNotFound } from '../../../../asking.ts';
import { focusAfter, readDraftForm } from './draft-form.ts';
import type { Actions, PageServerLoad } from './$types';

function getDraftId(params: { id: string }, locals: App.Locals): InstrumentDraftId {
	return orNotFound(parseId<'instrument-draft'>(params.id) ?? refuse('not-found'), locals);
}

export const load: PageServerLoad = async ({ locals, params }) => ({
	page: orNotFound(
		await locals.backstage.instruments.getDraft(getActor(locals), getDraftId(params, locals)),
		locals
	)
});

export const actions: Actions = {
	/** Every button of the form saves what is typed; "do" says which step comes on top. */
	save: async ({ locals, params, request }) => {
		const [actor, id] = [getActor(locals), getDraftId(params, locals)];
		const { instruments } = locals.backstage;
		const form = await request.formData();
		const typed = readDraftForm(form);
		const revision = Number(form.get('revision'));
		if (!typed || !Number.isSafeInteger(revision)) return failWith(refuse('request-malformed'), 'draft');
		const wanted = form.get('do');
		const edit = parseDraftEdit(wanted);
		const draft = edit ? applyEdit(typed, edit) : typed;
		if (isRefused(draft)) return failWith(draft, 'draft', form);
		const saved = await instruments.saveDraft(actor, id, { revision, draft });
		if (isRefused(saved)) return failWith(saved, 'draft', form);
		if (wanted !== 'publish')
			return { saved: 'draft', focus: edit && focusAfter(edit, typed, draft), at: saved.revision };
		const published = await instruments.publish(actor, id, saved.revision);
		if (isRefused(published)) return failWith(published, 'draft', form);
		redirect(303, `/desk/instrument/${published.versionId}`);
	},
	remove: async ({ locals, params }) => {
		const answer = await locals.backstage.instruments.removeDraft(
			getActor(locals),
			getDraftId(params, locals)
		);
		if (isRefused(answer)) return failWith(answer, 'remove');
		redirect(303, '/desk/instrument');
	}
};
