// From a text frame to a message, or to undefined when it is none [W]. Only the server reads this
// file. Shapes are strict on types; whether a number or a text fits is refused later, with a
// sentence, because a frame that parses came from an honest client.
import * as v from 'valibot';
import { moods, parseStatementRef, reachedSteps, type StatementRef } from './board.ts';
import { directLimits, type DirectSetup } from './direct-change.ts';
import { influenceLimits, type InfluenceSetup } from './influence.ts';
import { lookbackLimits, type LookbackSetup } from './lookback.ts';
import { listPairs, pairsLimits, type PairsSetup } from './pairs.ts';
import { pollLimits, pollTargets, type PollSetup } from './poll.ts';
import { progressStates } from './progress.ts';
import { parseId, type Id } from './ids.ts';
import { instrumentLimits } from './instrument.ts';
import { checkDotsSetup, rankingLimits, type DotsSetup } from './ranking.ts';
import { countUsgValues, type UsgSetup } from './usg.ts';
import { stages, type AgendaItem, type Focus } from './session.ts';
import { limits, type DeskUp, type HallUp, type PhoneUp } from './wire.ts';

function id<Noun extends string>() {
	return v.custom<Id<Noun>>((value) => parseId(value) !== undefined); // [W6]
}
// Called with a name of the prototype or with 1e999, none of these match [W2] [W3].
const finite = v.pipe(v.number(), v.finite());
/** One command may name as many rounds as an instrument may have statements. */
const roundIds = v.pipe(v.array(id<'round'>()), v.maxLength(instrumentLimits.statements));

const focusShape = v.variant('at', [
	v.object({ at: v.literal('stage') }),
	v.object({ at: v.literal('join') }),
	v.object({ at: v.literal('fields') }),
	v.object({ at: v.literal('statement'), roundId: id<'round'>() }),
	v.object({ at: v.literal('ranking'), roundId: id<'round'>() }),
	v.object({ at: v.literal('change') }),
	v.object({ at: v.literal('direct-change') }),
	v.object({ at: v.literal('influence') }),
	v.object({ at: v.literal('poll'), poll: finite }),
	v.object({ at: v.literal('lookback') })
]);
const cardIds = v.pipe(v.array(id<'card'>()), v.maxLength(rankingLimits.options.max));
const agendaShape = v.array(v.object({ stage: v.picklist(stages), minutes: finite }));
const setupShape = v.object({
	dots: finite,
	isOpen: v.boolean(),
	options: v.array(v.object({ ideaId: id<'card'>(), text: v.string() }))
});

const optionsShape = v.object({
	options: v.array(v.object({ ideaId: id<'card'>(), text: v.string() })),
	agreed: v.optional(v.array(finite))
});

const directShape = v.object({
	ref: v.custom<StatementRef>((value) => parseStatementRef(value) !== undefined),
	number: finite,
	of: finite,
	text: v.object({ id: v.string(), en: v.string() })
});

const twoTexts = v.object({ id: v.string(), en: v.string() });
const influenceShape = v.object({
	...directShape.entries,
	notYet: twoTexts,
	sum: finite,
	n: finite,
	cutoffHundredths: finite,
	levels: finite,
	cutoffWords: v.optional(v.object({ weak: v.string(), strong: v.string() })),
	agreed: v.optional(finite)
});
const influenceNumbers = v.pipe(v.array(finite), v.maxLength(influenceLimits.statements.max));

const pollQuestion = v.object({ text: twoTexts, measures: v.optional(v.picklist(pollTargets)) });
const pollShape = v.object({ ...pollQuestion.entries, number: finite, of: finite });
const pollQuestions = v.pipe(v.array(pollQuestion), v.maxLength(pollLimits.questions.max));

const lookbackShape = v.object({
	number: finite,
	place: finite,
	of: finite,
	text: twoTexts,
	day: v.string()
});

const pingShape = v.object({ t: v.literal('ping') });
const castShape = v.object({
	t: v.literal('cast'),
	id: finite,
	round: id<'round'>(),
	answer: v.union([
		finite,
		v.literal('unknown'),
		v.pipe(v.array(finite), v.maxLength(countUsgValues(rankingLimits.options.max)))
	]),
	revision: finite
});
const statementRef = v.custom<StatementRef>((value) => parseStatementRef(value) !== undefined);
const draftShape = v.variant('kind', [
	v.object({ kind: v.literal('event'), text: v.string(), when: v.string(), mood: v.picklist(moods) }),
	v.object({
		kind: v.literal('reflection'),
		goal: id<'card'>(),
		reached: v.optional(v.picklist(reachedSteps)),
		helped: v.string(),
		hindered: v.string()
	}),
	v.object({ kind: v.literal('idea'), text: v.string(), statement: v.optional(statementRef) })
]);
const addShape = v.object({ t: v.literal('card'), id: id<'request'>(), card: draftShape });
const phoneShape = v.variant('t', [castShape, addShape, pingShape]);

const commandShape = v.variant('name', [
	v.object({ name: v.literal('start') }),
	v.object({ name: v.literal('pause') }),
	v.object({ name: v.literal('resume') }),
	v.object({ name: v.literal('close-session'), confirmed: v.boolean() }),
	v.object({ name: v.literal('go-to-stage'), index: finite }),
	v.object({ name: v.literal('add-minutes'), minutes: finite }),
	v.object({ name: v.literal('mirror'), isOn: v.boolean() }),
	v.object({ name: v.literal('open'), roundIds }),
	v.object({ name: v.literal('close'), openingId: id<'opening'>(), confirmed: v.boolean() }),
	v.object({ name: v.literal('reveal'), roundIds }),
	v.object({ name: v.literal('ask-dots'), ideaIds: cardIds, dots: finite, isOpen: v.boolean() }),
	v.object({
		name: v.literal('ask-change'),
		numbers: v.pipe(v.array(finite), v.maxLength(directLimits.statements.max))
	}),
	v.object({ name: v.literal('ask-again'), roundId: id<'round'>() }),
	v.object({ name: v.literal('ask-rating'), method: v.picklist(['usg', 'pairs']), ideaIds: cardIds }),
	v.object({
		name: v.literal('agree-pairs'),
		ideaIds: cardIds,
		choices: v.pipe(v.array(finite), v.maxLength(listPairs(pairsLimits.options.max).length))
	}),
	v.object({ name: v.literal('ask-influence'), numbers: influenceNumbers }),
	v.object({
		name: v.literal('agree-influence'),
		values: v.pipe(
			v.array(v.object({ number: finite, value: finite })),
			v.maxLength(influenceLimits.statements.max)
		)
	}),
	v.object({ name: v.literal('ask-poll'), questions: pollQuestions }),
	v.object({
		name: v.literal('ask-lookback'),
		numbers: v.pipe(v.array(finite), v.maxLength(lookbackLimits.statements.max))
	}),
	v.object({
		name: v.literal('note-progress'),
		actionId: id<'card'>(),
		state: v.picklist(progressStates),
		note: v.string()
	}),
	v.object({ name: v.literal('settle-ties'), roundId: id<'round'>(), order: cardIds }),
	v.object({ name: v.literal('show'), focus: focusShape }),
	v.object({ name: v.literal('set-present'), seatId: id<'seat'>(), isPresent: v.boolean() }),
	v.object({ name: v.literal('set-scores'), seatId: id<'seat'>(), scores: v.boolean() }),
	v.object({ name: v.literal('add-companion'), label: v.string() }),
	v.object({ name: v.literal('move-seat'), seatId: id<'seat'>() }),
	v.object({
		name: v.literal('add-person'),
		by: v.union([v.object({ picture: v.string() }), v.object({ memberId: id<'member'>() })])
	}),
	v.object({ name: v.literal('share-phone') }),
	v.object({ name: v.literal('take-phones-back') }),
	v.object({ name: v.literal('set-headcount'), people: finite }),
	v.object({
		name: v.literal('enter-hands'),
		roundId: id<'round'>(),
		people: v.pipe(v.array(finite), v.maxLength(instrumentLimits.levels.max + 1))
	}),
	v.object({ name: v.literal('nudge'), openingId: id<'opening'>() }),
	v.object({ name: v.literal('rehearse'), phones: finite }),
	v.object({ name: v.literal('new-code') }),
	v.object({ name: v.literal('choose-address'), url: v.string() })
]);
const deskShape = v.variant('t', [
	v.object({ t: v.literal('command'), id: id<'request'>(), command: commandShape }),
	pingShape
]);

/** What a phone asks, or undefined. */
export function parsePhoneUp(text: string): PhoneUp | undefined {
	return read(phoneShape, text);
}

/** What a desk asks, or undefined. */
export function parseDeskUp(text: string): DeskUp | undefined {
	return read(deskShape, text);
}

/** What a hall asks, or undefined. */
export function parseHallUp(text: string): HallUp | undefined {
	return read(pingShape, text);
}

/** A session's stored focus, or undefined when the row holds something else [W5]. */
export function parseFocus(text: string): Focus | undefined {
	return read(focusShape, text);
}

/** Whether a session's stored focus says that phones mirror what it leads to [O3]; anything but a clear yes is a no. */
export function parseMirrored(text: string): boolean {
	return read(v.object({ isMirrored: v.literal(true) }), text) !== undefined;
}

/** A session's stored agenda, or undefined; its limits are checkAgenda's [W5]. */
export function parseAgenda(text: string): AgendaItem[] | undefined {
	return read(agendaShape, text);
}

/** What a round of dots asked, as it was pinned, or undefined [W5]. Thirty long ideas are no frame. */
export function parseDotsSetup(text: string): DotsSetup | undefined {
	const setup = read(setupShape, text, Infinity);
	return setup === undefined || checkDotsSetup(setup) !== undefined ? undefined : setup;
}

/** What a round of USG or pairs asked, as it was pinned, or undefined [W5]. Thirty long ideas are no frame. */
export function parseRatingSetup(text: string): (UsgSetup & PairsSetup) | undefined {
	return read(optionsShape, text, Infinity);
}

/** What a round of direct change asked, as it was pinned, or undefined [W5]. */
export function parseDirectSetup(text: string): DirectSetup | undefined {
	return read(directShape, text);
}

/** What a round of influence asked, as it was pinned, or undefined [W5]. Two wordings in two languages are no frame. */
export function parseInfluenceSetup(text: string): InfluenceSetup | undefined {
	return read(influenceShape, text, Infinity);
}

/** What a question of an end poll asked, as it was pinned, or undefined [W5]. */
export function parsePollSetup(text: string): PollSetup | undefined {
	return read(pollShape, text);
}

/** What a round that looks back asked, as it was pinned, or undefined [W5]. */
export function parseLookbackSetup(text: string): LookbackSetup | undefined {
	return read(lookbackShape, text);
}

/** JSON of this shape. Keys the shape does not name are left behind, `__proto__` with them. */
function read<Shape extends v.GenericSchema>(
	shape: Shape,
	text: string,
	maxChars: number = limits.frameBytes
): v.InferOutput<Shape> | undefined {
	if (text.length > maxChars) return undefined; // [W1]
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined; // [W1] not JSON is an answer too, and the gateway closes that connection
	}
	const result = v.safeParse(shape, value);
	return result.success ? result.output : undefined;
}
