import { fail, redirect, type Cookies } from '@sveltejs/kit';
import { codePictures, codeRow } from '#domain/participant-code.ts';
import { isRefused, type RefusalCode } from '#domain/refusal.ts';
import type { CardForm } from '#server/backstage.ts';
import { wordsIn } from '$lib/words/language.ts';
import { refusal } from '$lib/words/refusal.ts';
import { forgetChosen, readChosen, writeCard, writeChosen } from '../card-cookie.ts';
import { recallCard } from '../recall-card.ts';
import { readSeat } from '../seat-cookie.ts';
import { readTurn } from '../turn-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

/** Which of the three pictures is asked, as the address says and as far as those before it are chosen. */
function readPlace(url: URL, chosen: number): number | 'check' {
	const asked = url.searchParams.get('step');
	if (asked === 'check' && chosen === codeRow) return asked;
	const place = /^[123]$/.test(asked ?? '') ? Number(asked) : 1;
	return Math.min(place, chosen + 1);
}

/** A card that was refused, as the address says: after a plain form's answer, "back" would lead nowhere. */
const refusals = ['participant-code-unknown', 'participant-code-taken', 'participant-code-tries'] as const;

export const load: PageServerLoad = async ({ params, locals, cookies, url }) => {
	const { phones } = locals.backstage;
	const token = readSeat(cookies);
	if (token === undefined) redirect(303, `/j/${params.code}`);
	const seat = await phones.view(token, locals.language);
	if (isRefused(seat)) redirect(303, `/j/${params.code}`);
	if (seat.room.code !== params.code) redirect(303, `/j/${seat.room.code}/card`);
	const card = await recallCard({ phones, cookies, url }, token);
	if (card === undefined) redirect(303, `/j/${params.code}`); // [Q16]
	const chosen = readChosen(cookies);
	const place = readPlace(url, chosen.length);
	const refused = refusals.find((code) => code === url.searchParams.get('refused'));
	const sentence = refused && wordsIn(refusal, locals.screen)[refused];
	/** Nothing is left to try: only the way on without a card [Q8]. */
	const isOver = refused === 'participant-code-tries';
	return {
		room: seat.room,
		card,
		sentence,
		isOver,
		place,
		chosen: place === 'check' ? chosen : chosen.slice(0, place - 1)
	};
};

type Asked = { locals: App.Locals; cookies: Cookies; params: { code: string }; url: URL };

/** Says it, and goes on into the room; what is refused is said where the card is asked for again. */
async function choose({ locals, cookies, params, url }: Asked, card: CardForm) {
	const token = readSeat(cookies);
	if (token === undefined) redirect(303, `/j/${params.code}`);
	const answer = await locals.backstage.phones.chooseCode(token, card);
	forgetChosen(cookies, url);
	if (isRefused(answer)) redirect(303, `/j/${params.code}/card?refused=${answer.refused}`);
	if (readTurn(cookies) === undefined) writeCard(cookies, answer.kept, url); // [L32]
	redirect(303, `/j/${params.code}`);
}

/** No page of ours sends it. */
const failWith = (screen: string, refused: RefusalCode) =>
	fail(400, { sentence: wordsIn(refusal, screen)[refused] });

export const actions: Actions = {
	/** One picture at a time: kept, and the next one asked. */
	pick: async ({ request, params, locals, cookies, url }) => {
		if (readSeat(cookies) === undefined) redirect(303, `/j/${params.code}`);
		const name = (await request.formData()).get('picture');
		const picture = codePictures.find((each) => each === name);
		const before = readChosen(cookies);
		const place = readPlace(url, before.length);
		if (!picture || place === 'check') return failWith(locals.screen, 'picture-unknown');
		const earlier = before.slice(0, place - 1);
		if (earlier.includes(picture)) return failWith(locals.screen, 'picture-unknown'); // [Q1]
		writeChosen(cookies, [...earlier, picture], url);
		redirect(303, `/j/${params.code}/card?step=${place === codeRow ? 'check' : place + 1}`);
	},

	/** The same press twice, or from a page that lay about: the second finds no pictures, and asks for them. */
	keep: async (asked) => {
		const pictures = readChosen(asked.cookies);
		if (pictures.length < codeRow) redirect(303, `/j/${asked.params.code}`);
		return choose(asked, { pictures });
	},

	none: (asked) => choose(asked, 'none')
};
