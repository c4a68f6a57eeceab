// A session's row that was not written by us is a fault with the session's id, never a guess.
import { expect, test } from 'vitest';
import { parseId } from '#domain/ids.ts';
import { getAgenda, getFocus } from '#server/session/agenda.ts';

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
