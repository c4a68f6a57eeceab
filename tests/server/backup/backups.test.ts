// When the house makes backups, what it says of them, and what a house is that was put back from one.
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { DeskCommand } from '#domain/command.ts';
import type { DeskView } from '#domain/view.ts';
import { makeBackups } from '#server/backup/backups.ts';
import { refuseBackupInside } from '#server/backup/folder.ts';
import { systemClock } from '#server/clock.ts';
import { openServices } from '#server/services.ts';
import { StartRefused } from '#server/start-refused.ts';
import { newRequest } from '../../fixtures/backstage.ts';
import { listBackups, makeBackupFolder, readBackup } from '../../fixtures/backup-folder.ts';
import { makeDataFolder, openFreshDatabase } from '../../fixtures/data-folder.ts';
import { got, joinMany, openSession } from '../../fixtures/live-session.ts';
import { openWholeHouse, type WholeHouse } from '../../fixtures/whole-house.ts';

async function openMeeting(house: WholeHouse) {
	const session = await openSession(house.backstage, house.admin, 'led');
	const lead = house.lead(house.admin, session.id);
	const run = async (command: DeskCommand) => got(await lead.command(command));
	return { ...session, lead, run };
}

const saved = (view: DeskView) => view.backup?.at === 'ok';

/** The fault is logged, as it should be; here it would only fill the terminal. */
function listenToFaults() {
	const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	onTestFinished(() => log.mockRestore());
	return log;
}

describe('a house with a folder for backups', () => {
	test('[TRUST A6] makes one at start, after each stage that was left, on a pause and on closing, and at no other time', async () => {
		const folder = makeBackupFolder();
		const house = await openWholeHouse(undefined, folder);
		await house.backups.settled();
		expect(listBackups(folder)).toHaveLength(1);
		const meeting = await openMeeting(house);
		// Making the meeting went on from its first stage to the second.
		await meeting.lead.until(saved);
		const before = listBackups(folder).length;
		await joinMany(house.backstage, meeting, 2);
		for (const command of ['open', 'close'] as const) expect(await meeting.lead.next()).toBe(command);
		await house.backups.settled();
		expect(listBackups(folder)).toHaveLength(before);
		const leaving: DeskCommand[] = [
			{ name: 'go-to-stage', index: 2 },
			{ name: 'pause' },
			{ name: 'resume' },
			{ name: 'close-session', confirmed: true }
		];
		const counts: number[] = [];
		for (const command of leaving) {
			house.clock.advance(60_000);
			await meeting.run(command);
			await house.backups.settled();
			counts.push(listBackups(folder).length - before);
		}
		expect(counts).toEqual([1, 2, 2, 3]);
		const last = listBackups(folder).at(-1)!;
		expect(readBackup(folder, last, `SELECT status FROM session WHERE id = '${meeting.id}'`)).toEqual([
			{ status: 'closed' }
		]);
	});

	test('[TRUST A6] put back by hand the copy is the meeting: seats, results, and rounds to be asked anew', async () => {
		const folder = makeBackupFolder();
		const house = await openWholeHouse(undefined, folder);
		const [meeting, other] = [await openMeeting(house), await openMeeting(house)];
		const seats = await joinMany(house.backstage, meeting, 6);
		expect(await meeting.lead.next()).toBe('open');
		const [round] = meeting.roundIds;
		for (const { token } of seats)
			expect(await house.backstage.phones.cast(token, { round: round!, answer: 3, revision: 1 })).toEqual({
				was: 'counted'
			});
		expect(await meeting.lead.next()).toBe('close');
		// Another meeting of the house has a round open while this one leaves its stage.
		expect(await other.lead.next()).toBe('open');
		house.clock.advance(60_000);
		await meeting.run({ name: 'go-to-stage', index: 2 });
		await house.backups.settled();
		const before = await meeting.lead.desk();

		const again = makeDataFolder();
		mkdirSync(again);
		cpSync(join(folder, listBackups(folder).at(-1)!), join(again, 'rembuk.db'));
		const restored = await openServices({
			dataFolder: again,
			clock: house.clock,
			addresses: () => ['http://192.168.1.7:3000'],
			told: {
				changed: () => undefined,
				progressed: () => undefined,
				guessed: () => undefined,
				nudged: () => undefined,
				seatReplaced: () => undefined,
				connected: () => ({ seatIds: new Set(), halls: 0 })
			}
		});
		onTestFinished(() => restored.close());
		const { sessions, phones } = restored.backstage;
		expect(got(await sessions.desk(house.admin, meeting.id, 'id'))).toEqual({ ...before, backup: undefined });
		expect(got(await phones.view(seats[0]!.token, 'id')).you.seatId).toBe(seats[0]!.seatId);
		const reveal: DeskCommand = { name: 'reveal', roundIds: [round!] };
		got(await sessions.command(house.admin, meeting.id, newRequest(), reveal));
		const { statements } = got(await restored.backstage.records.results(house.admin, meeting.id, 'id'));
		expect(statements.find(({ roundId }) => roundId === round)).toMatchObject({ n: 6, sum: 18 });
		const reopened = got(await sessions.desk(house.admin, other.id, 'id'));
		expect([reopened.openingId, reopened.next.does]).toEqual([undefined, 'open']);
	});

	test('[TRUST A6] a pulled stick is told on the desk, the meeting goes on, and the next stage tries again', async () => {
		const log = listenToFaults();
		const folder = makeBackupFolder();
		const house = await openWholeHouse(undefined, folder);
		const meeting = await openMeeting(house);
		await meeting.lead.until(saved);
		await house.backups.settled();
		renameSync(folder, `${folder}-pulled`);
		onTestFinished(() => rmSync(`${folder}-pulled`, { recursive: true, force: true }));
		expect(await meeting.lead.command({ name: 'go-to-stage', index: 2 })).toEqual({});
		const failed = await meeting.lead.until((view) => view.backup?.at === 'failed');
		expect(failed).toMatchObject({
			backup: { at: 'failed', why: 'folder-missing' },
			hall: { stageIndex: 2, status: 'running' }
		});
		expect(String(log.mock.calls)).toContain('backing up (folder-missing)');
		// It is never made: on the laptop's own disk it would be no backup.
		expect(() => listBackups(folder)).toThrow('ENOENT');

		renameSync(`${folder}-pulled`, folder);
		house.clock.advance(60_000);
		await meeting.run({ name: 'go-to-stage', index: 1 });
		const mended = await meeting.lead.until(saved);
		expect(mended.backup).toEqual({ at: 'ok', atMs: house.clock.nowMs() });
	});

	test('without one nothing is copied and nothing is said', async () => {
		const house = await openWholeHouse();
		const meeting = await openMeeting(house);
		await meeting.run({ name: 'go-to-stage', index: 2 });
		expect(house.backups.state()).toEqual({ at: 'off' });
		expect((await meeting.lead.desk()).backup).toBeUndefined();
	});
});

describe('one at a time', () => {
	async function openBackups(limits?: { copyMs: number; closeMs: number }) {
		const { dataFolder } = await openFreshDatabase();
		const folder = makeBackupFolder();
		const states: string[] = [];
		const backups = makeBackups({
			dataFolder,
			folder,
			clock: systemClock,
			changed: () => states.push(backups.state().at),
			...(limits && { limits })
		});
		onTestFinished(() => backups.close());
		return { backups, folder, states };
	}

	test('[TRUST A6] however often one is asked for while one runs, exactly one more follows', async () => {
		const { backups, folder, states } = await openBackups();
		backups.want();
		while (states.length === 0) await new Promise((done) => setImmediate(done));
		for (let n = 0; n < 20; n += 1) backups.want();
		await backups.settled();
		expect(states).toEqual(['running', 'ok', 'running', 'ok']);
		expect(listBackups(folder)).toHaveLength(2);
	});

	test('[TRUST A6] stopping waits for the copy that was asked for last', async () => {
		const { backups, folder } = await openBackups();
		backups.want();
		await backups.close();
		expect(listBackups(folder)).toHaveLength(1);
		backups.want();
		await backups.settled();
		expect(listBackups(folder)).toHaveLength(1);
	});

	test('[TRUST A6] a stick that takes too long is given up, and stopping does not wait for it for ever', async () => {
		listenToFaults();
		const slow = await openBackups({ copyMs: 1, closeMs: 60_000 });
		slow.backups.want();
		await slow.backups.settled();
		expect(slow.backups.state()).toEqual({ at: 'failed', why: 'too-slow' });
		const hasty = await openBackups({ copyMs: 60_000, closeMs: 1 });
		hasty.backups.want();
		await hasty.backups.close();
		await hasty.backups.settled();
		expect([listBackups(slow.folder), listBackups(hasty.folder)]).toEqual([[], []]);
	});
});

describe('a folder for backups that is no second place', () => {
	test('[TRUST A6] is refused at start, in both languages, also by way of a link', async () => {
		const dataFolder = makeDataFolder();
		mkdirSync(join(dataFolder, 'inner'), { recursive: true });
		const outside = mkdtempSync(join(tmpdir(), 'rembuk-link-'));
		onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
		symlinkSync(dataFolder, join(outside, 'link'));
		const refused = (backupFolder: string) => {
			try {
				refuseBackupInside(dataFolder, backupFolder);
			} catch (fault) {
				return fault instanceof StartRefused ? fault.code : fault;
			}
			return undefined;
		};
		for (const inside of [
			dataFolder,
			`${dataFolder}/`,
			join(dataFolder, 'inner'),
			join(dataFolder, 'later', 'deep'),
			join(dataFolder, '..', 'data'),
			join(outside, 'link'),
			join(outside, 'link', 'inner')
		])
			expect(refused(inside), inside).toBe('backup-inside-data');
		for (const beside of [outside, `${dataFolder}-backup`, join(dataFolder, '..', '..data')])
			expect(refused(beside), beside).toBeUndefined();
		await expect(openWholeHouse(dataFolder, dataFolder)).rejects.toThrow(
			/di dalam folder data[^]*lies in the data folder/
		);
	});

	test('[TRUST A6] a file where the folder should be is told as a stick that is not there', async () => {
		listenToFaults();
		const { dataFolder } = await openFreshDatabase();
		const path = join(makeBackupFolder(), 'stick');
		writeFileSync(path, 'a file');
		const backups = makeBackups({ dataFolder, folder: path, clock: systemClock, changed: () => undefined });
		backups.want();
		await backups.settled();
		expect(backups.state()).toEqual({ at: 'failed', why: 'folder-missing' });
	});
});
