// What the desk asks about dots: putting ideas to the room, in the words they have on the wall now, and
// keeping how the room ordered those that are tied. Opening, closing and counting are the ballots'.
import type { DeskCommand } from '#domain/command.ts';
import type { CardId, RoundId, SessionId } from '#domain/ids.ts';
import type { PairsSetup } from '#domain/pairs.ts';
import { checkAgreePairs, checkAskRating, rankRound } from '#domain/rank-round.ts';
import { checkSettlement, type DotsOption } from '#domain/ranking.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import { checkAskDots } from '#domain/round.ts';
import { checkMove } from '#domain/session.ts';
import { inTransaction } from '#server/database/database.ts';
import { randomId } from '#server/database/secret.ts';
import { getAgenda, getRankSetup } from './agenda.ts';
import { appendAgreedPairs, findDotsRound, listDotsRounds } from './dots-store.ts';
import { readMoveState } from './move-state.ts';
import { listFacts } from './round-fact.ts';
import type { SessionParts } from './session-parts.ts';
import { findSession } from './store.ts';

type AskDots = Extract<DeskCommand, { name: 'ask-dots' }>;
type SettleTies = Extract<DeskCommand, { name: 'settle-ties' }>;

/** The wall is asked here; the rest is checked once more where the round is opened. */
export async function askDots(
	{ db, boards, urns }: SessionParts,
	sessionId: SessionId,
	command: AskDots
): Promise<Refused | object> {
	const session = await findSession(db, sessionId);
	if (!session) return refuse('not-found');
	const { ideas } = await boards.listChoices(session.group_id);
	const textOf = new Map(ideas.map(({ id, text }) => [id, text]));
	const { ideaIds, dots, isOpen } = command;
	const refused =
		checkMove(await readMoveState(db, session), command) ??
		checkAskDots(
			{
				stage: getAgenda(session)[session.stage_index]?.stage,
				rounds: await listFacts(db, sessionId),
				ideas: [...textOf.keys()]
			},
			{ ideaIds, dots }
		);
	if (refused) return refused;
	const options = ideaIds.map((ideaId): DotsOption => ({ ideaId, text: textOf.get(ideaId) ?? '' }));
	return urns.openDots({ sessionId, ideas: options, dots, isOpen });
}

/** The wall is asked here; the rest is checked once more where the round is opened. */
export async function askRating(
	parts: SessionParts,
	sessionId: SessionId,
	command: Extract<DeskCommand, { name: 'ask-rating' }>
): Promise<Refused | object> {
	const state = await readIdeas(parts, sessionId);
	if (!state) return refuse('not-found');
	const refused =
		checkMove(await readMoveState(parts.db, state.session), command) ?? checkAskRating(state, command);
	if (refused) return refused;
	const { method, ideaIds } = command;
	return parts.urns.openRating({ sessionId, method, ideas: state.optionsOf(ideaIds) });
}

/** What the room chose aloud is revealed as it is made: the room heard it. */
export async function agreePairs(
	parts: SessionParts,
	sessionId: SessionId,
	command: Extract<DeskCommand, { name: 'agree-pairs' }>
): Promise<Refused | { roundId: RoundId }> {
	const state = await readIdeas(parts, sessionId);
	if (!state) return refuse('not-found');
	const { ideaIds, choices } = command;
	const setup: PairsSetup = { options: state.optionsOf(ideaIds), agreed: choices };
	return inTransaction(parts.db, async (trx) => {
		const session = await findSession(trx, sessionId);
		if (!session) return refuse('not-found');
		const rounds = await listFacts(trx, sessionId);
		const stage = getAgenda(session)[session.stage_index]?.stage;
		const refused =
			checkMove(await readMoveState(trx, session), command) ??
			checkAgreePairs({ stage, rounds, ideas: state.ideas }, command);
		if (refused) return refused;
		const { length } = await listDotsRounds(trx, sessionId);
		const roundId = randomId<'round'>();
		await appendAgreedPairs(trx, {
			id: roundId,
			sessionId,
			ordinal: length + 1,
			atMs: parts.clock.nowMs(),
			setup: JSON.stringify(setup)
		});
		return { roundId };
	});
}

/** Where the session stands, and the ideas on the wall in the words they have now. */
async function readIdeas({ db, boards }: SessionParts, sessionId: SessionId) {
	const session = await findSession(db, sessionId);
	if (!session) return undefined;
	const { ideas } = await boards.listChoices(session.group_id);
	const textOf = new Map(ideas.map(({ id, text }) => [id, text]));
	return {
		session,
		stage: getAgenda(session)[session.stage_index]?.stage,
		rounds: await listFacts(db, sessionId),
		ideas: [...textOf.keys()],
		optionsOf: (ids: readonly CardId[]) =>
			ids.map((ideaId): DotsOption => ({ ideaId, text: textOf.get(ideaId) ?? '' }))
	};
}

/** May the room order the ideas of this round like that? Its dots never change once they are revealed. */
export async function checkTies(
	{ db, urns }: Pick<SessionParts, 'db' | 'urns'>,
	sessionId: SessionId,
	{ roundId, order }: Pick<SettleTies, 'order'> & { roundId: RoundId }
): Promise<Refused | undefined> {
	const round = await findDotsRound(db, { sessionId, roundId });
	if (!round) return refuse('round-unknown');
	const [counted] = await urns.countDots([round.id]);
	const ranking = counted && rankRound(getRankSetup(round), counted, undefined);
	// [K4] Which orders are allowed would tell how the dots lie.
	return ranking ? checkSettlement(ranking, order) : refuse('result-not-revealed');
}
