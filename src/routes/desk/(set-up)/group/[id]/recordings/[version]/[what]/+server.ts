import { refuse } from '#domain/refusal.ts';
import { getActor, orNotFound } from '../../../../../../asking.ts';
import { sendSound } from '../../../../../../../send-sound.ts';
import { parsePlace } from '../recording-form.ts';
import type { RequestHandler } from './$types';

/** A recording, heard again at the desk: /desk/group/…/recordings/…/s12 */
export const GET: RequestHandler = async ({ locals, params, request }) => {
	const actor = getActor(locals);
	const place = orNotFound(parsePlace(params, params.what) ?? refuse('not-found'), locals);
	return sendSound(orNotFound(await locals.backstage.recordings.hear(actor, place), locals), request);
};
