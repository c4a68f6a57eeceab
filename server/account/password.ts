// Passwords at rest: argon2id in PHC strings, made by Node itself. The work factor is OWASP's second
// choice (19 MiB, two passes), about 30 ms on a laptop; it is written in each string, so it can be
// raised later without locking anyone out. Recovery codes go through the same slow hash, because
// twelve characters are few enough to be tried against a stolen file.
import { argon2, createHash, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

const argon2id = promisify((parameters: Argon2Parameters, done: (fault: Error | null, key: Buffer) => void) =>
	argon2('argon2id', parameters, done)
);

type Work = { memory: number; passes: number; parallelism: number };
const work: Work = { memory: 19_456, passes: 2, parallelism: 1 };
const tagBytes = 32;
const saltBytes = 16;

/** Longer input is never a password: it only makes the server hash it. */
const longestTried = 1000;

export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(saltBytes);
	const tag = await derive(password, salt, work);
	return `$argon2id$v=19$m=${work.memory},t=${work.passes},p=${work.parallelism}$${toBase64(salt)}$${toBase64(tag)}`;
}

/** Against undefined (an unknown login) the same work is done, so that time does not tell who exists. */
export async function isPasswordRight(password: string, stored: string | undefined): Promise<boolean> {
	const known = parsePhc(stored ?? nobodysHash);
	if (known === undefined) throw new Error('a stored password is not an argon2id PHC string');
	const tag = await derive(password.slice(0, longestTried), known.salt, known.work);
	return timingSafeEqual(tag, known.tag) && stored !== undefined && password.length <= longestTried;
}

/** A slow hash that can be looked up: its salt is made from the account's id. */
export async function hashForAccount(code: string, accountId: string): Promise<string> {
	const salt = createHash('sha256').update(`recovery of ${accountId}`).digest().subarray(0, saltBytes);
	return (await derive(code, salt, work)).toString('hex');
}

const nobodysHash = `$argon2id$v=19$m=${work.memory},t=${work.passes},p=${work.parallelism}$${toBase64(
	Buffer.alloc(saltBytes)
)}$${toBase64(Buffer.alloc(tagBytes))}`;

/** NFKC: the same letters typed on another keyboard are the same password (NIST SP 800-63B). */
function derive(password: string, nonce: Buffer, { memory, passes, parallelism }: Work): Promise<Buffer> {
	const message = Buffer.from(password.normalize('NFKC'), 'utf8');
	return argon2id({ message, nonce, memory, passes, parallelism, tagLength: tagBytes });
}

function parsePhc(text: string): { work: Work; salt: Buffer; tag: Buffer } | undefined {
	const match =
		/^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{43})$/.exec(text);
	if (!match) return undefined;
	const [, memory, passes, parallelism, salt, tag] = match;
	return {
		work: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
		salt: Buffer.from(salt!, 'base64'),
		tag: Buffer.from(tag!, 'base64')
	};
}

function toBase64(bytes: Buffer): string {
	return bytes.toString('base64').replaceAll('=', '');
}
