// Rehearsing alone: simulated phones fill a practice meeting, and never a real one.
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { GroupId } from '#domain/ids.ts';
import { readBoard } from '#domain/board-doc.ts';
import type { CardKind } from '#domain/board.ts';
import { rehearsalLimits } from '#domain/rehearsal.ts';
import type { Stage } from '#domain/session.ts';
import type { Actor } from '#server/backstage.ts';
import { got } from '../../fixtures/backstage.ts';
import { openWholeHouse, type WholeHouse } from '../../fixtures/whole-house.ts';

async function openPractice(house: WholeHouse, actor: Actor = house.admin) {
	const { sessionId } = got(await house.backstage.examples.createPractice(actor, 'id'));
	return { sessionId, ...house.lead(actor, sessionId) };
}

/** How many have answered everything that is open. */
function finished({ hall }: Awaited<ReturnType<Awaited<ReturnType<typeof openPractice>>['desk']>>): number {
	const { scene } = hall;
	return scene.at === 'scoring' || scene.at === 'dots' ? scene.progress.finished : -1;
}

test('[S27] practice has a programme of its own, with the whole agenda ready; again, a fresh meeting in the same', async () => {
	const house = await openWholeHouse();
	const { examples, sessions, programmes } = house.backstage;
	const first = got(await examples.createPractice(house.admin, 'id'));
	const second = got(await examples.createPractice(house.admin, 'en'));
	expect(second.sessionId).not.toBe(first.sessionId);
	const rows = got(await sessions.list(house.admin));
	expect(rows.map(({ purpose, status }) => [purpose, status])).toEqual([
		['practice', 'planned'],
		['practice', 'planned']
	]);
	expect(new Set(rows.map(({ groupId }) => groupId)).size).toBe(1);
	const [programme, ...others] = got(await programmes.list(house.admin));
	expect([programme?.name, programme?.purpose, others]).toEqual(['Latihan', 'practice', []]);
	const { agenda } = got(await sessions.get(house.admin, first.sessionId));
	expect(agenda.map(({ stage }) => stage)).toEqual([
		'socialisation',
		'history',
		'goals',
		'scoring',
		'presentation',
		'priorities',
		'plan'
	]);
	const other = await house.invite('facilitator', 'lain');
	got(await examples.createPractice(other, 'en'));
	expect(got(await programmes.list(other)).map(({ name }) => name)).toEqual(['Practice']);
	const researcher = await house.invite('researcher', 'peneliti');
	expect(await examples.createPractice(researcher, 'id')).toEqual({ refused: 'not-allowed' });
});

test('[S27] simulated phones are refused where data is real, and nothing happens there', async () => {
	const house = await openWholeHouse();
	const { programmes, sessions, instruments } = house.backstage;
	const form = { name: 'Sungguhan', village: '', district: '', regency: '' };
	const { id: programmeId } = got(await programmes.create(house.admin, form));
	const group = { name: 'Melati', kind: 'group', partIds: [] as GroupId[], cutoffHundredths: 250 } as const;
	const { id: groupId } = got(await programmes.createGroup(house.admin, programmeId, group));
	const [version] = got(await instruments.list(house.admin));
	const { sessionId } = await openPractice(house);
	const draft = got(await sessions.get(house.admin, sessionId));
	const scoring = { instrumentVersionId: version!.versionId, pace: 'led', cutoffHundredths: 250 } as const;
	const { id } = got(await sessions.create(house.admin, groupId, { ...draft, scoring }));
	const real = house.lead(house.admin, id);
	got(await real.command({ name: 'start' }));
	expect(await real.command({ name: 'rehearse', phones: 3 })).toEqual({ refused: 'not-practice' });
	const view = await real.desk();
	expect([view.rehearsing, view.seats, view.hall.purpose]).toEqual([undefined, [], 'real']);
});

test('[Q18] simulated phones hold cards of the group, one each; once there is none left, they go on without', async () => {
	const house = await openWholeHouse();
	const { sessions, programmes } = house.backstage;
	const { sessionId } = await openPractice(house);
	const { group, status, id, ...draft } = got(await sessions.get(house.admin, sessionId));
	expect(status).toBe('planned');
	got(await programmes.makeCodes(house.admin, group.id, { count: 6, sheet: 1 }));
	got(await sessions.update(house.admin, id, { ...draft, scoring: { ...draft.scoring!, secrecy: 'code' } }));
	const practice = house.lead(house.admin, id);
	const phones = 8;
	await practice.next();
	got(await practice.command({ name: 'rehearse', phones }));
	await practice.until(({ seats, rehearsing }) => seats.length === phones && rehearsing === phones);
	got(await practice.command({ name: 'go-to-stage', index: 3 }));
	expect(await practice.next()).toBe('open');
	await practice.until((view) => finished(view) === phones);
	expect(await practice.next()).toBe('close');
	const file = new Database(join(house.dataFolder, 'rembuk.db'), { readonly: true });
	const kept = file
		.prepare('SELECT count(*) AS all_of_them, count(code), count(DISTINCT code) FROM ballot')
		.raw();
	expect(kept.get()).toEqual([phones, 6, 6]);
	file.close();
});

test('[S27] as many phones as a laptop shows, in a running meeting', async () => {
	const house = await openWholeHouse();
	const { command } = await openPractice(house);
	const rehearse = (phones: number) => command({ name: 'rehearse', phones });
	expect(await rehearse(3)).toEqual({ refused: 'session-not-running' });
	got(await command({ name: 'start' }));
	for (const phones of [-1, 1.5, rehearsalLimits.phones.max + 1]) {
		expect(await rehearse(phones)).toMatchObject({ refused: 'number-off-limits' });
	}
});

test('[V11] simulated phones answer an end poll too', async () => {
	const house = await openWholeHouse();
	const practice = await openPractice(house);
	const phones = 6;
	await practice.next();
	got(await practice.command({ name: 'rehearse', phones }));
	await practice.until(({ seats, rehearsing }) => seats.length === phones && rehearsing === phones);
	const text = { id: 'Kegiatan ini berhasil', en: 'This activity was a success' };
	got(await practice.command({ name: 'ask-poll', questions: [{ text, measures: 'success' }] }));
	await practice.until((view) => finished(view) === phones);
	expect(await practice.next()).toBe('close');
	expect(await practice.next()).toBe('reveal');
	const { polls } = await practice.desk();
	const count = polls.asked[0]?.questions[0]?.count;
	expect(polls.asked).toMatchObject([{ poll: 1, state: 'revealed', questions: [{ measures: 'success' }] }]);
	// One in sixteen does not know: with six, the figure is shown from five who do.
	if (count) expect(count.n + count.unknown).toBe(phones);
});

test(
	'[S27] simulated phones fill a meeting to its end by pressing only “next”',
	{ timeout: 60_000 },
	async () => {
		const house = await openWholeHouse();
		const practice = await openPractice(house);
		const phones = 8;
		expect(await practice.next()).toBe('start');
		got(await practice.command({ name: 'rehearse', phones }));
		await practice.until(({ seats, rehearsing }) => seats.length === phones && rehearsing === phones);
		const walls = new Set<string>();
		for (let pressed = 0; pressed < 200; pressed += 1) {
			const does = await practice.next();
			if (does === 'open' || does === 'ask-dots') await practice.until((view) => finished(view) === phones);
			const { hall } = await practice.desk();
			if (hall.scene.at === 'board') {
				// Somebody writes before the room goes on; the plan is the facilitator's to write.
				if (hall.scene.wall === 'priorities') await practice.until((view) => view.ideas.length >= 2);
				walls.add(hall.scene.wall);
			}
			if (does === 'none') break;
		}
		const { hall, assessment, dots } = await practice.desk();
		expect(hall.status).toBe('closed');
		expect([...walls]).toEqual(['history', 'goals', 'priorities', 'plan']);
		expect(new Set(assessment?.statements.map(({ state }) => state))).toEqual(new Set(['revealed']));
		expect(dots.map(({ state, ranking }) => [state, ranking?.people])).toEqual([['revealed', phones]]);
		await expect.poll(async () => (await practice.desk()).rehearsing).toBe(0);
		const record = got(await house.backstage.records.results(house.admin, practice.sessionId, 'id'));
		expect(record.session.purpose).toBe('practice');
		const shown = record.statements.filter(({ isShown }) => isShown);
		expect(shown.length).toBeGreaterThan(20);
		const levels = new Set(
			shown.flatMap((row) => (row.isShown ? row.counts.flatMap((n, at) => (n ? [at] : [])) : []))
		);
		expect(levels.size).toBeGreaterThanOrEqual(3);
		expect(shown.some((row) => row.isShown && row.unknown > 0)).toBe(true);
	}
);

test('[S27] everything simulated phones write says that it is practice', async () => {
	const house = await openWholeHouse();
	const practice = await openPractice(house);
	const { group, agenda } = got(await house.backstage.sessions.get(house.admin, practice.sessionId));
	const read = () => house.boards.open.with(group.id, (board) => board.read(readBoard));
	const count = async (kind: CardKind) => (await read())[kind].length;
	const goTo = async (wanted: Stage) => {
		const index = agenda.findIndex(({ stage }) => stage === wanted);
		got(await practice.command({ name: 'go-to-stage', index }));
	};
	got(await practice.command({ name: 'start' }));
	got(await practice.command({ name: 'rehearse', phones: 6 }));
	await practice.until(({ seats }) => seats.length === 6);
	await goTo('history');
	await expect.poll(() => count('event')).toBeGreaterThanOrEqual(2);
	await goTo('goals');
	// Nobody has a goal to think of yet; the facilitator writes the first.
	got(await house.boards.writeCards(group.id, [{ kind: 'goal', from: 'desk', text: 'Usaha jalan' }]));
	await expect.poll(() => count('reflection')).toBeGreaterThanOrEqual(2);
	await goTo('priorities');
	await practice.until((view) => view.ideas.length >= 2);
	const wall = await read();
	const written = [...wall.event, ...wall.idea].map(({ text }) => text);
	const thought = wall.reflection.flatMap(({ helped, hindered }) => [helped, hindered].filter(Boolean));
	expect([...written, ...thought].filter((text) => !text.endsWith('(latihan)'))).toEqual([]);
});

test('[S27] phones that are sent home leave, and come back as the same people', async () => {
	const house = await openWholeHouse();
	const practice = await openPractice(house);
	got(await practice.command({ name: 'start' }));
	const present = (wanted: number) =>
		practice.until(({ seats }) => seats.filter(({ hasLeft }) => !hasLeft).length === wanted);
	got(await practice.command({ name: 'rehearse', phones: 5 }));
	await present(5);
	got(await practice.command({ name: 'rehearse', phones: 0 }));
	expect((await present(0)).rehearsing).toBe(0);
	got(await practice.command({ name: 'rehearse', phones: 4 }));
	const { seats, phonesConnected } = await present(4);
	expect(seats).toHaveLength(5);
	// No socket is theirs; still nobody reads that they have lost their line.
	expect(seats.filter(({ isConnected }) => isConnected)).toHaveLength(4);
	expect(phonesConnected).toBe(4);
});

test('[S27] a server that stops sends them home: nothing is written afterwards', async () => {
	const house = await openWholeHouse();
	const practice = await openPractice(house);
	got(await practice.command({ name: 'start' }));
	got(await practice.command({ name: 'rehearse', phones: 20 }));
	await practice.until(({ seats }) => seats.length >= 2);
	await house.close();
	await expect(practice.desk()).rejects.toThrow();
});
