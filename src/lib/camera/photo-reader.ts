// Reads photos for a page, one after another: two at once would be twice the memory of a cheap phone.
import { photoLimits } from './photo-limits.ts';
import type { PhotoReading } from './photo-reading.ts';

export class PhotoReader {
	#worker: Worker | undefined;
	#last: Promise<unknown> = Promise.resolve();

	/** What a photo says, or why it says nothing [M10]. Never fails. */
	read(file: Blob): Promise<PhotoReading> {
		const reading = this.#last.then(() => this.#readNow(file));
		this.#last = reading;
		return reading;
	}

	/** Ends the worker; the next photo gets a new one. */
	close(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
	}

	async #readNow(file: Blob): Promise<PhotoReading> {
		if (file.size > photoLimits.bytes) return { fault: 'too-large' };
		try {
			return await this.#ask(new Uint8Array(await file.arrayBuffer()));
		} catch (fault) {
			console.error(fault);
			this.close();
			return { fault: 'not-read' };
		}
	}

	#ask(bytes: Uint8Array<ArrayBuffer>): Promise<PhotoReading> {
		this.#worker ??= new Worker(new URL('./card-worker.ts', import.meta.url), { type: 'module' });
		const worker = this.#worker;
		return new Promise((resolve, reject) => {
			const late = setTimeout(
				() => reject(new Error('reading a photo: it took too long')),
				photoLimits.readMs
			);
			worker.onmessage = ({ data }: MessageEvent<PhotoReading>) => {
				clearTimeout(late);
				resolve(data);
			};
			worker.onerror = () => {
				clearTimeout(late);
				reject(new Error('reading a photo: the reader stopped'));
			};
			worker.postMessage(bytes, [bytes.buffer]);
		});
	}
}
