import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkShare, percentOf, readShare, shareLimits } from '#domain/share.ts';

test('[P26] a share is read as people write it', () => {
	const read: [string, object | undefined][] = [
		['', undefined],
		['90', { percent: 90 }],
		[' 90 % ', { percent: 90 }],
		['90 persen', { percent: 90 }],
		['0%', { percent: 0 }],
		['13/15', { percent: 87, of: { part: 13, whole: 15 } }],
		['13 dari 15', { percent: 87, of: { part: 13, whole: 15 } }],
		['13 of 15', { percent: 87, of: { part: 13, whole: 15 } }],
		['87% (13/15)', { percent: 87, of: { part: 13, whole: 15 } }],
		['87%, 13 dari 15', { percent: 87, of: { part: 13, whole: 15 } }],
		['0/18', { percent: 0, of: { part: 0, whole: 18 } }]
	];
	for (const [typed, share] of read) expect(readShare(typed, 'aimed-1'), typed).toEqual(share);
});

test('[P26] what is no share, off its limits, or says two different things is refused at its field', () => {
	const wrong = [
		'101',
		'-5',
		'9,5%',
		'banyak',
		'16/15',
		'3/0',
		'13/3001',
		'80% (13/15)',
		'1e2',
		'90%%',
		'١٣'
	];
	for (const typed of wrong)
		expect(readShare(typed, 'aimed-2'), typed).toEqual({ refused: 'share-unusable', about: 'aimed-2' });
});

test('[P26] the percentage follows from part and whole, rounded half up', () => {
	expect([percentOf(1, 8), percentOf(1, 3), percentOf(2, 3), percentOf(1, 200), percentOf(15, 15)]).toEqual([
		13, 33, 67, 1, 100
	]);
	expect(() => percentOf(1, 0)).toThrow(RangeError);
	const whole = fc.integer({ min: 1, max: shareLimits.whole });
	fc.assert(
		fc.property(whole, fc.nat(), (all, some) => {
			const part = some % (all + 1);
			const share = readShare(`${part}/${all}`, 'x');
			expect(share).toEqual({ percent: Math.floor((100 * part) / all + 0.5), of: { part, whole: all } });
		})
	);
});

test('[P26] a stored share that cannot be one is none', () => {
	const bad = [
		{ percent: 101 },
		{ percent: 2.5 },
		{ percent: -1 },
		{ percent: 50, of: { part: 3, whole: 2 } },
		{ percent: 50, of: { part: 1, whole: 3 } },
		{ percent: 0, of: { part: 0, whole: 0 } }
	];
	for (const share of bad) expect(checkShare(share), JSON.stringify(share)).toBeUndefined();
	expect(checkShare({ percent: 50, of: { part: 1, whole: 2 } })).toBeDefined();
});
