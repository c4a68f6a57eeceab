import { isRefused } from '#domain/refusal.ts';
import { failWith, getActor, orNotFound } from '../../asking.ts';
import { passwordField } from './wifi-field.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	view: orNotFound(await locals.backstage.preflight.get(getActor(locals)), locals)
});

/** As it was typed: a space can belong to a network's name or password. */
function readTyped(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}

export const actions: Actions = {
	wifi: async ({ locals, request }) => {
		const form = await request.formData();
		const answer = await locals.backstage.preflight.saveWifi(getActor(locals), {
			name: readTyped(form, 'network'),
			password: readTyped(form, passwordField)
		});
		if (!isRefused(answer)) return { saved: 'wifi' };
		const about = answer.about === 'password' ? passwordField : answer.about;
		return failWith({ ...answer, ...(about === undefined ? {} : { about }) }, 'wifi', form);
	},
	forget: async ({ locals }) => {
		const answer = await locals.backstage.preflight.forgetWifi(getActor(locals));
		return isRefused(answer) ? failWith(answer, 'forget') : { saved: 'forget' };
	}
};
