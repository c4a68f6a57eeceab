// npm run bench: fetches the peers into tests/bench/peers the first time, then measures one thing after another.
// npm run bench -- board-edit measures that one alone; --write puts the figures into docs/performance.md.
// npm run bench -- hall --quick tries that bench itself, with a handful of phones.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const all = ['phone-load', 'board-edit', 'hall', 'paper-card'];
const peers = ['@hocuspocus/server', 'js-aruco2'];
const named = process.argv.slice(2).filter((word) => all.includes(word));

function run(command, args, options = {}) {
	const { status } = spawnSync(command, args, { stdio: 'inherit', ...options });
	if (status !== 0) process.exit(status ?? 1);
}

if (peers.some((peer) => !existsSync(`${here}peers/node_modules/${peer}`))) {
	run('npm', ['ci'], { cwd: `${here}peers`, shell: process.platform === 'win32' });
}
for (const name of named.length > 0 ? named : all) {
	run(process.execPath, [
		`${here}${name}.ts`,
		...process.argv.slice(2).filter((word) => word.startsWith('--'))
	]);
}
