// Why the server, or a command on the laptop, will not start: a code for programs and a sentence in
// both languages for people. Whoever starts the program prints the message and ends with status 1.
import type { Text } from '#domain/text.ts';
import { inBothLanguages, terminalWords } from './words.ts';

export type StartRefusal = keyof typeof terminalWords;

export class StartRefused extends Error {
	readonly code: StartRefusal;
	readonly text: Text;

	constructor(code: StartRefusal, about: string, cause?: unknown) {
		const text = terminalWords[code](about);
		super(inBothLanguages(text), { cause });
		this.name = 'StartRefused';
		this.code = code;
		this.text = text;
	}
}
