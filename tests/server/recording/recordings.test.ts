// Recorded voices at the desk: on disk under their fingerprint, replaced and removed with nothing left over.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { InstrumentVersionId } from '#domain/ids.ts';
import { recordingLimits, type Heard } from '#domain/recording.ts';
import { randomId } from '#server/database/secret.ts';
import { sweepSounds } from '#server/recording/recordings.ts';
import { openSoundFolder } from '#server/recording/sound-folder.ts';
import { dump, got, makeActor, openHouse, type House } from '../../fixtures/backstage.ts';
import { makeDataFolder } from '../../fixtures/data-folder.ts';
import { makeSound, noSounds } from '../../fixtures/sound.ts';

const first: Heard = { about: 'statement', number: 1 };
const placeOf = (house: House, heard: Heard = first) => ({
	groupId: house.groupId,
	versionId: house.versionId,
	heard
});
const folderOf = ({ dataFolder }: House) => join(dataFolder, 'audio');
const filesOf = (house: House) => (existsSync(folderOf(house)) ? readdirSync(folderOf(house)) : []);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function silenceFaults(): void {
	const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	onTestFinished(() => told.mockRestore());
}

test('[U1] [U5] a recording is kept under its fingerprint, heard again, replaced and removed', async () => {
	const house = await openHouse();
	const { recordings } = house.backstage;
	const sound = makeSound('audio/webm', 5000, 1);
	got(await recordings.keep(house.facilitator, placeOf(house), sound));
	expect(filesOf(house)).toEqual([hash(sound)]);
	const path = join(folderOf(house), hash(sound));
	expect(readFileSync(path).equals(sound)).toBe(true);
	expect(statSync(path).mode & 0o077).toBe(0);
	expect(got(await recordings.hear(house.facilitator, placeOf(house)))).toMatchObject({
		type: 'audio/webm',
		sha256: hash(sound)
	});

	const better = makeSound('audio/mp4', 3000, 2);
	got(await recordings.keep(house.facilitator, placeOf(house), better));
	expect(filesOf(house)).toEqual([hash(better)]);
	const shelf = got(await recordings.shelf(house.facilitator, house.groupId, house.versionId));
	expect(shelf.recordings).toEqual([{ ...first, bytes: 3000, sha256: hash(better) }]);
	const page = got(await recordings.list(house.facilitator, house.groupId));
	expect(page).toMatchObject({ bytes: 3000, versions: [{ recorded: 1, of: 10, isNewest: true }] });

	got(await recordings.remove(house.facilitator, placeOf(house)));
	got(await recordings.remove(house.facilitator, placeOf(house)));
	expect(filesOf(house)).toEqual([]);
	expect(await recordings.hear(house.facilitator, placeOf(house))).toEqual({ refused: 'not-found' });
});

test('[U5] the same sound of two answers is one file, which goes with the last of them', async () => {
	const house = await openHouse();
	const { recordings } = house.backstage;
	const sound = makeSound();
	const level = placeOf(house, { about: 'level', number: 2 });
	await Promise.all([placeOf(house), level].map((place) => recordings.keep(house.facilitator, place, sound)));
	got(await recordings.keep(house.facilitator, level, sound));
	expect(filesOf(house)).toEqual([hash(sound)]);
	got(await recordings.remove(house.facilitator, placeOf(house)));
	expect(got(await recordings.hear(house.facilitator, level)).sha256).toBe(hash(sound));
	got(await recordings.remove(house.facilitator, level));
	expect(filesOf(house)).toEqual([]);
});

test('[U1] [U2] what cannot be kept is refused, and nothing is', async () => {
	const house = await openHouse();
	const { recordings } = house.backstage;
	const before = await dump(house.db);
	const keep = (bytes: Uint8Array, place = placeOf(house)) =>
		recordings.keep(house.facilitator, place, bytes);
	expect(await keep(noSounds.html)).toMatchObject({ refused: 'recording-unplayable' });
	expect(await keep(new Uint8Array(0))).toMatchObject({ refused: 'recording-missing' });
	expect(await keep(makeSound('audio/ogg', recordingLimits.bytes + 1))).toMatchObject({
		refused: 'recording-too-large'
	});
	for (const heard of [
		{ about: 'statement', number: 7 },
		{ about: 'level', number: 5 }
	] as const)
		expect(await keep(makeSound(), placeOf(house, heard))).toEqual({ refused: 'statement-unknown' });
	const elsewhere = { ...placeOf(house), versionId: randomId() as InstrumentVersionId };
	expect(await keep(makeSound(), elsewhere)).toEqual({ refused: 'not-found' });
	expect(await dump(house.db)).toBe(before);
	expect(filesOf(house)).toEqual([]);
});

test('[U2] a group keeps 60 MB in all; what a new recording takes the place of does not count', async () => {
	const house = await openHouse();
	const { recordings } = house.backstage;
	got(await recordings.keep(house.facilitator, placeOf(house), makeSound('audio/wav', 2000)));
	// As if the rest had been filled: rows weigh what they say.
	const filler = {
		group_id: house.groupId,
		version_id: house.versionId,
		about: 'statement' as const,
		type: 'audio/ogg' as const,
		sha256: 'f'.repeat(64),
		bytes: recordingLimits.bytes,
		recorded_at_ms: 0
	};
	const numbers = Array.from({ length: 59 }, (_, index) => index + 100);
	await house.db
		.insertInto('recording')
		.values(numbers.map((number) => ({ ...filler, number })))
		.execute();
	const second = placeOf(house, { about: 'statement', number: 2 });
	const left = recordingLimits.bytes - 2000;
	expect(await recordings.keep(house.facilitator, second, makeSound('audio/wav', left + 1))).toMatchObject({
		refused: 'recordings-full'
	});
	got(await recordings.keep(house.facilitator, placeOf(house), makeSound('audio/wav', left, 3)));
	got(await recordings.keep(house.facilitator, second, makeSound('audio/wav', 2000, 3)));
});

test('[U4] a stranger hears of no group, a researcher of the programme is refused, an admin may', async () => {
	const house = await openHouse();
	const { recordings, programmes } = house.backstage;
	got(await recordings.keep(house.facilitator, placeOf(house), makeSound()));
	const stranger = await makeActor(house.db, 'facilitator');
	const researcher = await makeActor(house.db, 'researcher');
	const admin = await makeActor(house.db, 'admin');
	got(await programmes.addPerson(house.facilitator, house.programmeId, researcher.accountId));
	const before = await dump(house.db);
	for (const [actor, refused] of [
		[stranger, 'not-found'],
		[researcher, 'not-allowed']
	] as const) {
		expect(await recordings.list(actor, house.groupId)).toEqual({ refused });
		expect(await recordings.shelf(actor, house.groupId, house.versionId)).toEqual({ refused });
		expect(await recordings.keep(actor, placeOf(house), makeSound())).toEqual({ refused });
		expect(await recordings.remove(actor, placeOf(house))).toEqual({ refused });
		expect(await recordings.hear(actor, placeOf(house))).toEqual({ refused });
		expect(await recordings.nameLanguage(actor, house.groupId, 'Sunda')).toEqual({ refused });
	}
	expect(await dump(house.db)).toBe(before);
	got(await recordings.hear(admin, placeOf(house)));
});

test('[U5] a file that is gone or damaged is not served, and that is reported', async () => {
	const house = await openHouse();
	const { recordings } = house.backstage;
	const sound = makeSound();
	got(await recordings.keep(house.facilitator, placeOf(house), sound));
	silenceFaults();
	const path = join(folderOf(house), hash(sound));
	writeFileSync(path, Buffer.concat([sound, Buffer.from('x')]));
	expect(await recordings.hear(house.facilitator, placeOf(house))).toEqual({ refused: 'not-found' });
	rmSync(path);
	expect(await recordings.hear(house.facilitator, placeOf(house))).toEqual({ refused: 'not-found' });
	expect(console.error).toHaveBeenCalledTimes(2);
	// Recorded once more it is whole again.
	got(await recordings.keep(house.facilitator, placeOf(house), sound));
	got(await recordings.hear(house.facilitator, placeOf(house)));
});

test('[U5] what no row names is swept at the start: a part, and a file whose row never came', async () => {
	const house = await openHouse();
	const sound = makeSound();
	got(await house.backstage.recordings.keep(house.facilitator, placeOf(house), sound));
	const folder = folderOf(house);
	writeFileSync(join(folder, 'a'.repeat(64)), 'orphan');
	writeFileSync(join(folder, `${hash(sound)}-0123456789abcdef.part`), 'half');
	writeFileSync(join(folder, 'catatan.txt'), 'somebody else’s');
	await sweepSounds({ db: house.db, sounds: openSoundFolder(house.dataFolder) });
	expect(readdirSync(folder).sort()).toEqual([hash(sound), 'catatan.txt'].sort());
});

test('[U5] a disk that refuses keeps neither file nor row', async () => {
	const house = await openHouse();
	const before = await dump(house.db);
	// In the place of the folder a file: nothing can be written below it.
	writeFileSync(folderOf(house), '');
	await expect(
		house.backstage.recordings.keep(house.facilitator, placeOf(house), makeSound())
	).rejects.toThrow();
	expect(await dump(house.db)).toBe(before);
	const folder = makeDataFolder();
	mkdirSync(folder);
	expect(() => openSoundFolder(folder).sweep(new Set())).not.toThrow();
	expect(readdirSync(folder)).toEqual([]);
});

test('[U6] the language a group speaks is said beside its recordings, and can be taken back', async () => {
	const house = await openHouse();
	const { recordings } = house.backstage;
	const spoken = async () => got(await recordings.list(house.facilitator, house.groupId)).spoken;
	expect(await spoken()).toBeUndefined();
	got(await recordings.nameLanguage(house.facilitator, house.groupId, ' Sunda '));
	expect(await spoken()).toBe('Sunda');
	const long = 'x'.repeat(41);
	expect(await recordings.nameLanguage(house.facilitator, house.groupId, long)).toMatchObject({
		refused: 'text-too-long'
	});
	expect(await spoken()).toBe('Sunda');
	got(await recordings.nameLanguage(house.facilitator, house.groupId, ''));
	expect(await spoken()).toBeUndefined();
});
