// The shape of the research record of a session, or of a group's closed sessions [X]: what is not named here is in
// no record. Figures are record-figure.ts, names pseudonym.ts, bytes record-file.ts; the JSON Schema says the same.
import { lineBreaks, lineNotes, statementBreaks } from './comparable.ts';
import { comparedRounds } from './second-round.ts';
import * as v from 'valibot';
import { moods, reachedSteps } from './board.ts';
import { progressStates } from './progress.ts';
import { isDate, stages } from './session.ts';

export const recordFormat = 'rembuk-record';
export const recordVersion = 1;
/** Where the published schema lies beside a record; the app serves it under /schema. */
export const recordSchema = 'record-1.json';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const whole = v.pipe(v.number(), v.safeInteger());
const ratio = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const day = v.pipe(v.string(), v.check(isDate));
const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
const line = v.pipe(v.string(), v.maxLength(10_000));
const both = v.strictObject({ id: line, en: line });
const purpose = v.picklist(['real', 'example', 'practice']);

/** Of an instrument as files hold it; whether a room can be scored with it, checkInstrument says. */
export const instrumentShape = v.strictObject({
	key: line,
	name: both,
	source: both,
	version: count,
	scale: v.strictObject({
		levels: v.array(v.strictObject({ level: count, word: both })),
		pictures: v.picklist(['plant', 'pile'])
	}),
	cutoffHundredths: count,
	fields: v.array(v.strictObject({ number: count, name: both })),
	statements: v.array(v.strictObject({ number: count, field: count, positive: both, notYet: both }))
});

/** Why a round is in no figure. */
const withheld = v.strictObject({
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
const tally = { counts: v.array(count), unknown: count, n: count, sum: count, meanHundredths: count };
/** Null where a channel that was used has fewer than five. */
const channels = v.nullable(v.array(v.strictObject({ channel: line, answers: count })));

const scoreRound = v.strictObject({
	...asked,
	statement: count,
	result: v.variant('isShown', [
		withheld,
		v.strictObject({
			isShown: v.literal(true),
			/** By value, "don't know" (null) last: order says nothing [X3]. */
			ballots: v.array(v.nullable(count)),
			...tally,
			consensus: ratio,
			agreement: v.picklist(['agreed', 'nearly-agreed', 'varied', 'split']),
			isWeak: v.boolean(),
			channels
		})
	])
});
const directRound = v.strictObject({
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
const dotsRound = v.strictObject({
	...asked,
	dots: count,
	isOpen: v.boolean(),
	options: v.array(v.strictObject({ idea: id, text: line })),
	result: v.variant('isShown', [
		withheld,
		v.strictObject({
			isShown: v.literal(true),
			/** One row of dots for each person, in the order of the options; rows in the order of their numbers. */
			ballots: v.array(v.array(count)),
			sums: v.array(count),
			people: count,
			ranking: v.array(v.strictObject({ idea: id, dots: count, rank: count, isTied: v.boolean() })),
			/** How the room ordered what was tied; null while it has not. */
			settled: v.nullable(v.array(id)),
			channels
		})
	])
});

const mean = v.strictObject({ n: count, sum: count, meanHundredths: count });
const fieldResult = v.strictObject({
	field: count,
	n: count,
	sum: count,
	meanHundredths: v.nullable(count),
	leftOut: count,
	asked: count
});
const moved = {
	differenceHundredths: whole,
	word: v.picklist(['up', 'same', 'down']),
	isUncertain: v.boolean()
};
const change = v.strictObject({
	baseline: v.strictObject({ sessionId: id, assessmentId: id, instrumentId: id, date: day, raters: count }),
	/** Where the line breaks and why, and what differs without breaking it. */
	line: v.strictObject({
		breaks: v.array(v.picklist(lineBreaks)),
		statements: v.array(v.strictObject({ statement: count, why: v.picklist(statementBreaks) })),
		notes: v.array(v.picklist(lineNotes))
	}),
	raters: count,
	/** Who scored now and not then; not exact means "at least". */
	newRaters: v.strictObject({ count, isExact: v.boolean() }),
	statements: v.array(
		v.strictObject({
			statement: count,
			/** Of the round that is compared, now and then. */
			ordinal: count,
			beforeOrdinal: count,
			before: v.strictObject(tally),
			after: v.strictObject(tally),
			...moved,
			effect: v.strictObject({ delta: ratio, low: ratio, high: ratio })
		})
	),
	fields: v.array(
		v.strictObject({
			field: count,
			leftOut: count,
			asked: count,
			change: v.nullable(v.strictObject({ before: mean, after: mean, ...moved }))
		})
	)
});

const base = { id, position: line, isHidden: v.boolean(), from: v.picklist(['desk', 'phone']) };
const refs = v.array(line);
const cards = v.strictObject({
	event: v.array(
		v.strictObject({
			...base,
			kind: v.literal('event'),
			text: line,
			when: line,
			mood: v.picklist(moods),
			who: line
		})
	),
	goal: v.array(
		v.strictObject({
			...base,
			kind: v.literal('goal'),
			text: line,
			reached: v.optional(v.picklist(reachedSteps)),
			helped: line,
			hindered: line
		})
	),
	reflection: v.array(
		v.strictObject({
			...base,
			kind: v.literal('reflection'),
			goal: v.optional(id),
			reached: v.optional(v.picklist(reachedSteps)),
			helped: line,
			hindered: line
		})
	),
	idea: v.array(v.strictObject({ ...base, kind: v.literal('idea'), text: line, statements: refs })),
	action: v.array(
		v.strictObject({
			...base,
			kind: v.literal('action'),
			what: line,
			statements: refs,
			ideas: v.array(id),
			who: line,
			withWhom: line,
			when: line,
			due: line,
			where: line,
			cost: line,
			source: line,
			indicator: line
		})
	)
});

const session = v.strictObject({
	id,
	title: line,
	date: day,
	startedAt: v.nullable(moment),
	closedAt: v.nullable(moment),
	nameMode: v.picklist(['picture', 'roster']),
	expected: v.nullable(count),
	agenda: v.array(v.strictObject({ stage: v.picklist(stages), minutes: count })),
	attendance: v.strictObject({
		joined: count,
		scored: count,
		accompanied: count,
		left: count,
		/** Of those who may score; null where it is not known or a part has one to four people [X5]. */
		bySex: v.nullable(v.strictObject({ female: count, male: count, unsaid: count })),
		byRole: v.nullable(v.strictObject({ officer: count, member: count, unsaid: count }))
	}),
	consent: v.array(v.strictObject({ version: count, people: count })),
	assessment: v.nullable(
		v.strictObject({
			id,
			kind: v.picklist(['baseline', 'follow-up']),
			baselineId: v.nullable(id),
			instrumentId: id,
			secrecy: v.picklist(['secret', 'code']),
			pace: v.picklist(['led', 'own']),
			cutoffHundredths: count,
			/** Which round of each statement a follow-up compares. */
			compares: v.picklist(comparedRounds)
		})
	),
	scores: v.array(scoreRound),
	fields: v.array(fieldResult),
	change: v.nullable(change),
	directChange: v.array(directRound),
	dots: v.array(dotsRound),
	board: v.nullable(
		v.strictObject({
			frozenAt: moment,
			epoch: count,
			/**
			 * No name was replaced: then the fingerprint below is the one Rembuk shows of the frozen board. That
			 * one is left out otherwise, because names could be tried until they give it.
			 */
			isAsFrozen: v.boolean(),
			/** Of the cards below, as canonical JSON. */
			cardsSha256: hash,
			cards
		})
	),
	progress: v.array(
		v.strictObject({
			action: id,
			seq: count,
			state: v.picklist(progressStates),
			note: line,
			author: v.pipe(v.string(), v.regex(/^F\d+$/))
		})
	)
});

export const recordShape = v.strictObject({
	$schema: v.literal(recordSchema),
	format: v.literal(recordFormat),
	version: v.literal(recordVersion),
	scope: v.picklist(['session', 'group']),
	purpose,
	programme: v.strictObject({ id, name: line, village: line, district: line, regency: line }),
	group: v.strictObject({ id, name: line, kind: v.picklist(['group', 'assembly']), cutoffHundredths: count }),
	/** Each instrument's whole content, and sha256 of it as Rembuk stores it. */
	instruments: v.array(v.strictObject({ id, contentSha256: hash, content: instrumentShape })),
	/** By date; sessions of one day by when they started. */
	sessions: v.array(session)
});

export type ResearchRecord = v.InferOutput<typeof recordShape>;
export type RecordSession = ResearchRecord['sessions'][number];
export type RecordInstrument = ResearchRecord['instruments'][number];
export type ScoreRound = RecordSession['scores'][number];
export type DirectRound = RecordSession['directChange'][number];
export type DotsRound = RecordSession['dots'][number];
export type RecordChange = NonNullable<RecordSession['change']>;
export type RecordCards = NonNullable<RecordSession['board']>['cards'];
export type WithheldWhy = v.InferOutput<typeof withheld>['why'];
