import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCast, isAnswer, isRevision, isSameAnswer, settleCast, type Answer } from '#domain/ballot.ts';

const seed = 20161121;
const good: Parameters<typeof checkCast>[0] = {
	roundState: 'open',
	answer: 3,
	ask: { kind: 'score', levels: 4 },
	revision: 1,
	seat: { scores: true, hasLeft: false }
};
const refusedFor = (changed: Partial<typeof good>) => checkCast({ ...good, ...changed })?.refused;

describe('is this answer acceptable', () => {
	test('[B1] every level of the scale, and "do not know"', () => {
		for (const answer of [1, 2, 3, 4, 'unknown']) expect(refusedFor({ answer })).toBeUndefined();
		expect(refusedFor({ answer: 7, ask: { kind: 'score', levels: 7 } })).toBeUndefined();
	});

	test('[B1] nothing else', () => {
		for (const answer of [
			0,
			5,
			-1,
			2.5,
			Number.NaN,
			Number.POSITIVE_INFINITY,
			'3',
			null,
			undefined,
			[3],
			{}
		]) {
			expect(refusedFor({ answer }), String(answer)).toBe('level-off-scale');
		}
		for (const answer of ['constructor', '__proto__', 'toString']) {
			expect(isAnswer(answer, { kind: 'score', levels: 4 }), answer).toBe(false);
		}
	});

	test('[B2] a revision is a whole number from one to a million', () => {
		for (const revision of [1, 2, 1_000_000]) expect(refusedFor({ revision })).toBeUndefined();
		for (const revision of [0, -1, 1.5, 1_000_001, Number.NaN, '1', null, undefined]) {
			expect(refusedFor({ revision }), String(revision)).toBe('revision-unusable');
			expect(isRevision(revision)).toBe(false);
		}
	});

	test('[B3] a ballot after the round has closed is refused', () => {
		expect(refusedFor({ roundState: 'closed' })).toBe('round-closed');
		expect(refusedFor({ roundState: 'revealed' })).toBe('round-closed');
	});

	test('[B3] a ballot before it opens, or for no round of this session, is refused', () => {
		expect(refusedFor({ roundState: 'not-opened' })).toBe('round-not-open');
		expect(refusedFor({ roundState: undefined })).toBe('round-unknown');
	});

	test('[B3] someone late hears that it closed, even with a broken answer or after leaving', () => {
		const seat = { scores: false, hasLeft: true };
		expect(refusedFor({ roundState: 'closed', answer: 99, revision: -1, seat })).toBe('round-closed');
	});

	test('[B3] [B4] dots come too late, too early or from somebody who does not take part, like scores', () => {
		const dots = { answer: [1, 0, 2], ask: { kind: 'dots', dots: 3, options: 3 } } as const;
		expect(refusedFor(dots)).toBeUndefined();
		expect(refusedFor({ ...dots, roundState: 'closed' })).toBe('round-closed');
		expect(refusedFor({ ...dots, roundState: undefined })).toBe('round-unknown');
		expect(refusedFor({ ...dots, seat: { scores: false, hasLeft: false } })).toBe('seat-does-not-score');
		expect(refusedFor({ ...dots, seat: { scores: true, hasLeft: true } })).toBe('seat-left');
		expect(refusedFor({ ...dots, revision: 0 })).toBe('revision-unusable');
	});

	test('[B4] who accompanies does not score, and who left does not either', () => {
		expect(refusedFor({ seat: { scores: false, hasLeft: false } })).toBe('seat-does-not-score');
		expect(refusedFor({ seat: { scores: true, hasLeft: true } })).toBe('seat-left');
		expect(refusedFor({ seat: { scores: false, hasLeft: true } })).toBe('seat-left');
	});
});

describe('what becomes of it', () => {
	const answer = fc.oneof(
		fc.integer({ min: 1, max: 4 }),
		fc.constant<'unknown'>('unknown'),
		fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 2 })
	);
	const cast = fc.record({ revision: fc.integer({ min: 1, max: 5 }), answer });

	test('[B5] the first and every higher revision is stored', () => {
		expect(settleCast(undefined, { revision: 7, answer: 'unknown' })).toBe('store');
		expect(settleCast({ revision: 7, answer: 2 }, { revision: 8, answer: 2 })).toBe('store');
		expect(settleCast({ revision: 7, answer: 2 }, { revision: 9, answer: 'unknown' })).toBe('store');
	});

	test('[B5] a re-send or an older one was already counted', () => {
		expect(settleCast({ revision: 7, answer: 2 }, { revision: 7, answer: 2 })).toBe('already-counted');
		expect(settleCast({ revision: 7, answer: 2 }, { revision: 6, answer: 4 })).toBe('already-counted');
	});

	test('[B6] the same revision with another answer is a conflict', () => {
		expect(settleCast({ revision: 7, answer: 2 }, { revision: 7, answer: 3 })).toBe('answer-conflict');
		expect(settleCast({ revision: 7, answer: 2 }, { revision: 7, answer: 'unknown' })).toBe(
			'answer-conflict'
		);
	});

	test('[B6] the same revision from another phone is a conflict, whatever it answers', () => {
		const stored = { revision: 7, answer: 2, holder: 'old' };
		for (const answer of [1, 2, 3, 4, 'unknown'] as const)
			expect(settleCast(stored, { revision: 7, answer, holder: 'new' })).toBe('answer-conflict');
		expect(settleCast(stored, { revision: 7, answer: 2, holder: 'old' })).toBe('already-counted');
		expect(settleCast(stored, { revision: 6, answer: 2, holder: 'new' })).toBe('already-counted');
		expect(settleCast(stored, { revision: 8, answer: 2, holder: 'new' })).toBe('store');
	});

	test('[B5] [B6] dots are the same when every one lies on the same idea', () => {
		const stored = { revision: 7, answer: [1, 0, 2] };
		expect(settleCast(stored, { revision: 7, answer: [1, 0, 2] })).toBe('already-counted');
		expect(settleCast(stored, { revision: 6, answer: [3, 0, 0] })).toBe('already-counted');
		expect(settleCast(stored, { revision: 8, answer: [1, 0, 2] })).toBe('store');
		for (const answer of [[2, 0, 1], [1, 0], [1, 0, 2, 0], 1, 'unknown'] satisfies Answer[])
			expect(settleCast(stored, { revision: 7, answer })).toBe('answer-conflict');
		expect(settleCast({ ...stored, holder: 'old' }, { revision: 7, answer: [1, 0, 2], holder: 'new' })).toBe(
			'answer-conflict'
		);
		expect(isSameAnswer([], [])).toBe(true);
	});

	test('[B5] sent again and again in order, each cast is stored once and the highest remains', () => {
		fc.assert(
			fc.property(fc.array(cast, { minLength: 1 }), (sent) => {
				let stored: { revision: number; answer: Answer } | undefined;
				for (const each of [...sent, ...sent]) {
					const settled = settleCast(stored, each);
					const before = stored;
					if (settled === 'store') stored = each;
					// [B6] whatever is not stored leaves what was there
					else expect(stored).toBe(before);
				}
				expect(stored?.revision).toBe(Math.max(...sent.map(({ revision }) => revision)));
			}),
			{ seed }
		);
	});
});
