// What screens are shown of an end poll. Part of view.ts, which hands it on.
import type { PollCount, PollTarget } from './poll.ts';
import type { RefusalCode } from './refusal.ts';
import type { RoundId } from './ids.ts';

/** A revealed question; count only where at least five answered it. */
export type PollRow = { roundId: RoundId; text: string; count: PollCount | undefined };

export type DeskPoll = {
	/** 1 for the session's first. */
	poll: number;
	state: 'not-opened' | 'open' | 'closed' | 'revealed';
	questions: (PollRow & { measures: PollTarget | undefined })[];
};
export type DeskPolls = {
	/** Newest first; counts only once revealed. */
	asked: DeskPoll[];
	/** Why no poll can be asked now; undefined where one can. */
	refused: RefusalCode | undefined;
};
