// What a record says of change beyond what the room is shown: tests, and lines over three and more assessments.
import { describe, expect, it } from 'vitest';
import { mannWhitney } from '#domain/mann-whitney.ts';
import { isRefused } from '#domain/refusal.ts';
import { dump, got, makeActor, openHouse, type House } from '../../fixtures/backstage.ts';
import {
	after,
	before,
	hallOf,
	holdAgain,
	holdFirst,
	planSecond,
	scoreAll,
	stepOf,
	type Level
} from '../session/second-room.ts';

type Plan = Awaited<ReturnType<typeof holdAgain>>;
const readChange = async (house: House, { id }: Pick<Plan, 'id'>) =>
	got(await house.backstage.records.change(house.facilitator, id, 'id'))!;
const close = async ({ command }: Plan) => got(await command({ name: 'close-session', confirmed: true }));

describe('tests in a record', () => {
	it('[C38] [C39] [C40] [C41] stand beside n and effect of each statement, of no field, and nowhere else', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const { plan } = await planSecond(house);
		const seats = await plan.start(after.length);
		got(await plan.command({ name: 'go-to-stage', index: 2 }));
		await scoreAll(house, plan, seats, after);
		got(await plan.command({ name: 'go-to-stage', index: 3 }));
		expect([await plan.next(), await plan.next()]).toEqual(['reveal', 'show']);
		const told = JSON.stringify([await hallOf(house, plan), await stepOf(house, seats), await plan.desk()]);
		expect(told).toContain('"isUncertain"');
		expect(told).not.toMatch(/"pHolm"|"method":"(exact|normal)"|"tests"|"u":/);
		const stored = await dump(house.db);
		const { tests, statements, fields } = await readChange(house, plan);
		expect(await dump(house.db)).toBe(stored);
		expect(tests.made).toBe(6);
		for (const statement of statements) {
			if (!statement.isShown) throw new Error('all six may be shown');
			const test = tests.statements[statement.number]!;
			const again = mannWhitney(statement.before.counts, statement.after.counts);
			if (!again.isMade || !test.isMade) throw new Error('twelve and fourteen are enough');
			// All six were answered alike, so each adjusted p is six times the raw one, or 1.
			expect(test).toEqual({ ...again, pHolm: Math.min(1, 6 * again.p) });
			const pairs = statement.before.n * statement.after.n;
			expect(2 * test.u - pairs).toBeCloseTo(pairs * statement.effect.delta, 9);
		}
		expect(Object.keys(tests.statements).map(Number)).toEqual(statements.map(({ number }) => number));
		expect(JSON.stringify(fields)).not.toMatch(/"p"|"pHolm"/);
		const stranger = await makeActor(house.db, 'researcher');
		expect(isRefused(await house.backstage.records.change(stranger, plan.id, 'id'))).toBe(true);
	});

	it('[C2] [C37] say why there is none for nine people, and nothing of what four answered', async () => {
		const house = await openHouse();
		await holdFirst(house, [2, 2, 1, 3, 2, 1, 2, 2, 3]);
		const nine = await holdAgain(house, after, '2026-06-11');
		await close(nine);
		const { tests, statements } = await readChange(house, nine);
		expect(statements.every(({ isShown }) => isShown)).toBe(true);
		expect(tests.made).toBe(0);
		expect(new Set(Object.values(tests.statements).map((test) => !test.isMade && test.why))).toEqual(
			new Set(['few-scores'])
		);
		const four = await holdAgain(house, [3, 3, 3, 3, 'unknown', 'unknown'], '2026-12-01');
		expect((await readChange(house, four)).tests).toEqual({ made: 0, statements: {} });
	});
});

describe('a line', () => {
	it('[C10] [C42] has every statement and field of three and of four assessments, n at each point, a gap for few', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const second = await holdAgain(house, [3, 3, 3, 3, 3, 2], '2026-06-11');
		expect((await readChange(house, second)).lines).toEqual([]);
		const running = await hallOf(house, second);
		expect(running).not.toHaveProperty('line.points');
		await close(second);

		const few: Level[] = [4, 4, 4, 4, 'unknown'];
		const third = await holdAgain(house, few, '2026-09-01');
		const ofThree = await readChange(house, third);
		expect(ofThree.trend.map(({ raters }) => raters)).toEqual([12, 6, 5]);
		expect(ofThree.lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
		const [first, middle] = [
			{ sum: 24, n: 12, meanHundredths: 200 },
			{ sum: 17, n: 6, meanHundredths: 283 }
		];
		expect(ofThree.lines[1]).toEqual({ number: 2, text: 'Statement 2', points: [first, middle, undefined] });
		expect(ofThree.trend[2]!.fields[1]).toBeUndefined();
		expect(JSON.stringify(ofThree.lines)).not.toContain('"n":4');
		await close(third);

		const fourth = await holdAgain(house, after, '2026-12-01');
		const ofFour = await readChange(house, fourth);
		expect(ofFour.lines[1]!.points).toEqual([
			first,
			middle,
			undefined,
			{ sum: 42, n: 13, meanHundredths: 323 }
		]);
		expect(ofFour.trend.map(({ fields }) => fields[2]?.n)).toEqual([36, 18, undefined, 39]);
		// Before and after stay the first and this one.
		expect([ofFour.before.raters, ofFour.after.raters, ofFour.tests.made]).toEqual([12, 14, 6]);
		await fourth.next();
		await fourth.next();
		expect(await hallOf(house, fourth)).toMatchObject({ at: 'result', line: ofFour.lines[0] });
	});
});
