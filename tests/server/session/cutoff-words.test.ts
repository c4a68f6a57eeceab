// The group's own words for the two sides of its cut-off: set with the group, taken over by an assessment,
// kept by what repeats it, and shown on every screen.
import { describe, expect, it } from 'vitest';
import { got, dump, makeDraft, openHouse, planSession, type House } from '../../fixtures/backstage.ts';
import {
	before,
	cast,
	findBaseline,
	hallOf,
	holdFirst,
	scoreAll,
	secondAgenda,
	stepOf
} from './second-room.ts';

const own = { weak: 'Masih rapuh', strong: 'Sudah kokoh' };
const other = { weak: 'Belum ada', strong: 'Sudah ada' };
const none = { weak: '', strong: '' };

const groupForm = (more: object = {}) => ({
	...{ name: 'Kelompok Melati', kind: 'group' as const, partIds: [], cutoffHundredths: 250 },
	...more
});
const setGroup = (house: House, more: object) =>
	house.backstage.programmes.updateGroup(house.facilitator, house.groupId, groupForm(more));
const getGroup = async (house: House) =>
	got(await house.backstage.programmes.getGroup(house.facilitator, house.groupId));
const scoringOf = async (house: House, { id }: { id: Awaited<ReturnType<typeof planSession>>['id'] }) =>
	got(await house.backstage.sessions.get(house.facilitator, id)).scoring;

/** A baseline in these words (or none), planned. */
const planFirst = (house: House, cutoffWords?: typeof own) =>
	planSession(house, {
		scoring: { instrumentVersionId: house.versionId, pace: 'led', cutoffHundredths: 250, cutoffWords }
	});

describe("the group's own words", () => {
	it('[T10] [A8] on both pages what cannot be used is refused with its field, and nothing stored changes', async () => {
		const house = await openHouse();
		const plan = await planFirst(house, own);
		got(await setGroup(house, { cutoffWords: own }));
		const stored = await dump(house.db);
		const bad: [object, string, string][] = [
			[{ cutoffWords: { ...own, weak: ' ' } }, 'cutoff-words-half', 'weakWord'],
			[{ cutoffWords: { ...own, strong: 'x'.repeat(25) } }, 'text-too-long', 'strongWord'],
			[{ cutoffWords: { ...own, strong: 'MASIH RAPUH' } }, 'cutoff-words-same', 'strongWord'],
			[{ cutoffWords: { ...own, strong: '…' } }, 'cutoff-word-unreadable', 'strongWord'],
			[{ cutoffWords: 'rapuh' }, 'request-malformed', 'weakWord'],
			[{ cutoffHundredths: 401 }, 'cutoff-off-scale', 'cutoff'],
			[{ cutoffHundredths: 99 }, 'cutoff-off-scale', 'cutoff'],
			[{ cutoffHundredths: Number.NaN }, 'cutoff-off-scale', 'cutoff']
		];
		const { programmes, sessions } = house.backstage;
		const scoring = { instrumentVersionId: house.versionId, pace: 'led', cutoffHundredths: 250 } as const;
		for (const [more, refused, about] of bad) {
			const inGroup = { refused, about: about === 'cutoff' ? 'cutoffHundredths' : about };
			expect(await setGroup(house, more)).toEqual(inGroup);
			const fresh = groupForm({ name: 'Baru', ...more });
			expect(await programmes.createGroup(house.facilitator, house.programmeId, fresh)).toEqual(inGroup);
			const draft = makeDraft(house, { scoring: { ...scoring, ...more } });
			expect(await sessions.create(house.facilitator, house.groupId, draft)).toEqual({ refused, about });
			expect(await sessions.update(house.facilitator, plan.id, draft)).toEqual({ refused, about });
		}
		expect(await dump(house.db)).toBe(stored);
	});

	it('[T10] [T11] a group has none until it sets them, as lines, and can let them go again', async () => {
		const house = await openHouse();
		expect((await getGroup(house)).cutoffWords).toBeUndefined();
		got(await setGroup(house, { cutoffWords: { weak: ' masih\nrapuh', strong: 'sudah \u202Ekokoh' } }));
		expect((await getGroup(house)).cutoffWords).toEqual({ weak: 'masih rapuh', strong: 'sudah kokoh' });
		got(await setGroup(house, { cutoffWords: none }));
		expect((await getGroup(house)).cutoffWords).toBeUndefined();
	});

	it('[T11] change while the meeting is planned; once it has started nothing changes them, nor the cut-off', async () => {
		const house = await openHouse();
		got(await setGroup(house, { cutoffWords: own }));
		const plan = await planFirst(house, own);
		// What the group sets is for the next one that is prepared: this one is.
		got(await setGroup(house, { cutoffWords: other, cutoffHundredths: 300 }));
		expect(await scoringOf(house, plan)).toMatchObject({ cutoffWords: own, cutoffHundredths: 250 });
		const draft = (cutoffWords: typeof own) =>
			makeDraft(house, {
				scoring: { instrumentVersionId: house.versionId, pace: 'led', cutoffHundredths: 275, cutoffWords }
			});
		const { sessions } = house.backstage;
		got(await sessions.update(house.facilitator, plan.id, draft(none)));
		expect((await scoringOf(house, plan))?.cutoffWords).toBeUndefined();
		got(await sessions.update(house.facilitator, plan.id, draft(other)));
		await plan.start(5);
		const stored = await dump(house.db);
		expect(await sessions.update(house.facilitator, plan.id, draft(own))).toEqual({
			refused: 'session-already-started'
		});
		expect(await dump(house.db)).toBe(stored);
		expect(await scoringOf(house, plan)).toMatchObject({ cutoffWords: other, cutoffHundredths: 275 });
		got(await setGroup(house, { cutoffWords: own, cutoffHundredths: 200 }));
		expect((await plan.desk()).hall.cutoffWords).toEqual(other);
	});

	it("[T12] a follow-up has its baseline's words, whatever is sent and whatever the group says by now", async () => {
		const house = await openHouse();
		await holdFirst(house, before);
		const bare = await findBaseline(house);
		expect(bare.cutoffWords).toBeUndefined();
		const repeat = (baselineId: typeof bare.assessmentId, cutoffWords: unknown) =>
			planSession(house, {
				...{ date: '2026-06-11', agenda: [...secondAgenda] },
				scoring: {
					...{ instrumentVersionId: house.versionId, pace: 'led', cutoffHundredths: 250, baselineId },
					cutoffWords: cutoffWords as typeof own
				}
			});
		got(await setGroup(house, { cutoffWords: other }));
		expect((await scoringOf(house, await repeat(bare.assessmentId, own)))?.cutoffWords).toBeUndefined();

		const named = await planFirst(house, own);
		const seats = await named.start(5);
		got(await named.command({ name: 'go-to-stage', index: 1 }));
		await scoreAll(house, named, seats, [1, 2, 2, 1, 2]);
		got(await named.command({ name: 'reveal', roundIds: await named.roundIds() }));
		got(await named.command({ name: 'close-session', confirmed: true }));
		const rows = got(await house.backstage.sessions.listBaselines(house.facilitator, house.groupId, 'en'));
		const baseline = rows.find(({ cutoffWords }) => cutoffWords)!;
		expect(baseline.cutoffWords).toEqual(own);
		// Not even looked at: what a hidden field holds hinders nobody.
		for (const sent of [undefined, other, { weak: 'x'.repeat(99), strong: '' }, 3]) {
			const plan = await repeat(baseline.assessmentId, sent);
			expect((await scoringOf(house, plan))?.cutoffWords).toEqual(own);
		}
	});
});

const agenda = [
	{ stage: 'socialisation', minutes: 10 },
	{ stage: 'scoring', minutes: 30 },
	{ stage: 'presentation', minutes: 30 },
	{ stage: 'analysis', minutes: 20 },
	{ stage: 'priorities', minutes: 20 }
] as const;

describe('where results are called weak or strong', () => {
	it("[T13] [I7] projector, phone, desk, walls and record have the group's words, the same in both languages", async () => {
		const house = await openHouse({ statements: 2, fields: 1 });
		const odd = { weak: '<b>Masih rapuh</b>', strong: '{Sudah} & kokoh' };
		const plan = await planSession(house, {
			agenda: [...agenda],
			scoring: { instrumentVersionId: house.versionId, pace: 'led', cutoffHundredths: 250, cutoffWords: odd }
		});
		const seats = await plan.start(5);
		const { phones, sessions, records } = house.backstage;
		for (const language of ['id', 'en'] as const) {
			expect(got(await phones.view(seats[0]!.token, language)).room.cutoffWords).toEqual(odd);
			const hall = got(await sessions.hall(plan.id, { actor: house.facilitator }, language));
			expect(hall.cutoffWords).toEqual(odd);
		}
		got(await plan.command({ name: 'go-to-stage', index: 1 }));
		await scoreAll(house, plan, seats, [1, 2, 1, 2, 1]);
		got(await plan.command({ name: 'reveal', roundIds: await plan.roundIds() }));
		got(await plan.command({ name: 'go-to-stage', index: 3 }));
		const { hall } = await plan.desk();
		expect(hall.board.statements.map(({ result }) => result?.cutoffWords)).toEqual([odd, odd]);

		expect(await plan.next()).toBe('ask-influence');
		// What the group says later changes nothing that was asked.
		got(await setGroup(house, { cutoffWords: other }));
		const step = await stepOf(house, seats);
		if (step.at !== 'scoring') throw new Error('nothing is asked');
		for (const { roundId } of step.questions) await cast(house, seats, { roundId, levels: [4, 4, 4, 4, 4] });
		await plan.next();
		await plan.next();
		expect(await stepOf(house, seats)).toMatchObject({ at: 'influence', picture: { cutoffWords: odd } });
		expect(await hallOf(house, plan)).toMatchObject({ at: 'influence', picture: { cutoffWords: odd } });
		expect((await plan.desk()).analysis?.picture?.cutoffWords).toEqual(odd);

		got(await plan.command({ name: 'close-session', confirmed: true }));
		const results = got(await records.results(house.facilitator, plan.id, 'en'));
		expect(results.assessment?.cutoffWords).toEqual(odd);
		const chain = got(await house.backstage.mentoring.plan(house.facilitator, house.groupId, 'en'));
		expect(chain.statements.map(({ isWeak, weakWord }) => [isWeak, weakWord])).toEqual([
			[true, odd.weak],
			[true, odd.weak]
		]);
	});

	it("[T13] without words of its own nothing is sent, and each reader's language has Rembuk's", async () => {
		const house = await openHouse({ statements: 2, fields: 1 });
		got(await setGroup(house, { cutoffWords: own }));
		const plan = await planFirst(house);
		const seats = await plan.start(5);
		expect(got(await house.backstage.phones.view(seats[0]!.token, 'id')).room.cutoffWords).toBeUndefined();
		expect((await plan.desk()).hall.cutoffWords).toBeUndefined();
	});

	it('[T14] the overview of a programme holds the words of none of its groups', async () => {
		const house = await openHouse({ statements: 2, fields: 1 });
		got(await setGroup(house, { cutoffWords: own }));
		const plan = await planFirst(house, own);
		const seats = await plan.start(5);
		got(await plan.command({ name: 'go-to-stage', index: 1 }));
		await scoreAll(house, plan, seats, [1, 1, 1, 1, 1]);
		got(await plan.command({ name: 'reveal', roundIds: await plan.roundIds() }));
		got(await plan.command({ name: 'close-session', confirmed: true }));
		const seen = got(await house.backstage.mentoring.overview(house.facilitator, house.programmeId, 'id'));
		expect(seen.rows[0]?.cells[0]?.shown?.isWeak).toBe(true);
		expect(JSON.stringify(seen)).not.toContain('rapuh');
	});
});
