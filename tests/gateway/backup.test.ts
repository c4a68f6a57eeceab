// What a desk hears of backups over its socket, while nothing else happens in its room.
import { renameSync, rmSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listBackups, makeBackupFolder } from '../fixtures/backup-folder.ts';
import { got, startHouse } from '../fixtures/live-house.ts';

test('[TRUST A6] every desk is told when a backup was saved and when it was not; a phone hears nothing of it', async () => {
	const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	onTestFinished(() => log.mockRestore());
	const folder = makeBackupFolder();
	const house = await startHouse({ backupFolder: folder });
	const session = await house.openSession();
	const other = await house.openSession();
	const [seat] = await house.joinMany(session, 1);
	const phone = house.phone(seat!);
	await phone.hello();
	const [desk, elsewhere] = [house.desk(session), house.desk(other)];
	for (const each of [desk, elsewhere]) await each.whenView(({ backup }) => backup?.at === 'ok');

	renameSync(folder, `${folder}-pulled`);
	onTestFinished(() => rmSync(`${folder}-pulled`, { recursive: true, force: true }));
	got(await house.command(session, { name: 'go-to-stage', index: 2 }));
	for (const each of [desk, elsewhere])
		expect((await each.whenView(({ backup }) => backup?.at === 'failed')).backup).toEqual({
			at: 'failed',
			why: 'folder-missing'
		});
	renameSync(`${folder}-pulled`, folder);
	const before = listBackups(folder).length;
	const [from, fromElsewhere] = [desk.frames.length, elsewhere.frames.length];
	got(await house.command(session, { name: 'go-to-stage', index: 1 }));
	const isSaved = (frame: (typeof desk.frames)[number]) =>
		frame.t === 'desk' && frame.view.backup?.at === 'ok';
	await desk.when(isSaved, { from });
	await elsewhere.when(isSaved, { from: fromElsewhere });
	expect(listBackups(folder)).toHaveLength(before + 1);
	expect(JSON.stringify(phone.frames)).not.toContain('backup');
});
