// Where a caret belongs once somebody else has changed the text around it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveCaret } from '../../../src/lib/board/caret.ts';

describe('a caret in a text that others change', () => {
	it('[D10] moves along with what is written or deleted before it, and stays before what comes after it', () => {
		const text = 'bantuan cair';
		expect(moveCaret(text, 'Modal bantuan cair', 7)).toBe(13);
		expect(moveCaret(text, 'cair', 12)).toBe(4);
		expect(moveCaret(text, 'bantuan cair di kantor', 7)).toBe(7);
		expect(moveCaret(text, text, 5)).toBe(5);
	});

	it('[D10] goes behind what replaced the place it stood in', () => {
		expect(moveCaret('bantuan cair', 'modal cair', 3)).toBe(5);
		expect(moveCaret('lama', '', 2)).toBe(0);
	});

	it('[D10] never leaves the text, and keeps both sides of one insertion', () => {
		const letters = fc.string({ maxLength: 12 });
		fc.assert(
			fc.property(letters, letters, fc.nat(12), (before, after, caret) => {
				const moved = moveCaret(before, after, Math.min(caret, before.length));
				expect(moved).toBeGreaterThanOrEqual(0);
				expect(moved).toBeLessThanOrEqual(after.length);
			}),
			{ seed: 20160305 }
		);
		fc.assert(
			fc.property(fc.nat(10), fc.nat(10), (at, caret) => {
				const before = 'abcdefghij';
				const moved = moveCaret(before, `${before.slice(0, at)}--${before.slice(at)}`, caret);
				// What is written exactly at the caret may come on either side.
				expect(moved).toBe(caret > at ? caret + 2 : caret);
			}),
			{ seed: 20160305 }
		);
	});
});
