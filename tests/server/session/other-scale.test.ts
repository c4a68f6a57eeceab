// A whole first meeting and its follow-up with instruments that are not thirty statements in seven fields on
// four levels: phone, projector, figures, change and record all follow the instrument.
import { describe, expect, test } from 'vitest';
import type { AssessmentId } from '#domain/ids.ts';
import type { Instrument } from '#domain/instrument.ts';
import type { ResearchRecord } from '#domain/record.ts';
import { writeRecord } from '#domain/record-file.ts';
import { kubeAtRisk } from '#server/instrument/kube-at-risk.ts';
import { socialCapital } from '#server/instrument/social-capital.ts';
import { womenFinance } from '#server/instrument/women-finance.ts';
import { writeFile } from '../../../src/routes/records/export-file.ts';
import { got, openHouse, planSession, type House } from '../../fixtures/backstage.ts';
import { makeInstrument } from '../../fixtures/meeting.ts';
import { checkSchema } from '../../fixtures/record-schema.ts';
import { findBaseline, hallOf, scoreAll, type Level } from './second-room.ts';

/** A scale of so many levels, in pictures of stones. */
function withLevels(instrument: Instrument, levels: number): Instrument {
	return {
		...instrument,
		key: `trial-${levels}`,
		cutoffHundredths: levels * 50 + 50,
		scale: {
			pictures: 'pile',
			levels: Array.from({ length: levels }, (_, index) => ({
				level: index + 1,
				word: { id: `tingkat ${index + 1}`, en: `level ${index + 1}` }
			}))
		}
	};
}

const instruments: [string, Instrument][] = [
	['social capital: 18 statements, 4 fields', socialCapital],
	["women's finance: 14 statements, 2 fields", womenFinance],
	['KUBE at risk: 11 statements, 4 fields', kubeAtRisk],
	['two levels, one statement, one field', withLevels(makeInstrument(1, 1), 2)],
	['three levels', withLevels(makeInstrument(3, 3), 3)],
	['seven levels, twelve fields', withLevels(makeInstrument(12, 12), 7)]
];

const agenda = [
	{ stage: 'scoring', minutes: 30 },
	{ stage: 'presentation', minutes: 30 }
] as const;

/** From planned to closed; answers what projector and record said. */
async function hold(
	house: House,
	instrument: Instrument,
	levels: readonly Level[],
	baselineId?: AssessmentId
) {
	const plan = await planSession(house, {
		agenda: [...agenda],
		scoring: {
			instrumentVersionId: house.versionId,
			pace: 'led',
			cutoffHundredths: instrument.cutoffHundredths,
			baselineId
		}
	});
	const seats = await plan.start(levels.length);
	await scoreAll(house, plan, seats, levels);
	const { room } = got(await house.backstage.phones.view(seats[0]!.token, 'id'));
	got(await plan.command({ name: 'go-to-stage', index: 1 }));
	const scenes = [];
	while ((await plan.desk()).next.does !== 'close-session') {
		await plan.next();
		scenes.push(await hallOf(house, plan));
	}
	got(await plan.command({ name: 'close-session', confirmed: true }));
	const record = got(await house.backstage.downloads.session(house.facilitator, plan.id));
	return { plan, room, scenes, record };
}

function expectWhole(record: ResearchRecord, instrument: Instrument, levels: readonly number[]) {
	expect(checkSchema(JSON.parse(writeRecord(record)))).toEqual([]);
	expect(record.instruments[0]!.content).toEqual(instrument);
	const [session] = record.sessions;
	expect(session!.scores).toHaveLength(instrument.statements.length);
	const counts = instrument.scale.levels.map(({ level }) => levels.filter((one) => one === level).length);
	const sum = levels.reduce((all, level) => all + level, 0);
	for (const { result } of session!.scores)
		expect(result).toMatchObject({ isShown: true, counts, n: levels.length, sum });
	expect(session!.fields.map(({ field }) => field)).toEqual(instrument.fields.map(({ number }) => number));
	const countRows = (file: 'tallies.csv' | 'ballots.csv') =>
		writeFile(record, file, 'r').text.trim().split('\n').length - 1;
	expect(countRows('tallies.csv')).toBe(instrument.statements.length);
	expect(countRows('ballots.csv')).toBe(instrument.statements.length * levels.length);
}

describe.each(instruments)('[A12] with %s', (_, instrument) => {
	const top = instrument.scale.levels.length;
	const before = [1, 1, 2, 2, 1, 1, 2, 1, 1, 1];
	const after = before.map((level, index) => (index < 8 ? top : level));

	test('a baseline and its follow-up are scored, shown, compared and recorded', async () => {
		const house = await openHouse({ instrument });
		const first = await hold(house, instrument, before);
		expect(first.room.scale?.levels).toEqual(instrument.scale.levels);
		expectWhole(first.record, instrument, before);
		const { cutoffHundredths } = instrument;
		expect(first.scenes).toContainEqual(expect.objectContaining({ at: 'fields', cutoffHundredths }));
		const { assessmentId } = await findBaseline(house);
		const second = await hold(house, instrument, after, assessmentId);
		expectWhole(second.record, instrument, after);
		expect(second.scenes).toContainEqual(
			expect.objectContaining({ at: 'change', change: expect.objectContaining({ levels: top }) })
		);
	});

	test('[B1] an answer above the scale is refused', async () => {
		const house = await openHouse({ instrument });
		const plan = await planSession(house, {
			agenda: [...agenda],
			scoring: { instrumentVersionId: house.versionId, pace: 'led', cutoffHundredths: top * 100 }
		});
		const [seat] = await plan.start(1);
		const [round] = await plan.roundIds();
		got(await plan.command({ name: 'open', roundIds: [round!] }));
		const cast = (answer: number) =>
			house.backstage.phones.cast(seat!.token, { round: round!, answer, revision: 1 });
		expect(await cast(top + 1)).toMatchObject({ refused: 'level-off-scale' });
		expect(await cast(top)).toEqual({ was: 'counted' });
	});
});
