// A newer version of the house's instrument, and a follow-up that asks it.
import type { InstrumentVersionId } from '#domain/ids.ts';
import type { Instrument } from '#domain/instrument.ts';
import type { ComparedRounds } from '#domain/second-round.ts';
import { randomId, sha256Hex } from '#server/database/secret.ts';
import { writeContent } from '#server/instrument/content.ts';
import { appendVersion } from '#server/instrument/store.ts';
import { got, planSession, type House } from '../../fixtures/backstage.ts';
import { after, findBaseline, scoreAll, secondAgenda } from './second-room.ts';

/** A second version, as an editor will write it. */
export async function addVersion(house: House, change: (first: Instrument) => Partial<Instrument>) {
	const first = got(await house.backstage.instruments.get(house.facilitator, house.versionId));
	const instrument: Instrument = { ...first, version: 2, ...change(first) };
	const content = writeContent(instrument);
	const id = randomId<'instrument-version'>();
	await appendVersion(house.db, {
		id,
		instrument_key: instrument.key,
		version: instrument.version,
		content,
		content_hash: sha256Hex(content),
		created_at_ms: 0
	});
	return id;
}
/** Statement 2 in other words. */
export const reworded = ({ statements }: Instrument): Partial<Instrument> => ({
	statements: statements.map((each) =>
		each.number === 2 ? { ...each, positive: { ...each.positive, en: 'In other words' } } : each
	)
});

export type Asked = {
	date: string;
	versionId: InstrumentVersionId;
	statements?: number[];
	levels?: typeof after;
	cutoff?: number;
	compares?: ComparedRounds;
};
/** A follow-up up to its revealed results. */
export async function followUp(
	house: House,
	{ date, versionId, statements, levels = after, cutoff = 250, compares }: Asked
) {
	const { assessmentId: baselineId } = await findBaseline(house);
	const plan = await planSession(house, {
		date,
		agenda: [...secondAgenda],
		scoring: {
			instrumentVersionId: versionId,
			pace: 'led',
			cutoffHundredths: cutoff,
			baselineId,
			statements,
			compares
		}
	});
	const seats = await plan.start(levels.length);
	got(await plan.command({ name: 'go-to-stage', index: 2 }));
	await scoreAll(house, plan, seats, levels);
	got(await plan.command({ name: 'go-to-stage', index: 3 }));
	await plan.next();
	return { plan, seats };
}
