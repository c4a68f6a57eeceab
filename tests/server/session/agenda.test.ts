// A session's row that was not written by us is a fault with the session's id, never a guess.
import { expect, test } from 'vitest';
import { parseId } from '#domain/ids.ts';
import { getAgenda, getFocus, getSetup } from '#server/session/agenda.ts';

const roundId = parseId<'round'>('fedcba9876543210fedcba9876543210')!;
const id = parseId<'session'>('0123456789abcdef0123456789abcdef')!;

test('[W5] a stored agenda and focus are read as they were written', () => {
	const agenda = [{ stage: 'scoring', minutes: 40 }];
	expect(getAgenda({ id, agenda: JSON.stringify(agenda) })).toEqual(agenda);
	expect(getFocus({ id, focus: '{"at":"join"}' })).toEqual({ at: 'join' });
});

test('[W5] one that cannot be read is a fault that names the session', () => {
	for (const text of ['', 'null', '{}', '[{"stage":"nap","minutes":5}]']) {
		expect(() => getAgenda({ id, agenda: text }), text).toThrow(`session ${id}`);
		expect(() => getFocus({ id, focus: text }), text).toThrow(`session ${id}`);
	}
});

test('[W5] what a round of dots asked is read as it was written, or a fault that names the round', () => {
	const option = (digit: string) => ({ ideaId: digit.repeat(32), text: `Gagasan ${digit}` });
	const setup = { dots: 3, isOpen: true, options: [option('1'), option('2')] };
	expect(getSetup({ id: roundId, setup: JSON.stringify(setup) })).toEqual(setup);
	const short = JSON.stringify({ ...setup, options: [] });
	for (const text of [null, '', '{}', '[]', short])
		expect(() => getSetup({ id: roundId, setup: text }), String(text)).toThrow(`round ${roundId}`);
});
