// The chain statement → idea → action → progress → re-score, walked both ways from any of its links [P28].
import type { StatementRef } from './board.ts';
import { parseId, type CardId, type SessionId } from './ids.ts';

/** A later score of a statement: the statement, and the meeting it was scored in. */
export type ScoreLink = `${StatementRef}@${SessionId}`;
/** One link one can stand on. */
export type ChainLink =
	| { readonly is: 'statement'; readonly id: StatementRef }
	| { readonly is: 'idea' | 'action'; readonly id: CardId }
	| { readonly is: 'progress'; readonly id: string }
	| { readonly is: 'score'; readonly id: ScoreLink };

/** What the chain is made of. scoredIn: the meetings in which the statement was scored again. */
export type ChainFacts = {
	readonly statements: readonly { readonly ref: StatementRef; readonly scoredIn: readonly SessionId[] }[];
	readonly ideas: readonly { readonly id: CardId; readonly statements: readonly StatementRef[] }[];
	readonly actions: readonly {
		readonly id: CardId;
		readonly statements: readonly StatementRef[];
		readonly ideas: readonly CardId[];
		readonly rows: readonly { readonly id: string }[];
	}[];
};
/** The links beside the one that is stood on, kind by kind, with itself among its own. */
export type ChainWalk = {
	readonly statements: readonly StatementRef[];
	readonly ideas: readonly CardId[];
	readonly actions: readonly CardId[];
	readonly progress: readonly string[];
	readonly scores: readonly ScoreLink[];
};

const refForm = /^[0-9a-f]{32}:\d{1,3}$/;

/** A link as an address says it: "idea-<id>", "statement-<version>:9", or undefined. */
export function parseChainLink(text: string): ChainLink | undefined {
	const [, is, id = ''] = /^(statement|idea|action|progress|score)-(.+)$/.exec(text) ?? [];
	if (is === 'statement') return refForm.test(id) ? { is, id: id as StatementRef } : undefined;
	if (is === 'score') {
		const [ref = '', session] = id.split('@');
		const isScore = refForm.test(ref) && parseId(session) !== undefined;
		return isScore ? { is, id: id as ScoreLink } : undefined;
	}
	const known = parseId<'card'>(id);
	if (known === undefined || is === undefined) return undefined;
	return is === 'progress' ? { is, id: known } : { is: is as 'idea' | 'action', id: known };
}

export function writeChainLink({ is, id }: ChainLink): string {
	return `${is}-${id}`;
}

/** Everything the link hangs together with; undefined where there is no such link. */
export function walkChain(facts: ChainFacts, at: ChainLink): ChainWalk | undefined {
	switch (at.is) {
		case 'statement':
			return walkFromStatement(facts, at.id);
		case 'idea': {
			const idea = facts.ideas.find(({ id }) => id === at.id);
			if (!idea) return undefined;
			const actions = facts.actions.filter(({ ideas }) => ideas.includes(idea.id));
			return gather(facts, { statements: idea.statements, ideas: [idea.id], actions });
		}
		case 'action': {
			const action = facts.actions.find(({ id }) => id === at.id);
			return action && gather(facts, { ...action, actions: [action] });
		}
		case 'progress': {
			const action = facts.actions.find(({ rows }) => rows.some(({ id }) => id === at.id));
			return action && { ...gather(facts, { ...action, actions: [action] }), progress: [at.id] };
		}
		case 'score': {
			const ref = at.id.split('@')[0] as StatementRef;
			const walk = walkFromStatement(facts, ref);
			return walk?.scores.includes(at.id) ? { ...walk, scores: [at.id] } : undefined;
		}
	}
}

function walkFromStatement(facts: ChainFacts, ref: StatementRef): ChainWalk | undefined {
	if (!facts.statements.some((statement) => statement.ref === ref)) return undefined;
	const pointsHere = (card: { statements: readonly StatementRef[] }) => card.statements.includes(ref);
	return gather(facts, {
		statements: [ref],
		ideas: facts.ideas.filter(pointsHere).map(({ id }) => id),
		actions: facts.actions.filter(pointsHere)
	});
}

/** The same in the order the facts have, without what is no longer there. */
function gather(
	{ statements, ideas }: ChainFacts,
	found: {
		statements: readonly StatementRef[];
		ideas: readonly CardId[];
		actions: ChainFacts['actions'];
	}
): ChainWalk {
	const reached = statements.filter(({ ref }) => found.statements.includes(ref));
	return {
		statements: reached.map(({ ref }) => ref),
		ideas: ideas.filter(({ id }) => found.ideas.includes(id)).map(({ id }) => id),
		actions: found.actions.map(({ id }) => id),
		progress: found.actions.flatMap(({ rows }) => rows.map(({ id }) => id)),
		scores: reached.flatMap(({ ref, scoredIn }) => scoredIn.map((session): ScoreLink => `${ref}@${session}`))
	};
}
