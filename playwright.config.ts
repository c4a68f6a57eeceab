import { defineConfig } from '@playwright/test';
import { chromiumArguments } from './tests/chromium.mjs';

export default defineConfig({
	testDir: 'tests/stories',
	testMatch: '**/*.story.ts',
	// Each story starts its own server on its own data folder, so two can run side by side.
	fullyParallel: false,
	workers: 2,
	timeout: 120_000,
	expect: { timeout: 15_000 },
	reporter: [['list'], ['json', { outputFile: 'test-results/stories.json' }]],
	outputDir: 'test-results/stories',
	use: {
		actionTimeout: 20_000,
		navigationTimeout: 30_000,
		launchOptions: { executablePath: process.env['REMBUK_CHROMIUM']!, args: chromiumArguments },
		// A trace of every story costs a sixth of the time; ask for one with --trace retain-on-failure.
		trace: 'off',
		screenshot: 'only-on-failure'
	}
});
