// What a record holds of everything a meeting was asked beside scores and dots, each with its figures, and of
// nobody's own row. How figures are checked when a record is read is tests/domain/record-round.test.ts.
import { expect, test } from 'vitest';
import { readRecord, writeRecord } from '#domain/record-file.ts';
import { checkSchema } from '../../fixtures/record-schema.ts';
import { got } from '../../fixtures/backstage.ts';
import { openAskedMeeting, pairsRows, usgRows } from '../../fixtures/asked-meeting.ts';

const few = { isShown: false, why: 'few-answers' };

test('[I9] [X20] influence is there as a vote with its ballots, or as agreed aloud with none', async () => {
	const { session, house } = await openAskedMeeting();
	const { influence } = (await session()).sessions[0]!;
	expect(influence.map(({ statement, ordinal }) => [statement, ordinal])).toEqual([
		[1, 1],
		[2, 2],
		[2, 3],
		[3, 1]
	]);
	expect(influence[0]).toMatchObject({
		instrumentId: house.versionId,
		text: { id: 'Statement 1', en: 'Statement 1' },
		score: { sum: 9, n: 6, meanHundredths: 150, cutoffHundredths: 250, levels: 4, isWeak: true },
		result: {
			isAgreed: false,
			ballots: [1, 1, 2, 3, 3, null],
			counts: [0, 2, 1, 2],
			unknown: 1,
			n: 5,
			sum: 10,
			meanHundredths: 200,
			isInfluential: true,
			quarter: 'weak-influential'
		}
	});
	expect(influence[1]!.result).toMatchObject({ isAgreed: true, value: 0, isInfluential: false });
	expect(influence[2]!.result).toEqual({
		isShown: true,
		isAgreed: true,
		value: 3,
		isInfluential: true,
		quarter: 'weak-influential'
	});
	expect(influence[3]!.result).toEqual(few);
});

test("[K30] [X21] [X28] USG is there as counts per value, and nobody's row can be had from the file", async () => {
	const { session, ideaIds, house } = await openAskedMeeting();
	const record = await session();
	const [usg] = record.sessions[0]!.usg;
	const [first, second, third] = ideaIds;
	expect(usg).toMatchObject({
		ordinal: 1,
		presentAtClose: 6,
		options: [{ idea: first, text: 'Papan kas di rumah anggota-01' }, { idea: second }, { idea: third }],
		result: {
			people: 6,
			counts: [
				{ urgency: [0, 0, 1, 1, 4], seriousness: [0, 0, 1, 3, 2], growth: [0, 0, 2, 2, 2] },
				{ urgency: [3, 2, 1, 0, 0], seriousness: [3, 2, 1, 0, 0], growth: [2, 2, 2, 0, 0] },
				{ urgency: [2, 2, 2, 0, 0], seriousness: [3, 2, 1, 0, 0], growth: [3, 2, 1, 0, 0] }
			],
			sums: [
				{ urgency: 27, seriousness: 25, growth: 24 },
				{ urgency: 10, seriousness: 10, growth: 12 },
				{ urgency: 12, seriousness: 10, growth: 10 }
			],
			ranking: [
				{ idea: first, sum: 76, rank: 1, isTied: false },
				{ idea: third, sum: 32, rank: 2 },
				{ idea: second, sum: 32, rank: 3 }
			],
			settled: [first, third, second]
		}
	});
	const text = writeRecord(record);
	for (const row of [...usgRows, ...pairsRows]) expect(text).not.toContain(JSON.stringify(row));
	// Whoever gave which values together is in no byte: rows with the same counts make the same record.
	const round = await house.db
		.selectFrom('round')
		.select('id')
		.where('kind', '=', 'usg')
		.executeTakeFirstOrThrow();
	const others = usgRows.map((row, at) =>
		row.map((_, place) => usgRows[(at + place) % usgRows.length]![place])
	);
	const ballots = await house.db.selectFrom('ballot').selectAll().where('round_id', '=', round.id).execute();
	for (const [at, { id }] of ballots.entries())
		await house.db
			.updateTable('ballot')
			.set({ dots: JSON.stringify(others[at]) })
			.where('id', '=', id)
			.execute();
	expect(writeRecord(await session())).toBe(text);
});

test('[K30] [X22] pairs are there as voices for each pair, with the circle; those chosen aloud are one voice', async () => {
	const { session, ideaIds } = await openAskedMeeting();
	const [voted, agreed] = (await session()).sessions[0]!.pairs;
	const [first, second, third] = ideaIds;
	const point = { points: 1, rank: 1, isTied: true };
	expect(voted!.result).toMatchObject({
		isAgreed: false,
		people: 6,
		pairs: [
			{ first, second, forFirst: 5, forSecond: 1 },
			{ first, second: third, forFirst: 1, forSecond: 5 },
			{ first: second, second: third, forFirst: 5, forSecond: 1 }
		],
		ranking: [point, point, point],
		cycles: [[first, second, third]],
		settled: null
	});
	expect(agreed!.result).toMatchObject({
		isAgreed: true,
		people: 0,
		channels: [],
		ranking: [
			{ idea: second, points: 2, rank: 1 },
			{ idea: third, points: 1, rank: 2 },
			{ idea: first, points: 0, rank: 3 }
		],
		cycles: []
	});
});

test('[X29] [X6] an end poll is there question by question, in its words, with its ballots from five answers on', async () => {
	const { session } = await openAskedMeeting();
	const { polls } = (await session()).sessions[0]!;
	expect(polls).toMatchObject([
		{
			ordinal: 1,
			place: 1,
			of: 2,
			text: { id: 'Pesan kegiatan ini saya terima', en: 'The message reached me' },
			measures: 'message',
			state: 'revealed',
			presentAtClose: 6,
			result: {
				ballots: ['not-yet', 'yes', 'yes', 'yes', 'yes', null],
				yes: 4,
				notYet: 1,
				unknown: 1,
				n: 5,
				percent: 80,
				channels: [{ channel: 'own-phone', answers: 6 }]
			}
		},
		{ ordinal: 1, place: 2, of: 2, text: { id: 'anggota-01 datang lagi' }, measures: null, result: few }
	]);
});

test('[X4] [X8] [X10] all of it is read back as the same bytes, fits the schema, and points to no seat', async () => {
	const { session, group, house, tokens } = await openAskedMeeting();
	for (const record of [await session(), await group()]) {
		const text = writeRecord(record);
		expect(readRecord(text)).toEqual(record);
		expect(checkSchema(JSON.parse(text))).toEqual([]);
		const ids = await Promise.all(
			(['seat', 'member', 'account', 'ballot'] as const).map(async (table) =>
				(await house.db.selectFrom(table).select('id').execute()).map(({ id }) => String(id))
			)
		);
		for (const secret of [...ids.flat(), ...tokens]) expect(text).not.toContain(secret);
	}
});

test("[X32] [X6] the group's own words stand beside each cut-off, names replaced; without any there are none", async () => {
	const { session, group, house } = await openAskedMeeting({
		cutoffWords: { weak: 'Belum sekuat Kenanga', strong: 'Kokoh' }
	});
	const own = { weak: 'Belum sekuat anggota-01', strong: 'Kokoh' };
	const record = await session();
	expect(record.group.cutoffWords).toBeNull();
	expect(record.sessions[0]!.assessment!.cutoffWords).toEqual(own);
	expect(record.sessions[0]!.influence.map(({ score }) => score.cutoffWords)).toEqual([own, own, own, own]);
	const {
		name,
		kind,
		cutoff_hundredths: cutoffHundredths
	} = await house.db.selectFrom('participant_group').selectAll().executeTakeFirstOrThrow();
	const cutoffWords = { weak: 'Rapuh', strong: 'Kokoh' };
	const form = { name, kind, cutoffHundredths, partIds: [], cutoffWords };
	got(await house.backstage.programmes.updateGroup(house.facilitator, house.groupId, form));
	const later = await group();
	expect(later.group.cutoffWords).toEqual(cutoffWords);
	expect(later.sessions[0]!.assessment!.cutoffWords).toEqual(own);
	expect(readRecord(writeRecord(later))).toEqual(later);
	expect(checkSchema(JSON.parse(writeRecord(later)))).toEqual([]);
	const plain = await (await openAskedMeeting()).session();
	expect(plain.sessions[0]!.assessment!.cutoffWords).toBeNull();
	expect(plain.sessions[0]!.influence[0]!.score.cutoffWords).toBeNull();
});
