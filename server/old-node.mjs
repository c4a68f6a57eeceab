// What to type when Node is too old, in both languages. Plain JavaScript, because an older Node reads it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const oldestNode = 24;
/** Where npm puts the Node that package.json asks for; there is one for Linux and for Windows. */
const ownNode = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));

/** Two lines, or undefined when this Node will do. */
export function writeOldNode() {
	const version = process.versions.node;
	if (Number(version.split('.')[0]) >= oldestNode) return undefined;
	const [adviceId, adviceEn] = existsSync(ownNode)
		? ['Jalankan: npm start', 'Run: npm start']
		: ['linux', 'win32'].includes(process.platform)
			? ['Jalankan: npm ci && npm start', 'Run: npm ci && npm start']
			: [
					`Pasang Node ${oldestNode} dari nodejs.org, lalu jalankan: npm start`,
					`Install Node ${oldestNode} from nodejs.org, then run: npm start`
				];
	return (
		`Rembuk membutuhkan Node ${oldestNode}; ini Node ${version}. ${adviceId}\n` +
		`Rembuk needs Node ${oldestNode}; this is Node ${version}. ${adviceEn}`
	);
}
