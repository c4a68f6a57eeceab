// The house's rules, made executable. A failure names the file and says which habit it broke.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
	importsOf,
	listFiles,
	reachableFrom,
	readSource,
	root,
	targetOf,
	type SourceFile
} from './fixtures/source-tree.ts';

const code = ['.ts', '.svelte', '.mjs'];
const sources = listFiles(['src', 'server', 'tests'], code);
const product = sources.filter((file) => !file.path.startsWith('tests/'));

function layerOf(path: string): string | undefined {
	const known: [RegExp, string][] = [
		[/^src\/domain\//, 'domain'],
		[/^src\/lib\/([a-z]+)\//, 'lib'],
		[/^src\/(routes|hooks|app)/, 'routes'],
		[/^server\/([a-z]+)\//, 'server'],
		[/^server\//, 'server-top']
	];
	for (const [pattern, layer] of known) {
		const match = pattern.exec(path);
		if (match) return layer === 'lib' || layer === 'server' ? `${layer}/${match[1]}` : layer;
	}
	return undefined;
}

const browserOrder = [
	'lib/words',
	'lib/look',
	'lib/controls',
	'lib/live',
	'lib/ballot',
	'lib/chart',
	'routes'
];
const sideBySide = new Set(['lib/board', 'lib/ballot', 'lib/chart']);
const serverOrder = [
	'server/database',
	'server/account',
	'server/programme',
	'server/instrument',
	'server/session',
	'server/board',
	'server/ballot',
	'server/record',
	'server/gateway'
];
/** Files beside the folders of server/ that everything may read. */
const serverGround = new Set(
	['clock', 'config', 'words', 'host', 'fault', 'start-refused'].map((name) => `server/${name}.ts`)
);

function forbiddenImport(file: SourceFile): string[] {
	const from = layerOf(file.path);
	return importsOf(file).flatMap(({ specifier, isTypeOnly }) => {
		const target = targetOf(file.path, specifier);
		if (target === undefined || from === undefined) return [];
		const to = layerOf(target);
		if (to === undefined || to === from || to === 'domain') return [];
		const complaint = [`${file.path} imports ${target}`];
		if (from === 'domain') return complaint;
		if (from.startsWith('server')) {
			if (!to.startsWith('server')) return complaint;
			if (from === 'server-top' || serverGround.has(target)) return [];
			if (target === 'server/backstage.ts') return isTypeOnly ? [] : complaint;
			return serverOrder.indexOf(to) >= 0 && serverOrder.indexOf(to) < serverOrder.indexOf(from)
				? []
				: complaint;
		}
		if (to.startsWith('server')) return isTypeOnly || file.path === 'src/hooks.server.ts' ? [] : complaint;
		if (sideBySide.has(from) && sideBySide.has(to)) return complaint;
		return browserOrder.indexOf(to) < browserOrder.indexOf(from) ? [] : complaint;
	});
}

describe('imports', () => {
	test('go one way', () => {
		expect(product.flatMap(forbiddenImport)).toEqual([]);
	});

	test('the domain reads no clock, random source or environment, and no package but those that parse', () => {
		const allowed = new Set(['valibot', 'papaparse']);
		const domain = sources.filter((file) => file.path.startsWith('src/domain/'));
		expect(domain.length).toBeGreaterThan(10);
		for (const file of domain) {
			expect(file.text, file.path).not.toMatch(
				/Date\.now|new Date\(\)|Math\.random|getRandomValues|process\.|node:/
			);
			for (const { specifier } of importsOf(file)) {
				if (!specifier.startsWith('.')) expect(allowed, file.path).toContain(specifier);
			}
		}
	});

	test('only server/config.ts reads the environment', () => {
		const readers = product
			.filter((file) => /process\.env\b|import\.meta\.env/.test(file.text))
			.map((file) => file.path);
		// pages.ts hands one setting to adapter-node, which takes it only from the environment.
		expect(readers.filter((path) => path !== 'server/config.ts' && path !== 'server/pages.ts')).toEqual([]);
	});

	test('SQL lives only in stores, the urn, the database and its migrations', () => {
		const sql =
			/\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s+\w+/;
		const outside = product
			.filter((file) => file.path.startsWith('server/'))
			.filter((file) => !/(^|\/|-)store\.ts$|server\/ballot\/urn\.ts$|^server\/database\//.test(file.path))
			.filter((file) => sql.test(file.text.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '')));
		expect(outside.map((file) => file.path)).toEqual([]);
	});

	test("a member's phone imports neither yjs nor Chart.js nor a parser meant for the server", () => {
		const entries = sources
			.filter((file) => /^src\/routes\/j\/.*\+(page|layout)\.(svelte|ts)$/.test(file.path))
			.map((file) => file.path);
		expect(entries.length).toBeGreaterThan(0);
		const { packages } = reachableFrom([...entries, 'src/routes/+layout.svelte']);
		expect(
			[...packages].filter((name) => /^(yjs|y-|lib0|chart\.js|valibot|papaparse|uqr|@fontsource)/.test(name))
		).toEqual([]);
	});
});

describe('files', () => {
	test('are at most 300 lines long', () => {
		expect(sources.filter((file) => file.lines > 300).map((file) => `${file.path}: ${file.lines}`)).toEqual(
			[]
		);
	});

	test('have singular, telling, kebab-case names', () => {
		const banned = /^(index|utils?|helpers?|common|misc|shared|types|manager)\b/;
		const misnamed = sources
			.map((file) => file.path.split('/').at(-1)!)
			.filter(
				(name) =>
					banned.test(name) ||
					!/^(\+?[a-z0-9-]+(\.[a-z-]+)*\.(ts|mjs)|\+[a-z]+\.svelte|[A-Z][A-Za-z]+\.svelte)$/.test(name)
			);
		expect(misnamed).toEqual([]);
	});

	test('in domain, server and lib/live open with a sentence saying what is here', () => {
		const silent = product
			.filter((file) => /^(src\/domain|server|src\/lib\/live)\//.test(file.path))
			.filter((file) => !/^(\/\/|\/\*)/.test(file.text))
			.map((file) => file.path);
		expect(silent).toEqual([]);
	});

	test('export by name only', () => {
		expect(
			product
				.filter((file) => file.path.endsWith('.ts') && /^export default/m.test(file.text))
				.map((file) => file.path)
		).toEqual([]);
	});
});

describe('rules', () => {
	const specification = readSource('src/domain/SPEC.md').text;
	const written = new Set([...specification.matchAll(/^- ([SARBTKCDPWXN]\d+) /gm)].map((match) => match[1]!));
	const tests = listFiles(['tests'], ['.test.ts', '.story.ts']);
	const cited = /\[([SARBTKCDPWXN]\d+)\]/g;

	test('every rule of SPEC.md has a test that names it', () => {
		expect(written.size).toBeGreaterThan(20);
		const tried = new Set(tests.flatMap((file) => [...file.text.matchAll(cited)].map((match) => match[1]!)));
		expect([...written].filter((rule) => !tried.has(rule))).toEqual([]);
	});

	test('every rule cited in code or tests exists', () => {
		const unknown = [...product, ...tests].flatMap((file) =>
			[...file.text.matchAll(cited)]
				.map((match) => match[1]!)
				.filter((rule) => !written.has(rule))
				.map((rule) => `${file.path}: ${rule}`)
		);
		expect(unknown).toEqual([]);
	});

	test('every promise listed in docs/trust.md has a test that names it', () => {
		const promised = [...readSource('docs/trust.md').text.matchAll(/^\|\s*([A-G]\d+)\s*\|/gm)].map(
			(match) => match[1]!
		);
		expect(promised.length).toBeGreaterThanOrEqual(25);
		const tried = new Set(
			tests.flatMap((file) =>
				[...file.text.matchAll(/\[TRUST ([A-G]\d+)[^\]]*\]/g)].map((match) => match[1]!)
			)
		);
		expect(promised.filter((promise) => !tried.has(promise))).toEqual([]);
	});
});

describe('words', () => {
	test('components hold no visible text of their own', () => {
		const texts = product
			.filter((file) => file.path.endsWith('.svelte'))
			.flatMap((file) => visibleText(file.text).map((text) => `${file.path}: ${text}`));
		expect(texts).toEqual([]);
	});

	test('both languages say something under every key', async () => {
		const areas = listFiles(['src/lib/words'], ['.ts']).filter((file) => /\bconst en\b/.test(file.text));
		expect(areas.length).toBeGreaterThan(5);
		for (const area of areas) {
			const module = (await import(/* @vite-ignore */ pathToFileURL(join(root, area.path)).href)) as Record<
				string,
				unknown
			>;
			const pairs = Object.values(module).filter(isPair);
			expect(pairs.length, area.path).toBeGreaterThan(0);
			for (const { id, en } of pairs) expect(keysOf(en), area.path).toEqual(keysOf(id));
		}
	});
});

describe('records of why', () => {
	test('decisions are short', () => {
		const decisions = listFiles(['docs/decisions'], ['.md']);
		expect(decisions.length).toBeGreaterThanOrEqual(7);
		for (const decision of decisions) expect(decision.lines, decision.path).toBeLessThan(60);
	});

	test('every dependency has a line of reason', () => {
		const manifest = JSON.parse(readSource('package.json').text) as {
			dependencies: object;
			devDependencies: object;
		};
		const reasons = listFiles(['docs/decisions'], ['.md'])
			.map((file) => file.text)
			.join('\n');
		const names = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
		expect(names.filter((name) => !name.startsWith('@types/') && !reasons.includes(`\`${name}\``))).toEqual(
			[]
		);
	});
});

type Pair = { id: object; en: object };
function isPair(value: unknown): value is Pair {
	return (
		typeof value === 'object' &&
		value !== null &&
		'id' in value &&
		'en' in value &&
		typeof value.id === 'object' &&
		typeof value.en === 'object'
	);
}

function keysOf(words: object): string[] {
	return Object.entries(words)
		.flatMap(([key, value]) => {
			if (typeof value === 'string') expect(value.trim(), key).not.toBe('');
			return typeof value === 'object' && value !== null
				? keysOf(value).map((inner) => `${key}.${inner}`)
				: [key];
		})
		.sort();
}

/** Words between tags, outside scripts, styles, comments and {expressions}. */
function visibleText(component: string): string[] {
	let markup = component
		.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
		.replaceAll(/<!--[\s\S]*?-->/g, '')
		// The product's name is the same in every language, and a space is not a word.
		.replaceAll(/\bRembuk\b|&nbsp;/g, '');
	for (let before = ''; before !== markup;) {
		before = markup;
		markup = markup.replaceAll(/\{[^{}]*\}/g, '');
	}
	return [...markup.replaceAll(/=>/g, '').matchAll(/>([^<>]*[A-Za-z]{2,}[^<>]*)</g)].map((match) =>
		match[1]!.trim()
	);
}
