import { redirect } from '@sveltejs/kit';
import { parseId } from '#domain/ids.ts';
import type { GroupId } from '#domain/ids.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { failWith, getActor, orNotFound } from '../../../../asking.ts';
import { wordsIn } from '$lib/words/language.ts';
import { followUp } from '$lib/words/follow-up.ts';
import { countCards } from '../../../count-cards.ts';
import { draftFollowUp, loadOpening, writeToday } from '../../../follow-up.ts';
import { readSessionForm } from '../../../session-form.ts';
import type { Actions, PageServerLoad } from './$types';

function getGroupId(params: { id: string }, locals: App.Locals): GroupId {
	return orNotFound(parseId<'group'>(params.id) ?? refuse('not-found'), locals);
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const actor = getActor(locals);
	const group = orNotFound(
		await locals.backstage.programmes.getGroup(actor, getGroupId(params, locals)),
		locals
	);
	const baselines = orNotFound(
		await locals.backstage.sessions.listBaselines(actor, group.id, locals.language),
		locals
	);
	const repeated = baselines.find(({ assessmentId }) => assessmentId === url.searchParams.get('baseline'));
	const today = writeToday();
	const title = wordsIn(followUp, locals.screen).sessionTitle;
	return {
		repeated,
		draft: repeated && draftFollowUp(repeated, { title, today }),
		opening: repeated && (await loadOpening(locals, group.sessions)),
		baselines,
		cards: await countCards(locals, group.id),
		group: {
			id: group.id,
			name: group.name,
			cutoffHundredths: group.cutoffHundredths,
			cutoffWords: group.cutoffWords
		},
		purpose: group.programme.purpose,
		instruments: orNotFound(await locals.backstage.instruments.list(actor), locals),
		today
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		const [actor, groupId] = [getActor(locals), getGroupId(params, locals)];
		const { sessions } = locals.backstage;
		const baselines = await sessions.listBaselines(actor, groupId, locals.language);
		if (isRefused(baselines)) return failWith(baselines, 'session', form);
		const answer = await sessions.create(actor, groupId, readSessionForm(form, baselines));
		if (isRefused(answer)) return failWith(answer, 'session', form);
		redirect(303, `/desk/session/${answer.id}`);
	}
};
