import { randomBytes } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import { parseId, type GroupId } from '#domain/ids.ts';
import { progressRowLimits } from '#domain/progress-row.ts';
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
	const { plan, polled } = locals.backstage.mentoring;
	const actor = getActor(locals);
	const { language } = locals;
	const roundId = parseId<'round'>(url.searchParams.get('poll'));
	return {
		...orNotFound(await plan(actor, id, language), locals),
		/** What an end poll came to, to be taken over. */
		brought: roundId && orNotFound(await polled(actor, id, { roundId, language }), locals),
		savedId: parseId<'card'>(url.searchParams.get('saved')),
		today: writeToday(),
		request: randomBytes(16).toString('hex')
	};
};

export const actions: Actions = {
	add: async ({ locals, params, request }) => {
		const form = await request.formData();
		const id = getGroupId(params, locals);
		const requestId = parseId<'request'>(form.get('request'));
		const actionId = parseId<'card'>(form.get('action'));
		if (!requestId || !actionId) return failWith(refuse('request-malformed'), 'add', form);
		const lines = Array.from({ length: progressRowLimits.targets }, (_, index) => index + 1);
		const answer = await locals.backstage.mentoring.addProgress(getActor(locals), id, {
			requestId,
			actionId,
			date: readText(form, 'date'),
			state: readText(form, 'state'),
			held: readText(form, 'held'),
			indicators: readText(form, 'indicators'),
			results: readText(form, 'results'),
			supporting: readText(form, 'supporting'),
			hindering: readText(form, 'hindering'),
			targets: lines.map((line) => ({
				label: readText(form, `label-${line}`),
				aimed: readText(form, `aimed-${line}`),
				achieved: readText(form, `achieved-${line}`)
			}))
		});
		if (isRefused(answer)) return failWith(answer, actionId, form);
		redirect(303, `/desk/group/${id}/plan?saved=${actionId}#${actionId}`);
	}
};
