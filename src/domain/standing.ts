// Where a group stands in its programme: one of four stages with the tasks of each, and when it is to score
// again [P]. The tasks' wording is in src/lib/words; what makes groups fail, by the studies, is what they guard
// against.
import { refuse, type Refused } from './refusal.ts';
import { isDate } from './session.ts';

/** T0 preparation, T1 first year, T2 second year, T3 termination. */
export const groupStages = ['T0', 'T1', 'T2', 'T3'] as const;
export type GroupStage = (typeof groupStages)[number];

export const stageTasks = {
	T0: ['village', 'unhurried', 'members', 'business', 'rules', 'officers'],
	T1: ['baseline', 'books', 'monthly', 'capital', 'training', 'plan'],
	T2: ['rescore', 'checked', 'market', 'growth', 'successors'],
	T3: ['own-books', 'own-meetings', 'handover', 'last-score', 'farewell']
} as const satisfies Record<GroupStage, readonly string[]>;
export type StageTask = (typeof stageTasks)[GroupStage][number];

export const standingLimits = { months: { min: 1, max: 36 } } as const;

/** months: how long after an assessment the next one is due. */
export type Standing = {
	readonly stage: GroupStage;
	readonly months: number;
	readonly done: readonly StageTask[];
};
/** Of a group nobody has said anything of. */
export const firstStanding: Standing = { stage: 'T0', months: 6, done: [] };

export function parseGroupStage(value: unknown): GroupStage | undefined {
	return groupStages.find((stage) => stage === value);
}

export function parseStageTask(value: unknown): StageTask | undefined {
	return Object.values(stageTasks)
		.flat()
		.find((task) => task === value);
}

/**
 * What was sent as it is stored: each task once. Refusals: 'request-malformed' about 'stage' or 'task',
 * 'number-off-limits' about 'months'.
 */
export function readStanding(sent: {
	stage: unknown;
	months: number;
	done: readonly unknown[];
}): Standing | Refused {
	const stage = parseGroupStage(sent.stage);
	if (stage === undefined) return refuse('request-malformed', 'stage'); // [P29]
	const { min, max } = standingLimits.months;
	const isMonths = Number.isInteger(sent.months) && sent.months >= min && sent.months <= max;
	if (!isMonths) return refuse('number-off-limits', 'months'); // [P30]
	const done = new Set<StageTask>();
	for (const each of sent.done) {
		const task = parseStageTask(each);
		if (task === undefined) return refuse('request-malformed', 'task'); // [P29]
		done.add(task);
	}
	return { stage, months: sent.months, done: [...done] };
}

/** How many tasks of its stage a group has done, and of how many. */
export function countTasks({ stage, done }: Standing): { done: number; of: number } {
	const tasks: readonly StageTask[] = stageTasks[stage];
	return { done: tasks.filter((task) => done.includes(task)).length, of: tasks.length };
}

/** The same day so many months later, or the last of that month. Throws RangeError for what is no day. */
export function addMonths(day: string, months: number): string {
	if (!isDate(day)) throw new RangeError(`${day} is no day`);
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	const all = year * 12 + (month - 1) + months;
	const start = `${String(Math.floor(all / 12)).padStart(4, '0')}-${String((all % 12) + 1).padStart(2, '0')}`;
	// [P30] 31 August and six months is the last day of February.
	for (let last = date; last > 28; last -= 1) if (isDate(`${start}-${last}`)) return `${start}-${last}`;
	return `${start}-${String(Math.min(date, 28)).padStart(2, '0')}`;
}

/** When a group is to score again: so long after its last assessment; nothing where it has none. */
export function rescoreDue(
	assessedOn: string | undefined,
	{ months, today }: { months: number; today: string }
): { day: string; isDue: boolean } | undefined {
	if (assessedOn === undefined) return undefined;
	const day = addMonths(assessedOn, months);
	return { day, isDue: day <= today }; // [P30]
}
