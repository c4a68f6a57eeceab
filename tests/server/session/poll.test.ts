// The end poll in a room: asked at any stage, answered in secret, shown as so many of so many, taken to a target.
import { expect, test } from 'vitest';
import type { CardId, RoundId } from '#domain/ids.ts';
import type { PollQuestion } from '#domain/poll.ts';
import { randomId } from '#server/database/secret.ts';
import {
	dump,
	got,
	makeActor,
	newRequest,
	openHouse,
	planSession,
	type House
} from '../../fixtures/backstage.ts';
import { cast, hallOf, stepOf, type Level } from './second-room.ts';

const message: PollQuestion = {
	measures: 'message',
	text: { id: 'Pesan kegiatan ini saya terima', en: 'The message reached me' }
};
const own: PollQuestion = { text: { id: '  Saya  mau datang lagi ', en: 'Saya mau datang lagi' } };

async function openRoom(seats = 6, stage: 'history' | 'monitoring' | 'scoring' = 'monitoring') {
	const house = await openHouse();
	const agenda = [
		{ stage: 'socialisation', minutes: 5 },
		{ stage, minutes: 20 },
		{ stage: 'plan', minutes: 10 }
	] as const;
	const plan = await planSession(house, {
		agenda: [...agenda],
		...(stage === 'scoring' ? {} : { scoring: undefined })
	});
	const people = await plan.start(seats);
	got(await plan.command({ name: 'go-to-stage', index: 1 }));
	const ask = (questions: PollQuestion[], requestId = newRequest()) =>
		plan.command({ name: 'ask-poll', questions }, requestId);
	return { house, plan, people, ask };
}
type Room = Awaited<ReturnType<typeof openRoom>>;

async function answer({ house, people }: Room, ...answers: Level[][]): Promise<RoundId[]> {
	const step = await stepOf(house, people);
	if (step.at !== 'scoring') throw new Error('nothing is asked');
	const rounds = step.questions.map(({ roundId }) => roundId);
	for (const [index, levels] of answers.entries())
		await cast(house, people, { roundId: rounds[index]!, levels });
	return rounds;
}

const countBallots = async (house: House, roundId: RoundId) =>
	(await house.db.selectFrom('ballot').selectAll().where('round_id', '=', roundId).execute()).length;

test('[V3] [V5] [V6] [V7] asked, closed and revealed by one key, in words that stay as they were', async () => {
	const room = await openRoom();
	const { house, plan, people, ask } = room;
	// [V7] The clicker itself offers the next stage, and no poll.
	expect((await plan.desk()).next).toMatchObject({ does: 'stage' });
	expect((await plan.desk()).polls).toEqual({ asked: [], refused: undefined });
	got(await ask([message, own]));
	expect(await stepOf(house, people)).toMatchObject({
		at: 'scoring',
		asks: 'poll',
		pace: 'own',
		questions: [
			{ number: 1, place: 1, of: 2, text: 'Pesan kegiatan ini saya terima' },
			{ number: 2, place: 2, of: 2, text: 'Saya mau datang lagi' }
		]
	});
	const english = got(await house.backstage.phones.view(people[0]!.token, 'en')).view.step;
	expect(english).toMatchObject({ questions: [{ text: 'The message reached me' }, {}] });
	expect((await plan.desk()).polls.refused).toBe('rounds-still-open');
	const rounds = await answer(room, [2, 2, 2, 1, 2, 'unknown'], [2, 1, 'unknown', 'unknown', 1, 2]);
	const off = { round: rounds[0]!, answer: 3, revision: 2 };
	expect(await house.backstage.phones.cast(people[0]!.token, off)).toMatchObject({
		refused: 'level-off-scale'
	});
	expect(await hallOf(house, plan)).toMatchObject({ at: 'scoring', asks: 'poll', progress: { finished: 6 } });
	expect(await plan.next()).toBe('close');
	expect(await hallOf(house, plan)).toMatchObject({ at: 'closed', asks: 'poll', answered: 6, present: 6 });
	expect(await stepOf(house, people)).toEqual({ at: 'closed', isMany: true });
	// [TRUST E2] Closed and not revealed: no figure is on any screen.
	const sealed = [await plan.desk(), await hallOf(house, plan), await stepOf(house, people)];
	expect(JSON.stringify(sealed)).not.toMatch(/"yes"|"percent"/);
	expect((await plan.desk()).polls.refused).toBe('result-not-revealed');
	expect(await plan.next()).toBe('reveal');
	const shown = await hallOf(house, plan);
	expect(shown).toEqual({
		at: 'poll',
		rows: [
			{
				roundId: rounds[0],
				text: 'Pesan kegiatan ini saya terima',
				count: { yes: 4, notYet: 1, unknown: 1, n: 5, percent: 80 }
			},
			// [V4] four answers, and two who do not know
			{ roundId: rounds[1], text: 'Saya mau datang lagi', count: undefined }
		]
	});
	expect(await stepOf(house, people)).toEqual(shown);
	// [B7] [V4] What may not be shown is not kept either.
	expect(await countBallots(house, rounds[0]!)).toBe(6);
	expect(await countBallots(house, rounds[1]!)).toBe(0);
	expect((await plan.desk()).next).toMatchObject({ does: 'stage', index: 2 });
	expect((await plan.desk()).back).toEqual({ does: 'show', focus: { at: 'stage' } });
	expect(await plan.next()).toBe('stage');
	expect(await plan.next()).toBe('close-session');
});

test('[V1] [V8] several polls a session, each shown again on its own', async () => {
	const room = await openRoom(5, 'history');
	const { house, plan, ask } = room;
	for (const level of [1, 2]) {
		got(await ask([own]));
		await answer(room, Array<Level>(5).fill(level));
		await plan.next();
		await plan.next();
	}
	const { asked } = (await plan.desk()).polls;
	expect(asked).toMatchObject([
		{ poll: 2, state: 'revealed', questions: [{ measures: undefined, count: { yes: 5 } }] },
		{ poll: 1, state: 'revealed', questions: [{ count: { yes: 0, notYet: 5, percent: 0 } }] }
	]);
	got(await plan.command({ name: 'show', focus: { at: 'poll', poll: 1 } }));
	expect(await hallOf(house, plan)).toMatchObject({ at: 'poll', rows: [{ count: { yes: 0 } }] });
	expect(await plan.command({ name: 'show', focus: { at: 'poll', poll: 3 } })).toEqual({
		refused: 'round-unknown'
	});
});

test('[V1] [V2] what cannot be asked is refused, and nothing stored changes', async () => {
	const { house, plan, ask } = await openRoom(5, 'scoring');
	const refuses = async (questions: PollQuestion[], refused: string) => {
		const stored = await dump(house.db);
		expect(await ask(questions)).toMatchObject({ refused });
		expect(await dump(house.db)).toBe(stored);
	};
	await refuses([], 'number-off-limits');
	await refuses([{ text: { id: ' ', en: 'a' } }], 'text-missing');
	await refuses([{ text: { id: 'x'.repeat(121), en: 'a' } }], 'text-too-long');
	await refuses([own, own], 'name-doubled');
	const [first] = await plan.roundIds();
	got(await plan.command({ name: 'open', roundIds: [first!] }));
	await refuses([own], 'rounds-still-open');
	await plan.next();
	// Scores wait for the presentation, and stop nobody from asking.
	got(await ask([own]));
	await plan.next();
	await refuses([message], 'result-not-revealed');
	// [S5] [S6] An open poll is closed before the session is.
	await plan.next();
	got(await ask([message]));
	expect(await plan.command({ name: 'close-session', confirmed: true })).toEqual({
		refused: 'rounds-still-open'
	});
	await plan.next();
	await plan.next();
	got(await plan.command({ name: 'pause' }));
	await refuses([own], 'session-not-running');
});

test('[V1] the same request is one poll, and two desks that ask at once ask one', async () => {
	const { plan, ask } = await openRoom();
	const requestId = newRequest();
	const answers = await Promise.all(Array.from({ length: 5 }, () => ask([message], requestId)));
	for (const given of answers) got(given);
	expect(await ask([own])).toEqual({ refused: 'rounds-still-open' });
	expect((await plan.desk()).polls.asked).toHaveLength(1);
});

test('[V9] [V10] a figure is read for the plan of its own group, once revealed, and saves nothing', async () => {
	const room = await openRoom();
	const { house, plan, ask } = room;
	const { mentoring } = house.backstage;
	const read = (roundId: RoundId, group = house.groupId, actor = house.facilitator) =>
		mentoring.polled(actor, group, { roundId, language: 'id' });
	got(await ask([message, own]));
	const [first, second] = await answer(room, [2, 2, 2, 1, 2, 2], [2, 2]);
	await plan.next();
	expect(await read(first!)).toBeUndefined();
	await plan.next();
	const stored = await dump(house.db);
	expect(got(await read(first!))).toEqual({
		text: message.text.id,
		measures: 'message',
		date: '2026-03-14',
		count: { yes: 5, notYet: 1, unknown: 0, n: 6, percent: 83 }
	});
	expect(await read(second!)).toBeUndefined();
	expect(await read(randomId<'round'>())).toBeUndefined();
	const { id: elsewhere } = got(
		await house.backstage.programmes.createGroup(house.facilitator, house.programmeId, {
			name: 'Lain',
			kind: 'group',
			partIds: [],
			cutoffHundredths: 250
		})
	);
	expect(await read(first!, elsewhere)).toBeUndefined();
	const stranger = await makeActor(house.db, 'facilitator');
	expect(await read(first!, house.groupId, stranger)).toEqual({ refused: 'not-found' });
	const researcher = await makeActor(house.db, 'researcher');
	expect(await read(first!, house.groupId, researcher)).toMatchObject({ refused: expect.any(String) });
	expect(await house.db.selectFrom('progress').selectAll().execute()).toEqual([]);
	expect(stored).toContain(message.text.id);
	// What was written into the form is typed as the form takes it.
	const [action] = got(
		await house.boards.writeCards(house.groupId, [
			{ kind: 'action', from: 'desk', what: 'Studi banding', statements: [], due: '' }
		])
	) as [CardId];
	got(
		await mentoring.addProgress(house.facilitator, house.groupId, {
			...{ requestId: newRequest(), actionId: action, date: '2026-03-14', state: 'done', held: '' },
			...{ indicators: '', results: '', supporting: '', hindering: '' },
			targets: [{ label: 'Pesan diterima', aimed: '', achieved: '83% (5 dari 6)' }]
		})
	);
	const { actions } = got(await mentoring.plan(house.facilitator, house.groupId, 'id'));
	expect(actions[0]?.rows[0]?.targets).toEqual([
		{ label: 'Pesan diterima', achieved: { percent: 83, of: { part: 5, whole: 6 } } }
	]);
});

test('[V12] the page of the record says what it came to, and so does the record that leaves', async () => {
	const room = await openRoom(5, 'scoring');
	const { house, plan, ask } = room;
	got(await ask([own]));
	await answer(room, Array<Level>(5).fill(2));
	await plan.next();
	await plan.next();
	got(await plan.command({ name: 'close-session', confirmed: true }));
	const { polls } = got(await house.backstage.records.monitoring(house.facilitator, plan.id, 'id'));
	expect(polls).toMatchObject([{ text: 'Saya mau datang lagi', count: { yes: 5, n: 5, percent: 100 } }]);
	const record = got(await house.backstage.downloads.session(house.facilitator, plan.id));
	expect(record.sessions[0]!.polls).toMatchObject([
		{ text: { id: 'Saya mau datang lagi' }, result: { yes: 5, n: 5, percent: 100 } }
	]);
});
