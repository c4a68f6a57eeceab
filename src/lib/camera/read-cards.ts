// Reads the paper cards of a picture: dark shapes with four sides are looked for at several sizes of the
// picture, their cells are read in the full one, and what is a card's marker becomes a read. Whether a read
// counts is src/domain/paper-card.ts.
import { markerSize, matchMarker } from '../../domain/card-marker.ts';
import { readLimits, type CardRead } from '../../domain/paper-card.ts';
import { readCells, project, type CellReading } from './cell-reading.ts';
import { maskDark, type Darkness } from './dark-mask.ts';
import { fitEdges } from './edge-fit.ts';
import { halve, type GrayPicture } from './gray-picture.ts';
import { walkOutlines } from './outline.ts';
import { areaOf, distance, findQuad, type Quad } from './quad.ts';

/** The first finds faint markers, the second those a dark hand touches. */
const darknesses: readonly Darkness[] = [
	{ radius: 11, share: 0.9 },
	{ radius: 11, share: 0.62 }
];
/** In pixels of the picture at that size: a smaller side has too few pixels for its cells. */
const smallestSide = 14;
/** A picture is halved until it is this small: a card that fills the photo is still found. */
const smallestPicture = 400;
/** Beyond these pixels the full size is left out: what is too small at half size is too small to be read. */
const fullSizeMax = 3_500_000;

/** A read and where its marker was, for those who draw it. */
export type PlacedRead = CardRead & { readonly corners: Quad };

/** Every marker that could be told, clear or doubtful; each place of the picture once. */
export function readCards(picture: GrayPicture): PlacedRead[] {
	const reads: PlacedRead[] = [];
	const tried: Quad[] = [];
	let [scaled, factor] = [picture, 1];
	if (picture.width * picture.height > fullSizeMax) [scaled, factor] = [halve(picture), 2];
	for (;;) {
		for (const darkness of darknesses) {
			for (const quad of findQuads(scaled, darkness)) {
				const corners = quad.map(({ x, y }) => ({ x: x * factor, y: y * factor })) as unknown as Quad;
				if (tried.some((other) => isSamePlace(other, corners))) continue;
				const read = readMarker(picture, corners);
				if (read === undefined) continue;
				tried.push(corners);
				reads.push(read);
			}
		}
		if (Math.min(scaled.width, scaled.height) < 2 * smallestPicture) return reads;
		scaled = halve(scaled);
		factor *= 2;
	}
}

function findQuads(picture: GrayPicture, darkness: Darkness): Quad[] {
	const outlines = walkOutlines(maskDark(picture, darkness), picture, {
		shortest: 3 * smallestSide,
		longest: 4 * Math.max(picture.width, picture.height)
	});
	return outlines.flatMap((outline) => {
		if (outline.area < smallestSide ** 2 / 2) return [];
		const quad = findQuad(outline);
		return quad === undefined ? [] : [quad];
	});
}

/** Do two shapes lie on each other, more or less? */
function isSamePlace(one: Quad, other: Quad): boolean {
	const reach = Math.sqrt(Math.min(areaOf(one), areaOf(other))) / 4;
	const [a, b] = [middleOf(one), middleOf(other)];
	return distance(a, b) < reach;
}

function middleOf(quad: Quad): { x: number; y: number } {
	return { x: quad.reduce((sum, { x }) => sum + x, 0) / 4, y: quad.reduce((sum, { y }) => sum + y, 0) / 4 };
}

/** The marker at this place, or undefined where the shape is none. */
function readMarker(picture: GrayPicture, quad: Quad): PlacedRead | undefined {
	const corners = fitEdges(picture, quad);
	const matches = readCells(picture, corners)
		.filter(({ frameGaps }) => frameGaps <= readLimits.frameGaps)
		.map((cells) => ({ cells, match: matchMarker(cells.inside) }))
		.filter(({ match }) => match.unlike <= readLimits.knownBy && !match.isMirrored)
		.sort((one, other) => one.match.unlike - other.match.unlike);
	const best = matches[0];
	if (best === undefined || matches.some(({ match }) => match.card !== best.match.card)) return undefined;
	return { ...describeRead(best.cells, best.match, corners), corners };
}

function describeRead(
	cells: CellReading,
	{ card, turns, unlike }: { card: number; turns: number; unlike: number },
	corners: Quad
): CardRead {
	const place = project(corners);
	const middle = markerSize.frame / 2;
	const sides = [
		place(middle, 0),
		place(markerSize.frame, middle),
		place(middle, markerSize.frame),
		place(0, middle)
	];
	// The marker's own upper side is `turns` quarter turns further on than the shape's first.
	const [top, bottom] = [sides[turns % 4]!, sides[(turns + 2) % 4]!];
	const degrees = (Math.atan2(top.x - bottom.x, bottom.y - top.y) * 180) / Math.PI;
	return {
		card,
		degrees,
		unlike,
		unclear: cells.unclear,
		contrast: cells.contrast,
		side: Math.sqrt(areaOf(corners))
	};
}
