// The overview compares what the group's own page of change compares, and nothing across a line that breaks.
import { expect, test } from 'vitest';
import { got, openHouse, planSession, type House } from '../../fixtures/backstage.ts';
import { addVersion, followUp, reworded, type Asked } from '../session/newer-version.ts';
import { before, cast, findBaseline, holdFirst, scoreAll, type Level } from '../session/second-room.ts';

/** The group's row from inside, and the same from outside. */
async function glance(house: House) {
	const { mentoring } = house.backstage;
	const inside = got(await mentoring.overview(house.facilitator, house.programmeId, 'id'));
	const outside = got(await mentoring.publishedOverview(house.facilitator, house.programmeId, 'id'));
	expect(outside.rows[0]!.cells).toEqual(inside.rows[0]!.cells);
	expect(outside.rows[0]!.assessment!.line).toEqual(inside.rows[0]!.assessment!.line);
	return { ...inside.rows[0]!, instruments: inside.instruments };
}

/** A closed follow-up: its row, and the fields of its own page of change. */
async function follow(house: House, asked: Asked) {
	const { plan } = await followUp(house, asked);
	got(await plan.command({ name: 'close-session', confirmed: true }));
	const change = got(await house.backstage.records.change(house.facilitator, plan.id, 'id'));
	return { row: await glance(house), change: change! };
}
type Followed = Awaited<ReturnType<typeof follow>>;

const directions = ({ row }: Followed) =>
	row.cells.map(({ change }) => change && [change.word, change.differenceHundredths]);
const ownDirections = ({ change }: Followed) =>
	change.fields.map((field) => field.change && [field.change.word, field.change.differenceHundredths]);

test('[P31] [C16] a reworded statement is in its field’s figure and in no direction, as on its own page', async () => {
	const house = await openHouse();
	await holdFirst(house, before);
	const versionId = await addVersion(house, reworded);
	const followed = await follow(house, { date: '2026-06-11', versionId });
	const { row } = followed;
	expect(directions(followed)).toEqual(ownDirections(followed));
	expect(row.assessment!.line).toEqual({ compares: 'last', breaks: [], changed: 1 });
	expect(row.cells[0]!.shown).toMatchObject({ n: 39, leftOut: 0 });
	expect(row.instruments).toHaveLength(1);
	const alone = await follow(house, { date: '2026-07-11', versionId, statements: [2, 5] });
	expect(directions(alone)).toEqual([undefined, ['up', 123]]);
	expect(alone.row.assessment!.line).toMatchObject({ breaks: [], changed: 1 });
});

test('[P31] [C15] another scale has no direction at all, and that is said', async () => {
	const house = await openHouse();
	await holdFirst(house, before);
	const versionId = await addVersion(house, ({ scale }) => ({
		scale: { ...scale, levels: scale.levels.slice(0, 3) }
	}));
	const followed = await follow(house, { date: '2026-06-11', versionId, levels: [3, 3, 3, 3, 3] });
	expect(directions(followed)).toEqual([undefined, undefined]);
	expect(followed.row.assessment).toMatchObject({ levels: 3, line: { breaks: ['scale'] } });
	expect(followed.row.cells[0]!.shown).toMatchObject({ sum: 45, n: 15 });
});

test('[P31] [C15] where most answers of one side could be seen by others there is no direction', async () => {
	const house = await openHouse();
	await holdFirst(house, before);
	const { versionId } = house;
	await house.db.updateTable('channel_count').set({ channel: 'raised-hand' }).execute();
	const followed = await follow(house, { date: '2026-06-11', versionId });
	expect(followed.change.line.breaks).toEqual(['seen-answers']);
	expect(directions(followed)).toEqual([undefined, undefined]);
	expect(followed.row.assessment!.line).toEqual({ compares: 'last', breaks: ['seen-answers'], changed: 0 });
});

test('[T9] [C12] a follow-up of two statements leaves none out, says what it asked and which field it did not', async () => {
	const house = await openHouse();
	await holdFirst(house, before);
	expect((await glance(house)).assessment!.scope).toEqual({ asked: 6, of: 6 });
	const { versionId } = house;
	const { row } = await follow(house, { date: '2026-06-11', versionId, statements: [2, 3] });
	expect(row.assessment!.scope).toEqual({ asked: 2, of: 6 });
	expect(row.cells).toMatchObject([
		{ isAsked: true, shown: { n: 26, leftOut: 0 }, change: { word: 'up' } },
		{ isAsked: false, shown: undefined, change: undefined }
	]);
});

/** A closed baseline whose third statement was scored again after the discussion. */
async function holdTwice(house: House, first: readonly Level[], second: readonly Level[]) {
	const plan = await planSession(house);
	const seats = await plan.start(first.length);
	got(await plan.command({ name: 'go-to-stage', index: 1 }));
	await scoreAll(house, plan, seats, first);
	got(await plan.command({ name: 'go-to-stage', index: 2 }));
	await plan.next();
	const roundId = (await plan.roundIds())[2]!;
	got(await plan.command({ name: 'show', focus: { at: 'statement', roundId } }));
	got(await plan.command({ name: 'ask-again', roundId }));
	const asked = (await plan.desk()).assessment!.statements.find(({ number }) => number === 3)!;
	await cast(house, seats, { roundId: asked.second!.roundId, levels: second });
	expect([await plan.next(), await plan.next()]).toEqual(['close', 'reveal']);
	got(await plan.command({ name: 'close-session', confirmed: true }));
}

test('[P31] [C14] [R9] the figure is of the last round, the direction of the rounds that were chosen', async () => {
	const house = await openHouse();
	await holdTwice(house, [2, 2, 2, 2, 2], [4, 4, 4, 4, 4]);
	const baseline = await findBaseline(house);
	expect((await glance(house)).cells[0]!.shown).toMatchObject({ sum: 2 * 10 + 20, n: 15 });
	const { versionId } = house;
	const levels: Level[] = [3, 3, 3, 3, 3];
	const last = await follow(house, { date: '2026-06-11', versionId, statements: [3], levels });
	expect(directions(last)[0]).toEqual(['down', -100]);
	const first = await follow(house, {
		date: '2026-07-11',
		versionId,
		statements: [3],
		levels,
		compares: 'first'
	});
	expect(directions(first)[0]).toEqual(['up', 100]);
	expect(directions(first)).toEqual(ownDirections(first));
	expect(first.row.assessment).toMatchObject({ baselineDate: baseline.date, line: { compares: 'first' } });
});

test('[R9] [T7] a second round of fewer than five scores counts for nothing: the first stands', async () => {
	const house = await openHouse();
	await holdTwice(house, [2, 2, 2, 2, 2], [4, 4, 4, 4, 'unknown']);
	expect((await glance(house)).cells[0]!.shown).toMatchObject({ sum: 30, n: 15, leftOut: 0 });
});
