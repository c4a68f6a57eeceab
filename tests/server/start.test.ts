import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeDataFolder } from '../fixtures/data-folder.ts';
import { runProgram } from '../fixtures/program.ts';

test('a setting that cannot be is a sentence in both languages, before anything is made', async () => {
	const dataFolder = makeDataFolder();
	const env = { PORT: 'tiga ribu', REMBUK_DATA: dataFolder };
	const ended = await runProgram('server/start.mjs', { env }).ended;
	expect(ended).toMatchObject({ status: 1, stdout: '' });
	expect(ended.stderr).toContain('PORT harus bilangan bulat');
	expect(ended.stderr).toContain('PORT must be a whole number');
	expect(ended.stderr).not.toContain('    at ');
	expect(existsSync(dataFolder)).toBe(false);
});

test('[TRUST A6] a backup folder in the data folder is a sentence in both languages, before anything is made', async () => {
	const dataFolder = makeDataFolder();
	const env = { PORT: '0', REMBUK_DATA: dataFolder, REMBUK_BACKUP: join(dataFolder, 'cadangan') };
	const ended = await runProgram('server/main.ts', { env }).ended;
	expect(ended).toMatchObject({ status: 1, stdout: '' });
	expect(ended.stderr).toMatch(/ada di dalam folder data[^]*lies in the data folder/);
	expect(ended.stderr).not.toContain('    at ');
	expect(existsSync(dataFolder)).toBe(false);
});

/** The system's own Node, where it is an old one; these tests themselves run on npm's. */
function findOldNode(): string | undefined {
	const path = '/usr/bin/node';
	if (!existsSync(path)) return undefined;
	const version = execFileSync(path, ['--version'], { encoding: 'utf8' });
	return Number(/^v(\d+)/.exec(version)?.[1]) < 24 ? path : undefined;
}

const oldNode = findOldNode();

test.skipIf(oldNode === undefined)('an older Node says what to type instead', () => {
	const cwd = fileURLToPath(new URL('../..', import.meta.url));
	const ended = spawnSync(oldNode!, ['server/start.mjs'], { cwd, encoding: 'utf8' });
	expect(ended).toMatchObject({ status: 1, stdout: '' });
	expect(ended.stderr.trim().split('\n')).toHaveLength(2);
	expect(ended.stderr).toContain('Jalankan: npm start');
	expect(ended.stderr).toContain('Run: npm start');
});
