// The example's programme at a glance: five groups of the study and the assembly in which they scored together.
import { expect, test } from 'vitest';
import { ratersAgain } from '#server/example/maju-sejahtera.ts';
import { scoresAgainOf, scoresOf } from '#server/example/score.ts';
import { got } from '../../fixtures/backstage.ts';
import { raters } from '../../fixtures/maju-sejahtera.ts';
import { openWholeHouse } from '../../fixtures/whole-house.ts';

/** How many statements each field has, numbered straight through. */
const sizes = [5, 5, 5, 5, 4, 3, 3];

/** The sum of every score of every statement of a field, added up here. */
function addUp(field: number, scores: (statement: number) => readonly number[]): number {
	const first = 1 + sizes.slice(0, field - 1).reduce((all, size) => all + size, 0);
	const numbers = Array.from({ length: sizes[field - 1]! }, (_, index) => first + index);
	return numbers.flatMap((number) => scores(number)).reduce((all, score) => all + score, 0);
}

test('[P31] [S27] at a glance the assembly has the figures of its five groups, who have none of their own', async () => {
	const house = await openWholeHouse();
	const { examples, mentoring } = house.backstage;
	const { programmeId } = got(await examples.load(house.admin));
	const { rows } = got(await mentoring.overview(house.admin, programmeId, 'id'));
	const assembly = rows.find(({ group }) => group.kind === 'assembly')!;
	const parts = rows.filter(({ group }) => group.kind === 'group');
	expect(rows).toHaveLength(6);
	expect(assembly.group.parts).toEqual(parts.map(({ group }) => group.name));
	for (const { assessment, cells, rescore } of parts)
		expect({ assessment, cells, rescore }).toEqual({
			assessment: undefined,
			cells: [],
			rescore: undefined
		});
	expect(assembly.assessment).toMatchObject({
		date: '2016-06-11',
		baselineDate: '2016-03-01',
		raters: ratersAgain,
		scope: { asked: 30, of: 30 }
	});
	expect(assembly.cells.map(({ shown }) => [shown?.sum, shown?.n, shown?.leftOut])).toEqual(
		sizes.map((size, index) => [addUp(index + 1, scoresAgainOf), size * ratersAgain, 0])
	);
	for (const { field, change } of assembly.cells) {
		const size = sizes[field - 1]!;
		const difference =
			addUp(field, scoresAgainOf) / (size * ratersAgain) - addUp(field, scoresOf) / (size * raters);
		// Both means are rounded to a hundredth before they are subtracted, or their difference is: one either way.
		expect(Math.abs(change!.differenceHundredths / 100 - difference)).toBeLessThanOrEqual(0.0101);
	}
});
