// Recorded voices in backups: beside the copies, once, as long as one of them names them.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copiesKept, makeCopy } from '#server/backup/copy.ts';
import type { Heard } from '#domain/recording.ts';
import { got, openHouse, type House } from '../../fixtures/backstage.ts';
import { listBackups, makeBackupFolder } from '../../fixtures/backup-folder.ts';
import { makeSound } from '../../fixtures/sound.ts';

function openStick(house: House) {
	const folder = makeBackupFolder();
	let atMs = new Date(2026, 10, 25, 3, 10, 12).getTime();
	const copy = () => {
		atMs += 60_000;
		return makeCopy({ database: join(house.dataFolder, 'rembuk.db'), folder, atMs, sessionIds: [] });
	};
	const sounds = () => {
		const [name] = readdirSync(folder).filter((each) => each.endsWith('-audio'));
		return name === undefined ? undefined : readdirSync(join(folder, name)).sort();
	};
	const path = () =>
		join(
			folder,
			readdirSync(folder).find((each) => each.endsWith('-audio'))!
		);
	return { folder, copy, sounds, path };
}

const keep = async (house: House, heard: Heard, mark: number) => {
	const place = { groupId: house.groupId, versionId: house.versionId, heard };
	got(await house.backstage.recordings.keep(house.facilitator, place, makeSound('audio/webm', 3000, mark)));
};
const first: Heard = { about: 'statement', number: 1 };
const second: Heard = { about: 'statement', number: 2 };
const kept = (house: House) => readdirSync(join(house.dataFolder, 'audio')).sort();

test('[U7] each recording is copied once, byte for byte, and a house without any gets no folder for them', async () => {
	const house = await openHouse();
	const stick = openStick(house);
	stick.copy();
	expect(stick.sounds()).toBeUndefined();
	await keep(house, first, 1);
	await keep(house, second, 2);
	stick.copy();
	expect(stick.sounds()).toEqual(kept(house));
	for (const name of kept(house))
		expect(
			readFileSync(join(stick.path(), name)).equals(readFileSync(join(house.dataFolder, 'audio', name)))
		).toBe(true);
	const before = stick.sounds();
	stick.copy();
	expect(stick.sounds()).toEqual(before);
});

test('[U7] a recording that was replaced goes when the last copy that names it goes, and not before', async () => {
	const house = await openHouse();
	const stick = openStick(house);
	await keep(house, first, 1);
	stick.copy();
	const [old] = kept(house);
	await keep(house, first, 2);
	stick.copy();
	expect(stick.sounds()).toEqual([...kept(house), old].sort());
	const [oldest] = listBackups(stick.folder);
	rmSync(join(stick.folder, oldest!));
	stick.copy();
	expect(stick.sounds()).toEqual(kept(house));
	expect(copiesKept).toBeGreaterThan(3);
});

test('[U7] what is damaged or gone is left out; a part is swept, and what is not ours stays', async () => {
	const house = await openHouse();
	const stick = openStick(house);
	await keep(house, first, 1);
	stick.copy();
	await keep(house, second, 2);
	const fresh = kept(house).find((name) => !stick.sounds()!.includes(name))!;
	writeFileSync(join(house.dataFolder, 'audio', fresh), 'not what it was');
	writeFileSync(join(stick.path(), `${fresh}-0123456789abcdef.part`), 'half');
	writeFileSync(join(stick.path(), 'catatan.txt'), 'somebody else’s');
	stick.copy();
	expect(stick.sounds()).toEqual([...kept(house).filter((name) => name !== fresh), 'catatan.txt'].sort());
	rmSync(join(house.dataFolder, 'audio'), { recursive: true });
	mkdirSync(join(house.dataFolder, 'audio'));
	stick.copy();
	expect(stick.sounds()).toContain('catatan.txt');
	expect(stick.sounds()).toHaveLength(2);
});
