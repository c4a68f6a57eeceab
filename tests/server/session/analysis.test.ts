// The analysis: the room votes in secret on how much statements influence the goal, or agrees aloud.
import { describe, expect, it } from 'vitest';
import type { Level } from './second-room.ts';
import { cast, hallOf, stepOf } from './second-room.ts';
import { dump, got, openHouse, planSession, type House } from '../../fixtures/backstage.ts';

const agenda = [
	{ stage: 'socialisation', minutes: 10 },
	{ stage: 'scoring', minutes: 30 },
	{ stage: 'presentation', minutes: 30 },
	{ stage: 'analysis', minutes: 20 },
	{ stage: 'priorities', minutes: 20 }
] as const;

/** Statements 1 and 2 weak, the others strong; statement 6 answered by too few; the room is in the analysis. */
async function openAnalysis(house: House, seats = 6) {
	const plan = await planSession(house, { agenda: [...agenda] });
	const people = await plan.start(seats);
	got(await plan.command({ name: 'go-to-stage', index: 1 }));
	const [one, two, three, four, five, six] = await plan.roundIds();
	const levels: [typeof one, Level[]][] = [
		[one, [1, 1, 2, 2, 2, 1]],
		[two, [2, 2, 2, 2, 2, 3]],
		[three, [3, 3, 3, 3, 3, 3]],
		[four, [4, 4, 4, 4, 4, 3]],
		[five, [4, 4, 3, 3, 3, 3]],
		[six, [1, 'unknown', 'unknown', 'unknown', 'unknown', 'unknown']]
	];
	for (const [roundId, given] of levels) {
		got(await plan.command({ name: 'open', roundIds: [roundId!] }));
		await cast(house, people, { roundId: roundId!, levels: given.slice(0, seats) });
		await plan.next();
	}
	got(await plan.command({ name: 'reveal', roundIds: await plan.roundIds() }));
	got(await plan.command({ name: 'go-to-stage', index: 3 }));
	return { plan, people };
}

describe('influence', () => {
	it('[S30] [I1] [I2] [I3] [I5] by one key: asked in secret, closed, revealed, and set against the score', async () => {
		const house = await openHouse();
		const { plan, people } = await openAnalysis(house);
		expect((await plan.desk()).analysis).toMatchObject({
			usual: [1, 2, 3, 4, 5],
			open: [1, 2, 3, 4, 5],
			picture: undefined
		});
		expect(await plan.next()).toBe('ask-influence');
		const step = await stepOf(house, people);
		if (step.at !== 'scoring') throw new Error('nothing is asked');
		expect(step).toMatchObject({
			asks: 'influence',
			pace: 'own',
			questions: [{ number: 1, field: 0 }, {}, {}, {}, {}]
		});
		const rounds = step.questions.map(({ roundId }) => roundId);
		const over = { round: rounds[0]!, answer: 5, revision: 1 };
		expect(await house.backstage.phones.cast(people[0]!.token, over)).toMatchObject({
			refused: 'level-off-scale'
		});
		// Levels 1–4 are the values 0–3.
		await cast(house, people, { roundId: rounds[0]!, levels: [4, 4, 3, 3, 4, 'unknown'] });
		await cast(house, people, { roundId: rounds[1]!, levels: [1, 1, 2, 1, 1, 1] });
		await cast(house, people, { roundId: rounds[2]!, levels: [4, 4, 4, 4, 4, 4] });
		await cast(house, people, { roundId: rounds[3]!, levels: [1, 2, 1, 2, 1, 2] });
		await cast(house, people, { roundId: rounds[4]!, levels: [4, 'unknown', 'unknown', 1, 1, 1] });
		expect(await hallOf(house, plan)).toMatchObject({
			at: 'scoring',
			asks: 'influence',
			progress: { finished: 6 }
		});
		expect(await plan.next()).toBe('close');
		expect(await hallOf(house, plan)).toMatchObject({ at: 'closed', asks: 'influence', answered: 6 });
		// [TRUST E2] closed and not revealed: no figure is on any screen.
		expect((await plan.desk()).analysis?.picture).toBeUndefined();
		expect(JSON.stringify([await hallOf(house, plan), await stepOf(house, people)])).not.toContain('quarter');
		expect(await plan.next()).toBe('reveal');
		const shown = await hallOf(house, plan);
		expect(await stepOf(house, people)).toEqual(shown);
		expect(shown).toMatchObject({
			at: 'influence',
			picture: {
				cutoffHundredths: 250,
				levels: 4,
				points: [
					{ number: 3, quarter: 'strong-influential', isAgreed: false },
					{
						number: 1,
						quarter: 'weak-influential',
						score: { sum: 9, n: 6, meanHundredths: 150 },
						influence: { sum: 13, n: 5, unknown: 1, meanHundredths: 260 }
					},
					{ number: 4, quarter: 'strong-slight' },
					{ number: 2, quarter: 'weak-slight' },
					{ number: 5, isShown: false }
				]
			}
		});
		// [I3] Four answers leave nothing that could be counted.
		expect(JSON.stringify(shown)).not.toContain('"unknown":2');
		expect(await plan.next()).toBe('stage');
		// [I8] In the next stage what is weak and influential is offered first.
		const { board } = (await plan.desk()).hall;
		expect(board.statements.find(({ number }) => number === 1)).toMatchObject({
			influence: { meanHundredths: 260, isInfluential: true }
		});
		expect(board.statements.find(({ number }) => number === 5)).not.toHaveProperty('influence');
		expect(await stepOf(house, people)).toMatchObject({ at: 'cards', weak: [{ number: 1 }, { number: 2 }] });
	});

	it('[I4] [I7] the room agrees aloud instead, and anew; it is said to be agreed', async () => {
		const house = await openHouse();
		const { plan, people } = await openAnalysis(house);
		const agree = (values: { number: number; value: number }[]) =>
			plan.command({ name: 'agree-influence', values });
		got(
			await agree([
				{ number: 1, value: 1 },
				{ number: 3, value: 0 }
			])
		);
		got(await agree([{ number: 1, value: 3 }]));
		expect(await hallOf(house, plan)).toMatchObject({
			at: 'influence',
			picture: {
				points: [
					{ number: 1, isAgreed: true, influence: { sum: 3, n: 1 }, quarter: 'weak-influential' },
					{ number: 3, isAgreed: true, quarter: 'strong-slight' }
				]
			}
		});
		expect(await stepOf(house, people)).toMatchObject({ at: 'influence' });
		const desk = await plan.desk();
		expect(desk.analysis?.agreed).toEqual([
			{ number: 1, value: 3 },
			{ number: 3, value: 0 }
		]);
		// [S30] What was agreed is not voted on as well: the clicker goes on.
		expect(desk.next).toMatchObject({ does: 'stage' });
		const stored = await dump(house.db);
		expect(await plan.command({ name: 'ask-influence', numbers: [2] })).toEqual({
			refused: 'already-scored'
		});
		expect(await agree([{ number: 6, value: 1 }])).toMatchObject({ refused: 'statement-unknown' });
		expect(await agree([{ number: 1, value: 4 }])).toEqual({ refused: 'level-off-scale' });
		expect(await agree([])).toMatchObject({ refused: 'number-off-limits' });
		expect(await dump(house.db)).toBe(stored);
	});

	it('[I4] what too few voted on may still be agreed on; what was voted may not', async () => {
		const house = await openHouse();
		const { plan, people } = await openAnalysis(house);
		got(await plan.command({ name: 'ask-influence', numbers: [1, 2] }));
		const step = await stepOf(house, people);
		if (step.at !== 'scoring') throw new Error('nothing is asked');
		await cast(house, people, { roundId: step.questions[0]!.roundId, levels: [4, 4, 4, 4, 4, 4] });
		await cast(house, people, { roundId: step.questions[1]!.roundId, levels: [4, 4] });
		await plan.next();
		const agree = (number: number) =>
			plan.command({ name: 'agree-influence', values: [{ number, value: 2 }] });
		expect(await agree(2)).toEqual({ refused: 'result-not-revealed' });
		await plan.next();
		expect((await plan.desk()).analysis?.open).toEqual([2, 3, 4, 5]);
		expect(await agree(1)).toEqual({ refused: 'already-scored' });
		got(await agree(2));
		expect((await plan.desk()).analysis?.picture?.points).toMatchObject([
			{ number: 1, isAgreed: false },
			{ number: 2, isAgreed: true }
		]);
	});

	it('[I9] what was agreed aloud is in the record that leaves, and stands there as agreed', async () => {
		const house = await openHouse();
		const { plan } = await openAnalysis(house);
		got(await plan.command({ name: 'agree-influence', values: [{ number: 1, value: 3 }] }));
		got(await plan.command({ name: 'close-session', confirmed: true }));
		const record = got(await house.backstage.downloads.session(house.facilitator, plan.id));
		expect(record.sessions[0]!.influence).toMatchObject([
			{ statement: 1, result: { isShown: true, isAgreed: true, value: 3 } }
		]);
	});

	it('[I1] without results that may be shown there is nothing to weigh, and the clicker goes on', async () => {
		const house = await openHouse();
		const plan = await planSession(house, { agenda: [...agenda] });
		const people = await plan.start(6);
		got(await plan.command({ name: 'go-to-stage', index: 3 }));
		const desk = await plan.desk();
		expect(desk).toMatchObject({ analysis: { statements: [], usual: [] }, next: { does: 'stage' } });
		expect(await plan.command({ name: 'ask-influence', numbers: [1] })).toMatchObject({
			refused: 'statement-unknown'
		});
		expect(await stepOf(house, people)).toMatchObject({ at: 'waiting', stage: 'analysis' });
	});

	it('[O5] influence is on paper once the room has revealed it, and not before', async () => {
		const house = await openHouse();
		const { plan, people } = await openAnalysis(house);
		const sheet = async () =>
			got(await house.backstage.sessions.sheet(house.facilitator, plan.id, 'id', 'analysis')).body;
		await plan.next();
		const step = await stepOf(house, people);
		if (step.at !== 'scoring') throw new Error('nothing is asked');
		for (const { roundId } of step.questions)
			await cast(house, people, { roundId, levels: [4, 4, 4, 3, 3, 3] });
		expect(await sheet()).toEqual({ stage: 'analysis', picture: undefined });
		expect(await plan.next()).toBe('close');
		expect(await sheet()).toEqual({ stage: 'analysis', picture: undefined });
		expect(await plan.next()).toBe('reveal');
		const paper = await sheet();
		expect(paper.stage === 'analysis' && paper.picture?.points).toHaveLength(step.questions.length);
	});
});
