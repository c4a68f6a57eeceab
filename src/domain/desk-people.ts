// The people as the desk sees them: who is here, how each answers, and the phones and slips that serve those
// who have none. Never what anybody answered.
import type { SeatChannel } from './channel.ts';
import type { PersonView } from './view.ts';

export type DeskSeat = PersonView & {
	scores: boolean;
	hasLeft: boolean;
	isConnected: boolean;
	/** false for a companion, for who answers in turns, and for a slip. */
	hasPhone: boolean;
	/** How this seat answers now [L29]. */
	channel: SeatChannel;
	/** Made by a printed slip. */
	isSlip: boolean;
};

/** Phones that go from hand to hand, and slips: how many there are, and how many seats slips have made. */
export type DeskTurns = { sharedPhones: number; slips: number; slipsUsed: number };
