// One file with the licence of everything that is inside a packed folder: Rembuk's own, Node's, every
// package's, the fonts'. A package without a licence file is named with the licence it declares.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Package } from './production-package.ts';

const licenceName = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

type Manifest = { license?: string; author?: string | { name?: string } };

export function writeLicences(given: {
	root: string;
	packages: readonly Package[];
	nodeLicence: string;
}): string {
	const { root, packages, nodeLicence } = given;
	const parts = [
		writePart('Rembuk', readFileSync(join(root, 'LICENSE'), 'utf8')),
		...packages.map(({ name, version, folder }) =>
			writePart(`${name} ${version}`, readLicence(join(root, folder)))
		),
		writePart('Node.js', nodeLicence)
	];
	return parts.join('\n');
}

const writePart = (title: string, text: string) => `${'='.repeat(72)}\n${title}\n\n${text.trim()}\n`;

function readLicence(folder: string): string {
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => licenceName.test(name)) : [];
	if (names.length > 0) return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
	const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
	const by = typeof author === 'string' ? author : author?.name;
	if (license === undefined) throw new Error(`${folder} says nothing of its licence`);
	return by === undefined ? license : `${license}\n${by}`;
}
