// What one person types while another's letters are still on their way to the screen.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTyped } from '../../../src/lib/board/typed-text.ts';

describe('typing into a text that has changed meanwhile', () => {
	it('[D10] keeps both: what was typed, and what had not been seen yet', () => {
		expect(mergeTyped({ shown: 'bantuan', typed: 'Modal bantuan', now: 'bantuan cair' })).toBe(
			'Modal bantuan cair'
		);
		expect(mergeTyped({ shown: 'bantuan cair', typed: 'bantuan', now: 'Modal bantuan cair' })).toBe(
			'Modal bantuan'
		);
		expect(mergeTyped({ shown: 'kas', typed: 'kas ada', now: 'kas' })).toBe('kas ada');
		expect(mergeTyped({ shown: 'kas', typed: 'kas ada', now: 'kas ada' })).toBe('kas ada');
	});

	it('[D10] whatever is inserted on either side of a mark, both are there afterwards', () => {
		const word = fc.stringMatching(/^[a-z]{1,6}$/);
		fc.assert(
			fc.property(word, word, fc.boolean(), (mine, theirs, isFirst) => {
				const shown = 'KIRI|KANAN';
				const put = (text: string, isLeft: boolean) => (isLeft ? `${text}${shown}` : `${shown}${text}`);
				const merged = mergeTyped({ shown, typed: put(mine, isFirst), now: put(theirs, !isFirst) });
				expect(merged).toBe(isFirst ? `${mine}${shown}${theirs}` : `${theirs}${shown}${mine}`);
			}),
			{ seed: 20160305 }
		);
	});

	it('[D10] never leaves half a letter', () => {
		const text = fc.array(fc.constantFrom('a', 'b', '😀', '😁', '🙏'), { maxLength: 6 });
		fc.assert(
			fc.property(text, text, text, (shown, typed, now) => {
				const merged = mergeTyped({ shown: shown.join(''), typed: typed.join(''), now: now.join('') });
				expect(merged.isWellFormed()).toBe(true);
			}),
			{ seed: 20160305, numRuns: 2000 }
		);
	});
});
