// What `npm test` and CI run, in order, stopping at the first that fails:
// format, lint, types, rules and servers (Vitest), stories (Playwright). --long adds the long trials.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { writeOldNode } from '../server/old-node.mjs';

const isLong = process.argv.includes('--long');
const resultFiles = { unit: 'test-results/unit.json', stories: 'test-results/stories.json' };

const steps = [
	['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
	['kit sync', ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']],
	['lint', ['node_modules/eslint/bin/eslint.js', '.']],
	[
		'types of pages',
		['node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings', '--output', 'human']
	],
	['types of the server', ['node_modules/typescript/bin/tsc', '-p', 'server/tsconfig.json']],
	// The build comes before the tests: some weigh what a phone is sent.
	['build', ['server/start.mjs', '--build-only']],
	[
		'rules, server, gateway',
		[
			'node_modules/vitest/vitest.mjs',
			'run',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${resultFiles.unit}`
		]
	],
	['stories', ['tests/stories.mjs']]
];

function countResults() {
	const unit = JSON.parse(readFileSync(resultFiles.unit, 'utf8'));
	const stories = JSON.parse(readFileSync(resultFiles.stories, 'utf8')).stats;
	return {
		passed: unit.numPassedTests + stories.expected,
		failed: unit.numFailedTests + stories.unexpected + stories.flaky,
		skipped: unit.numPendingTests + unit.numTodoTests + stories.skipped
	};
}

const tooOld = writeOldNode()?.replaceAll('npm start', 'npm test');
if (tooOld !== undefined) {
	console.error(tooOld);
	process.exit(1);
}

for (const file of Object.values(resultFiles)) rmSync(file, { force: true });
const startedAtMs = Date.now();
for (const [name, args] of steps) {
	const stepStartedAtMs = Date.now();
	console.log(`\n— ${name}`);
	const { status } = spawnSync(process.execPath, args, {
		stdio: 'inherit',
		env: { ...process.env, ...(isLong ? { LONG: '1' } : {}) }
	});
	if (status !== 0) {
		console.error(`\n${name}: failed`);
		process.exit(status ?? 1);
	}
	console.log(`— ${name}: ${((Date.now() - stepStartedAtMs) / 1000).toFixed(1)} s`);
}

const { passed, failed, skipped } = countResults();
console.log(`\nAll green in ${((Date.now() - startedAtMs) / 1000).toFixed(0)} s.`);
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
