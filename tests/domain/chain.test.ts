import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StatementRef } from '#domain/board.ts';
import { parseChainLink, walkChain, writeChainLink, type ChainFacts, type ChainLink } from '#domain/chain.ts';
import type { CardId, SessionId } from '#domain/ids.ts';

const hex = (kind: string, n: number) => (kind + String(n)).padStart(32, '0');
const card = (n: number) => hex('c', n) as CardId;
const session = (n: number) => hex('5', n) as SessionId;
const ref = (n: number): StatementRef => `${hex('f', 1)}:${n}` as StatementRef;

const facts: ChainFacts = {
	statements: [
		{ ref: ref(9), scoredIn: [session(1), session(2)] },
		{ ref: ref(13), scoredIn: [session(1)] },
		{ ref: ref(23), scoredIn: [] }
	],
	ideas: [
		{ id: card(1), statements: [ref(9)] },
		{ id: card(2), statements: [ref(13)] }
	],
	actions: [
		{
			id: card(11),
			statements: [ref(9), ref(13)],
			ideas: [card(1)],
			rows: [{ id: hex('a', 1) }, { id: hex('a', 2) }]
		},
		{ id: card(12), statements: [], ideas: [card(2), card(99)], rows: [] }
	]
};

test('[P28] from a weak statement to its idea, action, progress and next score, and from each link back', () => {
	expect(walkChain(facts, { is: 'statement', id: ref(9) })).toEqual({
		statements: [ref(9)],
		ideas: [card(1)],
		actions: [card(11)],
		progress: [hex('a', 1), hex('a', 2)],
		scores: [`${ref(9)}@${session(1)}`, `${ref(9)}@${session(2)}`]
	});
	expect(walkChain(facts, { is: 'idea', id: card(2) })).toMatchObject({
		statements: [ref(13)],
		actions: [card(12)],
		scores: [`${ref(13)}@${session(1)}`]
	});
	expect(walkChain(facts, { is: 'action', id: card(12) })).toMatchObject({
		statements: [],
		ideas: [card(2)]
	});
	expect(walkChain(facts, { is: 'progress', id: hex('a', 2) })).toMatchObject({
		statements: [ref(9), ref(13)],
		actions: [card(11)],
		progress: [hex('a', 2)]
	});
	expect(walkChain(facts, { is: 'score', id: `${ref(9)}@${session(2)}` })).toMatchObject({
		statements: [ref(9)],
		ideas: [card(1)],
		scores: [`${ref(9)}@${session(2)}`]
	});
});

test('[P28] a link that is not there leads nowhere', () => {
	const gone: ChainLink[] = [
		{ is: 'statement', id: ref(1) },
		{ is: 'idea', id: card(99) },
		{ is: 'action', id: card(1) },
		{ is: 'progress', id: hex('a', 9) },
		{ is: 'score', id: `${ref(23)}@${session(1)}` }
	];
	for (const link of gone) expect(walkChain(facts, link), writeChainLink(link)).toBeUndefined();
});

test('[P28] an address says one link, and anything else is none', () => {
	const links: ChainLink[] = [
		{ is: 'statement', id: ref(9) },
		{ is: 'idea', id: card(1) },
		{ is: 'action', id: card(2) },
		{ is: 'progress', id: hex('a', 1) },
		{ is: 'score', id: `${ref(9)}@${session(1)}` }
	];
	for (const link of links) expect(parseChainLink(writeChainLink(link))).toEqual(link);
	for (const bad of [
		'',
		'idea-',
		'idea-1',
		`goal-${card(1)}`,
		`statement-${card(1)}`,
		`statement-${card(1)}:1234`,
		`score-${ref(9)}`,
		`score-${ref(9)}@x`,
		`progress-${'g'.repeat(32)}`,
		'constructor-x'
	])
		expect(parseChainLink(bad), bad).toBeUndefined();
});

test('[P28] whatever is reached from a link reaches it again', () => {
	const some = <Of>(of: readonly Of[]) => fc.subarray([...of]);
	const refs = [1, 2, 3, 4].map(ref);
	const ideaIds = [1, 2, 3].map(card);
	const chains = fc.record({
		statements: fc.tuple(
			...refs.map((each) => some([session(1), session(2)]).map((scoredIn) => ({ ref: each, scoredIn })))
		),
		ideas: fc.tuple(...ideaIds.map((id) => some(refs).map((statements) => ({ id, statements })))),
		actions: fc.tuple(
			...[11, 12].map((n) =>
				fc.tuple(some(refs), some(ideaIds), some([1, 2])).map(([statements, ideas, rows]) => ({
					id: card(n),
					statements,
					ideas,
					rows: rows.map((row) => ({ id: hex('a', n * 10 + row) }))
				}))
			)
		)
	});
	const linksOf = (walk: NonNullable<ReturnType<typeof walkChain>>): ChainLink[] => [
		...walk.statements.map((id): ChainLink => ({ is: 'statement', id })),
		...walk.ideas.map((id): ChainLink => ({ is: 'idea', id })),
		...walk.actions.map((id): ChainLink => ({ is: 'action', id })),
		...walk.progress.map((id): ChainLink => ({ is: 'progress', id })),
		...walk.scores.map((id): ChainLink => ({ is: 'score', id }))
	];
	fc.assert(
		fc.property(chains, (given) => {
			const starts: ChainLink[] = [
				...refs.map((id): ChainLink => ({ is: 'statement', id })),
				...ideaIds.map((id): ChainLink => ({ is: 'idea', id })),
				{ is: 'action', id: card(11) },
				{ is: 'action', id: card(12) }
			];
			for (const start of starts)
				for (const reached of linksOf(walkChain(given, start)!)) {
					const back = linksOf(walkChain(given, reached)!).map(writeChainLink);
					expect(back).toContain(writeChainLink(start));
				}
		})
	);
});
