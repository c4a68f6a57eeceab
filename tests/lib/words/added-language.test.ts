// A further language is one file. What it lacks is listed here for whoever translates; what it says that
// nobody asks for is a slip, and fails.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { comparePart, completeWords } from '../../../src/lib/words/complete-words.ts';
import { parseScreenLanguage, wordsIn } from '../../../src/lib/words/language.ts';

const words = fileURLToPath(new URL('../../../src/lib/words', import.meta.url));
const fixtures = fileURLToPath(new URL('../../fixtures/language', import.meta.url));

type Pair = { id: object; en: object };
type Exports = Record<string, unknown>;

const load = (file: string) => import(/* @vite-ignore */ pathToFileURL(file).href) as Promise<Exports>;
const isPair = (value: unknown): value is Pair =>
	typeof value === 'object' &&
	value !== null &&
	'id' in value &&
	'en' in value &&
	typeof value.id === 'object';

/** Every dictionary by the name under which it is exported. */
async function loadDictionaries(): Promise<Map<string, Pair>> {
	const found = new Map<string, Pair>();
	for (const name of readdirSync(words).filter((name) => name.endsWith('.ts')))
		for (const [key, value] of Object.entries(await load(join(words, name))))
			if (isPair(value)) {
				expect(found.has(key), `two dictionaries are called ${key}`).toBe(false);
				found.set(key, value);
			}
	return found;
}

async function review(file: string): Promise<{ missing: string[]; strange: string[] }> {
	const exports = await load(file);
	const dictionaries = await loadDictionaries();
	const parts = [...dictionaries].map(([name, { id }]) => comparePart(id, exports[name], name));
	const unknown = Object.keys(exports).filter((name) => name !== 'language' && !dictionaries.has(name));
	return {
		missing: parts.flatMap(({ missing }) => missing),
		strange: [...parts.flatMap(({ strange }) => strange), ...unknown]
	};
}

describe('a further language', () => {
	test('[Y11] lists what it lacks, and says nothing that nobody asks for', async () => {
		const folder = join(words, 'added');
		const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts')) : [];
		for (const name of files) {
			const { missing, strange } = await review(join(folder, name));
			console.log(`${name} lacks ${missing.length} sentences${missing.map((key) => `\n  ${key}`).join('')}`);
			expect(strange, name).toEqual([]);
			expect((await load(join(folder, name)))['language'], name).toMatchObject({
				name: expect.any(String) as string,
				reads: expect.stringMatching(/^(id|en)$/) as string
			});
		}
		// The same review of one that is written as a real one would be.
		const { missing, strange } = await review(join(fixtures, 'yy.ts'));
		expect(strange).toEqual([]);
		expect(missing.length).toBeGreaterThan(500);
		expect(missing).toContain('phone.saved');
		expect(missing).toContain('refusal.round-closed');
		expect(missing).not.toContain('phone.waiting');
		expect(missing).not.toContain('phone.sumOf');
	});

	test('[Y11] a strange name, a sentence of another kind and an empty one are found', () => {
		const all = { a: 'x', deep: { b: 'y', c: (n: number) => `${n}` }, list: ['1'] };
		expect(comparePart(all, undefined)).toEqual({ missing: ['a', 'deep.b', 'deep.c', 'list'], strange: [] });
		expect(comparePart(all, { a: '', deep: { b: () => 'y', d: 'z' }, e: 'f', list: 'one' })).toEqual({
			missing: ['deep.c'],
			strange: ['a', 'deep.b', 'deep.d', 'list', 'e']
		});
		expect(comparePart(all, { deep: 'y' }).strange).toEqual(['deep']);
		expect(comparePart({ a: 'x' }, JSON.parse('{"toString":"t"}')).strange).toEqual(['toString']);
	});

	test('[Y11] what is missing is read in the language it names, at any depth, and lists are whole', () => {
		const all = { a: 'x', deep: { b: 'y', c: 'z' }, list: ['1', '2'] };
		expect(completeWords(all, { deep: { c: 'other' }, list: ['3'] })).toEqual({
			a: 'x',
			deep: { b: 'y', c: 'other' },
			list: ['3']
		});
		expect(completeWords(all, undefined)).toBe(all);
	});

	test('[Y10] what the build did not put in is read in Indonesian, and an unknown code is Indonesian', () => {
		const pair = { id: 'satu', en: 'one' };
		expect(['id', 'en', 'su'].map((code) => wordsIn(pair, code))).toEqual(['satu', 'one', 'satu']);
		const further = { ...pair, su: 'hiji' };
		expect(wordsIn(further, 'su')).toBe('hiji');
		for (const asked of ['su', '', undefined, null, 5, 'toString', '__proto__'])
			expect(parseScreenLanguage(asked).code).toBe('id');
		expect(parseScreenLanguage('en')).toEqual({ code: 'en', name: 'English', reads: 'en' });
	});
});
