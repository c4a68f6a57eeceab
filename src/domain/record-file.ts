// A record as text and back: the same data is the same bytes, and what is read must be whole, of this
// version, and its figures must follow from its ballots [X]. Storing what was read is not done here.
import * as v from 'valibot';
import { compareInstruments } from './comparable.ts';
import { writeCanonical } from './canonical.ts';
import {
	recordFormat,
	recordShape,
	recordVersion,
	type RecordSession,
	type ResearchRecord
} from './record.ts';
import { changeResults, directResult, dotsResult, fieldResults, scoreResult } from './record-figure.ts';
import { refuse, type Refused } from './refusal.ts';

/** A group of five hundred full sessions is far below this; a bomb is not. */
export const recordLimits = { chars: 50_000_000 } as const;

/** Keys in order and one session a line; nothing of when or where it was written [X7]. */
export function writeRecord(record: ResearchRecord): string {
	const { sessions, ...head } = record;
	const lines = sessions.map((session) => `\n${writeCanonical(session)}`).join(',');
	const text = writeCanonical({ ...head, sessions: [] });
	// "version" is the only key behind "sessions": the head's empty list is where the lines belong.
	return `${text.replace(/"sessions":\[\],"version":\d+\}$/, (end) => end.replace('[]', () => `[${lines}\n]`))}\n`;
}

/**
 * A record from text that came from outside. Refusals: 'record-unreadable' (no JSON, too large, or a
 * part that is not as it must be; `about` says where), 'record-version-unknown', 'record-inconsistent'
 * (a figure that does not follow from the ballots).
 */
export function readRecord(text: string): ResearchRecord | Refused {
	if (text.length > recordLimits.chars) return refuse('record-unreadable');
	const value = parseJson(text);
	if (typeof value !== 'object' || value === null) return refuse('record-unreadable'); // [X8]
	const { format, version } = value as { format?: unknown; version?: unknown };
	if (format !== recordFormat) return refuse('record-unreadable', 'format');
	if (version !== recordVersion) return refuse('record-version-unknown', 'version'); // [X8]
	const parsed = v.safeParse(recordShape, value);
	if (!parsed.success) {
		const [issue] = parsed.issues;
		return refuse('record-unreadable', v.getDotPath(issue) ?? undefined);
	}
	const wrong = findInconsistent(parsed.output);
	return wrong === undefined ? parsed.output : refuse('record-inconsistent', wrong); // [X4]
}

/** Names that every object has are keys of no record; one of them makes the text none of ours [X8]. */
const ofPrototype = new Set(['__proto__', 'constructor', 'prototype']);

function parseJson(text: string): unknown {
	let isHostile = false;
	try {
		const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''), (key, part: unknown) => {
			if (ofPrototype.has(key)) isHostile = true;
			return part;
		});
		return isHostile ? undefined : value;
	} catch {
		return undefined;
	}
}

/** The first part whose figures are not those of its ballots, or undefined [X4]. */
export function findInconsistent(record: ResearchRecord): string | undefined {
	for (const [at, session] of record.sessions.entries()) {
		let wrong: string | undefined;
		try {
			wrong = compareFigures(record, session);
		} catch (fault) {
			// A ballot off the scale, or more dots than options: nothing can be made of those.
			if (!(fault instanceof RangeError)) throw fault;
			wrong = 'ballots';
		}
		if (wrong !== undefined) return `sessions.${at}.${wrong}`;
	}
	return undefined;
}

const isSame = (a: unknown, b: unknown) => writeCanonical(a) === writeCanonical(b);

function compareFigures(record: ResearchRecord, session: RecordSession): string | undefined {
	const { assessment } = session;
	const instrument = record.instruments.find(({ id }) => id === assessment?.instrumentId)?.content;
	if (assessment && !instrument) return 'assessment.instrumentId';
	if (!assessment && session.scores.length > 0) return 'scores';
	for (const [at, round] of session.scores.entries()) {
		if (!instrument?.statements.some(({ number }) => number === round.statement))
			return `scores.${at}.statement`;
		const levels = instrument.scale.levels.length;
		const cutoffHundredths = assessment?.cutoffHundredths ?? 0;
		const again = scoreResult({ ...answersOf(round), levels, cutoffHundredths });
		if (!isSame(again, round.result)) return `scores.${at}`;
	}
	for (const [at, round] of session.directChange.entries())
		if (!isSame(directResult(answersOf(round)), round.result)) return `directChange.${at}`;
	for (const [at, round] of session.dots.entries()) {
		const settled = round.result.isShown ? round.result.settled : null;
		const again = dotsResult({ ...answersOf(round), ...asksOf(round), settled });
		if (!isSame(again, round.result)) return `dots.${at}`;
	}
	const fields = instrument ? fieldResults(instrument, session.scores) : [];
	if (!isSame(fields, session.fields)) return 'fields';
	const isRepeated = assessment?.kind === 'follow-up';
	if (isRepeated !== (session.change !== null)) return 'change';
	return isRepeated ? compareChange(record, session) : undefined;
}

const asksOf = ({ dots, isOpen, options }: RecordSession['dots'][number]) => ({ dots, isOpen, options });

type Round<Answer> = {
	state: RecordSession['scores'][number]['state'];
	result:
		| { isShown: false; why: string }
		| { isShown: true; ballots: Answer[]; channels: { channel: string; answers: number }[] | null };
};

/** What a round's figures are made of. Where channels were withheld, or nothing may be shown, none are known. */
function answersOf<Answer>({ state, result }: Round<Answer>) {
	if (!result.isShown) return { state, ballots: [] as Answer[], channels: [] };
	return { state, ballots: result.ballots, channels: result.channels ?? [{ channel: '', answers: 1 }] };
}

/** The baseline's own rounds stand in the record of the group; a session's alone holds its counts only. */
function compareChange(record: ResearchRecord, session: RecordSession): string | undefined {
	const { change, assessment } = session;
	const instrument = record.instruments.find(({ id }) => id === assessment?.instrumentId)?.content;
	if (!change || !instrument || !assessment) return 'change';
	const baseline = record.sessions.find(({ id }) => id === change.baseline.sessionId);
	const former = record.instruments.find(({ id }) => id === change.baseline.instrumentId)?.content;
	if (!former) return 'change.baseline.instrumentId';
	const { breaks, statements, same } = compareInstruments(former, instrument);
	const broken = statements.map(({ number, why }) => ({ statement: number, why }));
	const isKnown = breaks.every((why) => change.line.breaks.includes(why));
	if (!isKnown || !isSame(broken, change.line.statements)) return 'change.line';
	const levels = instrument.scale.levels.length;
	const counted = change.statements.map(({ statement, beforeOrdinal, before }) => ({
		statement,
		ordinal: beforeOrdinal,
		result: scoreResult({
			state: 'revealed',
			levels,
			cutoffHundredths: assessment.cutoffHundredths,
			ballots: expand(before.counts, before.unknown),
			channels: []
		})
	}));
	const again = changeResults(instrument, {
		before: baseline?.scores ?? counted,
		after: session.scores,
		same: change.line.breaks.length > 0 ? [] : same,
		which: assessment.compares
	});
	return isSame(again, { statements: change.statements, fields: change.fields }) ? undefined : 'change';
}

/** Ballots that have these counts. */
function expand(counts: readonly number[], unknown: number): (number | null)[] {
	const scored = counts.flatMap((count, index) => new Array<number>(count).fill(index + 1));
	return [...scored, ...new Array<null>(unknown).fill(null)];
}
