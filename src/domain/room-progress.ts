// How far the room is: with what is open, voters only and never what; and with the time of its stage.
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

export type Timer = {
	/** Server time at which this was written, for the clock's offset. */
	nowMs: number;
	/** Time spent in the current stage up to nowMs, pauses left out. */
	elapsedMs: number;
	limitMs: number;
	isRunning: boolean;
};
