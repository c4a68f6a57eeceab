import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'data/', 'test-results/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
			'@typescript-eslint/no-explicit-any': 'error',
			// Rembuk is always served from the root of its own address: there is no base path to resolve.
			'svelte/no-navigation-without-resolve': 'off',
			// svelte-check judges these comments: the two compilers do not warn about the same things.
			'svelte/no-unused-svelte-ignore': 'off',
			'@typescript-eslint/consistent-type-imports': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		// A test file tells a story; its describe block may be long.
		files: ['tests/**'],
		rules: { 'max-lines-per-function': 'off' }
	}
);
