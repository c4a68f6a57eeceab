// A packed folder that cannot be made, with the sentence that says why.
import type { Text } from '#domain/text.ts';
import { inBothLanguages } from '../words.ts';

export class PackRefused extends Error {
	constructor(text: Text) {
		super(inBothLanguages(text));
		this.name = 'PackRefused';
	}
}
