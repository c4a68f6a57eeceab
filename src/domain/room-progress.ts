// How far the room is with what is open, as desk and projector are told: voters only, and never what.
import type { ByChannel } from './channel.ts';
import type { RoundId } from './ids.ts';

export type Progress = {
	/** Seats that have answered every open question. */
	finished: number;
	/** Seats that score and are present (never below finished). */
	present: number;
	/** Per open round, how many have answered. */
	answered: Record<RoundId, number>;
	/** The same by each way that was used [L6]. */
	ways: Record<RoundId, ByChannel>;
};
