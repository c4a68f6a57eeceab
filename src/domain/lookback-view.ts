// What screens are shown of looking back. Part of view.ts, which hands it on.
import type { LookbackCount } from './lookback.ts';
import type { RefusalCode } from './refusal.ts';
import type { RoundId } from './ids.ts';
import type { RoundState } from './view.ts';

/** A revealed statement: three distributions, each only where at least five gave a level. */
export type LookbackRow = {
	roundId: RoundId;
	number: number;
	text: string;
	/** How the room now thinks it was. */
	recalled: LookbackCount | undefined;
	/** What was scored then and now; undefined where the two cannot be compared. */
	scored: { before: LookbackCount | undefined; now: LookbackCount | undefined } | undefined;
};
/** day: the baseline's, written 2026-03-14. */
export type LookbackOverview = { day: string; rows: LookbackRow[] };

/** Of a follow-up. */
export type DeskLookback = {
	/** What can be asked, while it can; none is chosen beforehand. */
	choices: { number: number; text: string }[];
	/** Why nothing can be asked now; undefined where it can. */
	refused: RefusalCode | undefined;
	/** What was asked, once it was. */
	asked: { roundId: RoundId; number: number; text: string; state: RoundState }[];
	/** What is revealed of it. */
	shown: LookbackOverview | undefined;
};
