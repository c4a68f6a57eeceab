import { redirect } from '@sveltejs/kit';
import { parseId, type GroupId } from '#domain/ids.ts';
import { codeLimits } from '#domain/participant-code.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { readText } from '../../../../../sign-in/sign-in-cookie.ts';
import { failWith, getActor, orNotFound } from '../../../../asking.ts';
import type { Actions, PageServerLoad } from './$types';

function getGroupId(params: { id: string }, locals: App.Locals): GroupId {
	return orNotFound(parseId<'group'>(params.id) ?? refuse('not-found'), locals);
}

const readWhole = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN);

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { group, programme, sheets, cards } = orNotFound(
		await locals.backstage.programmes.listCodes(getActor(locals), getGroupId(params, locals)),
		locals
	);
	const asked = readWhole(url.searchParams.get('sheet') ?? '');
	return {
		group: { ...group, programme },
		/** The one that is looked at; of the others only how many cards they have. */
		shown: sheets.find(({ sheet }) => sheet === asked),
		sheets: sheets.map(({ sheet, cards: own }) => ({ sheet, cards: own.length })),
		cards,
		left: Math.min(codeLimits.cards, codeLimits.group - cards),
		/** The form sent twice makes its cards once [Q5]. */
		next: (sheets[0]?.sheet ?? 0) + 1
	};
};

export const actions: Actions = {
	make: async ({ locals, params, request }) => {
		const form = await request.formData();
		const id = getGroupId(params, locals);
		const answer = await locals.backstage.programmes.makeCodes(getActor(locals), id, {
			count: readWhole(readText(form, 'count')),
			sheet: readWhole(readText(form, 'sheet'))
		});
		if (isRefused(answer)) return failWith(answer, 'make', form);
		redirect(303, `/desk/group/${id}/cards?sheet=${answer.sheet}`);
	}
};
