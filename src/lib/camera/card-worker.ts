// The worker that reads photos, so that the page stays quick. One message in, one message out.
import { sightingOf, type Sighting } from '../../domain/paper-card.ts';
import { grayOf } from './photo-gray.ts';
import type { PhotoFault } from './photo-limits.ts';
import { readCards } from './read-cards.ts';

export type PhotoReading = { readonly sightings: readonly Sighting[] } | { readonly fault: PhotoFault };

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<PhotoReading> {
	const picture = await grayOf(bytes);
	if (typeof picture === 'string') return { fault: picture };
	const sightings = readCards(picture).map(sightingOf);
	return sightings.length === 0 ? { fault: 'no-cards' } : { sightings }; // [M10]
}

addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
	read(data).then(
		(reading) => postMessage(reading),
		(fault: unknown) => {
			console.error(fault);
			postMessage({ fault: 'not-read' } satisfies PhotoReading);
		}
	);
});
