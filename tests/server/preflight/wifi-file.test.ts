// The Wi-Fi on disk: beside the database, for its owner's eyes, and nowhere else.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openWifiFile } from '#server/preflight/wifi-file.ts';
import { dump, got, makeActor, openHouse, planSession } from '../../fixtures/backstage.ts';
import { makeDataFolder } from '../../fixtures/data-folder.ts';

function makeFolder(): string {
	const folder = makeDataFolder();
	mkdirSync(folder);
	return folder;
}

const balai = { name: 'Balai Warga', password: 'rahasia;warga"1' };

test('[H3] is there after a restart, in a file only its owner may read', () => {
	const folder = makeFolder();
	const first = openWifiFile(folder);
	expect(first.current()).toBeUndefined();
	first.keep(balai);
	first.keep({ ...balai, name: 'Balai 2' });
	expect(first.current()).toEqual({ ...balai, name: 'Balai 2' });
	expect(openWifiFile(folder).current()).toEqual({ ...balai, name: 'Balai 2' });
	expect(readdirSync(folder)).toEqual(['wifi.json']);
	expect(statSync(join(folder, 'wifi.json')).mode & 0o077).toBe(0);
	first.forget();
	first.forget();
	expect(readdirSync(folder)).toEqual([]);
	expect(openWifiFile(folder).current()).toBeUndefined();
});

test.each(['{"name":"Balai","password":"rahasia-', '[]', '{"name":"Balai","password":"pendek"}', ''])(
	'[H3] a file that holds %j is none, is reported, and its password stands in no report',
	(text) => {
		const folder = makeFolder();
		writeFileSync(join(folder, 'wifi.json'), text);
		const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		onTestFinished(() => told.mockRestore());
		const file = openWifiFile(folder);
		expect(file.current()).toBeUndefined();
		expect(told).toHaveBeenCalledTimes(1);
		expect(told.mock.calls.flat().join(' ')).not.toMatch(/rahasia|pendek/);
		file.keep(balai);
		expect(openWifiFile(folder).current()).toEqual(balai);
	}
);

test('[H3] a disk that refuses leaves what was there', () => {
	const folder = makeFolder();
	const file = openWifiFile(folder);
	file.keep(balai);
	// A folder in the place of the file that is written first: even an administrator is refused.
	mkdirSync(join(folder, 'wifi.json.part'));
	expect(() => file.keep({ name: 'Lain', password: '' })).toThrow();
	expect(file.current()).toEqual(balai);
	rmSync(join(folder, 'wifi.json.part'), { recursive: true });
	expect(JSON.parse(readFileSync(join(folder, 'wifi.json'), 'utf8'))).toEqual(balai);
});

test('[H1] [H3] [H8] what is refused changes nothing, and what is taken is in no table and no record', async () => {
	const house = await openHouse();
	const { facilitator, wifi, dataFolder } = house;
	const { preflight, downloads, sessions } = house.backstage;
	got(await preflight.saveWifi(facilitator, balai));
	const plan = await planSession(house);
	await plan.start(1);
	const screen = async () => got(await sessions.desk(facilitator, plan.id, 'id')).hall;
	// The screens of the meeting have it while people may come in, and an old link no longer [H8].
	expect((await screen()).wifi).toEqual(balai);
	got(await plan.command({ name: 'close-session', confirmed: true }));
	expect(JSON.stringify(await screen())).not.toContain(balai.name);
	const before = await dump(house.db);
	expect(before).not.toContain(balai.name);
	expect(before).not.toContain('rahasia;');
	for (const bad of [
		{ name: '', password: '' },
		{ name: 'a'.repeat(33), password: '' },
		{ name: 'Balai', password: 'pendek' },
		{ name: 'Balai\n', password: 'panjang sekali' }
	])
		expect(await preflight.saveWifi(facilitator, bad)).toMatchObject({
			refused: expect.stringMatching(/^wifi-/) as string
		});
	expect(wifi.current()).toEqual(balai);
	expect(await dump(house.db)).toBe(before);
	const record = JSON.stringify(got(await downloads.session(facilitator, plan.id)));
	expect(record).toContain('Kelompok Melati');
	expect(record).not.toContain(balai.name);
	expect(record).not.toContain('rahasia;');
	const researcher = await makeActor(house.db, 'researcher');
	for (const answer of [
		await preflight.get(researcher),
		await preflight.saveWifi(researcher, { name: 'Lain', password: '' }),
		await preflight.forgetWifi(researcher)
	])
		expect(answer).toEqual({ refused: 'not-allowed' });
	expect(readFileSync(join(dataFolder, 'wifi.json'), 'utf8')).toBe(JSON.stringify(balai));
	got(await preflight.forgetWifi(facilitator));
	expect(got(await preflight.get(facilitator)).wifi).toBeUndefined();
});
