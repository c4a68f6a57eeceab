import { fail, redirect } from '@sveltejs/kit';
import { isRefused } from '#domain/refusal.ts';
import { wordsIn } from '$lib/words/language.ts';
import { refusal } from '$lib/words/refusal.ts';
import { recallCard } from '../recall-card.ts';
import { readSeat } from '../seat-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, cookies, url }) => {
	const token = readSeat(cookies);
	if (token === undefined) redirect(303, `/j/${params.code}`);
	const seat = await locals.backstage.phones.view(token, locals.language);
	if (isRefused(seat)) redirect(303, `/j/${params.code}`);
	return {
		room: seat.room,
		you: seat.you,
		isEnded: seat.view.status === 'closed',
		card: await recallCard({ phones: locals.backstage.phones, cookies, url }, token),
		isLeaving: url.searchParams.has('leaving')
	};
};

export const actions: Actions = {
	leave: async ({ params, locals, cookies }) => {
		const token = readSeat(cookies);
		if (token === undefined) redirect(303, `/j/${params.code}`);
		const left = await locals.backstage.phones.leave(token);
		if (isRefused(left)) return fail(400, { sentence: wordsIn(refusal, locals.screen)[left.refused] });
		redirect(303, `/j/${params.code}`);
	},

	/** Somebody helps me from now on, or no longer. */
	help: async ({ request, params, locals, cookies }) => {
		const token = readSeat(cookies);
		if (token === undefined) redirect(303, `/j/${params.code}`);
		const isHelped = (await request.formData()).get('helped') === '1';
		const said = await locals.backstage.phones.setHelped(token, isHelped);
		if (isRefused(said)) return fail(400, { sentence: wordsIn(refusal, locals.screen)[said.refused] });
		redirect(303, `/j/${params.code}/seat`);
	},

	move: async ({ params, locals, cookies }) => {
		const token = readSeat(cookies);
		if (token === undefined) redirect(303, `/j/${params.code}`);
		const made = await locals.backstage.phones.createTransfer(token);
		if (isRefused(made)) return fail(400, { sentence: wordsIn(refusal, locals.screen)[made.refused] });
		return { transferCode: made.transferCode };
	}
};
