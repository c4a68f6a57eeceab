import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, defineConfig, type Plugin, type Rolldown } from 'vite';

/** The oldest phone browser we promise: Chrome for Android 93 (named in the README). */
const target = 'chrome93';
const root = fileURLToPath(new URL('.', import.meta.url));
const roomEntry = 'src/routes/j/[code]/room-entry.ts';
/** Beside the room's script while a phone goes from hand to hand; it holds no sentence. */
const turnEntry = 'src/routes/j/[code]/turn/turn-entry.ts';

type Read = 'id' | 'en';
/** A further language: one file; what it exports are dictionaries of the same names, or a way to make them. */
type Added = { code: string; name: string; reads: Read; file: string; exports: ReadonlySet<string> };
type Bundle = Rolldown.RolldownOutput['output'];

/** REMBUK_LANGUAGES: a second folder of languages, for the one that is made up to try the screens with. */
const languageFolders = [`${root}src/lib/words/added`, process.env['REMBUK_LANGUAGES'] ?? ''];
const added: Added[] = [];
for (const folder of languageFolders.filter((folder) => folder !== '' && existsSync(folder)))
	for (const name of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
		const file = join(resolve(folder), name);
		const exports = (await import(pathToFileURL(file).href)) as { language: { name: string; reads: Read } };
		added.push({
			...exports.language,
			code: basename(name, '.ts'),
			file,
			exports: new Set(Object.keys(exports))
		});
	}
const define = {
	addedLanguages: JSON.stringify(added.map(({ code, name, reads }) => ({ code, name, reads })))
};
const codes = ['id', 'en', ...added.map(({ code }) => code)];

/** How every dictionary of src/lib/words ends. */
const dictionary = /^export const (\w+) = \{ id(?:: (\w+))?, en(?:: (\w+))? \};$/gm;
type Dictionary = { name: string; id: string; en: string };

/** Rewrites the last line of each dictionary. */
function rewriteWords(name: string, write: (words: Dictionary) => string): Plugin {
	return {
		name,
		enforce: 'pre',
		transform(code, file) {
			if (!file.startsWith(`${root}src/lib/words/`)) return;
			return code.replace(dictionary, (_, name: string, id = 'id', en = 'en') => write({ name, id, en }));
		}
	};
}

/** What a further language says of a dictionary: the imports that needs, each under a name of its own, and the value. */
function sayIn(language: Added, words: Dictionary): { imports: string; value: string } {
	const { file, reads, exports } = language;
	const all = words[reads];
	const said = `said${added.indexOf(language)}${words.name}`;
	const from = JSON.stringify(file);
	if (exports.has('translate'))
		return { imports: `import { translate as ${said} } from ${from};`, value: `${said}(${all})` };
	if (!exports.has(words.name)) return { imports: '', value: all };
	const whole = `${said}Whole`;
	const completing = JSON.stringify(`${root}src/lib/words/complete-words.ts`);
	return {
		imports: `import { completeWords as ${whole} } from ${completing};import { ${words.name} as ${said} } from ${from};`,
		value: `${whole}(${all}, ${said})`
	};
}

/** Pages with a router know every language. */
const readAll = rewriteWords('rembuk-all-languages', (words) => {
	const said = added.map((language) => ({ code: language.code, ...sayIn(language, words) }));
	const further = said.map(({ code, value }) => `, ${JSON.stringify(code)}: ${value}`).join('');
	const imports = said.map((each) => each.imports).join('');
	return `${imports}export const ${words.name} = { id: ${words.id}, en: ${words.en}${further} };`;
});

/** Leaves the sentences of all other languages out: a phone fetches the page anew to read another one. */
function readOnly(code: string): Plugin {
	return rewriteWords('rembuk-one-language', (words) => {
		const { name } = words;
		const language = added.find((language) => language.code === code);
		if (!language)
			return `export const ${name} = { id: ${words[code as Read]}, en: ${words[code as Read]} };`;
		const { imports, value } = sayIn(language, words);
		return `${imports}const only${name} = ${value};export const ${name} = { id: only${name}, en: only${name} };`;
	});
}

/** A phone's script and what it fetches later, sharing nothing with the pages that have a router. */
async function bundle(input: Record<string, string>, plugins: Plugin[] = []): Promise<Bundle> {
	const built = await build({
		configFile: false,
		root,
		logLevel: 'warn',
		publicDir: `${root}static`,
		define,
		plugins: [...plugins, svelte()],
		resolve: { alias: { $lib: `${root}src/lib` } },
		build: {
			target,
			write: false,
			modulePreload: false,
			rolldownOptions: {
				input,
				output: {
					entryFileNames: '_app/immutable/room/[name].[hash].js',
					chunkFileNames: '_app/immutable/room/[name].[hash].js',
					// As SvelteKit names them: the server links the same file by the same name.
					assetFileNames: '_app/immutable/assets/[name].[hash][extname]'
				}
			}
		}
	});
	return (built as Rolldown.RolldownOutput).output;
}

/**
 * A member's phone carries no router: its script has a build of its own, whose files are put among
 * SvelteKit's. The server's build learns what the script is called, for room-script.ts.
 */
function buildRoomScript(): Plugin {
	/** By name, since what holds no sentence is the same file in every language. */
	const files = new Map<string, Bundle[number]>();
	let isForBrowsers = false;
	return {
		name: 'rembuk-room-script',
		apply: 'build',
		async config() {
			const paths: Record<string, string> = {};
			for (const code of codes) {
				const room = await bundle({ room: root + roomEntry }, [readOnly(code)]);
				for (const file of room) files.set(file.fileName, file);
				paths[code] = `/${room[0].fileName}`;
			}
			const turn = await bundle({ turn: root + turnEntry });
			for (const file of turn) files.set(file.fileName, file);
			return {
				define: {
					roomScriptPaths: JSON.stringify(paths),
					turnScriptPath: JSON.stringify(`/${turn[0].fileName}`)
				}
			};
		},
		configResolved(config) {
			isForBrowsers = !config.build.ssr;
		},
		generateBundle() {
			if (!isForBrowsers) return;
			for (const file of files.values()) {
				const source = file.type === 'chunk' ? file.code : file.source;
				this.emitFile({ type: 'asset', fileName: file.fileName, source });
			}
		}
	};
}

export default defineConfig({
	define,
	plugins: [readAll, sveltekit(), buildRoomScript()],
	// Also for styles of the server's build, which reach a phone as they are.
	build: { target, cssTarget: target }
});
