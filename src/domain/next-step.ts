// What the desk's one filled button, and the clicker, can do. Which of it comes next is step.ts's. Part of
// view.ts, which hands it on.
import type { CardId, OpeningId, RoundId } from './ids.ts';
import type { Focus, Pace } from './session.ts';

/** What the one filled button does next. */
export type NextStep =
	| { does: 'start' }
	| { does: 'resume' }
	| { does: 'open'; roundIds: RoundId[]; pace: Pace; label: string }
	| { does: 'close'; openingId: OpeningId }
	| { does: 'reveal'; roundIds: RoundId[] }
	| { does: 'ask-dots'; ideaIds: CardId[]; dots: number; isOpen: boolean }
	| { does: 'ask-change'; numbers: number[] }
	| { does: 'ask-influence'; numbers: number[] }
	| { does: 'show'; focus: Focus }
	| { does: 'stage'; index: number }
	| { does: 'close-session' }
	| { does: 'none' };
