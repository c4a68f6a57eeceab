import { parseChainLink, walkChain, type ChainWalk } from '#domain/chain.ts';
import { parseId } from '#domain/ids.ts';
import { refuse } from '#domain/refusal.ts';
import type { PlanPage } from '#server/backstage.ts';
import { getActor, orNotFound } from '../../../../asking.ts';
import type { PageServerLoad } from './$types';

/** Everything there is, where one stands on no link. */
function everything({ statements, ideas, actions }: PlanPage): ChainWalk {
	return {
		statements: statements.map(({ ref }) => ref),
		ideas: ideas.map(({ id }) => id),
		actions: actions.map(({ id }) => id),
		progress: actions.flatMap(({ rows }) => rows.map(({ id }) => id)),
		scores: statements.flatMap(({ ref, again }) =>
			again.map(({ sessionId }) => `${ref}@${sessionId}` as const)
		)
	};
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const id = orNotFound(parseId<'group'>(params.id) ?? refuse('not-found'), locals);
	const plan = orNotFound(
		await locals.backstage.mentoring.plan(getActor(locals), id, locals.language),
		locals
	);
	const asked = url.searchParams.get('at');
	const at = asked === null ? undefined : orNotFound(parseChainLink(asked) ?? refuse('not-found'), locals);
	const facts = {
		...plan,
		statements: plan.statements.map(({ ref, again }) => ({
			ref,
			scoredIn: again.map(({ sessionId }) => sessionId)
		}))
	};
	const walk = at ? orNotFound(walkChain(facts, at) ?? refuse('not-found'), locals) : everything(plan);
	return { ...plan, at, walk };
};
