// What stands in a record where a participant's code was: the same sign throughout a group's records, and one
// that nobody can make from a card they have seen [X30]. Codes themselves leave in no record.
import { createHmac } from 'node:crypto';
import type { CodeRecord } from '#server/programme/participant-code-store.ts';

/** Ten digits: among three hundred cards two signs meet once in more than ten million groups. */
const signDigits = 10;

/**
 * The sign of each card of one group. The key is all cards of its first sheet: whoever has those has the laptop,
 * and they stay as they are when cards are made later, so a sign never changes.
 */
export function makeSigns(cards: readonly Pick<CodeRecord, 'code' | 'sheet'>[]): ReadonlyMap<string, string> {
	const first = Math.min(...cards.map(({ sheet }) => sheet));
	const key = cards
		.filter(({ sheet }) => sheet === first)
		.map(({ code }) => code)
		.sort()
		.join(' ');
	const signOf = (code: string) => createHmac('sha256', key).update(code).digest('hex').slice(0, signDigits);
	return new Map(cards.map(({ code }) => [code, `K-${signOf(code)}`]));
}
