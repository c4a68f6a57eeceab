// Running a session: every desk command is carried out once however often it is sent, and one after
// another within its session. Moves of the session's own rows are in move.ts; opening, closing and
// revealing belong to the ballots, which check and store them in a transaction of their own.
import type { CommandAnswer, DeskCommand } from '#domain/command.ts';
import type { RequestId, SessionId } from '#domain/ids.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import type { Focus } from '#domain/session.ts';
import type { Sessions } from '#server/backstage.ts';
import { inTransaction } from '#server/database/database.ts';
import { findFor } from './access.ts';
import { carryOut, type OwnCommand } from './move.ts';
import { appendAnswer, findFormerAnswer, type RequestKey } from './request-store.ts';
import { getAgenda } from './agenda.ts';
import { deriveTransferCode } from './seat-secret.ts';
import type { SessionParts } from './session-parts.ts';
import { findSession, writeSession } from './store.ts';

type RoundCommand = Extract<DeskCommand, { name: 'open' | 'close' | 'reveal' }>;
type Asked = { id: SessionId; requestId: RequestId; command: DeskCommand };

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
		return inTurn(id, () => runOnce(parts, { id, requestId, command }));
	};
}

async function runOnce(parts: SessionParts, asked: Asked): Promise<CommandAnswer | Refused> {
	const key: RequestKey = { scope: `desk ${asked.id}`, id: asked.requestId, body: asked.command };
	const former = await findFormerAnswer(parts.db, key);
	if (former) return isRefused(former) ? former : tell(asked, former.answer);
	const answer = isRoundCommand(asked.command)
		? await runRound(parts, { ...asked, command: asked.command, key })
		: await runOwn(parts, { ...asked, command: asked.command, key });
	if (isRefused(answer)) return answer;
	parts.told.changed(asked.id);
	return tell(asked, answer);
}

function isRoundCommand(command: DeskCommand): command is RoundCommand {
	return command.name === 'open' || command.name === 'close' || command.name === 'reveal';
}

/** What is stored of an answer holds no clear code; the code is made again from the request. */
function tell({ id, requestId }: Asked, stored: string): CommandAnswer {
	return stored === 'transfer' ? { transferCode: deriveTransferCode(id, requestId) } : {};
}

async function runOwn(
	{ db, clock, addresses }: SessionParts,
	asked: Asked & { command: OwnCommand; key: RequestKey }
): Promise<string | Refused> {
	const nowMs = clock.nowMs();
	const known = addresses();
	return inTransaction(db, async (trx) => {
		const session = await findSession(trx, asked.id);
		if (!session) throw new Error(`session ${asked.id} is gone`);
		const { command, requestId } = asked;
		const done = await carryOut({ trx, session, nowMs, addresses: known, requestId }, command);
		if (isRefused(done)) return done;
		await appendAnswer(trx, asked.key, done, nowMs);
		return done;
	});
}

async function runRound(
	parts: SessionParts,
	asked: Asked & { command: RoundCommand; key: RequestKey }
): Promise<string | Refused> {
	const done = await delegate(parts.urns, asked.id, asked.command);
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

function remember(
	{ db, clock }: SessionParts,
	{ id, command, key }: Asked & { command: RoundCommand; key: RequestKey }
): Promise<string> {
	return inTransaction(db, async (trx) => {
		const session = await findSession(trx, id);
		if (!session) throw new Error(`session ${id} is gone`);
		const stage = getAgenda(session)[session.stage_index]?.stage;
		const focus = focusAfter(command, stage === 'presentation');
		if (focus) await writeSession(trx, id, { focus: JSON.stringify(focus) });
		await appendAnswer(trx, key, '', clock.nowMs());
		return '';
	});
}

function delegate(
	urns: SessionParts['urns'],
	sessionId: SessionId,
	command: RoundCommand
): Promise<Refused | object> {
	switch (command.name) {
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
	if (command.name === 'close') return undefined;
	if (command.name === 'open') return { at: 'stage' };
	const [roundId] = command.roundIds;
	if (isPresentation || command.roundIds.length !== 1 || !roundId) return { at: 'fields' };
	return { at: 'statement', roundId };
}
