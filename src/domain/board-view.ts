// What screens need of a group's board beside its cards. Part of view.ts, which hands it on.
import type { StatementRef } from './board.ts';
import type { CutoffWords } from './cutoff-words.ts';
import type { GroupId } from './ids.ts';

/** A statement as walls show it. Figures only where they have been revealed and may be shown. */
export type StatementFact = {
	ref: StatementRef;
	number: number;
	text: string;
	notYet: string;
	result:
		| {
				sum: number;
				n: number;
				meanHundredths: number;
				isWeak: boolean;
				/** The line it was measured by, and how many levels its scale has. */
				cutoffHundredths: number;
				levels: number;
				/** The group's own, where it has any. */
				cutoffWords?: CutoffWords | undefined;
		  }
		| undefined;
	/** How much the room says it influences the goal, 0–300; missing where that was not asked or may not be shown. */
	influence?: { meanHundredths: number; isInfluential: boolean };
};
/** Which document a screen reads, and the statements its cards may point to. */
export type BoardRoom = { groupId: GroupId; epoch: number; statements: StatementFact[] };
