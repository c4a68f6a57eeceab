import { fail, redirect } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { isRefused, type RefusalCode } from '#domain/refusal.ts';
import type { SlipDoor } from '#server/backstage.ts';
import { wordsIn } from '$lib/words/language.ts';
import { refusal } from '$lib/words/refusal.ts';
import { parseTurn, parseWho } from '../form-part.ts';
import { readOwner } from '../seat-cookie.ts';
import { forgetSlip, readSlip, readTurn, writeTurn } from '../turn-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

type Asked = Pick<Parameters<PageServerLoad>[0], 'locals' | 'cookies'>;

/** A turn on this phone that is not this slip's: it must be finished first, or what it has not sent would be lost [L26]. */
async function isBusy({ locals, cookies }: Asked, { person }: SlipDoor): Promise<boolean> {
	const token = readTurn(cookies);
	const turn = token === undefined ? undefined : await locals.backstage.phones.view(token, locals.language);
	return turn !== undefined && !isRefused(turn) && turn.you.seatId !== person?.seatId;
}

export const load: PageServerLoad = async ({ params, locals, cookies, url }) => {
	const { phones } = locals.backstage;
	const hasOwner = readOwner(cookies) !== undefined;
	if (url.searchParams.has('done')) return { at: 'done' as const, code: params.code, hasOwner };
	const secret = readSlip(cookies);
	if (secret === undefined) return { at: 'none' as const, code: params.code, sentence: undefined };
	const slip = await phones.slip(secret);
	if (isRefused(slip)) {
		const sentence = wordsIn(refusal, locals.screen)[slip.refused];
		return { at: 'none' as const, code: params.code, sentence };
	}
	if (await isBusy({ locals, cookies }, slip)) return { at: 'busy' as const, code: slip.code };
	return {
		at: 'slip' as const,
		slip,
		request: randomBytes(16).toString('hex'),
		areAllShown: url.searchParams.get('corner') === 'pictures'
	};
};

const failWith = (language: 'id' | 'en', code: RefusalCode, status = 400) =>
	fail(status, { sentence: refusal[language][code] });

export const actions: Actions = {
	begin: async ({ request, locals, cookies, url }) => {
		const sent = await request.formData();
		const form = parseTurn(sent, locals.language);
		const secret = readSlip(cookies);
		if (!form) return failWith(locals.language, 'request-malformed');
		if (secret === undefined) return failWith(locals.language, 'slip-wrong', 401);
		const slip = await locals.backstage.phones.slip(secret);
		if (isRefused(slip)) return failWith(locals.language, slip.refused, 409);
		if (await isBusy({ locals, cookies }, slip)) redirect(303, `/j/${slip.code}/slip`);
		const by = parseWho(sent);
		const picture = by && 'picture' in by ? by.picture : undefined;
		const begun = await locals.backstage.phones.beginSlip(secret, { ...form, picture });
		if (isRefused(begun)) return failWith(locals.language, begun.refused, 409);
		writeTurn(cookies, begun.token, url);
		forgetSlip(cookies, url);
		redirect(303, `/j/${begun.code}`);
	}
};
