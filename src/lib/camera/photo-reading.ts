// What reading one photo comes to: what it says, and a small picture of it, as it was read, for whoever took it.
import { doubtOf, sightingOf, type PhotoFault, type Sighting } from '../../domain/paper-card.ts';
import { halve, type GrayPicture, type Point } from './gray-picture.ts';
import { readCards } from './read-cards.ts';

/** Where a card was seen in the small picture, without a word of its answer. */
export type CardMark = {
	readonly card: number;
	readonly isClear: boolean;
	readonly corners: readonly Point[];
};
export type ReadPhoto = {
	readonly sightings: readonly Sighting[];
	readonly preview: GrayPicture;
	readonly marks: readonly CardMark[];
};
export type PhotoReading = ReadPhoto | { readonly fault: PhotoFault };

/** Enough to see whether the photo stands upright and who is not marked; too small to tell a side of a card. */
const previewSide = 640;

/** Reads a picture that stands upright. */
export function readPicture(picture: GrayPicture): PhotoReading {
	const reads = readCards(picture);
	if (reads.length === 0) return { fault: 'no-cards' }; // [M10]
	let [preview, factor] = [picture, 1];
	while (Math.max(preview.width, preview.height) > previewSide)
		[preview, factor] = [halve(preview), factor * 2];
	return {
		sightings: differentOnes(reads.map(sightingOf)),
		preview,
		marks: reads.map((read) => ({
			card: read.card,
			isClear: doubtOf(read) === undefined,
			corners: read.corners.map(({ x, y }) => ({ x: x / factor, y: y / factor }))
		}))
	};
}

/** Each sighting once, however often its card was seen so: more would say no more [M8]. */
function differentOnes(sightings: readonly Sighting[]): Sighting[] {
	return [...new Map(sightings.map((sighting) => [JSON.stringify(sighting), sighting])).values()];
}
