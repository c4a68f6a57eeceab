import type { PhotoId } from '#domain/card-round.ts';
import { parseId } from '#domain/ids.ts';
import { cardLimits, parseSightings } from '#domain/paper-card.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { failWith, getActor, orNotFound } from '../../../asking.ts';
import type { Actions, PageServerLoad } from './$types';

const malformed = refuse('request-malformed');
/** Of every card every answer and every doubt, with room to spare. */
const longest = 64 * cardLimits.sightings;

export const load: PageServerLoad = async ({ locals, params }) => {
	const actor = getActor(locals);
	const id = orNotFound(parseId<'session'>(params.id) ?? refuse('not-found'), locals);
	const { sessions } = locals.backstage;
	return {
		view: orNotFound(await sessions.desk(actor, id, locals.language), locals),
		rounds: orNotFound(await sessions.seeCards(actor, id), locals)
	};
};

/** Without a photo undefined; what is no photo's sightings is refused [M8]. */
function readPhoto(form: FormData) {
	if (!form.has('photo')) return undefined;
	const id = parseId<'photo'>(form.get('photo'));
	const sightings = parseSightings(readJson(form.get('sightings')));
	return id && sightings ? { id, sightings } : malformed;
}

function readJson(text: unknown): unknown {
	if (typeof text !== 'string' || text.length > longest) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function readIds(form: FormData, params: { id: string }) {
	const [sessionId, roundId] = [parseId<'session'>(params.id), parseId<'round'>(form.get('round'))];
	return sessionId && roundId ? { sessionId, roundId } : undefined;
}

const answer = <Value>(done: Value | Refused) =>
	isRefused(done) ? failWith(done, 'photo') : { round: done };

export const actions: Actions = {
	take: async ({ locals, params, request }) => {
		const actor = getActor(locals);
		const form = await request.formData();
		const ids = readIds(form, params);
		const photo = readPhoto(form);
		const handedOut = String(form.get('handedOut'));
		if (!ids || isRefused(photo) || !/^\d{1,4}$/.test(handedOut)) return failWith(malformed, 'photo');
		const { roundId, sessionId } = ids;
		const taken = { roundId, handedOut: Number(handedOut), photo };
		return answer(await locals.backstage.sessions.takeCards(actor, sessionId, taken));
	},
	withdraw: async ({ locals, params, request }) => {
		const actor = getActor(locals);
		const form = await request.formData();
		const ids = readIds(form, params);
		const photoId: PhotoId | undefined = parseId<'photo'>(form.get('photo'));
		if (!ids || !photoId) return failWith(malformed, 'photo');
		const { roundId, sessionId } = ids;
		return answer(await locals.backstage.sessions.withdrawPhoto(actor, sessionId, { roundId, photoId }));
	}
};
