// What changed, as hall, phone, desk and record are shown it.
import { describe, expect, it } from 'vitest';
import { got, openHouse } from '../../fixtures/backstage.ts';
import { after, before, hallOf, holdFirst, holdAgain, planSecond, scoreAll, stepOf } from './second-room.ts';

describe('what changed', () => {
	it('[C1] [C2] [C5] [S28] is shown after the fields, the same on hall, phone, desk and in the record', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const { plan } = await planSecond(house);
		const seats = await plan.start(after.length);
		await plan.next();
		got(await plan.command({ name: 'go-to-stage', index: 2 }));
		await scoreAll(house, plan, seats, after);
		expect((await plan.desk()).change).toBeUndefined();
		expect(await plan.command({ name: 'show', focus: { at: 'change' } })).toEqual({
			refused: 'result-not-revealed'
		});
		got(await plan.command({ name: 'go-to-stage', index: 3 }));
		expect([await plan.next(), await plan.next()]).toEqual(['reveal', 'show']);
		const scene = await hallOf(house, plan);
		if (scene.at !== 'change') throw new Error(`the hall shows ${scene.at}`);
		const { change } = scene;
		expect(change).toMatchObject({
			before: { raters: 12, date: '2026-03-14' },
			after: { raters: 14, date: '2026-06-11' },
			newRaters: { count: 2, isExact: false },
			up: 6,
			same: 0,
			down: 0,
			trend: [{ raters: 12 }, { raters: 14 }]
		});
		// By hand: 24 of 12, 42 of 13 (one did not know), 42/13 - 2 = 1.2307….
		expect(change.statements[1]).toMatchObject({
			number: 2,
			isWorkedOn: true,
			isShown: true,
			before: { counts: [3, 6, 3, 0], n: 12, sum: 24 },
			after: { counts: [0, 1, 8, 4], n: 13, sum: 42, unknown: 1 },
			differenceHundredths: 123,
			word: 'up',
			isUncertain: false
		});
		// Three statements a field: 72 of 36, 126 of 39.
		expect(change.fields[0]).toMatchObject({
			leftOut: 0,
			change: { before: { sum: 72, n: 36 }, after: { sum: 126, n: 39 }, word: 'up', isUncertain: false }
		});
		expect((await plan.desk()).change).toEqual(change);
		const phone = await stepOf(house, seats);
		expect(phone).toMatchObject({
			at: 'change',
			change: { up: 6, statements: [{ number: 2 }, { number: 5 }] }
		});
		await plan.next();
		expect(await hallOf(house, plan)).toMatchObject({ at: 'result', change: { isShown: true, word: 'up' } });
		const record = got(await house.backstage.records.change(house.facilitator, plan.id, 'id'));
		const { tests, lines, ...asShown } = record!;
		expect(asShown).toEqual(change);
		expect([tests.made, lines]).toEqual([6, []]);
	});

	it('[C2] [C5] a statement that fewer than five scored on either side is in no figure of the comparison', async () => {
		const house = await openHouse();
		await holdFirst(house, [2, 2, 2, 'unknown', 'unknown', 'unknown']);
		const { plan } = await planSecond(house);
		const seats = await plan.start(6);
		got(await plan.command({ name: 'go-to-stage', index: 2 }));
		await scoreAll(house, plan, seats, [3, 3, 3, 3, 3, 3]);
		got(await plan.command({ name: 'go-to-stage', index: 3 }));
		await plan.next();
		const { change } = await plan.desk();
		expect(change).toMatchObject({ up: 0, same: 0, down: 0 });
		expect(change!.statements.every((each) => !each.isShown)).toBe(true);
		expect(change!.fields.every((each) => each.change === undefined && each.leftOut === 3)).toBe(true);
		expect(change!.trend[0]!.fields).toEqual({ 1: undefined, 2: undefined });
		// The later meeting's own fields may be shown elsewhere; a line runs over what both may show [C13].
		expect(change!.trend[1]!.fields[1]).toBeUndefined();
		expect(JSON.stringify({ ...change, trend: [] })).not.toMatch(/"sum"|"counts"/);
	});

	it('[C10] a third assessment makes a line of three, and one that still runs is no part of an earlier one', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const third = await holdAgain(house, after, '2026-12-01');
		expect((await third.desk()).change!.trend).toHaveLength(2);
		const second = await holdAgain(house, [3, 3, 3, 3, 3], '2026-06-11');
		expect((await second.desk()).change!.trend).toHaveLength(2);
		got(await second.command({ name: 'close-session', confirmed: true }));
		const { trend } = (await third.desk()).change!;
		expect(trend.map(({ date, raters }) => [date, raters])).toEqual([
			['2026-03-14', 12],
			['2026-06-11', 5],
			['2026-12-01', 14]
		]);
		expect(trend.map(({ fields }) => fields[1])).toEqual([
			{ sum: 72, n: 36, meanHundredths: 200, leftOut: 0 },
			{ sum: 45, n: 15, meanHundredths: 300, leftOut: 0 },
			{ sum: 126, n: 39, meanHundredths: 323, leftOut: 0 }
		]);
	});
});
