// What `npm start` runs. Plain JavaScript, because an older Node cannot even load a .ts file: it says
// so plainly, builds the pages when they are missing or older than their sources, then starts main.ts.
// With --build-only it stops after building, for the tests.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeOldNode } from './old-node.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'build', '.stamp');
/** Everything a built page is made of. */
const ingredients = [
	'src',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];

const tooOld = writeOldNode();
if (tooOld !== undefined) {
	console.error(tooOld);
	process.exitCode = 1;
} else {
	await start();
}

async function start() {
	try {
		const isBuildOnly = process.argv.includes('--build-only');
		const { readConfig } = await import('./config.ts');
		const needsBuild = isBuildOnly || !readConfig().isDevelopment;
		if (needsBuild && !buildIfNeeded()) {
			process.exitCode = 1;
			return;
		}
		if (isBuildOnly) return;
		await import('./main.ts');
	} catch (fault) {
		if (fault?.name !== 'StartRefused') throw fault;
		console.error(fault.message);
		process.exitCode = 1;
	}
}

/** The stamp goes first and comes back last: a build that was cut off is built again. */
function buildIfNeeded() {
	const stamp = hashIngredients();
	const handler = join(root, 'build', 'handler.js');
	if (existsSync(handler) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
	console.log('Menyiapkan halaman, sekitar setengah menit… / Preparing the pages, about half a minute…');
	rmSync(stampFile, { force: true });
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
		cwd: root,
		encoding: 'utf8'
	});
	if (built.status !== 0) {
		console.error(built.stdout ?? '', built.stderr ?? '', built.error ?? '');
		console.error(
			'Halaman gagal disiapkan. Jalankan "npm ci", lalu "npm start" lagi.\n' +
				'The pages could not be prepared. Run "npm ci", then "npm start" again.'
		);
		return false;
	}
	writeFileSync(stampFile, stamp);
	return true;
}

/** Contents, not times: a fresh clone or a restored backup has new times and the same contents. */
function hashIngredients() {
	const hash = createHash('sha256');
	for (const name of ingredients) {
		const path = join(root, name);
		if (!existsSync(path)) continue;
		const files = statSync(path).isDirectory() ? readdirSync(path, { recursive: true }).sort() : [''];
		for (const file of files) {
			const whole = join(path, file);
			if (!statSync(whole).isFile()) continue;
			hash.update(`${name}/${file}\0`).update(createHash('sha256').update(readFileSync(whole)).digest());
		}
	}
	return hash.digest('hex');
}
