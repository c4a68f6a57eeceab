import { may } from '#domain/ability.ts';
import { refuse } from '#domain/refusal.ts';
import { listCards, parseCardSize } from '$lib/camera/card-sheet.ts';
import { getActor, orNotFound } from '../../asking.ts';
import type { PageServerLoad } from './$types';

/** Cards are the same for every group: who leads a meeting may print them. What to print stands in the address. */
export const load: PageServerLoad = ({ locals, url }) => {
	const { role } = getActor(locals);
	if (!may(role, 'run-session')) orNotFound(refuse('not-allowed'), locals);
	const ask = (name: string) => url.searchParams.get(name);
	const size = parseCardSize(ask('size'));
	const [from, to] = ['from', 'to'].map((name) => {
		const typed = ask(name) ?? '';
		return /^\d{1,2}$/.test(typed) ? Number(typed) : NaN;
	});
	return {
		shown: size && { size, cards: listCards(from!, to!) },
		typed: { size: size ?? 'large', from: ask('from') ?? '1', to: ask('to') ?? '30' }
	};
};
