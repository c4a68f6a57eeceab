import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFromTar, writeTar, type PackedFile } from '#server/pack/tar.ts';

const file = (path: string, text: string, isProgram = false): PackedFile => ({
	path,
	isProgram,
	read: () => Buffer.from(text)
});
const long = `${'folder/'.repeat(20)}${'n'.repeat(90)}.txt`;
const files = [
	file('rembuk/mulai.sh', '#!/bin/sh\n', true),
	file('rembuk/kosong.txt', ''),
	file('rembuk/satu-blok.txt', 'x'.repeat(512)),
	file(`rembuk/${long}`, 'jauh di dalam'),
	file('rembuk/BACA DULU – é.txt', 'selamat')
];
const tar = Buffer.concat([...writeTar(files)]);

test('[Y20] the system’s own tar unpacks what was written, with programs that can be run', () => {
	const folder = mkdtempSync(join(tmpdir(), 'rembuk-tar-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	writeFileSync(join(folder, 'all.tar'), tar);
	execFileSync('tar', ['-xf', 'all.tar'], { cwd: folder });
	for (const { path, read } of files)
		expect(readFileSync(join(folder, path), 'utf8'), path).toBe(String(read()));
	if (process.platform !== 'win32') {
		expect(statSync(join(folder, 'rembuk/mulai.sh')).mode & 0o777).toBe(0o755);
		expect(statSync(join(folder, 'rembuk/kosong.txt')).mode & 0o777).toBe(0o644);
	}
});

test('[Y20] the same files are the same bytes, and each is found again', () => {
	expect(Buffer.concat([...writeTar(files)]).equals(tar)).toBe(true);
	for (const { path, read } of files) expect(String(readFromTar(tar, path)), path).toBe(String(read()));
});

test('[Y22] what is not in a tar, cut off, or no tar at all is not found', () => {
	expect(readFromTar(tar, 'rembuk/lain.txt')).toBeUndefined();
	expect(readFromTar(tar.subarray(0, 700), 'rembuk/mulai.sh')).toBeDefined();
	expect(readFromTar(tar.subarray(0, 515), 'rembuk/mulai.sh')).toBeUndefined();
	expect(readFromTar(Buffer.from('x'.repeat(2_000)), 'rembuk/mulai.sh')).toBeUndefined();
	expect(readFromTar(new Uint8Array(), 'rembuk/mulai.sh')).toBeUndefined();
});

test('a path that no tar can name is not written under another', () => {
	expect(() => [...writeTar([file('n'.repeat(101), '')])]).toThrow('no tar can name');
});
