import { expect, test } from 'vitest';
import { listRunning } from '#server/pack/production-package.ts';

const lock = {
	packages: {
		'': { dependencies: { a: '1', '@x/b': '1' } },
		'node_modules/a': { version: '1.0.0', dependencies: { c: '2' } },
		'node_modules/a/node_modules/c': { version: '2.0.0' },
		'node_modules/@x/b': { version: '1.1.0', dependencies: { c: '1', a: '1', 'node-addon-api': '8' } },
		'node_modules/c': { version: '1.0.0', dependencies: { '@x/b': '1' } },
		'node_modules/node-addon-api': { version: '8.0.0' },
		'node_modules/vite': { version: '8.0.0' }
	}
};

test('[Y20] what runs is what is named under dependencies, and what that names, each in its own version', () => {
	expect(listRunning(lock)).toEqual([
		{ name: '@x/b', version: '1.1.0', folder: 'node_modules/@x/b' },
		{ name: 'a', version: '1.0.0', folder: 'node_modules/a' },
		{ name: 'c', version: '2.0.0', folder: 'node_modules/a/node_modules/c' },
		{ name: 'c', version: '1.0.0', folder: 'node_modules/c' }
	]);
});

test('[Y22] a lock file that lacks what is named is not packed from', () => {
	expect(() => listRunning({ packages: { '': { dependencies: { gone: '1' } } } })).toThrow(
		/no gone; run npm ci/
	);
});
