import { parseId, type GroupId } from '#domain/ids.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { readText } from '../../../../../sign-in/sign-in-cookie.ts';
import { failWith, getActor, orNotFound } from '../../../../asking.ts';
import type { Actions, PageServerLoad } from './$types';

function getGroupId(params: { id: string }, locals: App.Locals): GroupId {
	return orNotFound(parseId<'group'>(params.id) ?? refuse('not-found'), locals);
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const { group, programme, spoken, versions, bytes } = orNotFound(
		await locals.backstage.recordings.list(getActor(locals), getGroupId(params, locals)),
		locals
	);
	return {
		group: { ...group, programme },
		spoken,
		bytes,
		// Older versions only where they are scored, or something of them was recorded.
		versions: versions
			.filter(({ isNewest, isScored, recorded }) => isNewest || isScored || recorded > 0)
			.map(({ id, instrument, recorded, of, isScored }) => ({
				id,
				name: instrument.name,
				version: instrument.version,
				recorded,
				of,
				isScored
			}))
	};
};

export const actions: Actions = {
	language: async ({ locals, params, request }) => {
		const form = await request.formData();
		const answer = await locals.backstage.recordings.nameLanguage(
			getActor(locals),
			getGroupId(params, locals),
			readText(form, 'spoken')
		);
		if (isRefused(answer)) return failWith(answer, 'language', form);
		return { saved: 'language' };
	}
};
