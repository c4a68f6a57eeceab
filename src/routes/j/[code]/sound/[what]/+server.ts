import { error } from '@sveltejs/kit';
import { isRefused } from '#domain/refusal.ts';
import { wordsIn } from '$lib/words/language.ts';
import { refusal } from '$lib/words/refusal.ts';
import { sendSound } from '../../../../send-sound.ts';
import { readSeat } from '../../seat-cookie.ts';
import type { RequestHandler } from './$types';

/** A recording of this seat's meeting, fetched when somebody wants to hear it: /j/AB23CD/sound/s12 [U4] */
export const GET: RequestHandler = async ({ locals, params, cookies, request }) => {
	const token = readSeat(cookies);
	if (token === undefined) error(401, wordsIn(refusal, locals.screen)['not-seated']);
	const sound = await locals.backstage.phones.hear(token, params.what);
	if (isRefused(sound))
		error(sound.refused === 'not-seated' ? 401 : 404, wordsIn(refusal, locals.screen)[sound.refused]);
	return sendSound(sound, request);
};
