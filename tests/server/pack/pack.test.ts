// Packs Rembuk for this machine, unpacks the archive with the system's own tool, and starts what comes out
// of it with nothing at hand: no PATH, no network, no node_modules of ours.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePackage } from '#server/pack/pack.ts';
import { findOwnPlatform, platformFacts, type Platform } from '#server/pack/platform.ts';
import { runProgram } from '../../fixtures/program.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const own = findOwnPlatform(process);
const patience = { timeout: 240_000 };
const guard = fileURLToPath(new URL('../../fixtures/no-network.mjs', import.meta.url));

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'rembuk-pack-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const listAll = (inside: string) =>
	(readdirSync(inside, { recursive: true }) as string[]).map((path) => path.replaceAll('\\', '/'));

/** A Mac runs Rembuk with npm only; everywhere else this is the machine's own package. */
describe.skipIf(own === undefined)('a packed folder', () => {
	const facts = platformFacts[own ?? 'linux-x64'];
	let unpacked: string;

	beforeAll(async () => {
		const built = spawnSync(process.execPath, ['server/start.mjs', '--build-only'], { cwd: root });
		expect(built.status, String(built.stderr)).toBe(0);
		const outFolder = join(folder, 'out');
		const cacheFolder = join(folder, 'no-cache');
		const file = await makePackage({ root, platform: own!, outFolder, cacheFolder });
		// Node of this platform is here already: nothing was fetched, and no half is left.
		expect(existsSync(cacheFolder)).toBe(false);
		expect(readdirSync(outFolder)).toEqual([file.slice(outFolder.length + 1)]);
		const place = join(folder, 'a place with spaces');
		mkdirSync(place);
		execFileSync('tar', ['-xf', file, '-C', place]);
		expect(readdirSync(place)).toHaveLength(1);
		unpacked = join(place, readdirSync(place)[0]!);
	}, patience.timeout);

	test('[Y20] holds what a running Rembuk needs, and nothing that makes or tries one', () => {
		expect(readdirSync(unpacked).sort()).toEqual(
			['BACA DULU - READ ME.txt', 'LICENCES.txt', 'app', 'node', facts.startFile].sort()
		);
		const files = listAll(join(unpacked, 'app'));
		for (const wanted of ['package.json', 'build/handler.js', 'server/main.ts', 'src/domain/wire.ts'])
			expect(files).toContain(wanted);
		const packages = readdirSync(join(unpacked, 'app/node_modules'));
		const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
			dependencies: object;
		};
		for (const name of Object.keys(dependencies)) expect(packages).toContain(name);
		for (const name of ['vite', 'typescript', 'vitest', '@playwright', 'svelte', facts.nodePackage])
			expect(packages).not.toContain(name);
		expect(files.filter((path) => /^tests|^server\/pack\/|\.(story|test)\.ts$|^data/.test(path))).toEqual([]);
		expect(files.filter((path) => path.endsWith('.node'))).toEqual([
			`node_modules/better-sqlite3/prebuilds/${facts.addon}`
		]);
		const readMe = readFileSync(join(unpacked, 'BACA DULU - READ ME.txt'), 'utf8');
		expect(readMe).toContain('BAHASA INDONESIA');
		expect(readMe).toContain('ENGLISH');
		expect(readMe.split(facts.startFile).length).toBeGreaterThan(2);
	});

	test('[Y23] holds the licence of every package, of Node and of the fonts', () => {
		const licences = readFileSync(join(unpacked, 'LICENCES.txt'), 'utf8');
		const titles = licences.split(/^={72}\n/m).map((part) => part.split('\n')[0]!.replace(/ [\d.]+$/, ''));
		const modules = join(unpacked, 'app/node_modules');
		const packages = readdirSync(modules).flatMap((name) =>
			name.startsWith('@') ? readdirSync(join(modules, name)).map((part) => `${name}/${part}`) : [name]
		);
		for (const name of ['Rembuk', 'Node.js', 'svelte', '@sveltejs/kit', ...packages])
			expect(titles).toContain(name);
		expect(licences).toMatch(/@fontsource\/public-sans [\d.]+\n\n[^]*?SIL OPEN FONT LICENSE/i);
	});

	test(
		'[Y21] starts without PATH, reaches for nothing, answers a page and keeps its data beside itself',
		patience,
		async () => {
			copyFileSync(guard, join(folder, 'no-network.mjs'));
			const program = join(unpacked, 'node', facts.nodeName);
			const asking = join(folder, 'asking.cjs');
			writeFileSync(asking, "require('node:net').connect(9, '127.0.0.1');");
			const guarded = { NODE_OPTIONS: `--import ${pathToFileURL(join(folder, 'no-network.mjs')).href}` };
			const reached = () => readFileSync(join(folder, 'reached.txt'), 'utf8');
			// What watches does see somebody who tries.
			expect(spawnSync(program, [asking], { env: guarded }).status).toBe(1);
			expect(reached()).toMatch(/^connect /);
			rmSync(join(folder, 'reached.txt'));

			const systemRoot = process.platform === 'win32' ? { SystemRoot: 'C:\\Windows' } : {};
			const started = spawn(join(unpacked, facts.startFile), [], {
				cwd: folder,
				env: { PATH: '', PORT: '0', ...guarded, ...systemRoot },
				shell: process.platform === 'win32',
				stdio: ['ignore', 'pipe', 'pipe']
			});
			let said = '';
			const heard = (bytes: Buffer) => (said += bytes.toString());
			started.stdout.on('data', heard);
			started.stderr.on('data', heard);
			const ended = once(started, 'exit');
			try {
				await expect.poll(() => said, { timeout: 60_000 }).toContain('Ctrl+C');
				const address = /http:\/\/localhost:\d+/.exec(said)![0];
				const page = await fetch(address);
				expect(page.status).toBe(200);
				const html = await page.text();
				expect(html).toContain('<title>Rembuk</title>');
				const style = /href="([^"]+\.css)"/.exec(html)![1]!;
				expect((await fetch(new URL(style, page.url))).status).toBe(200);
				const first = /http:\/\/localhost:\d+\/first-account\/\w+/.exec(said)![0];
				expect((await fetch(first)).status).toBe(200);
			} finally {
				started.kill('SIGTERM');
				await ended;
			}
			expect(existsSync(join(folder, 'reached.txt')) ? reached() : '').toBe('');
			expect(existsSync(join(unpacked, 'data/rembuk.db'))).toBe(true);
			expect(existsSync(join(folder, 'data'))).toBe(false);
			const reset = ['app/server/account/command.ts', 'reset', 'siapa'];
			const asked = spawnSync(program, reset, { cwd: unpacked, env: { PATH: '' }, encoding: 'utf8' });
			expect(asked.stderr).toContain('siapa');
		}
	);
});

describe('what cannot be packed', () => {
	const away: Platform = own === 'win-x64' ? 'linux-arm64' : 'win-x64';
	const { nodePackage, archive } = platformFacts[away];

	test(
		'[Y22] a Node that is not the one in the lock file is a sentence, and no archive',
		patience,
		async () => {
			const outFolder = join(folder, 'unreachable');
			const cacheFolder = join(folder, 'empty-cache');
			mkdirSync(cacheFolder);
			writeFileSync(join(cacheFolder, `${nodePackage}-${readVersion()}.tgz`), 'not what npm has');
			await expect(makePackage({ root, platform: away, outFolder, cacheFolder })).rejects.toThrow(
				/package-lock\.json[^]*is not what package-lock\.json says/
			);
			expect(existsSync(outFolder) ? readdirSync(outFolder) : []).toEqual([]);
		}
	);

	test(
		'[Y22] npm without a network is a sentence in both languages, and leaves nothing',
		patience,
		async () => {
			const outFolder = join(folder, 'offline');
			const pack = runProgram('tests/fixtures/pack-away.ts', {
				words: [away, outFolder, join(folder, 'offline-cache')],
				env: {
					npm_config_registry: 'http://127.0.0.1:9',
					npm_config_fetch_retries: '0',
					npm_config_cache: folder
				}
			});
			const ended = await pack.ended;
			expect(ended).toMatchObject({ status: 1, stdout: '' });
			expect(ended.stderr).toMatch(/tidak dapat diambil dari npm[^]*could not be fetched from npm/);
			expect(ended.stderr).not.toContain('    at ');
			expect(existsSync(outFolder) ? readdirSync(outFolder) : []).toEqual([]);
		}
	);

	test('[Y22] an unknown platform is a sentence in both languages, before anything is made', async () => {
		const ended = await runProgram('server/pack/command.ts', { words: ['amiga'] }).ended;
		expect(ended).toMatchObject({ status: 1, stdout: '' });
		expect(ended.stderr).toMatch(/tidak dipaketkan untuk "amiga"[^]*not packed for "amiga"/);
		expect(ended.stderr).toContain('linux-x64, linux-arm64, win-x64');
	});

	test('archives are named after the version and the platform', () => {
		expect(['tar.gz', 'zip']).toContain(archive);
		expect(findOwnPlatform({ platform: 'win32', arch: 'x64' })).toBe('win-x64');
		expect(findOwnPlatform({ platform: 'linux', arch: 'arm64' })).toBe('linux-arm64');
		expect(findOwnPlatform({ platform: 'darwin', arch: 'arm64' })).toBeUndefined();
	});
});

function readVersion(): string {
	const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
		packages: Record<string, { version: string }>;
	};
	const away: Platform = own === 'win-x64' ? 'linux-arm64' : 'win-x64';
	return lock.packages[`node_modules/${platformFacts[away].nodePackage}`]!.version;
}
