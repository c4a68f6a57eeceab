import { fail, redirect } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { parseId, type SeatId } from '#domain/ids.ts';
import { isRefused, type RefusalCode } from '#domain/refusal.ts';
import type { Phones } from '#server/backstage.ts';
import { wordsIn } from '$lib/words/language.ts';
import { refusal } from '$lib/words/refusal.ts';
import { forgetChosen } from '../card-cookie.ts';
import { parseRequestId, parseTurn } from '../form-part.ts';
import { readOwner } from '../seat-cookie.ts';
import { forgetTurn, leaveTurn, readDevice, readTurn, writeDevice, writeTurn } from '../turn-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

/** The owner of a shared phone keeps what waits for them. */
async function findOwner(phones: Phones, token: string | undefined, language: 'id' | 'en') {
	const owner = token === undefined ? undefined : await phones.view(token, language);
	return owner === undefined || isRefused(owner) ? undefined : owner;
}

export const load: PageServerLoad = async ({ params, locals, cookies, url }) => {
	const { phones } = locals.backstage;
	const request = randomBytes(16).toString('hex');
	const turn = readTurn(cookies);
	if (turn !== undefined && !isRefused(await phones.view(turn, locals.language)))
		redirect(303, `/j/${params.code}`);
	const device = readDevice(cookies);
	const shared = device === undefined ? undefined : await phones.sharedPhone(device);
	if (
		shared === undefined ||
		isRefused(shared) ||
		(shared.code !== params.code && url.searchParams.has('with'))
	) {
		const door = await phones.door(params.code);
		return {
			at: 'claim' as const,
			request,
			typed: url.searchParams.get('with')?.slice(0, 12) ?? '',
			sentence: isRefused(door) ? wordsIn(refusal, locals.screen)[door.refused] : undefined,
			gone: shared && isRefused(shared) ? wordsIn(refusal, locals.screen)[shared.refused] : undefined,
			purpose: isRefused(door) ? ('real' as const) : door.purpose
		};
	}
	if (shared.code !== params.code) redirect(303, `/j/${shared.code}/turn`);
	const who = url.searchParams.get('who');
	const person = [...shared.waiting, ...shared.done].find(({ seatId }) => seatId === who);
	if (person) return { at: 'person' as const, request, shared, person };
	const owner = await findOwner(phones, readOwner(cookies), locals.language);
	const isHere = owner?.room.sessionId === shared.sessionId;
	return { at: 'list' as const, shared, owner: owner?.you.seatId, isOwned: isHere };
};

const failWith = (language: 'id' | 'en', code: RefusalCode, status = 400) =>
	fail(status, { sentence: refusal[language][code] });

export const actions: Actions = {
	claim: async ({ request, params, locals, cookies, url }) => {
		const form = await request.formData();
		const requestId = parseRequestId(form);
		if (!requestId) return failWith(locals.language, 'request-malformed');
		const deviceCode = String(form.get('code') ?? '').slice(0, 40);
		const claimed = await locals.backstage.phones.claimPhone({ code: params.code, deviceCode, requestId });
		if (isRefused(claimed)) return failWith(locals.language, claimed.refused);
		writeDevice(cookies, claimed.token, url);
		redirect(303, `/j/${claimed.code}/turn`);
	},

	begin: async ({ request, params, locals, cookies, url }) => {
		const sent = await request.formData();
		const form = parseTurn(sent, locals.language);
		const seatId = parseId<'seat'>(String(sent.get('seat') ?? '')) as SeatId | undefined;
		const device = readDevice(cookies);
		if (!form || !seatId) return failWith(locals.language, 'request-malformed');
		if (device === undefined) return failWith(locals.language, 'device-gone', 401);
		// [L26] A turn that still goes on is handed on first.
		const going = readTurn(cookies);
		if (going !== undefined && !isRefused(await locals.backstage.phones.view(going, locals.language)))
			redirect(303, `/j/${params.code}`);
		const begun = await locals.backstage.phones.beginTurn(device, { ...form, seatId });
		if (isRefused(begun)) return failWith(locals.language, begun.refused, 409);
		writeTurn(cookies, begun.token, url);
		redirect(303, `/j/${params.code}`);
	},

	/** Also when it was over already: the next person finds nothing of it. */
	end: async ({ params, locals, cookies, url }) => {
		const token = readTurn(cookies);
		if (token !== undefined) await locals.backstage.phones.endTurn(token);
		forgetTurn(cookies, url);
		forgetChosen(cookies, url);
		leaveTurn(cookies, params.code);
	}
};
