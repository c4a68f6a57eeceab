// The stage's clock as a screen shows it; the server's time is sent along, so that a wrong clock
// on a phone or projector changes nothing.
import { timerAt } from '#domain/session.ts';
import type { Timer } from '#domain/view.ts';
import type { SessionState } from './room-state.ts';

const minuteMs = 60_000;

/** Nothing before the start and after the end. */
export function buildTimer({ session, agenda, nowMs }: SessionState): Timer | undefined {
	if (session.status === 'planned' || session.status === 'closed') return undefined;
	const limitMs = (agenda[session.stage_index]?.minutes ?? 0) * minuteMs;
	return timerAt(
		{ limitMs, elapsedMs: session.stage_elapsed_ms, resumedAtMs: session.stage_resumed_at_ms },
		nowMs
	);
}
