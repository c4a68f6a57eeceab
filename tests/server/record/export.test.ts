// The research record of two meetings that were really held: what is in it, and what is not. Its
// figures and bytes are export-figure.test.ts.
import { describe, expect, test } from 'vitest';
import { writeCanonical } from '#domain/canonical.ts';
import type { ResearchRecord } from '#domain/record.ts';
import { isRefused } from '#domain/refusal.ts';
import type { Actor } from '#server/backstage.ts';
import { hashContent } from '#server/board/freeze.ts';
import { randomId } from '#server/database/secret.ts';
import { writeFile } from '../../../src/routes/records/export-file.ts';
import { fileNames } from '../../../src/routes/records/file-name.ts';
import { got, makeActor, openHouse, planSession } from '../../fixtures/backstage.ts';
import {
	after,
	before,
	direct,
	dotsOf,
	openRecordHouse,
	openRecords,
	people,
	roster
} from '../../fixtures/record-house.ts';
import { checkSchema } from '../../fixtures/record-schema.ts';

const sorted = (values: readonly (number | null)[]) => [...values].sort((a, b) => (a ?? 9) - (b ?? 9));
const textOf = (record: ResearchRecord) =>
	fileNames.map((file) => writeFile(record, file, 'r').text).join('\n');

describe('what a record holds', () => {
	test('[X1] [TRUST F5] only a closed meeting has one, for the people of its programme', async () => {
		const house = await openRecordHouse();
		const { downloads, programmes } = house.backstage;
		const { facilitator, baseline, running, db, groupId, programmeId } = house;
		expect(await downloads.session(facilitator, running.id)).toEqual({ refused: 'record-not-closed' });
		const stranger = await makeActor(db, 'facilitator');
		const researcher = await makeActor(db, 'researcher');
		const notFound = { refused: 'not-found' };
		for (const actor of [stranger, researcher]) {
			expect(await downloads.session(actor, baseline.sessionId)).toEqual(notFound);
			expect(await downloads.session(actor, running.id)).toEqual(notFound);
			expect(await downloads.group(actor, groupId)).toEqual(notFound);
		}
		got(await programmes.addPerson(facilitator, programmeId, researcher.accountId));
		for (const actor of [researcher, await makeActor(db, 'admin')]) {
			expect(isRefused(await downloads.session(actor, baseline.sessionId))).toBe(false);
			expect(isRefused(await downloads.group(actor, groupId))).toBe(false);
		}
		for (const id of [randomId<'session'>(), '__proto__' as never])
			expect(await downloads.session(facilitator, id)).toEqual(notFound);
		for (const id of [randomId<'group'>(), '__proto__' as never])
			expect(await downloads.group(facilitator, id)).toEqual(notFound);
		const form = { name: 'Kosong', kind: 'group', partIds: [], cutoffHundredths: 250 } as const;
		const empty = got(await programmes.createGroup(facilitator, programmeId, { ...form, partIds: [] }));
		expect(await downloads.group(facilitator, empty.id)).toEqual({ refused: 'record-not-closed' });
		const nobody: Actor = { ...facilitator, role: 'none' as never };
		expect(await downloads.group(nobody, groupId)).toEqual({ refused: 'not-allowed' });
	});

	test("[X1] a group's record holds its closed meetings in the order of their days", async () => {
		const { first, second, group, house } = await openRecords();
		expect(group.sessions.map(({ id }) => id)).toEqual([house.baseline.sessionId, house.followUp.sessionId]);
		expect(group).toMatchObject({ scope: 'group', purpose: 'real', format: 'rembuk-record', version: 2 });
		expect(group.sessions).toEqual([first.sessions[0], second.sessions[0]]);
		expect(group.instruments).toHaveLength(1);
		expect(group.instruments[0]!.contentSha256).toMatch(/^[0-9a-f]{64}$/);
	});

	test('[X2] [TRUST E3] rounds not asked, not revealed or with fewer than five scores are nowhere, and cannot be subtracted', async () => {
		const { first, house } = await openRecords();
		const results = first.sessions[0]!.scores.map(({ result }) => (result.isShown ? 'shown' : result.why));
		expect(results).toEqual(['shown', 'shown', 'shown', 'few-answers', 'not-revealed', 'not-asked']);
		for (const { result } of first.sessions[0]!.scores.slice(3))
			expect(Object.keys(result).sort()).toEqual(['isShown', 'why']);
		const sums = first.sessions[0]!.fields.map(({ n, sum, leftOut }) => [n, sum, leftOut]);
		const all = [1, 2, 3].flatMap((number) => before[number]!).filter((level) => level !== null);
		expect(sums).toEqual([
			[all.length, all.reduce((sum, level) => sum + level, 0), 0],
			[0, 0, 3]
		]);
		// Whatever was answered in them, not one byte of any file changes.
		const files = textOf(first);
		const [, , , few, closed] = house.baseline.rounds;
		await house.db.updateTable('ballot').set({ level: 1 }).where('round_id', '=', closed!).execute();
		await house.db.updateTable('ballot').set({ level: null }).where('round_id', '=', few!).execute();
		const again = got(await house.backstage.downloads.session(house.facilitator, house.baseline.sessionId));
		expect(textOf(again)).toBe(files);
		const whole = got(await house.backstage.downloads.group(house.facilitator, house.groupId));
		expect(whole.sessions[1]!.change!.statements.map(({ statement }) => statement)).toEqual([1, 2, 3]);
	});

	test('[X3] [TRUST E1] every shown ballot is there, in an order that says nothing, and nothing joins two of one person', async () => {
		const { first, second, house } = await openRecords();
		for (const [record, answers] of [
			[first, before],
			[second, after]
		] as const)
			for (const { statement, result } of record.sessions[0]!.scores)
				if (result.isShown) expect(result.ballots).toEqual(sorted(answers[statement]!));
		const dots = second.sessions[0]!.dots[0]!;
		expect(dots.result).toMatchObject({
			isShown: true,
			people,
			sums: [14, 22],
			ballots: [...Array<number[]>(7).fill([2, 1]), ...Array<number[]>(5).fill([0, 3])]
		});
		expect(Array.from({ length: people }, (_, seat) => dotsOf(seat)[0]).filter((n) => n === 2)).toHaveLength(
			7
		);
		const asked = second.sessions[0]!.directChange[0]!;
		const wordOf = (level: number | null) => (level === null ? null : ['down', 'same', 'up'][level - 1]);
		expect(asked.result).toMatchObject({ down: 1, same: 2, up: 8, unknown: 1, n: 11 });
		expect(asked.result).toMatchObject({ ballots: sorted(direct).map(wordOf) });
		// The same answers stored in another order are the same record.
		const ballots = await house.db.selectFrom('ballot').selectAll().execute();
		await house.db.deleteFrom('ballot').execute();
		for (const ballot of ballots.reverse())
			await house.db
				.insertInto('ballot')
				.values({ ...ballot, id: randomId() })
				.execute();
		const { downloads } = house.backstage;
		expect(got(await downloads.session(house.facilitator, house.baseline.sessionId))).toEqual(first);
		expect(got(await downloads.session(house.facilitator, house.followUp.sessionId))).toEqual(second);
	});

	test('[X5] women and men, officers and members are said only where no part has one to four people', async () => {
		const house = await openHouse();
		const { programmes, downloads } = house.backstage;
		const rows = Array.from({ length: 11 }, (_, at) => ({
			name: `Orang ${at + 1} dari daftar`,
			role: at < 4 ? ('officer' as const) : ('member' as const),
			sex: at < 5 ? ('male' as const) : ('female' as const)
		}));
		got(await programmes.addMembers(house.facilitator, house.groupId, rows));
		const plan = await planSession(house, { nameMode: 'roster' });
		got(await plan.command({ name: 'start' }));
		const { members } = got(await programmes.getGroup(house.facilitator, house.groupId));
		for (const { id: memberId } of members) await plan.join({ memberId });
		got(await plan.command({ name: 'close-session', confirmed: true }));
		const record = got(await downloads.session(house.facilitator, plan.id));
		expect(record.sessions[0]!.attendance).toEqual({
			joined: 11,
			scored: 0,
			accompanied: 0,
			left: 0,
			bySex: { female: 6, male: 5, unsaid: 0 },
			// Four officers: then the members are not said either, or the officers could be subtracted.
			byRole: null
		});
		expect(record.sessions[0]!.consent).toEqual([{ version: 1, people: 11 }]);
		expect(checkSchema(record)).toEqual([]);
	});

	test('[X10] no code, key, place, seat, member, account, opening or ballot id is in any file', async () => {
		const { group, house } = await openRecords();
		const files = textOf(group);
		const { db } = house;
		const ids = async (table: 'seat' | 'member' | 'account' | 'ballot') =>
			(await db.selectFrom(table).select('id').execute()).map(({ id }) => String(id));
		const sessions = await db.selectFrom('session').select(['code', 'hall_key', 'place']).execute();
		const openings = await db.selectFrom('round').select('opening_id').execute();
		const secrets = [
			...(await ids('seat')),
			...(await ids('member')),
			...(await ids('account')),
			...(await ids('ballot')),
			...sessions.flatMap(({ code, hall_key, place }) => [code, hall_key, place]),
			...openings.flatMap(({ opening_id }) => opening_id ?? []),
			...house.baseline.tokens,
			...house.followUp.tokens
		].filter((secret) => secret !== '');
		expect(secrets.length).toBeGreaterThan(100);
		expect(secrets.filter((secret) => files.includes(secret))).toEqual([]);
	});

	test('[X6] people of the roster and authors of notes stand nowhere; a word that only begins like a name does', async () => {
		const { first, second, group, house } = await openRecords();
		const named = roster.map((name) => name.replace(/^(Bu|Pak) /, ''));
		// The codebook speaks Indonesian, and these names are its numerals.
		const files = fileNames
			.filter((file) => file !== 'codebook.csv')
			.map((file) => writeFile(group, file, 'r').text)
			.join('\n');
		for (const name of [...named, house.facilitator.name])
			expect(files, name).not.toMatch(new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'iu'));
		const { cards } = first.sessions[0]!.board!;
		const number = (name: string, text: string) => {
			const found = /anggota-\d\d/.exec(text)?.[0];
			expect(found, name).toBeDefined();
			return found;
		};
		const satu = number('Bu Satu', cards.idea[0]!.text);
		expect(cards.idea[0]!.text).toBe(`Buku kas, kata ${satu}`);
		expect(cards.action[0]!.who).toMatch(new RegExp(`^anggota-\\d\\d dan ${satu}$`));
		expect(cards.action[0]!.who).not.toBe(`${satu} dan ${satu}`);
		expect(cards.action[1]!.indicator).toBe('Tigabelas tetap');
		expect(first.sessions[0]!.title).toMatch(/^Penilaian pertama di rumah anggota-\d\d$/);
		expect(second.sessions[0]!.progress).toMatchObject([
			{ action: cards.action[0]!.id, seq: 1, state: 'under-way', author: 'F1' }
		]);
		expect(second.sessions[0]!.progress[0]!.note).toMatch(/^Dicatat anggota-\d\d dan F1$/);
		// Dots pinned the same idea: the same sign.
		expect(second.sessions[0]!.dots[0]!.options[0]!.text).toBe(`Buku kas, kata ${satu}`);
	});

	test('[X6] the fingerprint of the frozen board is kept back where it would let names be tried', async () => {
		const { first, house } = await openRecords();
		const { board } = first.sessions[0]!;
		const frozen = await house.db
			.selectFrom('board_freeze')
			.selectAll()
			.where('session_id', '=', house.baseline.sessionId)
			.executeTakeFirstOrThrow();
		expect(board).toMatchObject({
			isAsFrozen: false,
			cardsSha256: hashContent(writeCanonical(board!.cards))
		});
		expect(textOf(first)).not.toContain(frozen.content_hash);
		await house.db.deleteFrom('member').execute();
		const again = got(await house.backstage.downloads.session(house.facilitator, house.baseline.sessionId));
		expect(again.sessions[0]!.board).toMatchObject({ isAsFrozen: true, cardsSha256: frozen.content_hash });
	});
});
