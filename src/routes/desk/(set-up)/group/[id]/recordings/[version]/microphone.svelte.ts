// The laptop's microphone, as far as the browser lends it.
import type { recording } from '$lib/words/recording.ts';

type Trouble = keyof (typeof recording)['id']['trouble'];

/** One statement takes some seconds; whoever forgets to stop is stopped. */
const longestMs = 60_000;
/** Speech needs no more, and a minute of it stays under a quarter of what a recording may weigh. */
const bitsPerSecond = 32_000;

export class Microphone {
	isRecording = $state(false);
	/** Whole seconds that have been recorded. */
	seconds = $state(0);
	trouble = $state<Trouble>();
	#recorder: MediaRecorder | undefined;
	#isAbandoned = false;

	/** The sound once it is stopped; undefined where nothing could be recorded, and `trouble` says why. */
	async record(): Promise<File | undefined> {
		this.trouble = undefined;
		let stream: MediaStream;
		try {
			stream = await navigator.mediaDevices.getUserMedia({ audio: true });
		} catch (fault) {
			this.trouble = fault instanceof DOMException && fault.name === 'NotAllowedError' ? 'refused' : 'none';
			return undefined;
		}
		const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond });
		const chunks: Blob[] = [];
		recorder.ondataavailable = ({ data }) => (this.seconds = chunks.push(data));
		const stopped = new Promise<void>((done) => (recorder.onstop = () => done()));
		this.seconds = 0;
		recorder.start(1_000);
		this.#recorder = recorder;
		this.isRecording = true;
		const late = setTimeout(() => this.stop(), longestMs);
		await stopped;
		clearTimeout(late);
		for (const track of stream.getTracks()) track.stop();
		this.isRecording = false;
		if (this.#isAbandoned) return undefined;
		return new File(chunks, 'rekaman', { type: recorder.mimeType });
	}

	stop(): void {
		if (this.#recorder?.state === 'recording') this.#recorder.stop();
	}

	/** The page goes away: the microphone is given back, and what was said is thrown away. */
	abandon(): void {
		this.#isAbandoned = true;
		this.stop();
	}
}
