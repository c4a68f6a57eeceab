import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	canStillScore,
	checkCodeCount,
	checkNaming,
	codeLimits,
	codePictures,
	drawCodes,
	isNear,
	parseCode,
	readCode
} from '#domain/participant-code.ts';
import { pictures } from '#domain/seat.ts';

/** A die that always falls the same way for the same seed. */
function makeDraw(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

describe('a code', () => {
	test('[Q1] is three different pictures of the twenty-four on cards, in order', () => {
		expect(new Set(codePictures).size).toBe(24);
		for (const picture of codePictures) expect(pictures).toContain(picture);
		expect(parseCode(['gitar', 'bola', 'jam'])).toBe('gitar-bola-jam');
		expect(parseCode(['jam', 'bola', 'gitar'])).toBe('jam-bola-gitar');
		expect(readCode('gitar-bola-jam')).toEqual(['gitar', 'bola', 'jam']);
		for (const wrong of [
			[],
			['gitar', 'bola'],
			['gitar', 'bola', 'jam', 'tas'],
			['gitar', 'gitar', 'jam'],
			['ikan', 'bola', 'jam'],
			['gitar', 'bola', 'toString'],
			['gitar', 'bola', undefined],
			['gitar', 'bola', 3]
		])
			expect(parseCode(wrong), String(wrong)).toBeUndefined();
		for (const wrong of ['', 'gitar', 'gitar-bola-', 'gitar-bola-ikan', 'gitar-bola-jam-tas'])
			expect(readCode(wrong), wrong).toBeUndefined();
	});

	test('[Q2] is near another that differs in one place only, or in order only', () => {
		expect(isNear('gitar-bola-jam', 'gitar-bola-jam')).toBe(true);
		expect(isNear('gitar-bola-jam', 'gitar-bola-tas')).toBe(true);
		expect(isNear('gitar-bola-jam', 'jam-gitar-bola')).toBe(true);
		expect(isNear('gitar-bola-jam', 'gitar-tas-topi')).toBe(false);
		expect(isNear('gitar-bola-jam', 'jam-bola-tas')).toBe(false);
	});

	test('[Q3] is made for 1 to 200 cards at a time, and 300 in a group', () => {
		expect(checkCodeCount(1, 0)).toBeUndefined();
		expect(checkCodeCount(200, 100)).toBeUndefined();
		for (const wrong of [0, -1, 1.5, 201, NaN, Infinity])
			expect(checkCodeCount(wrong, 0), String(wrong)).toEqual({
				refused: 'number-off-limits',
				about: 'count'
			});
		expect(checkCodeCount(200, 101)).toEqual({ refused: 'too-many', about: 'count' });
	});
});

describe('cards of a group', () => {
	test('[Q2] [Q3] stay apart, also when some are made later, up to the last that may be made', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
				const draw = makeDraw(seed);
				const first = drawCodes({ count: codeLimits.cards, taken: [], draw });
				const later = drawCodes({ count: codeLimits.group - codeLimits.cards, taken: first, draw });
				const all = [...first, ...later];
				expect(all).toHaveLength(codeLimits.group);
				for (const [at, one] of all.entries()) {
					expect(readCode(one)).toBeDefined();
					for (const other of all.slice(at + 1)) expect(isNear(one, other)).toBe(false);
				}
			}),
			{ seed: 20_160_301, numRuns: 5 }
		);
	});

	test('[Q4] every code is equally likely: each way the die can fall is another code', () => {
		const found = new Set<string>();
		for (let first = 0; first < 24; first += 1)
			for (let second = 0; second < 23; second += 1)
				for (let third = 0; third < 22; third += 1) {
					const falls = [first, second, third];
					const bounds: number[] = [];
					const draw = (below: number) => {
						bounds.push(below);
						return falls[bounds.length - 1]!;
					};
					found.add(drawCodes({ count: 1, taken: [], draw })[0]!);
					expect(bounds).toEqual([24, 23, 22]);
				}
		expect(found.size).toBe(24 * 23 * 22);
	});

	test('[Q2] a die that always falls the same way is a fault, not an endless loop', () => {
		expect(() => drawCodes({ count: 2, taken: [], draw: () => 0 })).toThrow('no room');
	});
});

describe('asking for a card', () => {
	const agenda = (['socialisation', 'scoring', 'presentation', 'plan', 'scoring', 'monitoring'] as const).map(
		(stage) => ({ stage, minutes: 10 })
	);
	test('[Q16] makes sense as long as scoring goes on or is still to come', () => {
		const at = agenda.map((_, stageIndex) => canStillScore({ agenda, stageIndex }));
		expect(at).toEqual([true, true, true, true, true, false]);
		expect(canStillScore({ agenda: agenda.slice(0, 4), stageIndex: 3 })).toBe(false);
	});
});

describe('a meeting under codes', () => {
	test('[Q7] calls people by pictures; a secret one as it likes', () => {
		const refused = { refused: 'code-needs-pictures', about: 'secrecy' };
		expect(checkNaming({ nameMode: 'roster', secrecy: 'code' })).toEqual(refused);
		expect(checkNaming({ nameMode: 'picture', secrecy: 'code' })).toBeUndefined();
		expect(checkNaming({ nameMode: 'roster', secrecy: 'secret' })).toBeUndefined();
		expect(checkNaming({ nameMode: 'picture', secrecy: 'secret' })).toBeUndefined();
	});
});
