// Reads a screen aloud, part by part: a recording where there is one, else the phone's own voice. The answer that is
// being read is marked on the screen; nothing is chosen by it [U8].
import type { Language } from '#domain/text.ts';
import { listening } from '$lib/words/listening.ts';

export type Said = {
	text: string;
	/** The recording's name in an address, below that of the room. */
	sound?: string | undefined;
	/** The answer that is read. */
	answer?: number;
};
type Given = { voice: SpeechSynthesisVoice | undefined; language: Language };
/** over: true once it was heard to its end, false where it could not be. */
type Part = { over: Promise<boolean>; stop: () => void };

const languageTags: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

function play(sound: string): Part {
	const audio = new Audio(`${location.pathname}/sound/${sound}`);
	const over = new Promise<boolean>((done) => {
		audio.onended = () => done(true);
		audio.onerror = () => done(false);
		audio.play().catch(() => done(false));
	});
	return { over, stop: () => audio.pause() };
}

function speak(text: string, { voice, language }: Given): Part {
	const utterance = new SpeechSynthesisUtterance(text);
	utterance.lang = languageTags[language];
	utterance.voice = voice ?? null;
	utterance.rate = 0.9;
	const over = new Promise<boolean>((done) => {
		utterance.onend = () => done(true);
		utterance.onerror = () => done(false);
	});
	speechSynthesis.cancel();
	speechSynthesis.speak(utterance);
	return { over, stop: () => speechSynthesis.cancel() };
}

/** One voice at a time, whoever was asked for it. */
let endLast: (() => void) | undefined;

function mark(answer: number | undefined): void {
	for (const tile of document.querySelectorAll<HTMLElement>('button[name=answer]'))
		// Not by colour alone, and also where the system chooses the colours.
		tile.style.outline = tile.getAttribute('value') === String(answer) ? '6px dashed currentColor' : '';
}

/**
 * Begins to read. Answers what stops it. done: called once, at the end or when stopped, with a sentence where
 * a part could neither be played nor read.
 */
export function hear(parts: readonly Said[], given: Given, done: (sentence: string) => void): () => void {
	endLast?.();
	let current: Part | undefined;
	let isOver = false;
	let isMissing = false;
	const end = () => {
		if (isOver) return;
		isOver = true;
		current?.stop();
		mark(undefined);
		done(isMissing ? listening[given.language].failed : '');
	};
	const read = async (): Promise<void> => {
		for (const { text, sound, answer } of parts) {
			mark(answer);
			let isHeard = false;
			if (sound) {
				current = play(sound);
				isHeard = await current.over;
			}
			if (isOver) return;
			if (!isHeard && given.voice) {
				current = speak(text, given);
				isHeard = await current.over;
			}
			if (isOver) return;
			if (!isHeard) isMissing = true;
		}
		end();
	};
	endLast = end;
	void read();
	return end;
}
