// Runs the browser stories: finds Chromium, builds when the build is stale, then hands over to Playwright.
// Extra arguments go to Playwright: npm run stories -- whole-session
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.mjs';

function run(script, args, env = {}) {
	const { status } = spawnSync(process.execPath, [script, ...args], {
		stdio: 'inherit',
		env: { ...process.env, ...env }
	});
	if (status !== 0) process.exit(status ?? 1);
}

run('server/start.mjs', ['--build-only']);
run('node_modules/@playwright/test/cli.js', ['test', ...process.argv.slice(2)], {
	REMBUK_CHROMIUM: findChromium()
});
