import { parseId } from '#domain/ids.ts';
import { writeHeard } from '#domain/recording.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { readText } from '../../../../../../sign-in/sign-in-cookie.ts';
import { failWith, getActor, orNotFound } from '../../../../../asking.ts';
import { parsePlace } from './recording-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const actor = getActor(locals);
	const groupId = orNotFound(parseId<'group'>(params.id) ?? refuse('not-found'), locals);
	const versionId = orNotFound(parseId<'instrument-version'>(params.version) ?? refuse('not-found'), locals);
	const { group, programme, spoken, version, recordings } = orNotFound(
		await locals.backstage.recordings.shelf(actor, groupId, versionId),
		locals
	);
	return {
		group: { ...group, programme },
		spoken,
		versionId,
		instrument: version.instrument,
		recorded: Object.fromEntries(
			recordings.map(({ sha256, bytes, ...heard }) => [writeHeard(heard), { sha256, bytes }])
		)
	};
};

/** The statement or level a form is about, and what its answer is to be called. */
function readPlace(form: FormData, params: { id: string; version: string }, locals: App.Locals) {
	const what = readText(form, 'what');
	return { what, place: orNotFound(parsePlace(params, what) ?? refuse('not-found'), locals) };
}

export const actions: Actions = {
	keep: async ({ locals, params, request }) => {
		const actor = getActor(locals);
		const form = await request.formData();
		const { what, place } = readPlace(form, params, locals);
		const sound = form.get('sound');
		const bytes = sound instanceof File ? new Uint8Array(await sound.arrayBuffer()) : new Uint8Array(0);
		const answer = await locals.backstage.recordings.keep(actor, place, bytes);
		if (isRefused(answer)) return failWith(answer, what);
		return { saved: what };
	},
	remove: async ({ locals, params, request }) => {
		const actor = getActor(locals);
		const { what, place } = readPlace(await request.formData(), params, locals);
		const answer = await locals.backstage.recordings.remove(actor, place);
		if (isRefused(answer)) return failWith(answer, what);
		return { removed: what };
	}
};
