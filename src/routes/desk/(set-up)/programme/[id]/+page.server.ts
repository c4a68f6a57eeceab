import { redirect } from '@sveltejs/kit';
import { parseId } from '#domain/ids.ts';
import type { GroupId, ProgrammeId } from '#domain/ids.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { readText } from '../../../../sign-in/sign-in-cookie.ts';
import { failWith, getActor, orNotFound } from '../../../asking.ts';
import { readGroupForm } from '../../group-form.ts';
import type { Actions, PageServerLoad } from './$types';

function getProgrammeId(params: { id: string }, locals: App.Locals): ProgrammeId {
	return orNotFound(parseId<'programme'>(params.id) ?? refuse('not-found'), locals);
}

export const load: PageServerLoad = async ({ locals, params }) => ({
	programme: orNotFound(
		await locals.backstage.programmes.get(getActor(locals), getProgrammeId(params, locals)),
		locals
	)
});

export const actions: Actions = {
	update: async ({ locals, params, request }) => {
		const form = await request.formData();
		const answer = await locals.backstage.programmes.update(
			getActor(locals),
			getProgrammeId(params, locals),
			{
				name: readText(form, 'name'),
				village: readText(form, 'village'),
				district: readText(form, 'district'),
				regency: readText(form, 'regency')
			}
		);
		return isRefused(answer) ? failWith(answer, 'programme', form) : { saved: 'programme' };
	},
	group: async ({ locals, params, request }) => {
		const form = await request.formData();
		const answer = await locals.backstage.programmes.createGroup(
			getActor(locals),
			getProgrammeId(params, locals),
			readGroupForm(form)
		);
		if (isRefused(answer)) return failWith(answer, 'group', form);
		redirect(303, `/desk/group/${answer.id satisfies GroupId}`);
	},
	person: async ({ locals, params, request }) => {
		const form = await request.formData();
		const accountId = parseId<'account'>(form.get('account'));
		if (!accountId) return failWith(refuse('not-found'), 'person');
		const { programmes } = locals.backstage;
		const called = form.get('how') === 'remove' ? accountId : 'person';
		const change = form.get('how') === 'remove' ? programmes.removePerson : programmes.addPerson;
		const answer = await change(getActor(locals), getProgrammeId(params, locals), accountId);
		return isRefused(answer) ? failWith(answer, called, form) : { saved: called };
	}
};
