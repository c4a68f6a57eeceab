import { compareInstruments } from '#domain/instrument-difference.ts';
import { parseId } from '#domain/ids.ts';
import { refuse } from '#domain/refusal.ts';
import { getActor, orNotFound } from '../../../../asking.ts';
import type { PageServerLoad } from './$types';

/** Of this version against another of the same instrument: the one asked for, or the one before it. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const versionId = orNotFound(parseId<'instrument-version'>(params.id) ?? refuse('not-found'), locals);
	const actor = getActor(locals);
	const { instruments } = locals.backstage;
	const chosen = orNotFound(await instruments.get(actor, versionId), locals);
	const family = orNotFound(await instruments.list(actor), locals).filter(
		(row) => row.instrument.key === chosen.key && row.versionId !== versionId
	);
	const asked = url.searchParams.get('with');
	const other =
		family.find((row) => row.versionId === asked) ??
		family.find((row) => row.instrument.version < chosen.version) ??
		family.at(-1);
	const pair = orNotFound(other ?? refuse('not-found'), locals);
	const [before, after] = [chosen, pair.instrument].sort((a, b) => a.version - b.version) as [
		typeof chosen,
		typeof chosen
	];
	return {
		versionId,
		otherId: pair.versionId,
		before,
		after,
		others: family.map((row) => ({ versionId: row.versionId, version: row.instrument.version })),
		difference: compareInstruments(before, after)
	};
};
