import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDate } from '#domain/session.ts';
import {
	addMonths,
	countTasks,
	firstStanding,
	groupStages,
	parseGroupStage,
	parseStageTask,
	readStanding,
	rescoreDue,
	stageTasks
} from '#domain/standing.ts';

test('[P29] four stages, each with tasks of its own', () => {
	expect([...groupStages]).toEqual(['T0', 'T1', 'T2', 'T3']);
	const all = Object.values(stageTasks).flat();
	expect(new Set(all).size).toBe(all.length);
	for (const stage of groupStages) expect(stageTasks[stage].length).toBeGreaterThanOrEqual(5);
	for (const task of all) expect(parseStageTask(task)).toBe(task);
	for (const odd of ['T4', '', 't0', 'constructor', 0, undefined])
		expect(parseGroupStage(odd)).toBeUndefined();
	for (const odd of ['', 'toString', 'fly', null]) expect(parseStageTask(odd)).toBeUndefined();
});

test('[P29] [P30] what was sent is read, or refused at its field', () => {
	expect(readStanding({ stage: 'T1', months: 6, done: ['books', 'books', 'rules'] })).toEqual({
		stage: 'T1',
		months: 6,
		done: ['books', 'rules']
	});
	const wrong: [Parameters<typeof readStanding>[0], object][] = [
		[
			{ stage: 'T9', months: 6, done: [] },
			{ refused: 'request-malformed', about: 'stage' }
		],
		[
			{ stage: 'T0', months: 0, done: [] },
			{ refused: 'number-off-limits', about: 'months' }
		],
		[
			{ stage: 'T0', months: 37, done: [] },
			{ refused: 'number-off-limits', about: 'months' }
		],
		[
			{ stage: 'T0', months: 1.5, done: [] },
			{ refused: 'number-off-limits', about: 'months' }
		],
		[
			{ stage: 'T0', months: Number.NaN, done: [] },
			{ refused: 'number-off-limits', about: 'months' }
		],
		[
			{ stage: 'T0', months: 6, done: ['fly'] },
			{ refused: 'request-malformed', about: 'task' }
		]
	];
	for (const [sent, refused] of wrong) expect(readStanding(sent)).toEqual(refused);
});

test('[P29] tasks are counted of the stage a group stands at', () => {
	expect(countTasks(firstStanding)).toEqual({ done: 0, of: stageTasks.T0.length });
	expect(countTasks({ stage: 'T1', months: 6, done: ['books', 'plan', 'rules'] })).toEqual({
		done: 2,
		of: stageTasks.T1.length
	});
});

test('[P30] months later is the same day of the month, or its last', () => {
	expect(addMonths('2016-06-11', 6)).toBe('2016-12-11');
	expect(addMonths('2016-08-31', 6)).toBe('2017-02-28');
	expect(addMonths('2015-08-31', 6)).toBe('2016-02-29');
	expect(addMonths('2016-12-31', 1)).toBe('2017-01-31');
	expect(addMonths('2016-01-30', 36)).toBe('2019-01-30');
	expect(() => addMonths('2016-02-30', 1)).toThrow(RangeError);
	const day = fc
		.tuple(
			fc.integer({ min: 1900, max: 2190 }),
			fc.integer({ min: 1, max: 12 }),
			fc.integer({ min: 1, max: 31 })
		)
		.map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
		.filter(isDate);
	fc.assert(
		fc.property(day, fc.integer({ min: 1, max: 36 }), (from, months) => {
			const later = addMonths(from, months);
			expect(isDate(later)).toBe(true);
			expect(later > from).toBe(true);
			expect(addMonths(from, months + 1) > later).toBe(true);
		})
	);
});

test('[P30] due from that day on; a group that never scored is not', () => {
	const given = { months: 6, today: '2016-12-11' };
	expect(rescoreDue('2016-06-11', given)).toEqual({ day: '2016-12-11', isDue: true });
	expect(rescoreDue('2016-06-12', given)).toEqual({ day: '2016-12-12', isDue: false });
	expect(rescoreDue(undefined, given)).toBeUndefined();
});
