// What the desk asks about dots: putting ideas to the room, in the words they have on the wall now, and
// keeping how the room ordered those that are tied. Opening, closing and counting are the ballots'.
import type { DeskCommand } from '#domain/command.ts';
import type { RoundId, SessionId } from '#domain/ids.ts';
import { checkSettlement, mayShowDots, rankDots, type DotsOption } from '#domain/ranking.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import { checkAskDots } from '#domain/round.ts';
import { checkMove } from '#domain/session.ts';
import { getAgenda, getSetup } from './agenda.ts';
import { findDotsRound } from './dots-store.ts';
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

/** May the room order the ideas of this round like that? Its dots never change once they are revealed. */
export async function checkTies(
	{ db, urns }: Pick<SessionParts, 'db' | 'urns'>,
	sessionId: SessionId,
	{ roundId, order }: Pick<SettleTies, 'order'> & { roundId: RoundId }
): Promise<Refused | undefined> {
	const round = await findDotsRound(db, { sessionId, roundId });
	if (!round) return refuse('round-unknown');
	const setup = getSetup(round);
	const [counted] = await urns.countDots([round.id]);
	// [K4] Which orders are allowed would tell how the dots lie.
	if (!counted || !mayShowDots(setup, counted.people)) return refuse('result-not-revealed');
	return checkSettlement(rankDots(setup, counted, undefined), order);
}
