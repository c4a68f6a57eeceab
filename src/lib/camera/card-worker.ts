// The worker that reads photos, so that the page stays quick. One message in, one message out.
import { grayOf } from './photo-gray.ts';
import { readPicture, type PhotoReading } from './photo-reading.ts';

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<PhotoReading> {
	const picture = await grayOf(bytes);
	return typeof picture === 'string' ? { fault: picture } : readPicture(picture);
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
