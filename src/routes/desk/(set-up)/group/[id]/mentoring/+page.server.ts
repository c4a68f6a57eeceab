import { randomBytes } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import { parseId, type GroupId } from '#domain/ids.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { readText } from '../../../../../sign-in/sign-in-cookie.ts';
import { failWith, getActor, orNotFound } from '../../../../asking.ts';
import { writeToday } from '../../../follow-up.ts';
import type { Actions, PageServerLoad } from './$types';

function getGroupId(params: { id: string }, locals: App.Locals): GroupId {
	return orNotFound(parseId<'group'>(params.id) ?? refuse('not-found'), locals);
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const id = getGroupId(params, locals);
	const log = orNotFound(await locals.backstage.mentoring.log(getActor(locals), id), locals);
	const asked = url.searchParams.get('correct');
	return {
		...log,
		/** The note that is being corrected, as long as nothing has replaced it. */
		corrected: log.notes.find(({ note }) => note.id === asked)?.note,
		isSaved: url.searchParams.has('saved'),
		today: writeToday(),
		request: randomBytes(16).toString('hex')
	};
};

export const actions: Actions = {
	standing: async ({ locals, params, request }) => {
		const form = await request.formData();
		const months = readText(form, 'months');
		const answer = await locals.backstage.mentoring.writeStanding(
			getActor(locals),
			getGroupId(params, locals),
			{
				stage: readText(form, 'stage'),
				months: /^\d{1,3}$/.test(months) ? Number(months) : Number.NaN,
				done: form.getAll('task')
			}
		);
		return isRefused(answer) ? failWith(answer, 'standing', form) : { saved: 'standing' };
	},
	add: async ({ locals, params, request }) => {
		const form = await request.formData();
		const id = getGroupId(params, locals);
		const requestId = parseId<'request'>(form.get('request'));
		if (!requestId) return failWith(refuse('request-malformed'), 'add', form);
		const replaces = readText(form, 'replaces');
		const replacesId = parseId<'mentoring-note'>(replaces);
		if (replaces !== '' && !replacesId) return failWith(refuse('not-found', 'replaces'), 'add', form);
		const answer = await locals.backstage.mentoring.addNote(getActor(locals), id, {
			requestId,
			replaces: replacesId,
			date: readText(form, 'date'),
			time: readText(form, 'time'),
			place: readText(form, 'place'),
			happened: readText(form, 'happened'),
			solutions: readText(form, 'solutions')
		});
		if (isRefused(answer)) return failWith(answer, 'add', form);
		redirect(303, `/desk/group/${id}/mentoring?saved=1`);
	}
};
