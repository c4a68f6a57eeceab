// Running a session: every desk command is carried out once however often it is sent, and one after
// another within its session. Moves of the session's own rows are in move.ts; opening, asking for dots,
// closing and revealing belong to the ballots, which check and store them in a transaction of their own,
// and simulated phones to whoever runs them.
import type { CommandAnswer, DeskCommand } from '#domain/command.ts';
import type { AccountId, RequestId, RoundId, SessionId } from '#domain/ids.ts';
import { checkRehearsal } from '#domain/rehearsal.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { isFirst } from '#domain/second-round.ts';
import { checkMove, type Focus } from '#domain/session.ts';
import type { Sessions } from '#server/backstage.ts';
import { inTransaction } from '#server/database/database.ts';
import { findFor } from './access.ts';
import { agreeInfluence, askInfluence } from './analysis.ts';
import { listChangeRounds } from './change-store.ts';
import { askChange, checkProgress } from './monitoring.ts';
import { agreePairs, askDots, askRating, checkTies } from './dots.ts';
import { findDotsRound, listDotsRounds } from './dots-store.ts';
import { askPoll } from './poll.ts';
import { listPollRounds } from './poll-store.ts';
import { askLookback } from './lookback.ts';
import { listLookbackRounds } from './lookback-store.ts';
import { forgetClosed } from './forget-closed.ts';
import { listInfluenceRounds } from './influence-store.ts';
import { carryOut, type OwnCommand } from './move.ts';
import { readMoveState } from './move-state.ts';
import { appendAnswer, deskScope, findFormerAnswer, type RequestKey } from './request-store.ts';
import { nudge } from './nudge.ts';
import { getAgenda, writeFocus } from './agenda.ts';
import { deriveDeviceCode, deriveTransferCode } from './seat-secret.ts';
import { tellTurns } from './share.ts';
import type { SessionParts } from './session-parts.ts';
import { findSession, listRounds, writeSession, type Db } from './store.ts';

type RoundCommand = Extract<
	DeskCommand,
	{
		name:
			| 'open'
			| 'ask-dots'
			| 'ask-change'
			| 'ask-again'
			| 'ask-influence'
			| 'agree-influence'
			| 'ask-rating'
			| 'agree-pairs'
			| 'ask-poll'
			| 'ask-lookback'
			| 'enter-hands'
			| 'close'
			| 'reveal';
	}
>;
type Rehearse = Extract<DeskCommand, { name: 'rehearse' }>;
type Asked<Command = DeskCommand> = {
	id: SessionId;
	requestId: RequestId;
	command: Command;
	accountId: AccountId;
};
type Keyed<Command> = Asked<Command> & { key: RequestKey };

export function makeCommand(parts: SessionParts): Sessions['command'] {
	const turns = new Map<SessionId, Promise<unknown>>();

	/** In turn, so that the same request sent ten times at once finds the first one's answer. */
	function inTurn<Value>(id: SessionId, work: () => Promise<Value>): Promise<Value> {
		const turn = (turns.get(id) ?? Promise.resolve()).then(work, work);
		turns.set(id, turn);
		const forget = () => void (turns.get(id) === turn && turns.delete(id));
		turn.then(forget, forget);
		return turn;
	}

	return async (actor, id, requestId, command) => {
		const session = await findFor(parts.db, actor, { id, ability: 'run-session' });
		if (isRefused(session)) return session;
		return inTurn(id, () => runOnce(parts, { id, requestId, command, accountId: actor.accountId }));
	};
}

async function runOnce(parts: SessionParts, asked: Asked): Promise<CommandAnswer | Refused> {
	const body = bodyOf(asked.command);
	const key: RequestKey = { scope: deskScope(asked.id), id: asked.requestId, body };
	const former = await findFormerAnswer(parts.db, key);
	if (former) return isRefused(former) ? former : tell(asked, former.answer);
	const answer = await runAny(parts, { ...asked, key });
	if (isRefused(answer)) return answer;
	parts.told.changed(asked.id);
	if (isWorthCopy(asked.command)) parts.backups.want(asked.id);
	if (asked.command.name === 'take-phones-back') await tellTurns(parts, asked.id);
	if (asked.command.name === 'close-session') await forgetClosed(parts, asked.id);
	return tell(asked, answer);
}

/**
 * What tells one command from another under the same id. A hash of it is kept: of hands only how many there
 * were, because a few small counts would be found again by trying [L4].
 */
function bodyOf(command: DeskCommand): unknown {
	if (command.name !== 'enter-hands') return command;
	return { ...command, people: command.people.reduce((all, count) => all + count, 0) };
}

/**
 * A stage is left only once its rounds are closed [TRUST A6]; what was done in it goes to the backup
 * now, and so does everything when people go home.
 */
function isWorthCopy(command: DeskCommand): boolean {
	return ['go-to-stage', 'pause', 'close-session'].includes(command.name);
}

function runAny(parts: SessionParts, asked: Keyed<DeskCommand>): Promise<string | Refused> {
	const { command } = asked;
	switch (command.name) {
		case 'open':
		case 'ask-dots':
		case 'ask-change':
		case 'ask-again':
		case 'ask-influence':
		case 'agree-influence':
		case 'ask-rating':
		case 'agree-pairs':
		case 'ask-poll':
		case 'ask-lookback':
		case 'enter-hands':
		case 'close':
		case 'reveal':
			return runRound(parts, { ...asked, command });
		case 'rehearse':
			return rehearse(parts, { ...asked, command });
		case 'nudge':
			return nudge(parts, { ...asked, command });
		default:
			return runOwn(parts, { ...asked, command });
	}
}

/** What is stored of an answer holds no clear code; the code is made again from the request. */
function tell({ id, requestId }: Asked, stored: string): CommandAnswer {
	if (stored === 'device') return { deviceCode: deriveDeviceCode(id, requestId) };
	return stored === 'transfer' ? { transferCode: deriveTransferCode(id, requestId) } : {};
}

async function runOwn(parts: SessionParts, asked: Keyed<OwnCommand>): Promise<string | Refused> {
	const { db, clock, addresses, boards } = parts;
	const unfit = await checkBeforehand(parts, asked);
	if (unfit) return unfit;
	const nowMs = clock.nowMs();
	const known = addresses();
	return inTransaction(db, async (trx) => {
		const session = await findSession(trx, asked.id);
		if (!session) throw new Error(`session ${asked.id} is gone`);
		const { command, requestId, accountId } = asked;
		const desk = { accountId, trx, session, nowMs, addresses: known, requestId, boards };
		const done = await carryOut(desk, command);
		if (isRefused(done)) return done;
		await appendAnswer(trx, asked.key, done, nowMs);
		return done;
	});
}

/** What depends on ballots or the board, which are never read inside this transaction. */
async function checkBeforehand(
	parts: SessionParts,
	{ id, command }: Keyed<OwnCommand>
): Promise<Refused | undefined> {
	if (command.name === 'settle-ties') return checkTies(parts, id, command);
	return command.name === 'note-progress' ? checkProgress(parts, id, command) : undefined;
}

/** Nobody real is touched by it: only a programme whose data is not real has simulated phones [S27]. */
async function rehearse(
	{ db, clock, rehearsals }: SessionParts,
	{ id, command, key }: Keyed<Rehearse>
): Promise<string | Refused> {
	const session = await findSession(db, id);
	if (!session) throw new Error(`session ${id} is gone`);
	const refused =
		checkRehearsal(session.purpose, command.phones) ??
		checkMove(await readMoveState(db, session), command) ??
		(await rehearsals.set(id, command.phones));
	if (refused) return refused;
	await appendAnswer(db, key, '', clock.nowMs());
	return '';
}

async function runRound(parts: SessionParts, asked: Keyed<RoundCommand>): Promise<string | Refused> {
	const done = await delegate(parts, asked.id, asked.command);
	if (isRefused(done)) return done;
	// The rounds are on disk by now. Should the process end here, the same request hears that they are
	// open, closed or revealed already, and the screens show it.
	try {
		return await remember(parts, asked);
	} catch (fault) {
		parts.told.changed(asked.id);
		throw fault;
	}
}

function remember({ db, clock }: SessionParts, { id, command, key }: Keyed<RoundCommand>): Promise<string> {
	return inTransaction(db, async (trx) => {
		const session = await findSession(trx, id);
		if (!session) throw new Error(`session ${id} is gone`);
		const stage = getAgenda(session)[session.stage_index]?.stage;
		const ranked = await findShown(trx, id, command);
		const focus = ranked ?? focusAfter(command, stage === 'presentation');
		if (focus) await writeSession(trx, id, { focus: writeFocus(session, focus) });
		await appendAnswer(trx, key, '', clock.nowMs());
		return '';
	});
}

/** What the screen turns to by itself: what has just been revealed, or agreed on aloud. */
async function findShown(trx: Db, id: SessionId, command: RoundCommand): Promise<Focus | undefined> {
	if (command.name === 'reveal') return findAsked(trx, id, command.roundIds);
	if (command.name !== 'agree-pairs') return undefined;
	const [newest] = await listDotsRounds(trx, id);
	return newest && { at: 'ranking', roundId: newest.id };
}

/**
 * Dots that have just been revealed are shown as the order they make, direct change as what was said, a
 * second round beside the first.
 */
async function findAsked(
	trx: Db,
	sessionId: SessionId,
	roundIds: readonly RoundId[]
): Promise<Focus | undefined> {
	const influences = await listInfluenceRounds(trx, sessionId);
	if (influences.some(({ id }) => roundIds.includes(id))) return { at: 'influence' };
	const polled = (await listPollRounds(trx, sessionId)).find(({ id }) => roundIds.includes(id));
	if (polled) return { at: 'poll', poll: polled.ordinal };
	const recalled = await listLookbackRounds(trx, sessionId);
	if (recalled.some(({ id }) => roundIds.includes(id))) return { at: 'lookback' };
	const changes = await listChangeRounds(trx, sessionId);
	if (changes.some(({ id }) => roundIds.includes(id))) return { at: 'direct-change' };
	const again = (await listRounds(trx, sessionId)).find(
		(round) => !isFirst(round) && roundIds.includes(round.id)
	);
	if (again) return { at: 'statement', roundId: again.id };
	for (const roundId of roundIds) {
		const isRanked = (await findDotsRound(trx, { sessionId, roundId })) !== undefined;
		if (isRanked) return { at: 'ranking', roundId };
	}
	return undefined;
}

function delegate(
	parts: SessionParts,
	sessionId: SessionId,
	command: RoundCommand
): Promise<Refused | object> {
	const { urns } = parts;
	switch (command.name) {
		case 'ask-dots':
			return askDots(parts, sessionId, command);
		case 'ask-change':
			return askChange(parts, sessionId, command);
		case 'ask-again':
			return urns.openAgain({ sessionId, roundId: command.roundId });
		case 'ask-influence':
			return askInfluence(parts, sessionId, command);
		case 'agree-influence':
			return agreeInfluence(parts, sessionId, command);
		case 'ask-rating':
			return askRating(parts, sessionId, command);
		case 'agree-pairs':
			return agreePairs(parts, sessionId, command);
		case 'ask-poll':
			return askPoll(parts, sessionId, command);
		case 'ask-lookback':
			return askLookback(parts, sessionId, command);
		case 'enter-hands':
			return urns.enterHands({ sessionId, roundId: command.roundId, people: command.people });
		case 'open':
			return urns.openRounds({ sessionId, roundIds: command.roundIds });
		case 'close':
			return urns.closeOpening({
				sessionId,
				openingId: command.openingId,
				confirmed: command.confirmed
			});
		case 'reveal':
			return urns.revealRounds({ sessionId, roundIds: command.roundIds });
	}
}

/** A new question takes the screen; of what is revealed, one statement shows itself, several their fields. */
function focusAfter(command: RoundCommand, isPresentation: boolean): Focus | undefined {
	if (command.name === 'close' || command.name === 'enter-hands') return undefined;
	// What the room agreed on aloud it sees at once.
	if (command.name === 'agree-influence') return { at: 'influence' };
	if (command.name !== 'reveal') return { at: 'stage' };
	const [roundId] = command.roundIds;
	if (isPresentation || command.roundIds.length !== 1 || !roundId) return { at: 'fields' };
	return { at: 'statement', roundId };
}
