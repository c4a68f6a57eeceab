import { fail, redirect } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { isRefused, type RefusalCode } from '#domain/refusal.ts';
import { dots } from '$lib/words/dots.ts';
import type { Typed } from '$lib/live/kept-card.ts';
import { phone } from '$lib/words/phone.ts';
import { rating } from '$lib/words/rating.ts';
import { wordsIn } from '$lib/words/language.ts';
import { refusal } from '$lib/words/refusal.ts';
import type { FormRefusal } from './around.ts';
import { parseCast, parseConsentVersion, parseRequestId, parseTransferCode, parseWho } from './form-part.ts';
import { forgetCard } from './card-cookie.ts';
import { recallCard } from './recall-card.ts';
import { forgetSeat, readOwner, readSeat, writeSeat } from './seat-cookie.ts';
import { afterTurn, forgetTurn, readDevice, readTurn } from './turn-cookie.ts';
import { fieldOf, parseCard, parseKind } from './wall/card-form.ts';
import { mirrorPart } from './mirror/mirror-part.ts';
import { writeCardRefusal } from './wall/card-refusal.ts';
import { readTyped } from './wall/typed.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a script-free page asks for in its address: which statement, which to answer anew, what a card is about, which corner of the door. */
function readAsked(url: URL) {
	return {
		statement: url.searchParams.get('s') ?? undefined,
		anew: url.searchParams.get('anew') ?? undefined,
		corner: url.searchParams.get('corner') ?? undefined,
		find: url.searchParams.get('find') ?? undefined,
		about: url.searchParams.get('about') ?? undefined,
		added: url.searchParams.get('added') ?? undefined
	};
}

/** Is this a shared phone of this meeting, with nobody's turn on it? */
async function isShared(
	{ locals, cookies }: Pick<Parameters<PageServerLoad>[0], 'locals' | 'cookies'>,
	code: string
): Promise<boolean> {
	const device = readDevice(cookies);
	const shared = device === undefined ? undefined : await locals.backstage.phones.sharedPhone(device);
	return shared !== undefined && !isRefused(shared) && shared.code === code;
}

export const load: PageServerLoad = async ({ params, locals, cookies, url }) => {
	const { phones } = locals.backstage;
	const asked = readAsked(url);
	const token = readSeat(cookies);
	const seat = token === undefined ? undefined : await phones.view(token, locals.language);
	const seated = seat === undefined || isRefused(seat) ? undefined : seat;
	// A turn that is over, or went on on another phone: this one is its owner's again, or the list's [L24].
	if (readTurn(cookies) !== undefined && !seated) {
		forgetTurn(cookies, url);
		redirect(303, `/j/${params.code}`);
	}
	if (!seated && (await isShared({ locals, cookies }, params.code))) redirect(303, `/j/${params.code}/turn`);
	const request = randomBytes(16).toString('hex');
	if (token !== undefined && seated && seated.room.code === params.code) {
		const card = await recallCard({ phones, cookies, url }, token);
		// [Q16] Before anything of the meeting, so that the first score is under the code already.
		if (card === 'ask') redirect(303, `/j/${params.code}/card`);
		const isWriting = seated.view.step.at === 'cards';
		const after = seated.you.isInTurn ? afterTurn(cookies) : undefined;
		const { view, mirror, hasWall } = mirrorPart(seated, url.searchParams.has('wall'));
		const { room, you } = seated;
		const own = { at: 'room' as const, asked, card, after, request: isWriting ? request : undefined };
		return { ...own, room, you, view, mirror, hasWall };
	}

	const door = await phones.door(params.code);
	if (isRefused(door)) {
		const sentence = wordsIn(refusal, locals.screen)[door.refused];
		const still = seated && seated.view.status !== 'closed' ? seated.room : undefined;
		return { at: 'no-door' as const, typed: params.code, sentence, still };
	}
	if (door.code !== params.code || seated?.room.sessionId === door.sessionId)
		redirect(
			303,
			`/j/${seated?.room.sessionId === door.sessionId ? seated.room.code : door.code}${url.search}`
		);
	return { at: 'door' as const, asked, door, request };
};

/** Said above the screen or at one field, with what stood in the form where it would be a pity to lose it. */
function failSaying(status: number, said: FormRefusal & { typed?: Typed }) {
	return fail(status, said);
}

function failWith(screen: string, code: RefusalCode, status = 400) {
	return failSaying(status, { sentence: wordsIn(refusal, screen)[code] });
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
		if (!by) return failWith(locals.screen, 'picture-unknown');
		if (!requestId) return failWith(locals.screen, 'request-malformed');
		const joined = await locals.backstage.phones.join({
			code: params.code,
			requestId,
			consentVersion: parseConsentVersion(form),
			language: locals.language,
			by
		});
		if (isRefused(joined)) return failWith(locals.screen, joined.refused);
		writeSeat(cookies, joined.token, url);
		// A phone that is handed round has kept somebody else's.
		forgetCard(cookies, url);
		redirect(303, `/j/${joined.code}`);
	},

	transfer: async ({ request, params, locals, cookies, url }) => {
		const transferCode = parseTransferCode(await request.formData());
		const moved = await locals.backstage.phones.transfer({ code: params.code, transferCode });
		if (isRefused(moved)) return failWith(locals.screen, moved.refused);
		writeSeat(cookies, moved.token, url);
		forgetCard(cookies, url);
		redirect(303, `/j/${moved.code}`);
	},

	cast: async ({ request, params, locals, cookies, url }) => {
		const token = readSeat(cookies);
		if (token === undefined) return failWith(locals.screen, 'not-seated', 401);
		const sent = await request.formData();
		const form = parseCast(sent);
		if (!form) return failWith(locals.screen, 'request-malformed');
		// [Q12] After a restart this may be the first that is heard of this phone.
		await recallCard({ phones: locals.backstage.phones, cookies, url }, token);
		const answer = await locals.backstage.phones.cast(token, form);
		// A ballot sent again is already counted: the page simply says so.
		if (isRefused(answer)) {
			const isOfDots = Array.isArray(form.answer);
			if (answer.refused !== 'round-closed') {
				const sentence = wordsIn(refusal, locals.screen)[answer.refused];
				return failSaying(409, isOfDots ? { sentence, typed: readTyped(sent) } : { sentence });
			}
			if (answer.counted === undefined)
				return failSaying(409, { sentence: wordsIn(phone, locals.screen).late }); // [Q13]
			const said = isOfDots
				? sent.has('rate0')
					? wordsIn(rating, locals.screen)
					: wordsIn(dots, locals.screen)
				: wordsIn(phone, locals.screen);
			const { lateCounted, lateNotCounted } = said;
			return failSaying(409, { sentence: answer.counted ? lateCounted : lateNotCounted });
		}
		const statement = url.searchParams.get('s');
		redirect(303, `/j/${params.code}${statement ? `?s=${encodeURIComponent(statement)}` : ''}`);
	},

	card: async ({ request, params, locals, cookies }) => {
		const token = readSeat(cookies);
		if (token === undefined) return failWith(locals.screen, 'not-seated', 401);
		const form = await request.formData();
		const typed = readTyped(form);
		const kind = parseKind(typed['kind']);
		const card = parseCard(typed);
		const requestId = parseRequestId(form);
		if (!card || !kind || !requestId) return failWith(locals.screen, 'request-malformed');
		const answer = isRefused(card) ? card : await locals.backstage.phones.addCard(token, { requestId, card });
		if (!isRefused(answer)) redirect(303, `/j/${params.code}?added=${kind}`);
		const sentence =
			writeCardRefusal(locals.screen, answer, kind) ?? wordsIn(refusal, locals.screen)[answer.refused];
		return failSaying(409, { sentence, about: fieldOf(answer, kind), typed });
	},

	comeBack: async ({ params, locals, cookies }) => {
		const token = readSeat(cookies);
		if (token === undefined) redirect(303, `/j/${params.code}`);
		const back = await locals.backstage.phones.comeBack(token);
		if (isRefused(back)) return failWith(locals.screen, back.refused);
		redirect(303, `/j/${params.code}`);
	},

	/** The seat went to another phone: this one stands at the door again. */
	forget: async ({ params, locals, cookies, url }) => {
		if (readTurn(cookies) !== undefined) {
			forgetTurn(cookies, url);
			redirect(303, `/j/${params.code}`);
		}
		// A page that a turn has left behind: the owner's seat is theirs as before.
		const owner = readOwner(cookies);
		if (owner !== undefined && !isRefused(await locals.backstage.phones.view(owner, locals.language)))
			redirect(303, `/j/${params.code}`);
		forgetSeat(cookies, url);
		forgetCard(cookies, url);
		redirect(303, `/j/${params.code}`);
	}
};
