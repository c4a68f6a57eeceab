import { may } from '#domain/ability.ts';
import { parseId } from '#domain/ids.ts';
import { refuse } from '#domain/refusal.ts';
import { getActor, orNotFound } from '../../../asking.ts';
import { beginDraft, newDraftId } from '../begin-draft.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const versionId = orNotFound(parseId<'instrument-version'>(params.id) ?? refuse('not-found'), locals);
	const actor = getActor(locals);
	const instrument = orNotFound(await locals.backstage.instruments.get(actor, versionId), locals);
	const rows = orNotFound(await locals.backstage.instruments.list(actor), locals);
	const family = rows.filter((row) => row.instrument.key === instrument.key);
	return {
		versionId,
		instrument,
		isShipped: family[0]?.isShipped ?? false,
		others: family.filter((row) => row.versionId !== versionId).length,
		mayEdit: may(actor.role, 'edit-instrument'),
		draftId: newDraftId()
	};
};

export const actions: Actions = {
	begin: (event) => beginDraft(event)
};
