import adapter from '@sveltejs/adapter-node';

/** Another folder for another build, beside the one that is served: the tests' further languages. */
const out = process.env['REMBUK_BUILD'] ?? 'build';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ out, precompress: true }),
		outDir: out === 'build' ? '.svelte-kit' : `${out}-kit`,
		// The phone's page must be readable after one round trip on a slow hotspot: its styles travel inside it.
		inlineStyleThreshold: 12_000,
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				// Svelte writes style attributes (bar lengths, colours of a level); scripts stay strict.
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'connect-src': ['self', 'ws:', 'wss:'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['self']
			}
		},
		alias: { '#domain': 'src/domain', '#server': 'server' },
		typescript: {
			config: (config) => {
				config.include.push('../server/**/*.ts', '../tests/**/*.ts', '../*.ts', '../*.js');
				return config;
			}
		}
	}
};
