// Which packages a running Rembuk needs: what package.json names under dependencies, and what those name.
// Read from the lock file, so that what is packed is what was tested. Pages and their own packages
// (Svelte, SvelteKit, the fonts) are inside the build already; of them only the licences are listed.

type Locked = { version?: string; dependencies?: Record<string, string> };
export type LockFile = { packages: Record<string, Locked> };
/** folder: in node_modules, as the lock file has it. */
export type Package = { name: string; version: string; folder: string };

/** Packages whose code is in the build though nothing of them lies beside it. */
const builtIn = [
	'svelte',
	'@sveltejs/kit',
	'@sveltejs/adapter-node',
	'@fontsource/atkinson-hyperlegible',
	'@fontsource/public-sans'
];

/** Needed where better-sqlite3 is compiled; here it is compiled already. */
const onlyForCompiling = new Set(['node-addon-api']);

/** In the order of their folders. Throws where the lock file does not hold what package.json names. */
export function listRunning(lock: LockFile): Package[] {
	return closureOf(lock, Object.keys(lock.packages['']?.dependencies ?? {}));
}

/** The same of what was built into the pages. */
export function listBuiltIn(lock: LockFile): Package[] {
	return closureOf(lock, builtIn);
}

function closureOf(lock: LockFile, names: readonly string[]): Package[] {
	const found = new Map<string, Package>();
	const waiting = names.map((name) => ({ name, from: '' }));
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const folder = findFolder(lock, next);
		const { version = '', dependencies = {} } = lock.packages[folder] ?? {};
		if (found.has(folder) || onlyForCompiling.has(next.name)) continue;
		found.set(folder, { name: next.name, version, folder });
		for (const name of Object.keys(dependencies)) waiting.push({ name, from: folder });
	}
	return [...found.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** As Node looks for it: beside the one who asks first, then further out. */
function findFolder(lock: LockFile, { name, from }: { name: string; from: string }): string {
	for (let outer = from; ; outer = outer.slice(0, Math.max(0, outer.lastIndexOf('/node_modules/')))) {
		const folder = `${outer === '' ? '' : `${outer}/`}node_modules/${name}`;
		if (lock.packages[folder]) return folder;
		if (outer === '') throw new Error(`package-lock.json holds no ${name}; run npm ci`);
	}
}
