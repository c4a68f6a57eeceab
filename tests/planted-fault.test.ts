// The house rules are worth what they catch: one planted fault of each kind, and one that is none.
import { describe, expect, test } from 'vitest';
import { forbiddenImport } from './fixtures/layer.ts';
import { importsOf, type SourceFile } from './fixtures/source-tree.ts';
import { visibleText } from './fixtures/visible-text.ts';

const file = (path: string, text: string): SourceFile => ({ path, text, lines: 1 });

describe('an import', () => {
	test.each([
		['src/domain/tally.ts', "import { x } from '../lib/words/say.ts';"],
		['src/domain/tally.ts', "import { x } from '#server/clock.ts';"],
		['src/lib/words/say.ts', "import { x } from '$lib/live/line.svelte.ts';"],
		['src/lib/words/say.ts', "import { x } from '$lib/novelty/thing.ts';"],
		['src/lib/look/paper.ts', "import { x } from '../loose.ts';"],
		['src/lib/ballot/Levels.svelte', "import X from '$lib/chart/Wells.svelte';"],
		['src/routes/+page.server.ts', "import { x } from '#server/account/store.ts';"],
		['src/routes/+page.server.ts', "const x = await import('#server/account/store.ts');"],
		['server/account/store.ts', "import { x } from '../session/store.ts';"],
		['server/session/store.ts', "import { x } from '../backstage.ts';"],
		['server/session/store.ts', "import { x } from '../serve.ts';"],
		['server/clock.ts', "import { x } from './database/database.ts';"],
		['server/gateway/door.ts', "import { x } from '../../src/lib/words/say.ts';"]
	])('in %s that goes the wrong way is found: %s', (path, text) => {
		expect(forbiddenImport(file(path, text))).toHaveLength(1);
	});

	test.each([
		['src/routes/+page.server.ts', "import type { X } from '#server/backstage.ts';"],
		['src/lib/chart/Wells.svelte', "import X from '$lib/controls/Drawing.svelte';"],
		['server/session/store.ts', "import { x } from '../clock.ts';"],
		['server/ballot/store.ts', "import { x } from '#server/session/agenda.ts';"],
		['server/account/store.ts', "import { x } from '#domain/text.ts';"]
	])('in %s that goes the right way is left alone: %s', (path, text) => {
		expect(forbiddenImport(file(path, text))).toEqual([]);
	});

	test('is seen over several lines, in a style and behind an export', () => {
		const script =
			"import {\n\tone,\n\ttwo\n} from './a.ts';\nexport { three } from './b.ts';\nimport './c.css';";
		expect(importsOf(file('src/a.ts', script)).map(({ specifier }) => specifier)).toEqual([
			'./a.ts',
			'./b.ts',
			'./c.css'
		]);
		expect(importsOf(file('a.css', "@import 'yjs/x.css';"))).toEqual([
			{ specifier: 'yjs/x.css', isTypeOnly: false }
		]);
	});
});

describe('visible text', () => {
	test.each([
		'<p>Hello</p>',
		'<script>let a;</script>Hello <b>{a}</b>',
		'{#if isOpen}<p>Still {n} to go</p>{/if}',
		'<button aria-label="Close">{x}</button>',
		'<img alt="A phone" src="/a.png" />',
		"<p>{isOpen ? 'Open' : words.shut}</p>"
	])('is found in %s', (component) => {
		expect(visibleText(component)).toHaveLength(1);
	});

	test.each([
		'<script>const a = \'Not shown here\';</script><p class="two words">{words.hello(n)}</p>',
		"<!-- Why it is so --><style>p { color: red }</style><a href=\"/j\">{a > b ? 'small' : 'large'}</a>",
		'<Row onpick={(one) => choose(one)} label="{words.one}: {name}" /><b>Rembuk</b>'
	])('is not found in %s', (component) => {
		expect(visibleText(component)).toEqual([]);
	});
});
