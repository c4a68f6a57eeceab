// Each desk command that changes the session's own rows: checked against domain/session, then written,
// inside the caller's transaction. A refusal leaves every row as it was.
import type { DeskCommand } from '#domain/command.ts';
import { checkHeadcount } from '#domain/channel.ts';
import type { AccountId, RequestId } from '#domain/ids.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import { checkMove, sessionLimits, timerAt } from '#domain/session.ts';
import { getAgenda, getFocus, writeFocus } from './agenda.ts';
import type { SessionBoards } from './boards.ts';
import { removeCardCounts } from './card-store.ts';
import { removeDevices } from './device-store.ts';
import { writeSettlement } from './dots-store.ts';
import { pickFreeCode } from './join-code.ts';
import { readMoveState } from './move-state.ts';
import { noteProgress } from './monitoring.ts';
import { deskScope, joinScope, removeRequests } from './request-store.ts';
import { isCoded } from './participant-card.ts';
import { listSeats, removeComings, removeWaysIn } from './seat-store.ts';
import { carryOutSeat, seatCommands, type SeatCommand } from './seat-move.ts';
import { checkFocus } from './show.ts';
import { appendOldCode, writeSession, type Db, type SessionRecord } from './store.ts';

export type OwnCommand = Exclude<
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
			| 'enter-hands'
			| 'close'
			| 'reveal'
			| 'rehearse'
			| 'nudge';
	}
>;
export type Desk = {
	accountId: AccountId;
	trx: Db;
	session: SessionRecord;
	nowMs: number;
	addresses: readonly string[];
	requestId: RequestId;
	boards: Pick<SessionBoards, 'freeze'>;
};
/** What is kept of the answer: nothing, or that a code was given, to move a seat or to share a phone. */
export type Done = '' | 'transfer' | 'device';
type Change = Parameters<typeof writeSession>[2];

export async function carryOut(desk: Desk, command: OwnCommand): Promise<Done | Refused> {
	const { session, trx } = desk;
	const refused = checkMove(await readMoveState(trx, session), command);
	if (refused) return refused;
	if (isSeatCommand(command)) return carryOutSeat(desk, command);
	if (command.name === 'show') {
		const unseen = await checkFocus(trx, session, command.focus);
		if (unseen) return unseen;
	}
	if (command.name === 'close-session') await endSession(desk);
	if (command.name === 'new-code') return renewCode(desk);
	// What may be settled was asked before: it depends on dots that are revealed and never change.
	if (command.name === 'settle-ties') return settleTies(desk, command);
	if (command.name === 'set-headcount') return setHeadcount(desk, command.people);
	if (command.name === 'note-progress') return noteProgress(trx, desk, command);
	const change = changeOf(desk, command);
	if ('refused' in change) return change;
	await writeSession(trx, session.id, change);
	return '';
}

function isSeatCommand(command: OwnCommand): command is SeatCommand {
	const names: readonly string[] = seatCommands;
	return names.includes(command.name);
}

function changeOf(
	desk: Desk,
	command: Exclude<
		OwnCommand,
		SeatCommand | { name: 'new-code' | 'settle-ties' | 'note-progress' | 'set-headcount' }
	>
): Change | Refused {
	const { nowMs, session } = desk;
	const stageFocus = writeFocus(session, { at: 'stage' });
	switch (command.name) {
		case 'start':
			return {
				status: 'running',
				started_at_ms: nowMs,
				stage_elapsed_ms: 0,
				stage_resumed_at_ms: nowMs,
				focus: stageFocus
			};
		case 'pause':
			return { status: 'paused', stage_elapsed_ms: elapsedMs(desk), stage_resumed_at_ms: null };
		case 'resume':
			return { status: 'running', stage_resumed_at_ms: nowMs };
		case 'close-session':
			return {
				status: 'closed',
				closed_at_ms: nowMs,
				stage_elapsed_ms: elapsedMs(desk),
				stage_resumed_at_ms: null,
				focus: stageFocus
			};
		case 'go-to-stage':
			return {
				stage_index: command.index,
				stage_elapsed_ms: 0,
				stage_resumed_at_ms: nowMs,
				focus: stageFocus
			};
		case 'add-minutes':
			return addMinutes(desk, command.minutes);
		case 'show':
			return { focus: writeFocus(session, command.focus) };
		case 'mirror':
			return { focus: writeFocus(session, getFocus(session), command.isOn) };
		case 'choose-address':
			return desk.addresses.includes(command.url)
				? { address: command.url }
				: refuse('address-unknown', 'address');
		default:
			// Whoever skipped the wire's parser can send anything; it leads nowhere.
			return refuse('move-unknown');
	}
}

/** What the stage has used up: kept through a pause, even until another day [S9]. */
function elapsedMs({ session, nowMs }: Desk): number {
	const stored = { elapsedMs: session.stage_elapsed_ms, resumedAtMs: session.stage_resumed_at_ms };
	return timerAt({ limitMs: 0, ...stored }, nowMs).elapsedMs;
}

function addMinutes({ session }: Desk, added: number): Change | Refused {
	const agenda = getAgenda(session).map((item, index) =>
		index === session.stage_index ? { ...item, minutes: item.minutes + added } : item
	);
	const minutes = agenda[session.stage_index]?.minutes ?? 0;
	if (minutes > sessionLimits.minutes.max) return refuse('number-off-limits', 'minutes');
	return { agenda: JSON.stringify(agenda) };
}

/** No way back in, no count of who sent how many cards, and the board as it stands now is kept for good. */
async function endSession({ trx, session, nowMs, boards }: Desk): Promise<void> {
	await removeWaysIn(trx, session.id); // [L31]
	for (const purpose of ['shared-phone', 'camera'] as const)
		await removeDevices(trx, { sessionId: session.id, purpose }); // [L31]
	await removeCardCounts(trx, session.id);
	if (await isCoded({ db: trx }, session.id)) {
		// [Q14] Before this closing itself is noted, so that it can be asked again.
		await removeRequests(trx, [joinScope(session.id), deskScope(session.id)]);
		await removeComings(trx, session.id, session.started_at_ms ?? session.created_at_ms);
	}
	await boards.freeze(trx, { id: session.id, groupId: session.group_id, atMs: nowMs });
}

async function settleTies(
	{ trx, nowMs }: Desk,
	{ roundId, order }: Extract<OwnCommand, { name: 'settle-ties' }>
): Promise<Done> {
	await writeSettlement(trx, { roundId, order, atMs: nowMs });
	return '';
}

async function setHeadcount({ trx, session }: Desk, people: number): Promise<Done | Refused> {
	const seats = (await listSeats(trx, session.id)).filter((seat) => seat.scores === 1 && seat.has_left === 0);
	const refused = checkHeadcount(people, seats.length);
	if (refused) return refused;
	await writeSession(trx, session.id, { headcount: people });
	return '';
}

async function renewCode({ trx, session }: Desk): Promise<Done> {
	const code = await pickFreeCode(trx);
	await appendOldCode(trx, session.code, session.id);
	await writeSession(trx, session.id, { code });
	return '';
}
