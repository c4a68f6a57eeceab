import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const roomEntry = fileURLToPath(new URL('src/routes/j/[code]/room-entry.ts', import.meta.url));

/**
 * A member's phone carries no router: its one script is built beside SvelteKit's own and keeps a
 * fixed name, which src/routes/j/[code]/room-script.ts knows.
 */
function buildRoomScript(): Plugin {
	let isForBrowsers = false;
	return {
		name: 'rembuk-room-script',
		configResolved(config) {
			isForBrowsers = config.command === 'build' && !config.build.ssr;
		},
		buildStart() {
			if (isForBrowsers) this.emitFile({ type: 'chunk', id: roomEntry, fileName: '_app/room.js' });
		}
	};
}

export default defineConfig({
	plugins: [sveltekit(), buildRoomScript()],
	// The oldest phone browser we promise: Chrome for Android 93 (named in the README).
	build: { target: 'chrome93' }
});
