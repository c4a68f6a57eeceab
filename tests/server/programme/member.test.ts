import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RosterRow } from '#domain/roster.ts';
import { randomId } from '#server/database/secret.ts';
import { got, openProgrammeRoom } from './programme-room.ts';

const sari: RosterRow = { name: 'Ibu Sari', role: 'officer', sex: 'female' };
const dedi: RosterRow = { name: 'Pak Dedi', role: 'member', sex: 'male' };
const budi: RosterRow = { name: 'Budi', role: 'member', sex: undefined };

test('[S20] a pasted roster is previewed without storing, and its good rows are then stored', async () => {
	const { programmes, facilitator, first } = await openProgrammeRoom();
	got(await programmes.addMembers(facilitator, first, [sari]));
	const text = 'Pak Dedi; anggota; L\nibu  sari\n;;P\nBudi';
	const preview = got(await programmes.previewRoster(facilitator, first, text));
	expect(preview.good).toEqual([
		{ ...dedi, line: 1 },
		{ ...budi, line: 4 }
	]);
	expect(preview.bad.map(({ line, why }) => [line, why])).toEqual([
		[2, 'name-doubled'],
		[3, 'name-missing']
	]);
	expect(got(await programmes.getGroup(facilitator, first)).members).toHaveLength(1);

	expect(await programmes.addMembers(facilitator, first, preview.good)).toEqual({ added: 2 });
	const { members } = got(await programmes.getGroup(facilitator, first));
	expect(members.map(({ name, role, sex }) => ({ name, role, sex }))).toEqual([budi, sari, dedi]);
	expect(await programmes.previewRoster(facilitator, first, 'x'.repeat(100_001))).toEqual({
		refused: 'text-too-long',
		about: 'text'
	});
});

test('[S20] all rows or none: one bad line is named by its number, and nothing is stored', async () => {
	const { programmes, facilitator, first, db } = await openProgrammeRoom();
	got(await programmes.addMembers(facilitator, first, [sari]));
	const bad: [unknown, string][] = [
		[{ ...budi, name: '  ' }, 'name-missing'],
		[{ ...budi, name: 'x'.repeat(81) }, 'text-too-long'],
		[{ ...budi, name: 'Bu\0di' }, 'roster-line-bad'],
		[{ ...budi, name: 7 }, 'roster-line-bad'],
		[{ ...budi, role: '__proto__' }, 'roster-line-bad'],
		[{ ...budi, sex: 'constructor' }, 'roster-line-bad'],
		[null, 'roster-line-bad'],
		[{ ...budi, name: ' IBU  sari ' }, 'name-doubled'],
		[{ ...budi, name: 'pak dedi' }, 'name-doubled']
	];
	for (const [row, why] of bad) {
		const rows = [dedi, row as RosterRow, budi];
		expect(await programmes.addMembers(facilitator, first, rows)).toEqual({ refused: why, about: '2' });
	}
	expect(await db.selectFrom('member').select('name').execute()).toEqual([{ name: 'Ibu Sari' }]);
});

test('[S20] wherever the bad line stands, the roster stays as it was', async () => {
	const { programmes, facilitator, first, db } = await openProgrammeRoom();
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.nat(19), async (length, at) => {
			const rows: RosterRow[] = Array.from({ length }, (_, index) => ({ ...budi, name: `Budi ${index}` }));
			const line = at % length;
			rows[line] = { ...budi, name: '' };
			expect(await programmes.addMembers(facilitator, first, rows)).toEqual({
				refused: 'name-missing',
				about: String(line + 1)
			});
			expect(await db.selectFrom('member').selectAll().execute()).toEqual([]);
		}),
		{ seed: 11, numRuns: 30 }
	);
});

test('[S22] a roster has at most 500 people, those already on it counted', async () => {
	const { programmes, facilitator, first } = await openProgrammeRoom();
	const rows = Array.from({ length: 501 }, (_, index) => ({ ...budi, name: `Budi ${index}` }));
	const tooMany = { refused: 'too-many', about: 'rows' };
	expect(await programmes.addMembers(facilitator, first, rows)).toEqual(tooMany);
	expect(await programmes.addMembers(facilitator, first, rows.slice(0, 500))).toEqual({ added: 500 });
	expect(await programmes.addMembers(facilitator, first, [sari])).toEqual(tooMany);
	expect(await programmes.addMembers(facilitator, first, [])).toEqual({
		refused: 'text-missing',
		about: 'rows'
	});
});

test('[S21] two facilitators adding the same person at once make one row', async () => {
	const { programmes, facilitator, admin, first, db } = await openProgrammeRoom();
	const answers = await Promise.all(
		[facilitator, admin, facilitator, admin].map((actor) => programmes.addMembers(actor, first, [sari]))
	);
	expect(answers.filter((answer) => 'added' in answer)).toHaveLength(1);
	expect(await db.selectFrom('member').selectAll().execute()).toHaveLength(1);
});

test('[S21] a member is corrected, and cannot take the name of another', async () => {
	const { programmes, facilitator, first } = await openProgrammeRoom();
	got(await programmes.addMembers(facilitator, first, [sari, dedi]));
	const [ibu] = got(await programmes.getGroup(facilitator, first)).members;
	got(
		await programmes.updateMember(facilitator, ibu!.id, { name: 'IBU SARI', role: 'member', sex: undefined })
	);
	expect(got(await programmes.getGroup(facilitator, first)).members[0]).toEqual({
		id: ibu!.id,
		name: 'IBU SARI',
		role: 'member',
		sex: undefined,
		groupId: first,
		groupName: 'KUBE 07'
	});
	expect(await programmes.updateMember(facilitator, ibu!.id, { ...sari, name: 'pak dedi' })).toEqual({
		refused: 'name-doubled',
		about: 'name'
	});
	expect(await programmes.updateMember(facilitator, ibu!.id, { ...sari, name: '' })).toEqual({
		refused: 'name-missing',
		about: 'name'
	});
	expect(await programmes.updateMember(facilitator, randomId<'member'>(), budi)).toEqual({
		refused: 'not-found'
	});
});

test('[S21] a removed member leaves the roster, keeps the row, and frees the name', async () => {
	const { programmes, facilitator, first, db, clock } = await openProgrammeRoom();
	got(await programmes.addMembers(facilitator, first, [sari]));
	const [member] = got(await programmes.getGroup(facilitator, first)).members;
	clock.advance(1000);
	got(await programmes.removeMember(facilitator, member!.id));
	expect(got(await programmes.getGroup(facilitator, first)).members).toEqual([]);
	const rows = await db.selectFrom('member').select(['id', 'name', 'removed_at_ms']).execute();
	expect(rows).toEqual([{ id: member!.id, name: 'Ibu Sari', removed_at_ms: clock.nowMs() }]);
	expect(await programmes.removeMember(facilitator, member!.id)).toEqual({ refused: 'not-found' });
	expect(await programmes.updateMember(facilitator, member!.id, budi)).toEqual({ refused: 'not-found' });
	expect(await programmes.addMembers(facilitator, first, [sari])).toEqual({ added: 1 });
});
