// What the page's reader refuses before any worker is asked. The worker itself needs a browser: tests/stories/paper-card.
import { expect, it } from 'vitest';
import { photoLimits } from '../../../src/lib/camera/photo-limits.ts';
import { PhotoReader } from '../../../src/lib/camera/photo-reader.ts';

it('[M10] a file larger than any photo is said to be too large, and is not even opened', async () => {
	class Unopened extends Blob {
		override arrayBuffer(): never {
			throw new Error('it was opened');
		}
	}
	const file = new Unopened([new Uint8Array(photoLimits.bytes + 1)]);
	expect(await new PhotoReader().read(file)).toEqual({ fault: 'too-large' });
});
