import { roles, type Role } from '#domain/ability.ts';
import { parseId } from '#domain/ids.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { failWith, getActor, orNotFound } from '../../asking.ts';
import type { Actions, PageServerLoad } from './$types';

function parseRole(value: FormDataEntryValue | null): Role | undefined {
	return roles.find((role) => role === value);
}

export const load: PageServerLoad = async ({ locals }) => {
	const actor = getActor(locals);
	return {
		people: orNotFound(await locals.backstage.accounts.list(actor), locals),
		invitations: orNotFound(await locals.backstage.accounts.listInvitations(actor), locals)
	};
};

export const actions: Actions = {
	invite: async ({ locals, request, url }) => {
		const role = parseRole((await request.formData()).get('role'));
		if (!role) return failWith(refuse('request-malformed'), 'invite');
		const answer = await locals.backstage.accounts.invite(getActor(locals), role);
		return isRefused(answer) ? failWith(answer, 'invite') : { link: new URL(answer.path, url.origin).href };
	},
	withdraw: async ({ locals, request }) => {
		const id = parseId<'invitation'>((await request.formData()).get('invitation'));
		if (!id) return failWith(refuse('not-found'), 'invite');
		const answer = await locals.backstage.accounts.withdrawInvitation(getActor(locals), id);
		return isRefused(answer) ? failWith(answer, id) : { saved: id };
	},
	role: async ({ locals, request }) => {
		const form = await request.formData();
		const id = parseId<'account'>(form.get('account'));
		const role = parseRole(form.get('role'));
		if (!id || !role) return failWith(refuse('request-malformed'), 'people');
		const answer = await locals.backstage.accounts.setRole(getActor(locals), id, role);
		return isRefused(answer) ? failWith(answer, id, form) : { saved: id };
	},
	close: async ({ locals, request }) => {
		const form = await request.formData();
		const id = parseId<'account'>(form.get('account'));
		if (!id) return failWith(refuse('not-found'), 'people');
		const answer = await locals.backstage.accounts.setDisabled(getActor(locals), {
			id,
			isDisabled: form.get('how') === 'close'
		});
		return isRefused(answer) ? failWith(answer, `close-${id}`) : { saved: `close-${id}` };
	}
};
