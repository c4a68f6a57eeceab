// A newer version of the instrument: what is still compared, and where the line breaks and says so.
import { describe, expect, it } from 'vitest';
import { readRecord, writeRecord } from '#domain/record-file.ts';
import { isRefused } from '#domain/refusal.ts';
import { makeDownloads } from '#server/record/export.ts';
import { dump, got, makeDraft, openHouse } from '../../fixtures/backstage.ts';
import { checkSchema } from '../../fixtures/record-schema.ts';
import { addVersion, followUp, reworded, type Asked } from './newer-version.ts';
import { before, findBaseline, hallOf, holdFirst, stepOf } from './second-room.ts';

describe('a newer version', () => {
	it('[C9] can be planned, and says what can be compared and what was worked on', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const newer = await addVersion(house, reworded);
		const { versions } = await findBaseline(house);
		expect(versions.map(({ versionId, version }) => [versionId, version])).toEqual([
			[house.versionId, 1],
			[newer, 2]
		]);
		const numbersOf = (at: number, key: 'isWorkedOn' | 'isComparable') =>
			versions[at]!.statements.filter((each) => each[key]).map(({ number }) => number);
		expect([numbersOf(0, 'isComparable'), numbersOf(0, 'isWorkedOn')]).toEqual([
			[1, 2, 3, 4, 5, 6],
			[2, 5]
		]);
		// The plan meant statement 2 in its old words [P3].
		expect([numbersOf(1, 'isComparable'), numbersOf(1, 'isWorkedOn')]).toEqual([[1, 3, 4, 5, 6], [5]]);
	});

	it('[C9] another instrument, or an older version than the baseline’s, is refused and nothing is stored', async () => {
		const house = await openHouse();
		const newer = await addVersion(house, reworded);
		const older = house.versionId;
		await holdFirst({ ...house, versionId: newer }, before);
		const other = await addVersion(house, () => ({ key: 'other', version: 1 }));
		const { assessmentId: baselineId } = await findBaseline(house);
		const stored = await dump(house.db);
		for (const instrumentVersionId of [older, other])
			expect(
				await house.backstage.sessions.create(
					house.facilitator,
					house.groupId,
					makeDraft(house, {
						scoring: { instrumentVersionId, pace: 'led', cutoffHundredths: 250, baselineId }
					})
				)
			).toEqual({ refused: 'baseline-other-instrument', about: 'baseline' });
		expect(await dump(house.db)).toBe(stored);
	});

	it('[C15] [C16] a changed wording breaks the line of its statement, on every screen and in the record', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const newer = await addVersion(house, reworded);
		const { plan, seats } = await followUp(house, { date: '2026-06-11', versionId: newer });
		const { change } = await plan.desk();
		const line = { breaks: [], statements: [{ number: 2, why: 'wording' }], notes: [] };
		expect(change).toMatchObject({ line, up: 5, same: 0, down: 0 });
		expect(change!.statements.map(({ number }) => number)).toEqual([1, 3, 4, 5, 6]);
		// Two of the field's three statements: 48 of 24, then 84 of 26.
		expect(change!.fields[0]).toMatchObject({
			leftOut: 1,
			asked: 3,
			change: { before: { sum: 48, n: 24 }, after: { sum: 84, n: 26 } }
		});
		got(await plan.command({ name: 'show', focus: { at: 'change' } }));
		expect(await hallOf(house, plan)).toMatchObject({ at: 'change', change: { line } });
		expect(await stepOf(house, seats)).toMatchObject({ at: 'change', change: { line } });
		// The statement itself is shown as it is now, and beside nothing.
		const roundId = (await plan.roundIds())[1]!;
		got(await plan.command({ name: 'show', focus: { at: 'statement', roundId } }));
		expect(await hallOf(house, plan)).toMatchObject({
			at: 'result',
			result: { isShown: true },
			change: undefined
		});
		got(await plan.command({ name: 'close-session', confirmed: true }));
		expect(got(await house.backstage.records.change(house.facilitator, plan.id, 'id'))).toMatchObject(
			change!
		);
		const downloads = makeDownloads({ db: house.db });
		const records = [
			got(await downloads.session(house.facilitator, plan.id)),
			got(await downloads.group(house.facilitator, house.groupId))
		];
		for (const record of records) {
			const last = record.sessions.at(-1)!.change!;
			expect(last.line).toEqual({ breaks: [], statements: [{ statement: 2, why: 'wording' }], notes: [] });
			expect(last.statements.map(({ statement }) => statement)).toEqual([1, 3, 4, 5, 6]);
			expect(checkSchema(record)).toEqual([]);
			const again = readRecord(writeRecord(record));
			expect(isRefused(again) ? again : again.sessions).toEqual(record.sessions);
			// [X4] A line that does not follow from the two versions is refused.
			last.line.statements = [];
			expect(readRecord(writeRecord(record))).toMatchObject({ refused: 'record-inconsistent' });
		}
	});

	it('[C13] [C16] over time a field’s line goes on without the changed statement, or breaks where nothing else was asked', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const hold = async (asked: Asked) => {
			const { plan } = await followUp(house, asked);
			const { change } = await plan.desk();
			got(await plan.command({ name: 'close-session', confirmed: true }));
			return change!.trend.map(({ breaks, fields }) => [
				breaks,
				fields[1]?.meanHundredths,
				fields[2]?.meanHundredths
			]);
		};
		await hold({ date: '2026-06-11', versionId: house.versionId, levels: [3, 3, 3, 3, 3] });
		const versionId = await addVersion(house, reworded);
		expect(await hold({ date: '2026-12-01', versionId, levels: [4, 4, 4, 4, 4] })).toEqual([
			[[], 200, 200],
			[[], 300, 300],
			[[], 400, 400]
		]);
		expect(
			await hold({ date: '2027-03-01', versionId, statements: [2, 5], levels: [2, 2, 2, 2, 2] })
		).toEqual([
			[[], undefined, 200],
			[[], undefined, 300],
			[[], undefined, 400],
			[[], undefined, 200]
		]);
	});

	it('[C15] another scale is compared with nothing, and that is said', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const versionId = await addVersion(house, ({ scale }) => ({
			scale: { ...scale, levels: scale.levels.slice(0, 3) }
		}));
		const { plan } = await followUp(house, { date: '2026-06-11', versionId, levels: [3, 3, 3, 3, 3] });
		const { change } = await plan.desk();
		expect(change).toMatchObject({ line: { breaks: ['scale'] }, statements: [], up: 0, same: 0, down: 0 });
		expect(change!.trend.map(({ breaks }) => breaks)).toEqual([['scale'], []]);
		expect(change!.fields.every((field) => field.change === undefined)).toBe(true);
		got(await plan.command({ name: 'close-session', confirmed: true }));
		const group = got(await makeDownloads({ db: house.db }).group(house.facilitator, house.groupId));
		expect(group.sessions[1]!.change).toMatchObject({ line: { breaks: ['scale'] }, statements: [] });
		const again = readRecord(writeRecord(group));
		expect(isRefused(again) ? again : again.sessions).toEqual(group.sessions);
	});

	it('[C17] another cut-off is said beside the change and breaks nothing', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const { plan } = await followUp(house, { date: '2026-06-11', versionId: house.versionId, cutoff: 300 });
		expect((await plan.desk()).change).toMatchObject({
			line: { breaks: [], statements: [], notes: ['cutoff'] },
			up: 6
		});
	});
});
