// What a record holds of a group's board when a session closed, and of how its actions went on. Texts come
// in with their names replaced [X6].
import * as v from 'valibot';
import { moods, reachedSteps } from './board.ts';
import { progressStates } from './progress.ts';
import { progressRowLimits } from './progress-row.ts';
import { count, day, id, line } from './record-part.ts';

const base = { id, position: line, isHidden: v.boolean(), from: v.picklist(['desk', 'phone']) };
const refs = v.array(line);
export const cardsShape = v.strictObject({
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

/** part and whole are null where only a percentage was said. */
const share = v.strictObject({ percent: count, part: v.nullable(count), whole: v.nullable(count) });

/** The paper's columns [X23]; what: the activity, as the plan words it. */
export const progressRow = v.strictObject({
	action: id,
	what: line,
	seq: count,
	date: day,
	state: v.picklist(progressStates),
	note: line,
	held: line,
	indicators: line,
	results: line,
	supporting: line,
	hindering: line,
	targets: v.pipe(
		v.array(v.strictObject({ label: line, aimed: v.nullable(share), achieved: v.nullable(share) })),
		v.maxLength(progressRowLimits.targets)
	),
	author: v.pipe(v.string(), v.regex(/^F\d+$/))
});
