// Random ids and tokens, and the hash under which a token is stored. A token is shown to its holder
// once; only its sha256 reaches the disk. 128 random bits need no slow hash: nobody can try them all.
import { createHash, randomBytes } from 'node:crypto';
import type { Id } from '#domain/ids.ts';

export function randomId<Noun extends string>(): Id<Noun> {
	return randomBytes(16).toString('hex') as Id<Noun>;
}

export function randomToken(): string {
	return randomBytes(16).toString('hex');
}

export function sha256Hex(text: string): string {
	return createHash('sha256').update(text, 'utf8').digest('hex');
}
