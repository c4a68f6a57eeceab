import { redirect } from '@sveltejs/kit';
import { parseId } from '#domain/ids.ts';
import type { GroupId } from '#domain/ids.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { readText } from '../../../../../sign-in/sign-in-cookie.ts';
import { failWith, getActor, orNotFound } from '../../../../asking.ts';
import type { Actions, PageServerLoad } from './$types';

function getGroupId(params: { id: string }, locals: App.Locals): GroupId {
	return orNotFound(parseId<'group'>(params.id) ?? refuse('not-found'), locals);
}

/** What was pasted, or what the chosen file holds; the file wins when there is one. */
async function readRosterText(form: FormData): Promise<string> {
	const file = form.get('file');
	return file instanceof File && file.size > 0 ? file.text() : readText(form, 'text');
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = orNotFound(
		await locals.backstage.programmes.getGroup(getActor(locals), getGroupId(params, locals)),
		locals
	);
	return { group: { id: group.id, name: group.name }, purpose: group.programme.purpose };
};

export const actions: Actions = {
	preview: async ({ locals, params, request }) => {
		const form = await request.formData();
		const text = await readRosterText(form);
		const preview = await locals.backstage.programmes.previewRoster(
			getActor(locals),
			getGroupId(params, locals),
			text
		);
		return isRefused(preview) ? failWith(preview, 'roster', form) : { preview, text };
	},
	/** Reads the same text again, so that what is stored is what was shown, whatever a page sends back. */
	add: async ({ locals, params, request }) => {
		const actor = getActor(locals);
		const groupId = getGroupId(params, locals);
		const form = await request.formData();
		const text = readText(form, 'text');
		const preview = await locals.backstage.programmes.previewRoster(actor, groupId, text);
		if (isRefused(preview)) return failWith(preview, 'roster', form);
		const rows = preview.good.map(({ name, role, sex }) => ({ name, role, sex }));
		const answer = await locals.backstage.programmes.addMembers(actor, groupId, rows);
		if (isRefused(answer)) return failWith(answer, 'roster', form);
		redirect(303, `/desk/group/${groupId}`);
	}
};
