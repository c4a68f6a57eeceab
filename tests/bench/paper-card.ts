// How many cards of a room are read from one twelve-megapixel photo, and how long that takes, beside js-aruco2 as
// it is used (full and half size joined, at most four cells unlike). The rooms are those of the tests. It prints its
// figures and fails nothing; that no read is ever wrong is a test. With --write they go to docs/performance.md.
import { createRequire } from 'node:module';
import { insideOf, cardCount } from '../../src/domain/card-marker.ts';
import { answerOf, doubtOf, readLimits, type CardRead } from '../../src/domain/paper-card.ts';
import { halve, type GrayPicture } from '../../src/lib/camera/gray-picture.ts';
import { readCards } from '../../src/lib/camera/read-cards.ts';
import { drawScene, seatPeople, type Scene } from '../fixtures/card-scene.ts';
import { describeMachine, medianOf, writeSection } from './report.ts';

const photo = { width: 4000, height: 3000 };
type People = Partial<Parameters<typeof seatPeople>[0]>;
const rooms: [string, Partial<Scene>, People][] = [
	['107 pixels (15 cm at 4 m), sharp', { blur: 0.6, noise: 6 }, {}],
	['40 pixels', { blur: 0.8, noise: 6 }, { side: 40 }],
	['blurred by 2 pixels', { blur: 2, noise: 6 }, {}],
	['hard shadow and light from one side', { blur: 1, noise: 10, shadow: 0.4, lightLeft: 0.4 }, {}],
	['turned aside up to 50°', { blur: 1, noise: 6 }, { aside: 50 }],
	['a thumb over a corner of every card', { blur: 1, noise: 6 }, { handShare: 1 }]
];

type Found = { read: Set<string>; ms: number };

function readOurs(picture: GrayPicture): Found {
	const startedAtMs = performance.now();
	const reads = readCards(picture);
	const ms = performance.now() - startedAtMs;
	return { read: sureOf(reads), ms };
}

const sureOf = (reads: readonly CardRead[]) =>
	new Set(
		reads.filter((read) => doubtOf(read) === undefined).map((read) => `${read.card} ${answerOf(read)}`)
	);

type Corner = { x: number; y: number };
type Marker = { id: number; corners: Corner[]; hammingDistance: number };
type Peer = {
	DICTIONARIES: Record<string, unknown>;
	Detector: new (how: object) => {
		detectImage(width: number, height: number, data: Uint8ClampedArray): Marker[];
	};
};

/** The peer, with our markers as its dictionary. */
function openPeer(): (picture: GrayPicture) => Found {
	const { AR } = createRequire(new URL('peers/', import.meta.url))('js-aruco2') as { AR: Peer };
	const codeList = Array.from({ length: cardCount }, (_, at) =>
		parseInt(
			insideOf(at + 1)
				.map(Number)
				.join(''),
			2
		)
	);
	AR.DICTIONARIES['rembuk'] = { nBits: 36, tau: 12, codeList };
	const detect = ({ width, height, pixels }: GrayPicture) => {
		const colours = new Uint8ClampedArray(4 * pixels.length);
		for (const [at, shade] of pixels.entries()) colours.set([shade, shade, shade, 255], 4 * at);
		const detector = new AR.Detector({ dictionaryName: 'rembuk', maxHammingDistance: readLimits.unlike + 1 });
		const startedAtMs = performance.now();
		const markers = detector.detectImage(width, height, colours);
		return { markers, ms: performance.now() - startedAtMs };
	};
	return (picture) => {
		const both = [detect(picture), detect(halve(picture))];
		const read = both.flatMap(({ markers }) =>
			markers.map(({ id, corners }) => `${id + 1} ${answerAt(corners)}`)
		);
		return { read: new Set(read), ms: both.reduce((sum, { ms }) => sum + ms, 0) };
	};
}

/** The peer's first corner is the marker's own upper left. */
function answerAt([first, second, third, fourth]: Corner[]): number {
	const [x, y] = [first!.x + second!.x - third!.x - fourth!.x, first!.y + second!.y - third!.y - fourth!.y];
	return answerOf({ degrees: (Math.atan2(x, -y) * 180) / Math.PI });
}

const readPeer = openPeer();
const [ours, peers]: [number[], number[]] = [[], []];
const rows = rooms.map(([name, more, people], at) => {
	const cards = seatPeople({ ...photo, count: cardCount, side: 107, seed: 20 + at, ...people });
	const picture = drawScene({ ...photo, seed: 20 + at, isBusy: true, ...more, cards });
	const held = new Set(cards.map(({ number, answer }) => `${number} ${answer}`));
	const cells = [readOurs(picture), readPeer(picture)].map(({ read, ms }, which) => {
		(which === 0 ? ours : peers).push(ms);
		const right = [...read].filter((card) => held.has(card)).length;
		return `${right}, ${read.size - right}`;
	});
	return `| ${name} | ${cells.join(' | ')} |`;
});

const report = `Measured on ${describeMachine()}; one core. ${rooms.length} rendered rooms of ${cardCount} people, 12 megapixels each, and what was read of them: right, wrong. Phones are three to six times slower, and read in a worker.

| room | Rembuk | js-aruco2 2.0.0, two sizes joined |
| --- | --: | --: |
${rows.join('\n')}
| median time, ms | ${medianOf(ours).toFixed(0)} | ${medianOf(peers).toFixed(0)} |`;
console.log(report);
writeSection('Cards in a photo', report);
