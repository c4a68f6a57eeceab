// The house's rules, made executable. A failure names the file and says which habit it broke.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { forbiddenImport } from './fixtures/layer.ts';
import { importsOf, listFiles, reachableFrom, readSource, root } from './fixtures/source-tree.ts';
import { visibleText } from './fixtures/visible-text.ts';

const code = ['.ts', '.svelte', '.mjs'];
const sources = listFiles(['src', 'server', 'tests'], code);
const product = sources.filter((file) => !file.path.startsWith('tests/'));

describe('imports', () => {
	test('go one way', () => {
		expect(product.flatMap(forbiddenImport)).toEqual([]);
	});

	test('the domain reads no clock, random source or environment, and no package but those that parse', () => {
		const allowed = new Set(['valibot', 'papaparse']);
		// The board's document is the one place that may know Yjs.
		const inDocument = new Set(['yjs', 'fractional-indexing']);
		const domain = sources.filter((file) => file.path.startsWith('src/domain/'));
		expect(domain.length).toBeGreaterThan(10);
		for (const file of domain) {
			expect(file.text, file.path).not.toMatch(
				/Date\.now|new Date\(\)|performance\.|Math\.random|crypto\.|getRandomValues|process\b|import\.meta|node:/
			);
			for (const { specifier } of importsOf(file)) {
				if (specifier.startsWith('.')) continue;
				const known = file.path === 'src/domain/board-doc.ts' ? inDocument : allowed;
				expect(known, file.path).toContain(specifier);
			}
		}
	});

	test('only server/config.ts reads the environment', () => {
		const readers = product
			.filter((file) =>
				/\benv\b.*=\s*process\b|process\??\.?\[?['"]?env\b|import\.meta\.env|\$env\//.test(file.text)
			)
			.map((file) => file.path);
		// pages.ts hands one setting to adapter-node, which takes it only from the environment.
		expect(readers.filter((path) => path !== 'server/config.ts' && path !== 'server/pages.ts')).toEqual([]);
	});

	test('SQL lives only in stores, the urn, the database and its migrations', () => {
		const sql =
			/\.(selectFrom|insertInto|replaceInto|mergeInto|updateTable|deleteFrom|prepare|pragma)\(|\bsql[`.]|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s+\w+/;
		const outside = product
			.filter((file) => file.path.startsWith('server/'))
			.filter((file) => !/(^|\/|-)store\.ts$|server\/ballot\/urn\.ts$|^server\/database\//.test(file.path))
			.filter((file) => sql.test(file.text.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '')));
		expect(outside.map((file) => file.path)).toEqual([]);
	});

	test("a member's phone imports neither yjs nor Chart.js nor a parser meant for the server", () => {
		const entries = sources
			.filter((file) => /^src\/routes\/j\/.*(\+(page|layout)\.(svelte|ts)|\/room-entry\.ts)$/.test(file.path))
			.map((file) => file.path);
		expect(entries).toContain('src/routes/j/[code]/room-entry.ts');
		const { packages } = reachableFrom([...entries, 'src/routes/+layout.svelte', 'src/routes/+page.svelte']);
		expect(
			[...packages].filter((name) =>
				/^(yjs|y-|lib0|fractional-indexing|svelte-dnd|chart\.js|valibot|papaparse|uqr|@fontsource)/.test(name)
			)
		).toEqual([]);
	});
});

describe('files', () => {
	test('are at most 300 lines long', () => {
		const written = [...sources, ...listFiles(['src'], ['.css'])];
		expect(written.filter((file) => file.lines > 300).map((file) => `${file.path}: ${file.lines}`)).toEqual(
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
	const written = new Set([...specification.matchAll(/^- ([A-Z]\d+) /gm)].map((match) => match[1]!));
	const tests = listFiles(['tests'], ['.test.ts', '.story.ts']);
	const cited = /\[([A-Z]\d+)\]/g;
	const citedPromise = /\[TRUST ([A-G]\d+)[^\]]*\]/g;
	const promised = [...readSource('docs/trust.md').text.matchAll(/^\|\s*([A-G]\d+)\s*\|/gm)].map(
		(match) => match[1]!
	);
	/** What stands in brackets at the beginning of each title: a rule named only in a comment is not tried. */
	const titles = tests.flatMap((file) =>
		[...file.text.matchAll(/['"`]((?:\[[^\]]+\] )+)/g)].map((match) => match[1]!)
	);
	const named = (pattern: RegExp) =>
		new Set(titles.flatMap((title) => [...title.matchAll(pattern)].map((match) => match[1]!)));

	test('every rule of SPEC.md has a test that names it', () => {
		expect(written.size).toBeGreaterThan(20);
		const tried = named(cited);
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
		expect(promised.length).toBeGreaterThanOrEqual(25);
		const tried = named(citedPromise);
		expect(promised.filter((promise) => !tried.has(promise))).toEqual([]);
	});

	test('every promise cited in code or tests is listed there', () => {
		const unknown = [...product, ...tests].flatMap((file) =>
			[...file.text.matchAll(citedPromise)]
				.map((match) => match[1]!)
				.filter((promise) => !promised.includes(promise))
				.map((promise) => `${file.path}: ${promise}`)
		);
		expect(unknown).toEqual([]);
	});
});

describe('tests', () => {
	test('none runs alone, is left out for good, or waits for a length of time in a browser', () => {
		const habits = /\b(test|it|describe)\.(only|skip|todo|fixme)\(|\.waitForTimeout\(/;
		const tests = listFiles(['tests'], ['.ts']);
		expect(tests.filter((file) => habits.test(file.text)).map((file) => file.path)).toEqual([]);
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
