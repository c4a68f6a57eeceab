// Planning a second meeting: pinned to its baseline's group and version.
import { describe, expect, it } from 'vitest';
import type { AssessmentId, GroupId } from '#domain/ids.ts';
import { dump, got, makeDraft, openHouse, planSession } from '../../fixtures/backstage.ts';
import { before, findBaseline, holdFirst, planSecond } from './second-room.ts';

describe('planning a follow-up', () => {
	it('[C9] is pinned to a closed, revealed baseline of the same group and version', async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const { sessions } = house.backstage;
		const { plan, baseline } = await planSecond(house);
		expect(baseline).toMatchObject({ title: 'Pertemuan pertama', raters: 12, cutoffHundredths: 250 });
		const setup = got(await sessions.get(house.facilitator, plan.id));
		expect(setup.scoring).toMatchObject({ baselineId: baseline.assessmentId });
		// A follow-up is no baseline of its own.
		expect(got(await sessions.listBaselines(house.facilitator, house.groupId, 'id'))).toHaveLength(1);
	});

	it("[C9] another group's baseline, one that is unknown or unfinished, and another version are refused, and nothing is stored", async () => {
		const house = await openHouse();
		const unfinished = await planSession(house);
		const { sessions, programmes } = house.backstage;
		const row = await house.db.selectFrom('assessment').selectAll().executeTakeFirstOrThrow();
		const other = got(
			await programmes.createGroup(house.facilitator, house.programmeId, {
				name: 'Kelompok Mawar',
				kind: 'group',
				partIds: [],
				cutoffHundredths: 250
			})
		);
		const stored = await dump(house.db);
		const tryOut = (groupId: GroupId, baselineId: AssessmentId, instrumentVersionId = house.versionId) =>
			sessions.create(house.facilitator, groupId, {
				...makeDraft(house),
				scoring: { instrumentVersionId, pace: 'led', cutoffHundredths: 250, baselineId }
			});
		const unknown = 'e'.repeat(32) as AssessmentId;
		expect(await tryOut(house.groupId, row.id)).toEqual({
			refused: 'baseline-unfinished',
			about: 'baseline'
		});
		expect(await tryOut(house.groupId, unknown)).toEqual({ refused: 'baseline-unknown', about: 'baseline' });
		expect(await tryOut(other.id, row.id)).toEqual({ refused: 'baseline-unknown', about: 'baseline' });
		expect(await dump(house.db)).toBe(stored);
		expect((await unfinished.desk()).hall.status).toBe('planned');
		const done = await openHouse();
		await holdFirst(done, before);
		const baseline = await findBaseline(done);
		const gone = 'd'.repeat(32) as typeof done.versionId;
		expect(
			await done.backstage.sessions.create(done.facilitator, done.groupId, {
				...makeDraft(done),
				scoring: {
					instrumentVersionId: gone,
					pace: 'led',
					cutoffHundredths: 250,
					baselineId: baseline.assessmentId
				}
			})
		).toEqual({ refused: 'baseline-other-instrument', about: 'baseline' });
		const kept = await dump(done.db);
		const { assessmentId: baselineId, date } = baseline;
		const early = await done.backstage.sessions.create(done.facilitator, done.groupId, {
			...makeDraft(done),
			date: '2020-01-01',
			scoring: { instrumentVersionId: done.versionId, pace: 'led', cutoffHundredths: 250, baselineId }
		});
		expect(date > '2020-01-01').toBe(true);
		expect(early).toEqual({ refused: 'baseline-later', about: 'date' });
		expect(await dump(done.db)).toBe(kept);
	});
});
