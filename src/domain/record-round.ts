// The shapes of a record's rounds: what was asked, and either why its figures are withheld or every figure
// with what it follows from [X]. Making the figures is record-figure.ts and its neighbours record-….ts; a kind of
// round that is new gets a shape here, its figures in a file of its own, and a line in record-check.ts.
import * as v from 'valibot';
import { influenceValues, quarters } from './influence.ts';
import { pairsLimits } from './pairs.ts';
import { pollLevels, pollLimits, pollTargets } from './poll.ts';
import { rankingLimits } from './ranking.ts';
import { both, codeSign, count, cutoffWords, day, id, line, moment, ratio } from './record-part.ts';
import { usgValues } from './usg.ts';

/** Why a round is in no figure. */
export const withheld = v.strictObject({
	isShown: v.literal(false),
	why: v.picklist(['not-asked', 'not-revealed', 'few-answers'])
});
const asked = {
	id,
	ordinal: count,
	state: v.picklist(['not-opened', 'closed', 'revealed']),
	openedAt: v.nullable(moment),
	closedAt: v.nullable(moment),
	revealedAt: v.nullable(moment),
	presentAtClose: v.nullable(count)
};
export const tallyShape = {
	counts: v.array(count),
	unknown: count,
	n: count,
	sum: count,
	meanHundredths: count
};
/** Null where a channel that was used has fewer than five. */
const channels = v.nullable(v.array(v.strictObject({ channel: line, answers: count })));

export const scoreRound = v.strictObject({
	...asked,
	statement: count,
	result: v.variant('isShown', [
		withheld,
		v.strictObject({
			isShown: v.literal(true),
			/** By value, "don't know" (null) last: order says nothing [X3]. */
			ballots: v.array(v.nullable(count)),
			/**
			 * Of a meeting under participant codes, for each ballot above the sign of its card, null where there was
			 * none; ballots of one value by their signs. Null in secret, where nothing joins two ballots [X30].
			 */
			codes: v.nullable(v.array(v.nullable(codeSign))),
			...tallyShape,
			consensus: ratio,
			agreement: v.picklist(['agreed', 'nearly-agreed', 'varied', 'split']),
			isWeak: v.boolean(),
			channels
		})
	])
});
export const directRound = v.strictObject({
	...asked,
	statement: count,
	instrumentId: id,
	text: both,
	result: v.variant('isShown', [
		withheld,
		v.strictObject({
			isShown: v.literal(true),
			ballots: v.array(v.nullable(v.picklist(['down', 'same', 'up']))),
			down: count,
			same: count,
			up: count,
			unknown: count,
			n: count,
			channels
		})
	])
});
/** Ideas in the words they had when they were asked [K8]. */
const options = v.pipe(
	v.array(v.strictObject({ idea: id, text: line })),
	v.maxLength(rankingLimits.options.max)
);
/** How the room ordered what was tied; null while it has not. */
const settled = v.nullable(v.array(id));
export const dotsRound = v.strictObject({
	...asked,
	dots: count,
	isOpen: v.boolean(),
	options,
	result: v.variant('isShown', [
		withheld,
		v.strictObject({
			isShown: v.literal(true),
			/** One row of dots for each person, in the order of the options; rows in the order of their numbers. */
			ballots: v.array(v.array(count)),
			sums: v.array(count),
			people: count,
			ranking: v.array(v.strictObject({ idea: id, dots: count, rank: count, isTied: v.boolean() })),
			settled,
			channels
		})
	])
});
/** How many people gave each value, lowest first. */
const values = v.pipe(v.array(count), v.length(usgValues.length));
const rank = { idea: id, rank: count, isTied: v.boolean() };
export const usgRound = v.strictObject({
	...asked,
	options,
	result: v.variant('isShown', [
		withheld,
		v.strictObject({
			isShown: v.literal(true),
			people: count,
			/** Of each option; nobody's own row, by which whoever knows three values could find the others [X21]. */
			counts: v.array(v.strictObject({ urgency: values, seriousness: values, growth: values })),
			sums: v.array(v.strictObject({ urgency: count, seriousness: count, growth: count })),
			ranking: v.array(v.strictObject({ ...rank, sum: count })),
			settled,
			channels
		})
	])
});
export const pairsRound = v.strictObject({
	...asked,
	options: v.pipe(options, v.maxLength(pairsLimits.options.max)),
	result: v.variant('isShown', [
		withheld,
		v.strictObject({
			isShown: v.literal(true),
			/** Chosen aloud: one voice, the room's, and nobody's ballot [K27]. */
			isAgreed: v.boolean(),
			people: count,
			/** Every two once, in the order of the options [X22]. */
			pairs: v.array(v.strictObject({ first: id, second: id, forFirst: count, forSecond: count })),
			/** A point for a pair won, half a point for an even one [K23]. */
			ranking: v.array(
				v.strictObject({ ...rank, points: v.pipe(v.number(), v.minValue(0), v.multipleOf(0.5)) })
			),
			cycles: v.array(v.array(id)),
			settled,
			channels
		})
	])
});

/** Against what influence is set: the score as it was when it was asked [I7]. */
const pinned = v.strictObject({
	sum: count,
	n: count,
	meanHundredths: count,
	cutoffHundredths: count,
	cutoffWords,
	levels: count,
	isWeak: v.boolean()
});
const weighed = { isInfluential: v.boolean(), quarter: v.picklist(quarters) };
export const influenceRound = v.strictObject({
	...asked,
	statement: count,
	instrumentId: id,
	text: both,
	notYet: both,
	score: pinned,
	result: v.variant('isShown', [
		withheld,
		v.variant('isAgreed', [
			v.strictObject({
				isShown: v.literal(true),
				isAgreed: v.literal(false),
				/** 0–3 by value, "don't know" (null) last [X3]. */
				ballots: v.array(v.nullable(v.picklist(influenceValues))),
				...tallyShape,
				...weighed,
				channels
			}),
			v.strictObject({
				isShown: v.literal(true),
				isAgreed: v.literal(true),
				value: v.picklist(influenceValues),
				...weighed
			})
		])
	])
});

/** How a statement is remembered now, apart from scores. */
export const lookbackRound = v.strictObject({
	...asked,
	statement: count,
	text: both,
	/** The baseline's. */
	day,
	result: v.variant('isShown', [
		withheld,
		v.strictObject({
			isShown: v.literal(true),
			/** By value, "don't know" (null) last [X3]. */
			ballots: v.array(v.nullable(count)),
			counts: v.array(count),
			unknown: count,
			n: count,
			channels
		})
	])
});

/** Which of a poll's questions: from 1, and how many there are. */
const place = v.pipe(count, v.minValue(1), v.maxValue(pollLimits.questions.max));
export const pollRound = v.strictObject({
	/** Its ordinal is that of the poll: 1 for the meeting's first. */
	...asked,
	place,
	of: place,
	text: both,
	/** Which of the two ready-made targets it stands for; null where it is the facilitator's own. */
	measures: v.nullable(v.picklist(pollTargets)),
	result: v.variant('isShown', [
		withheld,
		v.strictObject({
			isShown: v.literal(true),
			/** By value, "don't know" (null) last [X3]. */
			ballots: v.array(v.nullable(v.picklist(pollLevels))),
			notYet: count,
			yes: count,
			unknown: count,
			n: count,
			/** Of n, who said yes or not yet [V5]. */
			percent: count,
			channels
		})
	])
});
