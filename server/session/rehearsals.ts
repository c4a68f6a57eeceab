// What a session asks of simulated phones. server/practice stands after this folder and is handed in by
// the composition; this is the shape it must have.
import type { SeatId, SessionId } from '#domain/ids.ts';
import type { Refused } from '#domain/refusal.ts';

export type Rehearsals = {
	/** So many simulated phones at work in this session from now on; 0 sends them home. */
	set(sessionId: SessionId, phones: number): Promise<Refused | undefined>;
	/** How many are at work there. */
	count(sessionId: SessionId): number;
	/** Their seats: no socket is theirs, and yet they are there. */
	seats(sessionId: SessionId): ReadonlySet<SeatId>;
};
