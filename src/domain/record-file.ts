// A record as text and back: the same data is the same bytes, and what is read must be whole, of this
// version, and its figures must follow from its ballots [X]. Storing what was read is not done here.
import * as v from 'valibot';
import { writeCanonical } from './canonical.ts';
import { findInconsistent } from './record-check.ts';
import { recordFormat, recordVersion } from './record-version.ts';
import { recordShape, type ResearchRecord } from './record.ts';
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
 * part that is not as it must be; `about` says where), 'record-version-former' (of a version before this one:
 * what it left out would read as if there had been none), 'record-version-unknown', 'record-inconsistent'
 * (a figure that does not follow from the ballots).
 */
export function readRecord(text: string): ResearchRecord | Refused {
	if (text.length > recordLimits.chars) return refuse('record-unreadable');
	const value = parseJson(text);
	if (typeof value !== 'object' || value === null) return refuse('record-unreadable'); // [X8]
	const { format, version } = value as { format?: unknown; version?: unknown };
	if (format !== recordFormat) return refuse('record-unreadable', 'format');
	if (version === 1) return refuse('record-version-former', 'version'); // [X26]
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
