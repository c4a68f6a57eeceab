import { defineConfig } from 'vitest/config';

export default defineConfig({
	// Pages' own modules name lib as SvelteKit does.
	resolve: { alias: { $lib: new URL('./src/lib', import.meta.url).pathname } },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/stories/**', 'node_modules/**'],
		environment: 'node',
		// Deadlines are wide: they catch a hang, speed is measured by the bench.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		maxWorkers: 2,
		pool: 'forks'
	}
});
