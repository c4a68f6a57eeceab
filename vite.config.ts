import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [sveltekit()],
	// The oldest phone browser we promise: Chrome for Android 93 (named in the README).
	build: { target: 'chrome93' }
});
