import { fail, redirect } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { isRefused, type RefusalCode } from '#domain/refusal.ts';
import { phone } from '$lib/words/phone.ts';
import { refusal } from '$lib/words/refusal.ts';
import { parseCast, parseConsentVersion, parseRequestId, parseTransferCode, parseWho } from './form-part.ts';
import { forgetSeat, readSeat, writeSeat } from './seat-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a script-free page asks for in its address: which statement, which to answer anew, which corner of the door. */
function readAsked(url: URL) {
	return {
		statement: url.searchParams.get('s') ?? undefined,
		anew: url.searchParams.get('anew') ?? undefined,
		corner: url.searchParams.get('corner') ?? undefined,
		find: url.searchParams.get('find') ?? undefined
	};
}

export const load: PageServerLoad = async ({ params, locals, cookies, url }) => {
	const { phones } = locals.backstage;
	const asked = readAsked(url);
	const token = readSeat(cookies);
	const seat = token === undefined ? undefined : await phones.view(token, locals.language);
	const seated = seat === undefined || isRefused(seat) ? undefined : seat;
	if (seated && seated.room.code === params.code) return { at: 'room' as const, asked, ...seated };

	const door = await phones.door(params.code);
	if (isRefused(door)) {
		const sentence = refusal[locals.language][door.refused];
		const still = seated && seated.view.status !== 'closed' ? seated.room : undefined;
		return { at: 'no-door' as const, typed: params.code, sentence, still };
	}
	if (door.code !== params.code || seated?.room.sessionId === door.sessionId)
		redirect(
			303,
			`/j/${seated?.room.sessionId === door.sessionId ? seated.room.code : door.code}${url.search}`
		);
	return { at: 'door' as const, asked, door, request: randomBytes(16).toString('hex') };
};

function failWith(language: 'id' | 'en', code: RefusalCode, status = 400) {
	return fail(status, { sentence: refusal[language][code] });
}

export const actions: Actions = {
	join: async ({ request, params, locals, cookies, url }) => {
		// One phone, one seat: a second tab at the door, or "back" to it, leads to the seat that is there.
		const token = readSeat(cookies);
		const seat = token === undefined ? undefined : await locals.backstage.phones.view(token, locals.language);
		if (seat !== undefined && !isRefused(seat) && seat.room.code === params.code)
			redirect(303, `/j/${params.code}`);
		const form = await request.formData();
		const by = parseWho(form);
		const requestId = parseRequestId(form);
		if (!by) return failWith(locals.language, 'picture-unknown');
		if (!requestId) return failWith(locals.language, 'request-malformed');
		const joined = await locals.backstage.phones.join({
			code: params.code,
			requestId,
			consentVersion: parseConsentVersion(form),
			language: locals.language,
			by
		});
		if (isRefused(joined)) return failWith(locals.language, joined.refused);
		writeSeat(cookies, joined.token, url);
		redirect(303, `/j/${joined.code}`);
	},

	transfer: async ({ request, params, locals, cookies, url }) => {
		const transferCode = parseTransferCode(await request.formData());
		const moved = await locals.backstage.phones.transfer({ code: params.code, transferCode });
		if (isRefused(moved)) return failWith(locals.language, moved.refused);
		writeSeat(cookies, moved.token, url);
		redirect(303, `/j/${moved.code}`);
	},

	cast: async ({ request, params, locals, cookies, url }) => {
		const token = readSeat(cookies);
		if (token === undefined) return failWith(locals.language, 'not-seated', 401);
		const form = parseCast(await request.formData());
		if (!form) return failWith(locals.language, 'request-malformed');
		const answer = await locals.backstage.phones.cast(token, form);
		// A ballot sent again is already counted: the page simply says so.
		if (isRefused(answer)) {
			if (answer.refused !== 'round-closed') return failWith(locals.language, answer.refused, 409);
			const { lateCounted, lateNotCounted } = phone[locals.language];
			return fail(409, { sentence: answer.counted ? lateCounted : lateNotCounted });
		}
		const statement = url.searchParams.get('s');
		redirect(303, `/j/${params.code}${statement ? `?s=${encodeURIComponent(statement)}` : ''}`);
	},

	comeBack: async ({ params, locals, cookies }) => {
		const token = readSeat(cookies);
		if (token === undefined) redirect(303, `/j/${params.code}`);
		const back = await locals.backstage.phones.comeBack(token);
		if (isRefused(back)) return failWith(locals.language, back.refused);
		redirect(303, `/j/${params.code}`);
	},

	/** The seat went to another phone: this one stands at the door again. */
	forget: async ({ params, cookies, url }) => {
		forgetSeat(cookies, url);
		redirect(303, `/j/${params.code}`);
	}
};
