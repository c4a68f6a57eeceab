// `npm run pack`: one archive for each platform, this machine's first; `npm run pack -- linux-x64` for one.
// What cannot be made is said, the others are made all the same, and the command ends with 1.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inBothLanguages } from '../words.ts';
import { makePackage } from './pack.ts';
import { PackRefused } from './pack-refused.ts';
import { packWords } from './pack-words.ts';
import { findOwnPlatform, isPlatform, platforms } from './platform.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outFolder = fileURLToPath(new URL('../../packed', import.meta.url));
const cacheFolder = fileURLToPath(new URL('../../packed/node', import.meta.url));

async function run(names: readonly string[]): Promise<boolean> {
	const own = findOwnPlatform(process);
	const wanted = names.length > 0 ? names : [...platforms].sort((a) => (a === own ? -1 : 1));
	const unknown = wanted.find((name) => !isPlatform(name));
	if (unknown !== undefined)
		return fail(inBothLanguages(packWords.unknown({ name: unknown, known: platforms.join(', ') })));
	const built = spawnSync(process.execPath, ['server/start.mjs', '--build-only'], {
		cwd: root,
		stdio: 'inherit'
	});
	if (built.status !== 0) return fail(inBothLanguages(packWords.notBuilt()));
	let isWhole = true;
	for (const platform of wanted.filter(isPlatform)) {
		try {
			const file = await makePackage({ root, platform, outFolder, cacheFolder });
			const megabytes = Math.round(statSync(file).size / 1e6);
			console.log(inBothLanguages(packWords.made({ file, megabytes })));
		} catch (fault) {
			if (!(fault instanceof PackRefused)) throw fault;
			isWhole = fail(fault.message);
		}
	}
	return isWhole;
}

function fail(sentence: string): false {
	console.error(sentence);
	return false;
}

process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
