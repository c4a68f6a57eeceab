// Makes one archive that holds everything: Node, Rembuk as it was built, the packages it runs on, a file
// to start it. It is written under another name and gets its own when it is whole.
import {
	createWriteStream,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { zipSync } from 'fflate';
import { fetchNode } from './fetch-node.ts';
import { writeLicences } from './licence.ts';
import { packWords, writeReadMe, writeStartFile } from './pack-words.ts';
import { PackRefused } from './pack-refused.ts';
import { platformFacts, type Platform } from './platform.ts';
import { listBuiltIn, listRunning, type LockFile } from './production-package.ts';
import { writeTar, type PackedFile } from './tar.ts';

/** Of Rembuk itself: what a running server reads. Pages are in the build, packing needs no packing. */
const ownFolders = ['build', 'server', 'src/domain'];
const unneeded = /^server\/pack\/|^build\/\.stamp$|\.(map|md)$|(^|\/)tsconfig\.json$/;
/** Types, maps, what measured its tests, and the source of machine code that is there already. */
const unneededInPackage = /\.(map|d\.[cm]?ts|flow|md|c|h|cpp|hpp|gypi?|lzz)$|^coverage\//i;

/** Answers the archive's path. Throws PackRefused, and leaves nothing half made. */
export async function makePackage(given: {
	root: string;
	platform: Platform;
	outFolder: string;
	cacheFolder: string;
}): Promise<string> {
	const { root, platform, outFolder } = given;
	const { archive } = platformFacts[platform];
	const { version } = readJson<{ version: string }>(join(root, 'package.json'));
	const name = `rembuk-${version}-${platform}`;
	const files = listFiles({ ...given, name, version });
	const file = join(outFolder, `${name}.${archive}`);
	const part = `${file}.part`;
	mkdirSync(outFolder, { recursive: true });
	try {
		if (archive === 'zip') writeFileSync(part, writeZip(files));
		else await pipeline(Readable.from(writeTar(files)), createGzip(), createWriteStream(part));
		renameSync(part, file);
	} finally {
		rmSync(part, { force: true });
	}
	return file;
}

function listFiles(given: {
	root: string;
	platform: Platform;
	cacheFolder: string;
	name: string;
	version: string;
}): PackedFile[] {
	const { root, platform, cacheFolder, name, version } = given;
	const facts = platformFacts[platform];
	const lock = readJson<LockFile>(join(root, 'package-lock.json'));
	const addon = join(root, 'node_modules/better-sqlite3/prebuilds', facts.addon);
	if (!existsSync(addon)) throw new PackRefused(packWords.addonMissing({ addon: facts.addon, platform }));
	const node = fetchNode({ root, platform, lock, cacheFolder });
	const packages = listRunning(lock);
	const all = [...packages, ...listBuiltIn(lock)];
	const listed = [...new Map(all.map((one) => [one.folder, one])).values()];
	const text = (path: string, words: string, isProgram = false): PackedFile => ({
		path,
		isProgram,
		read: () => Buffer.from(words, 'utf8')
	});
	const files: PackedFile[] = [
		text(facts.startFile, writeStartFile(facts), true),
		text('BACA DULU - READ ME.txt', writeReadMe(version, facts)),
		text('LICENCES.txt', writeLicences({ root, packages: listed, nodeLicence: node.licence })),
		{ path: `node/${facts.nodeName}`, isProgram: true, read: () => node.program },
		...listOwn(root),
		...packages.flatMap(({ folder }) => listPackage(root, { folder, addon: facts.addon }))
	];
	return files.map((file) => ({ ...file, path: `${name}/${file.path}` }));
}

function listOwn(root: string): PackedFile[] {
	const paths = ownFolders.flatMap((folder) => listPaths(root, folder));
	return ['package.json', ...paths.filter((path) => !unneeded.test(path))].map((path) => copyOf(root, path));
}

function listPackage(root: string, { folder, addon }: { folder: string; addon: string }): PackedFile[] {
	return listPaths(root, folder)
		.filter((path) => {
			const inside = path.slice(folder.length + 1);
			// A package's own packages are listed by themselves.
			if (inside.startsWith('node_modules/') || unneededInPackage.test(inside)) return false;
			return !inside.startsWith('prebuilds/') || inside === `prebuilds/${addon}`;
		})
		.map((path) => copyOf(root, path));
}

const copyOf = (root: string, path: string): PackedFile => ({
	path: `app/${path}`,
	isProgram: false,
	read: () => readFileSync(join(root, path))
});

/** Files under a folder in a fixed order, named from the root with forward slashes. */
function listPaths(root: string, folder: string): string[] {
	return (readdirSync(join(root, folder), { recursive: true }) as string[])
		.map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
		.filter((path) => statSync(join(root, path)).isFile())
		.sort();
}

/** A zip holds no time before 1980; all files have the same, so that the same files are the same bytes. */
function writeZip(files: readonly PackedFile[]): Uint8Array {
	const mtime = new Date(1980, 0, 1);
	return zipSync(Object.fromEntries(files.map(({ path, read }) => [path, [read(), { mtime }]])));
}

function readJson<Shape>(file: string): Shape {
	return JSON.parse(readFileSync(file, 'utf8')) as Shape;
}
