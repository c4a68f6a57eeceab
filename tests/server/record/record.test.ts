import { describe, expect, test } from 'vitest';
import type { Actor } from '#server/backstage.ts';
import type { Schema } from '#server/database/schema.ts';
import { randomId } from '#server/database/secret.ts';
import { makeInstruments } from '#server/instrument/instrument.ts';
import { makeRecords } from '#server/record/record.ts';
import { got, openProgrammeRoom } from '../programme/programme-room.ts';

type Room = Awaited<ReturnType<typeof openProgrammeRoom>>;
type Level = Schema['ballot']['level'];

/** The paper's sums from 15 raters. Which fifteen scores made them is invented here. */
const paperSums = { 9: 37, 13: 35, 14: 36, 19: 37, 23: 33, 26: 34 } as const;
const levelsFor = (sum: number): Level[] =>
	Array.from({ length: 15 }, (_, index) => (index < sum - 30 ? 3 : 2));

async function addSession({ db, facilitator, first }: Room, withScoring: boolean) {
	const id = randomId<'session'>();
	await db
		.insertInto('session')
		.values({
			id,
			group_id: first,
			title: 'Penilaian pertama',
			date: '2016-03-05',
			place: 'Rumah Ibu Sari',
			status: 'running',
			name_mode: 'picture',
			seat_limit: 40,
			agenda: '[]',
			focus: '{"at":"stage"}',
			code: 'AB23CD',
			hall_key: 'key',
			created_by: facilitator.accountId,
			created_at_ms: 0,
			stage_index: 0,
			stage_elapsed_ms: 0
		})
		.execute();
	const assessmentId = randomId<'assessment'>();
	if (withScoring) {
		const { id: versionId } = await db
			.selectFrom('instrument_version')
			.where('instrument_key', '=', 'peka-kube')
			.select('id')
			.where('instrument_key', '=', 'peka-kube')
			.executeTakeFirstOrThrow();
		await db
			.insertInto('assessment')
			.values({
				id: assessmentId,
				session_id: id,
				instrument_version_id: versionId,
				kind: 'baseline',
				secrecy: 'secret',
				pace: 'led',
				cutoff_hundredths: 240,
				created_at_ms: 0
			})
			.execute();
	}
	return { id, assessmentId };
}

/** Fifteen who score, one of them gone home, and a mentor who does not. */
async function addSeats({ db }: Room, sessionId: Awaited<ReturnType<typeof addSession>>['id']) {
	const seats = Array.from({ length: 16 }, (_, index) => ({
		id: randomId<'seat'>(),
		session_id: sessionId,
		picture: index < 15 ? 'ikan' : null,
		picture_turn: index + 1,
		scores: index < 15 ? (1 as const) : (0 as const),
		has_left: index === 0 ? (1 as const) : (0 as const),
		has_phone: index < 15 ? (1 as const) : (0 as const),
		joined_at_ms: 0
	}));
	await db.insertInto('seat').values(seats).execute();
	return seats.slice(0, 15).map((seat) => seat.id);
}

/** Results read no plan; a house with boards is in change.test.ts. */
const withNoPlan = ({ db }: Pick<Room, 'db'>) => ({ db, boards: { listActions: async () => [] } });

async function openRecordRoom() {
	const room = await openProgrammeRoom();
	await makeInstruments(room).shipInstruments();
	const { id, assessmentId } = await addSession(room, true);
	const seatIds = await addSeats(room, id);
	async function addRound(number: number, state: Schema['round']['state'], levels: Level[] = []) {
		const roundId = randomId<'round'>();
		await room.db
			.insertInto('round')
			.values({
				id: roundId,
				assessment_id: assessmentId,
				session_id: id,
				kind: 'score',
				statement_number: number,
				ordinal: 1,
				state
			})
			.execute();
		if (levels.length === 0) return roundId;
		const ballots = levels.map((level) => ({ id: randomId(), round_id: roundId, level }));
		await room.db.insertInto('ballot').values(ballots).execute();
		const marks = levels.map((_, index) => ({ round_id: roundId, seat_id: seatIds[index]! }));
		await room.db.insertInto('answered').values(marks).execute();
		return roundId;
	}
	return { ...room, records: makeRecords(withNoPlan(room)), id, addRound };
}

describe('the results of a session', () => {
	test("[T3] [T4] the paper's baseline: sums, n, means, and which are weak under the group's own cut-off", async () => {
		const { records, facilitator, addRound, id } = await openRecordRoom();
		for (const [number, sum] of Object.entries(paperSums))
			await addRound(Number(number), 'revealed', levelsFor(sum));
		const results = got(await records.results(facilitator, id, 'id'));
		const shown = results.statements.map(
			(one) => one.isShown && [one.number, one.sum, one.n, one.meanHundredths]
		);
		expect(shown).toEqual([
			[9, 37, 15, 247],
			[13, 35, 15, 233],
			[14, 36, 15, 240],
			[19, 37, 15, 247],
			[23, 33, 15, 220],
			[26, 34, 15, 227]
		]);
		// 2,40 is not below 2,40.
		expect(results.overview?.weak.map((one) => one.number)).toEqual([23, 26, 13]);
		expect(results.overview?.raters).toBe(15);
		expect(results.overview?.fields[2]).toEqual({
			field: 3,
			name: 'Administrasi dan keuangan',
			sum: 71,
			n: 30,
			meanHundredths: 237,
			isWeak: true,
			leftOut: 0,
			asked: 2
		});
		expect(results.attendance).toEqual({ joined: 16, scored: 15, accompanied: 1, left: 1 });
		expect(results.assessment).toMatchObject({ cutoffHundredths: 240, pace: 'led', wasLed: true });
		expect(results.session).toEqual({
			id,
			title: 'Penilaian pertama',
			date: '2016-03-05',
			place: 'Rumah Ibu Sari',
			status: 'running',
			groupId: results.session.groupId,
			groupName: 'KUBE 07',
			programmeName: 'KUBE Maju Sejahtera',
			purpose: 'real'
		});
	});

	test('[TRUST E2] a round that has not been revealed leaves no trace, whatever was answered in it', async () => {
		const { records, facilitator, addRound, id, db } = await openRecordRoom();
		const revealed = await addRound(13, 'revealed', levelsFor(35));
		await addRound(1, 'not-opened');
		await addRound(14, 'open');
		const closed = await addRound(15, 'closed', levelsFor(45));
		const before = got(await records.results(facilitator, id, 'en'));
		expect(before.statements.map((one) => one.roundId)).toEqual([revealed]);
		expect(before.overview?.fields[2]).toMatchObject({ sum: 35, n: 15, leftOut: 2, asked: 3 });
		expect(JSON.stringify(before)).not.toContain(closed);
		await db.updateTable('ballot').set({ level: 1 }).where('round_id', '=', closed).execute();
		expect(await records.results(facilitator, id, 'en')).toEqual(before);
	});

	test('[T7] [TRUST E3] four scores are not shown and cannot be had from the field by subtraction', async () => {
		const { records, facilitator, addRound, id, db } = await openRecordRoom();
		await addRound(13, 'revealed', levelsFor(35));
		const few = await addRound(14, 'revealed', [1, 2, 3, 4, null, null, null]);
		const before = got(await records.results(facilitator, id, 'id'));
		expect(before.statements[1]).toEqual({
			roundId: few,
			number: 14,
			field: 3,
			fieldName: 'Administrasi dan keuangan',
			text: 'Pemakaian uang rutin diperiksa anggota, pengurus lain, atau orang luar',
			notYet: 'Pemakaian uang belum rutin diperiksa anggota, pengurus lain, atau orang luar',
			isShown: false,
			ordinal: 1,
			other: undefined
		});
		expect(before.overview?.fields[2]).toMatchObject({ sum: 35, n: 15, leftOut: 1, asked: 2 });
		await db.updateTable('ballot').set({ level: null }).where('round_id', '=', few).execute();
		expect(await records.results(facilitator, id, 'id')).toEqual(before);
	});

	test('[T1] "don\'t know" is counted apart, and each language reads its own words', async () => {
		const { records, facilitator, addRound, id } = await openRecordRoom();
		await addRound(13, 'revealed', [4, 4, 3, 1, 1, null, null]);
		const inEnglish = got(await records.results(facilitator, id, 'en')).statements[0];
		expect(inEnglish).toMatchObject({ counts: [2, 0, 1, 2], unknown: 2, n: 5, sum: 13, meanHundredths: 260 });
		expect(inEnglish?.text).toBe("The group's finances are open to all members");
		const inIndonesian = got(await records.results(facilitator, id, 'id')).statements[0];
		expect(inIndonesian?.text).toBe('Keuangan kelompok terbuka untuk semua anggota');
	});

	test('[T8] nothing revealed is no overview, and no scoring is no assessment', async () => {
		const room = await openRecordRoom();
		await room.addRound(13, 'closed', levelsFor(35));
		const sealed = got(await room.records.results(room.facilitator, room.id, 'id'));
		expect(sealed).toMatchObject({ statements: [], overview: undefined });
		expect(sealed.assessment?.instrument.key).toBe('peka-kube');

		const bare = await openProgrammeRoom();
		const { id } = await addSession(bare, false);
		expect(got(await makeRecords(withNoPlan(bare)).results(bare.facilitator, id, 'id'))).toMatchObject({
			assessment: undefined,
			attendance: { joined: 0, scored: 0, accompanied: 0, left: 0 },
			statements: [],
			overview: undefined
		});
	});
});

describe('who reads them', () => {
	test('[TRUST F5] an admin and the people of the programme; everybody else hears "not-found"', async () => {
		const { records, programmes, programmeId, admin, facilitator, stranger, researcher, id } =
			await openRecordRoom();
		const heard = async (actor: Actor, asked = id) => {
			const answer = await records.results(actor, asked, 'id');
			return 'refused' in answer ? answer : 'read';
		};
		const notFound = { refused: 'not-found' };
		expect(await heard(facilitator)).toBe('read');
		expect(await heard(admin)).toBe('read');
		expect(await heard(stranger)).toEqual(notFound);
		expect(await heard(researcher)).toEqual(notFound);
		got(await programmes.addPerson(facilitator, programmeId, researcher.accountId));
		expect(await heard(researcher)).toBe('read');
		for (const id of [randomId<'session'>(), '__proto__' as never])
			expect(await heard(admin, id)).toEqual(notFound);
	});
});
