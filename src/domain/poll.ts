// The end poll: one to five short statements that people answer yes or not yet, at the end of an activity or
// a meeting [V]. What it comes to can be taken over as what a target achieved. Rounds, urns and what a screen
// says of it are elsewhere.
import { progressRowLimits, type Target } from './progress-row.ts';
import { refuse, type Refused } from './refusal.ts';
import { isLookback, isScore, type PollFact, type RoundFact } from './round.ts';
import { percentOf, type Share } from './share.ts';
import { mayShow } from './tally.ts';
import { checkLine, cleanLine, languages, type Text } from './text.ts';

/** Levels of such a round, lowest first. */
export const pollLevels = ['not-yet', 'yes'] as const;
/** The two targets an action had in the paper: was its message received, and was it a success. */
export const pollTargets = ['message', 'success'] as const;
export type PollTarget = (typeof pollTargets)[number];

/** measures: which of the two ready-made targets it stands for, where it is one of these. */
export type PollQuestion = { readonly text: Text; readonly measures?: PollTarget | undefined };
/** What one such round asks, pinned as it was when it opened [V6]. */
export type PollSetup = PollQuestion & {
	/** Its place in the poll, from 1, and how many the poll asks. */
	readonly number: number;
	readonly of: number;
};
/** percent: those who said yes of n, who said yes or not yet. */
export type PollCount = {
	readonly yes: number;
	readonly notYet: number;
	readonly unknown: number;
	readonly n: number;
	readonly percent: number;
};

export const pollLimits = {
	/** People who are about to go home answer a few, not a questionnaire. */
	questions: { min: 1, max: 5 },
	textChars: 120,
	/** More in one meeting is no end of anything. */
	polls: 10
} as const;

/** The counts of a round per level; undefined where fewer than five said yes or not yet. */
export function countPoll(counts: readonly number[], unknown: number): PollCount | undefined {
	const [notYet = 0, yes = 0] = counts;
	const n = notYet + yes; // [V3]
	return mayShow(n) ? { yes, notYet, unknown, n, percent: percentOf(yes, n) } : undefined; // [V4] [V5]
}

/** What a target achieved, by the room's answers. */
export function shareOf({ yes, n, percent }: Pick<PollCount, 'yes' | 'n' | 'percent'>): Share {
	return { percent, of: { part: yes, whole: n } }; // [V5]
}

/**
 * The targets of a row's form with what a poll came to written in: to the first target of one of these labels,
 * whatever its case, else on the first free line under the first label. Where no line is free, as they were.
 */
export function bringAchieved(
	known: readonly Target[],
	{ labels, achieved }: { labels: readonly [string, ...string[]]; achieved: Share }
): Target[] {
	const spell = (label: string) => cleanLine(label).toLowerCase();
	const isMeant = ({ label }: Target) => labels.some((each) => spell(each) === spell(label));
	const at = known.findIndex(isMeant);
	if (at >= 0) return known.map((target, index) => (index === at ? { ...target, achieved } : target)); // [V9]
	if (known.length >= progressRowLimits.targets) return [...known];
	const label = [...cleanLine(labels[0])].slice(0, progressRowLimits.labelChars).join('').trim();
	return [...known, { label, achieved }]; // [V9]
}

/** A question as it is asked and kept: single spaces, nothing unseen. */
export function cleanQuestion({ text, measures }: PollQuestion): PollQuestion {
	const cleaned = { id: cleanLine(text.id), en: cleanLine(text.en) };
	return measures === undefined ? { text: cleaned } : { text: cleaned, measures };
}

/** How many polls the session has asked. */
export function countPolls(rounds: readonly RoundFact[]): number {
	return new Set(rounds.filter(isPoll).map(({ poll }) => poll)).size;
}

/**
 * May the room be asked anything more now? Refusals: 'rounds-still-open', 'result-not-revealed' (something
 * that was asked waits to be shown), 'too-many' polls.
 */
export function checkMayPoll(rounds: readonly RoundFact[]): Refused | undefined {
	if (rounds.some((round) => round.state === 'open')) return refuse('rounds-still-open'); // [V2]
	// Scores, and memories of them, wait for the presentation, which may be another day's; everything else is
	// shown before one goes on.
	const waits = rounds.some((round) => round.state === 'closed' && !isScore(round) && !isLookback(round));
	if (waits) return refuse('result-not-revealed'); // [V2]
	return countPolls(rounds) < pollLimits.polls ? undefined : refuse('too-many', 'polls'); // [V1]
}

/**
 * May the room be asked these? Refusals: those of checkMayPoll, 'number-off-limits' about 'questions', and of
 * the nth question 'text-missing', 'text-too-long' or 'name-doubled' about 'question-n'.
 */
export function checkAskPoll(
	rounds: readonly RoundFact[],
	questions: readonly PollQuestion[]
): Refused | undefined {
	const refused = checkMayPoll(rounds);
	if (refused) return refused;
	const { min, max } = pollLimits.questions;
	if (questions.length < min || questions.length > max) return refuse('number-off-limits', 'questions'); // [V1]
	for (const [index, { text }] of questions.entries()) {
		const about = `question-${index + 1}`;
		for (const language of languages) {
			const bad = checkLine(text[language], { about, maxChars: pollLimits.textChars }); // [V1]
			if (bad) return bad;
		}
		const before = questions.slice(0, index).some((other) => isSame(other.text, text));
		if (before) return refuse('name-doubled', about); // [V1]
	}
	return undefined;
}

/** The same words, whatever their case and spacing, in either language: asked twice they would count twice. */
function isSame(a: Text, b: Text): boolean {
	return languages.some((each) => cleanLine(a[each]).toLowerCase() === cleanLine(b[each]).toLowerCase());
}

export function isPoll<Fact extends { kind: RoundFact['kind'] }>(
	round: Fact
): round is Extract<Fact, PollFact> {
	return round.kind === 'poll';
}
