// What screens are shown of the analysis: each statement's score against its influence on the goal. Part
// of view.ts, which hands it on.
import type { CutoffWords } from './cutoff-words.ts';
import type { Quarter } from './influence.ts';
import type { RoundId } from './ids.ts';

/** A statement in the picture; its influence only where it may be shown. */
export type InfluencePoint = {
	number: number;
	text: string;
	notYet: string;
	score: { sum: number; n: number; meanHundredths: number };
	isWeak: boolean;
} & (
	| {
			isShown: true;
			influence: { sum: number; n: number; unknown: number; meanHundredths: number };
			/** Agreed aloud, not voted. */
			isAgreed: boolean;
			quarter: Quarter;
	  }
	| { isShown: false }
);
export type InfluencePicture = {
	/** Most influential first, then the lower score; those that may not be shown last. */
	points: InfluencePoint[];
	/** The line between weak and strong, and how many levels the scale has. */
	cutoffHundredths: number;
	levels: number;
	/** The group's own, where it has any. */
	cutoffWords: CutoffWords | undefined;
};

export type DeskAnalysis = {
	/** Statements whose result is revealed and may be shown, by number. */
	statements: { number: number; text: string; meanHundredths: number; isWeak: boolean }[];
	/** Those asked unless chosen otherwise. */
	usual: number[];
	/** Rounds voted on in this session, in the order of their statements. */
	voted: { roundId: RoundId; number: number; state: 'not-opened' | 'open' | 'closed' | 'revealed' }[];
	/** What was agreed aloud, the latest of each statement. */
	agreed: { number: number; value: number }[];
	/** Statements that may still be agreed on aloud: no shown vote has them. */
	open: number[];
	picture: InfluencePicture | undefined;
};
