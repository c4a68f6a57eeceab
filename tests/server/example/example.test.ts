// The shipped example: a whole first meeting with the study's figures, there whole or not at all.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBoard } from '#domain/board-doc.ts';
import type { BoardContent } from '#domain/board.ts';
import type { GroupId } from '#domain/ids.ts';
import { pictures } from '#domain/seat.ts';
import { makeExample, type ExampleParts } from '#server/example/example.ts';
import { makeInstruments } from '#server/instrument/instrument.ts';
import { openServices } from '#server/services.ts';
import { dump, got, makeActor } from '../../fixtures/backstage.ts';
import { openFreshDatabase } from '../../fixtures/data-folder.ts';
import { printedSums, raters } from '../../fixtures/maju-sejahtera.ts';
import { openWholeHouse, type WholeHouse } from '../../fixtures/whole-house.ts';

async function loadExample(house: WholeHouse, actor = house.admin) {
	const { examples, programmes } = house.backstage;
	const { programmeId } = got(await examples.load(actor));
	const programme = got(await programmes.get(actor, programmeId));
	const assembly = programme.groupRows.find(({ kind }) => kind === 'assembly');
	const group = got(await programmes.getGroup(actor, assembly!.id));
	return { programmeId, programme, group, sessionId: group.sessions[1]!.id, secondId: group.sessions[0]!.id };
}

function readWall(house: WholeHouse, groupId: GroupId): Promise<BoardContent> {
	return house.boards.open.with(groupId, (board) => board.read(readBoard));
}

const isInvented = (text: string) => text.endsWith('(rekaan)');

test('[S27] the example is five groups that scored together, and says on every row that it is no real data', async () => {
	const house = await openWholeHouse();
	const { programme, group } = await loadExample(house);
	expect(programme).toMatchObject({
		name: 'Contoh: KUBE Maju Sejahtera',
		village: 'Cibeunying',
		district: 'Cimenyan',
		regency: 'Bandung',
		purpose: 'example'
	});
	expect(group.parts.map(({ name }) => name)).toEqual([
		'KUBE 07',
		'KUBE 08',
		'KUBE 09',
		'KUBE 11',
		'KUBE 12'
	]);
	expect(group.members).toHaveLength(raters);
	expect(group.members.filter(({ name }) => !isInvented(name))).toEqual([]);
	expect(group.sessions.map(({ status, date, purpose }) => [status, date, purpose])).toEqual([
		['closed', '2016-06-11', 'example'],
		['closed', '2016-03-01', 'example']
	]);
	const rows = got(await house.backstage.sessions.list(house.admin));
	expect(rows.map(({ purpose }) => purpose)).toEqual(['example', 'example']);
});

test('[S27] its six printed sums are exact, exactly those are weak, and the title says that the others are invented', async () => {
	const house = await openWholeHouse();
	const { sessionId } = await loadExample(house);
	const record = got(await house.backstage.records.results(house.admin, sessionId, 'id'));
	expect(record.attendance).toEqual({ joined: 17, scored: 15, accompanied: 2, left: 0 });
	expect(record.statements).toHaveLength(30);
	const sums = new Map(record.statements.map((row) => [row.number, row.isShown ? row : undefined]));
	for (const [number, sum] of printedSums) expect(sums.get(number)).toMatchObject({ sum, n: raters });
	const weak = record.statements.filter((row) => row.isShown && row.isWeak).map(({ number }) => number);
	expect(weak.sort((a, b) => a - b)).toEqual([...printedSums.keys()]);
	for (const number of weak) expect(record.session.title).toContain(String(number));
	expect(record.session.title).toContain('rekaan');
	expect(record.session.place).toContain('rekaan');
	expect(record.session.purpose).toBe('example');
});

test('[S27] its board holds the study’s meetings and five actions, and whatever else stands there says that it is invented', async () => {
	const house = await openWholeHouse();
	const { group, sessionId } = await loadExample(house);
	const wall = await readWall(house, group.id);
	const printed = wall.event.filter(({ text }) => !isInvented(text)).map(({ when }) => when);
	expect(printed).toEqual(['5 Maret 2016', '2 April 2016', '4 Mei 2016', '11 Juni 2016']);
	const cards = [...wall.event, ...wall.goal, ...wall.reflection, ...wall.idea];
	expect(cards.some(({ from }) => from === 'phone')).toBe(true);
	for (const { who } of wall.event) expect(who === '' || isInvented(who), who).toBe(true);
	for (const text of [
		...wall.goal.flatMap(({ text, helped, hindered }) => [text, helped, hindered]),
		...wall.reflection.flatMap(({ helped, hindered }) => [helped, hindered].filter(Boolean)),
		...wall.idea.map(({ text }) => text)
	])
		expect(isInvented(text), text).toBe(true);
	const numbers = (refs: readonly string[]) =>
		refs.map((ref) => Number(ref.split(':')[1])).sort((a, b) => a - b);
	expect(new Set(wall.idea.flatMap(({ statements }) => numbers(statements)))).toEqual(
		new Set(printedSums.keys())
	);
	expect(wall.action.map(({ what, due, statements }) => [what, due, numbers(statements)])).toEqual([
		['Pendampingan sosial awal bulan', '', [9, 13, 14, 19]],
		['Studi banding ke KSM Kharisma', '2016-04-17', [19]],
		['Pelatihan manajemen keuangan', '2016-05-16', [13, 14]],
		['Pelatihan manajemen administrasi kelompok', '2016-05-16', [9]],
		['KUBER (KUBE berbagi) bagi warga miskin', '2016-06-26', [23, 26]]
	]);
	for (const action of wall.action) {
		expect(action.ideas.length).toBeGreaterThan(0);
		for (const text of [action.who, action.where, action.cost, action.source])
			expect(text === '' || isInvented(text), text).toBe(true);
	}
	const { dots } = got(await house.backstage.sessions.desk(house.admin, sessionId, 'id'));
	expect(dots).toMatchObject([{ state: 'revealed', ranking: { people: raters, isSettled: true } }]);
	const { frozen } = got(await house.backstage.records.results(house.admin, sessionId, 'id'));
	expect(frozen?.cards).toBe(cards.length + wall.action.length - printed.length);
});

test('[S27] [C9] its second meeting is compared with the first: fifteen, then eighteen, all invented and said so', async () => {
	const house = await openWholeHouse();
	const { group, secondId } = await loadExample(house);
	const change = got(await house.backstage.records.change(house.admin, secondId, 'id'));
	expect(change).toMatchObject({
		before: { date: '2016-03-01', raters: 15 },
		after: { date: '2016-06-11', raters: 18 },
		newRaters: { count: 3, isExact: false }
	});
	expect(change!.statements).toHaveLength(30);
	const workedOn = change!.statements.filter((each) => each.isWorkedOn);
	expect(workedOn.map((each) => [each.number, each.isShown && each.word])).toEqual([
		[9, 'same'],
		[13, 'up'],
		[14, 'up'],
		[19, 'down'],
		[23, 'up'],
		[26, 'up']
	]);
	for (const each of workedOn) {
		if (!each.isShown) throw new Error('eighteen people are enough');
		expect(each.before).toMatchObject({ sum: printedSums.get(each.number), n: 15 });
		expect(each.after.n).toBe(18);
		const { down, same, up } = each.direct!;
		expect(down + same + up).toBe(18);
	}
	const record = got(await house.backstage.records.results(house.admin, secondId, 'id'));
	expect(record.session.title).toContain('semua nilai rekaan');
	const { actions } = got(await house.backstage.records.monitoring(house.admin, secondId, 'id'));
	expect(actions.map(({ what, state, isOverdue }) => [what, state, isOverdue])).toEqual([
		['KUBER (KUBE berbagi) bagi warga miskin', 'under-way', false],
		['Pendampingan sosial awal bulan', 'under-way', false],
		['Studi banding ke KSM Kharisma', 'done', false],
		['Pelatihan manajemen keuangan', 'done', false],
		['Pelatihan manajemen administrasi kelompok', 'done', false]
	]);
	expect((await readWall(house, group.id)).action).toHaveLength(5);
});

test('[S27] [P25] each action has its table with the study’s percentages, and every other text says that it is invented', async () => {
	const house = await openWholeHouse();
	const { group } = await loadExample(house);
	const { actions } = got(await house.backstage.mentoring.plan(house.admin, group.id, 'id'));
	const rowOf = (start: string) => actions.find(({ what }) => what.startsWith(start))!.rows[0]!;
	const sharesOf = (start: string) =>
		rowOf(start).targets.map(({ label, aimed, achieved }) => [label, aimed?.percent, achieved?.percent]);
	expect(sharesOf('Pendampingan')).toEqual([
		['Pesan diterima', 90, undefined],
		['Program berhasil', 70, undefined],
		['Peserta yang merasakan manfaat', undefined, 90]
	]);
	expect(sharesOf('Pelatihan manajemen administrasi')).toEqual([
		['Pesan diterima', 80, 70],
		['Mau ikut dan bekerja sama', 70, undefined],
		['Keberhasilan', undefined, 80]
	]);
	expect(sharesOf('KUBER').map(([, aimed, achieved]) => [aimed, achieved])).toEqual([
		[90, undefined],
		[90, undefined],
		[undefined, 95],
		[undefined, 80]
	]);
	for (const { rows } of actions) {
		const { indicators, results, supporting, hindering } = rows[0]!;
		for (const text of [indicators, results, supporting, hindering])
			expect(isInvented(text), text).toBe(true);
	}
});

test('[S27] [P22] its mentoring log has the study’s four meetings, and every solution says that it is invented', async () => {
	const house = await openWholeHouse();
	const { group } = await loadExample(house);
	const { notes } = got(await house.backstage.mentoring.log(house.admin, group.id));
	expect(notes.map(({ note }) => [note.date, note.time, note.place])).toEqual([
		['2016-06-11', '15.00–17.00', 'Rumah pendamping'],
		['2016-05-04', '16.00–18.30', 'Rumah pendamping'],
		['2016-04-02', '10.00–12.00', 'Kantor kelurahan'],
		['2016-03-05', '10.00–12.00', 'Rumah ketua KUBE 11']
	]);
	for (const { note } of notes) expect(isInvented(note.solutions), note.solutions).toBe(true);
});

test('[S27] whoever has it hears so, also when the button is pressed twice at once; others get their own', async () => {
	const house = await openWholeHouse();
	const { examples, programmes } = house.backstage;
	const facilitator = await house.invite('facilitator', 'lain');
	const answers = await Promise.all([examples.load(facilitator), examples.load(facilitator)]);
	expect(answers).toContainEqual({ refused: 'example-loaded' });
	expect(await examples.load(facilitator)).toEqual({ refused: 'example-loaded' });
	expect(got(await programmes.list(facilitator))).toHaveLength(1);
	got(await examples.load(house.admin));
	const names = got(await programmes.list(house.admin)).map(({ name }) => name);
	expect(names).toEqual(['Contoh: KUBE Maju Sejahtera', 'Contoh: KUBE Maju Sejahtera (2)']);
	const researcher = await house.invite('researcher', 'peneliti');
	expect(await examples.load(researcher)).toEqual({ refused: 'not-allowed' });
});

test('[S27] what fails midway leaves no row and no folder behind', async () => {
	const { db, clock } = await openFreshDatabase();
	await makeInstruments({ db, clock }).shipInstruments();
	const actor = await makeActor(db, 'facilitator');
	const before = await dump(db);
	let written = 0;
	let folder = '';
	const openHouse: ExampleParts['openHouse'] = async (dataFolder) => {
		folder = dataFolder;
		const told = {
			changed: () => undefined,
			progressed: () => undefined,
			guessed: () => undefined,
			nudged: () => undefined,
			seatReplaced: () => undefined,
			connected: () => ({ seatIds: new Set<never>(), halls: 0 })
		};
		const house = await openServices({ dataFolder, clock, addresses: () => [], told });
		return {
			...house,
			boards: {
				async writeCards(groupId, cards) {
					written += 1;
					// The third time the folder is gone from under it.
					if (written === 3) await house.close();
					return house.boards.writeCards(groupId, cards);
				}
			}
		};
	};
	await expect(makeExample({ db, clock, openHouse }).load(actor)).rejects.toThrow();
	expect(written).toBe(3);
	expect(await dump(db)).toBe(before);
	expect(folder).not.toBe('');
	expect(existsSync(folder)).toBe(false);
});

test('[S27] a meeting that is being scored beside it counts every answer', async () => {
	const house = await openWholeHouse();
	const { programmes, sessions, phones, examples } = house.backstage;
	const form = { name: 'Sungguhan', village: '', district: '', regency: '' };
	const { id: programmeId } = got(await programmes.create(house.admin, form));
	const group = { name: 'Melati', kind: 'group', partIds: [] as GroupId[], cutoffHundredths: 250 } as const;
	const { id: groupId } = got(await programmes.createGroup(house.admin, programmeId, group));
	const practice = got(await examples.createPractice(house.admin, 'id'));
	const draft = got(await sessions.get(house.admin, practice.sessionId));
	const { id } = got(await sessions.create(house.admin, groupId, draft));
	const meeting = house.lead(house.admin, id);
	await meeting.next();
	const { code } = (await meeting.desk()).hall;
	const tokens: string[] = [];
	for (const [index, picture] of pictures.slice(0, 10).entries()) {
		const requestId = index.toString(16).padStart(32, '0') as never;
		tokens.push(
			got(await phones.join({ code, requestId, consentVersion: 1, language: 'id', by: { picture } })).token
		);
	}
	got(await meeting.command({ name: 'go-to-stage', index: 3 }));
	await meeting.next();
	const { assessment } = await meeting.desk();
	const round = assessment!.statements[0]!.roundId;
	let isLoaded = false;
	const loading = examples.load(house.admin).then((answer) => {
		isLoaded = true;
		return answer;
	});
	let revision = 0;
	while (!isLoaded) {
		revision += 1;
		const answer = 1 + (revision % 4);
		for (const token of tokens) got(await phones.cast(token, { round, answer, revision }));
	}
	got(await loading);
	expect(revision).toBeGreaterThan(1);
	await meeting.next();
	got(await meeting.command({ name: 'reveal', roundIds: [round] }));
	const { statements } = got(await house.backstage.records.results(house.admin, id, 'id'));
	const counts = [0, 0, 0, 0];
	counts[revision % 4] = tokens.length;
	expect(statements).toMatchObject([{ n: tokens.length, counts }]);
});
