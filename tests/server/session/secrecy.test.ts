// How scores are kept is chosen while a meeting is prepared: what is refused, what is proposed, and when it is fixed.
import { describe, expect, test } from 'vitest';
import type { NameMode, Secrecy } from '#domain/session.ts';
import { refusal } from '../../../src/lib/words/refusal.ts';
import { dump, got, makeDraft, openHouse, planSession, type House } from '../../fixtures/backstage.ts';
import { before, findBaseline, holdAgain, holdFirst } from './second-room.ts';

function draftWith(house: House, nameMode: NameMode, secrecy?: Secrecy) {
	const { scoring, ...draft } = makeDraft(house, { nameMode });
	return { ...draft, scoring: { ...scoring!, secrecy } };
}

describe('how scores are kept', () => {
	test('[Q6] is secret unless codes are chosen, told back, told to the desk, and changed until the meeting begins', async () => {
		const house = await openHouse();
		const { sessions } = house.backstage;
		const plan = await planSession(house);
		const kept = async () => got(await sessions.get(house.facilitator, plan.id)).scoring?.secrecy;
		expect(await kept()).toBe('secret');
		got(await sessions.update(house.facilitator, plan.id, draftWith(house, 'picture', 'code')));
		expect(await kept()).toBe('code');
		expect((await plan.desk()).assessment?.secrecy).toBe('code');
		await plan.start();
		const begun = await dump(house.db);
		expect(await sessions.update(house.facilitator, plan.id, draftWith(house, 'picture', 'secret'))).toEqual({
			refused: 'session-already-started'
		});
		expect(await dump(house.db)).toBe(begun);
	});

	test('[Q7] under codes with names is refused wherever either is chosen, and nothing stored changes', async () => {
		const house = await openHouse();
		const { sessions } = house.backstage;
		const plan = await planSession(house, draftWith(house, 'picture', 'code'));
		const named = await planSession(house, draftWith(house, 'roster', 'secret'));
		const stored = await dump(house.db);
		const draft = draftWith(house, 'roster', 'code');
		const refused = { refused: 'code-needs-pictures', about: 'secrecy' };
		expect(await sessions.create(house.facilitator, house.groupId, draft)).toEqual(refused);
		// Once the names are what changes, once the codes.
		expect(await sessions.update(house.facilitator, plan.id, draft)).toEqual(refused);
		expect(await sessions.update(house.facilitator, named.id, draft)).toEqual(refused);
		expect(await dump(house.db)).toBe(stored);
		for (const language of ['id', 'en'] as const)
			expect(refusal[language]['code-needs-pictures'].length).toBeGreaterThan(40);
		// Without scoring nothing is kept under a code, and names are fine.
		const agenda = [{ stage: 'plan', minutes: 20 } as const];
		got(await sessions.create(house.facilitator, house.groupId, { ...draft, agenda }));
	});

	test('[Q6] a way that is none is refused, and nothing stored changes', async () => {
		const house = await openHouse();
		const stored = await dump(house.db);
		const draft = draftWith(house, 'picture', 'toString' as Secrecy);
		expect(await house.backstage.sessions.create(house.facilitator, house.groupId, draft)).toEqual({
			refused: 'request-malformed',
			about: 'secrecy'
		});
		expect(await dump(house.db)).toBe(stored);
	});

	test('[Q6] [C15] a follow-up is told its baseline’s way; the other one breaks the line', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		expect((await findBaseline(house)).secrecy).toBe('secret');
		const plan = await holdAgain(house, before, '2026-06-11', 'code');
		expect((await plan.desk()).change).toMatchObject({ line: { breaks: ['secrecy'] }, statements: [] });
	});
});
