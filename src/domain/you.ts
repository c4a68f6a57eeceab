// One person's own part of what a phone is shown: who they are here, and never what they answered.
import type { RoundId, SeatId } from './ids.ts';

/** The part that is one person's: it travels on joining and reconnecting only. */
export type You = {
	seatId: SeatId;
	picture: string | undefined;
	pictureTurn: number;
	name: string | undefined;
	scores: boolean;
	hasLeft: boolean;
	/** On a phone that is somebody else's, for one turn. */
	isInTurn?: true;
	/** Somebody helps, as this person said [L30]. */
	isHelped?: true;
	/** Highest revision stored for each open round this seat has answered; never the answer. */
	revisions: Record<RoundId, number>;
};
