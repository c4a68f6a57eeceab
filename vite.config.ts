import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin, type Rolldown } from 'vite';

/** The oldest phone browser we promise: Chrome for Android 93 (named in the README). */
const target = 'chrome93';
const root = fileURLToPath(new URL('.', import.meta.url));
const roomEntry = 'src/routes/j/[code]/room-entry.ts';
/** Beside the room's script while a phone goes from hand to hand; it holds no sentence. */
const turnEntry = 'src/routes/j/[code]/turn/turn-entry.ts';

const languages = ['id', 'en'] as const;
type Language = (typeof languages)[number];
type Bundle = Rolldown.RolldownOutput['output'];

/** Leaves the sentences of the other language out: a phone fetches the page anew to read another one. */
function readOnly(language: Language): Plugin {
	const both = /^export const (\w+) = \{ id(?:: (\w+))?, en(?:: (\w+))? \};$/gm;
	return {
		name: 'rembuk-one-language',
		enforce: 'pre',
		transform(code, file) {
			if (!file.startsWith(`${root}src/lib/words/`)) return;
			return code.replace(both, (_, name: string, id = 'id', en = 'en') => {
				const read = language === 'id' ? id : en;
				return `export const ${name} = { id: ${read}, en: ${read} };`;
			});
		}
	};
}

/** A phone's script and what it fetches later, sharing nothing with the pages that have a router. */
async function bundle(input: Record<string, string>, plugins: Plugin[] = []): Promise<Bundle> {
	const built = await build({
		configFile: false,
		root,
		logLevel: 'warn',
		publicDir: `${root}static`,
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
	/** By name, since what holds no sentence is the same file in both languages. */
	const files = new Map<string, Bundle[number]>();
	let isForBrowsers = false;
	return {
		name: 'rembuk-room-script',
		apply: 'build',
		async config() {
			const paths: Partial<Record<Language, string>> = {};
			for (const language of languages) {
				const room = await bundle({ room: root + roomEntry }, [readOnly(language)]);
				for (const file of room) files.set(file.fileName, file);
				paths[language] = `/${room[0].fileName}`;
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
	plugins: [sveltekit(), buildRoomScript()],
	// Also for styles of the server's build, which reach a phone as they are.
	build: { target, cssTarget: target }
});
