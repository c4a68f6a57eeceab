// A gentle word to those who have not finished what is open. Who they are goes from the urn to their own
// phones and nowhere else: the desk hears that it was done, the disk that it was asked [Y4].
import type { DeskCommand } from '#domain/command.ts';
import type { SessionId } from '#domain/ids.ts';
import { checkNudge, nudgeRestMs } from '#domain/rhythm.ts';
import type { Refused } from '#domain/refusal.ts';
import { checkMove } from '#domain/session.ts';
import { readMoveState } from './move-state.ts';
import { appendAnswer, type RequestKey } from './request-store.ts';
import type { SessionParts } from './session-parts.ts';
import { findSession } from './store.ts';

/** Refusals: those of checkMove, 'round-not-open', 'nudged-lately'. */
export async function nudge(
	{ db, clock, urns, nudges, told }: SessionParts,
	asked: { id: SessionId; command: Extract<DeskCommand, { name: 'nudge' }>; key: RequestKey }
): Promise<string | Refused> {
	const { id, command, key } = asked;
	const session = await findSession(db, id);
	if (!session) throw new Error(`session ${id} is gone`);
	const nowMs = clock.nowMs();
	const unfinished = await urns.listUnfinished({ sessionId: id, openingId: command.openingId });
	const refused =
		checkMove(await readMoveState(db, session), command) ??
		checkNudge({ isOpen: unfinished !== undefined, lastMs: nudges.get(id), nowMs });
	if (refused) return refused;
	await appendAnswer(db, key, '', nowMs);
	forgetOld(nudges, nowMs);
	nudges.set(id, nowMs);
	if (unfinished) told.nudged(id, unfinished);
	return '';
}

/** One number for each meeting that was nudged within the rest. */
function forgetOld(nudges: Map<SessionId, number>, nowMs: number): void {
	for (const [id, lastMs] of nudges) if (Math.abs(nowMs - lastMs) >= nudgeRestMs) nudges.delete(id);
}
