import { defineConfig } from 'vitest/config';

export default defineConfig({
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
