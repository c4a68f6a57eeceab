// The shape of the research record of a session, or of a group's closed sessions [X]: what is not named here is in
// no record. Figures are record-figure.ts, names pseudonym.ts, bytes record-file.ts; the JSON Schema says the same.
import { lineBreaks, lineNotes, statementBreaks } from './comparable.ts';
import { comparedRounds } from './second-round.ts';
import * as v from 'valibot';
import { cardsShape, progressRow } from './record-board.ts';
import { both, count, cutoffWords, day, hash, id, line, moment, ratio, whole } from './record-part.ts';
import {
	directRound,
	dotsRound,
	influenceRound,
	lookbackRound,
	pairsRound,
	pollRound,
	scoreRound,
	tallyShape,
	usgRound,
	type withheld
} from './record-round.ts';
import { allPictures } from './instrument.ts';
import { recordFormat, recordSchema, recordVersion } from './record-version.ts';
import { stages } from './session.ts';

const purpose = v.picklist(['real', 'example', 'practice']);

/** Of an instrument as files hold it; whether a room can be scored with it, checkInstrument says. */
export const instrumentShape = v.strictObject({
	key: line,
	name: both,
	source: both,
	version: count,
	scale: v.strictObject({
		levels: v.array(v.strictObject({ level: count, word: both })),
		pictures: v.picklist(allPictures)
	}),
	cutoffHundredths: count,
	fields: v.array(v.strictObject({ number: count, name: both })),
	statements: v.array(v.strictObject({ number: count, field: count, positive: both, notYet: both }))
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
			before: v.strictObject(tallyShape),
			after: v.strictObject(tallyShape),
			...moved,
			effect: v.strictObject({ delta: ratio, low: ratio, high: ratio })
		})
	),
	/** Of the same people, under participant codes; null in secret [X31]. */
	pairs: v.nullable(
		v.array(
			v.strictObject({
				statement: count,
				result: v.variant('isShown', [
					v.strictObject({ isShown: v.literal(false), why: v.picklist(['few-pairs', 'traceable']) }),
					v.strictObject({
						isShown: v.literal(true),
						n: count,
						up: count,
						same: count,
						down: count,
						onlyBefore: count,
						onlyAfter: count,
						/** The later score less the earlier one, lowest first. */
						moves: v.array(whole)
					})
				])
			})
		)
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
			cutoffWords,
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
			cards: cardsShape
		})
	),
	influence: v.array(influenceRound),
	usg: v.array(usgRound),
	pairs: v.array(pairsRound),
	/** By statement; in no other figure of the record [X33]. */
	lookback: v.array(lookbackRound),
	/** Poll by poll, each in the order of its questions [X29]. */
	polls: v.array(pollRound),
	/** Of this meeting; by action, then in the order they were written [X24]. */
	progress: v.array(progressRow)
});

export const recordShape = v.strictObject({
	$schema: v.literal(recordSchema),
	format: v.literal(recordFormat),
	version: v.literal(recordVersion),
	scope: v.picklist(['session', 'group']),
	purpose,
	programme: v.strictObject({ id, name: line, village: line, district: line, regency: line }),
	group: v.strictObject({
		id,
		name: line,
		kind: v.picklist(['group', 'assembly']),
		cutoffHundredths: count,
		cutoffWords
	}),
	/** Each instrument's whole content, and sha256 of it as Rembuk stores it. */
	instruments: v.array(v.strictObject({ id, contentSha256: hash, content: instrumentShape })),
	/** By date; sessions of one day by when they started. */
	sessions: v.array(session),
	/** Of a group: progress between its meetings, by action; of a session none, for it belongs to none [X24]. */
	betweenMeetings: v.array(progressRow)
});

export type ResearchRecord = v.InferOutput<typeof recordShape>;
export type RecordSession = ResearchRecord['sessions'][number];
export type RecordInstrument = ResearchRecord['instruments'][number];
export type ScoreRound = RecordSession['scores'][number];
export type DirectRound = RecordSession['directChange'][number];
export type DotsRound = RecordSession['dots'][number];
export type InfluenceRound = RecordSession['influence'][number];
export type UsgRound = RecordSession['usg'][number];
export type PairsRound = RecordSession['pairs'][number];
export type LookbackRound = RecordSession['lookback'][number];
export type PollRound = RecordSession['polls'][number];
export type RecordProgress = RecordSession['progress'][number];
export type RecordShare = NonNullable<RecordProgress['targets'][number]['aimed']>;
export type RecordChange = NonNullable<RecordSession['change']>;
export type RecordCards = NonNullable<RecordSession['board']>['cards'];
export type WithheldWhy = v.InferOutput<typeof withheld>['why'];
