// A seat: one person's place in one session, and the codes people type to get there [S].

/** Picture nicknames, in the order they are offered. Names of the drawings in src/lib/look/pictures. */
export const pictures = [
	'ikan',
	'padi',
	'payung',
	'caping',
	'ayam',
	'teko',
	'pisang',
	'kelapa',
	'cabai',
	'surya',
	'perahu',
	'daun',
	'kupu',
	'jagung',
	'rumah',
	'bulan',
	'bintang',
	'bunga',
	'kambing',
	'sapi',
	'bebek',
	'burung',
	'kucing',
	'kura',
	'sendok',
	'mangkuk',
	'kendi',
	'lampu',
	'sepeda',
	'cangkul',
	'topi',
	'sandal',
	'gitar',
	'gendang',
	'layang',
	'bola',
	'buku',
	'kunci',
	'jam',
	'tas',
	'nanas',
	'mangga',
	'semangka',
	'wortel',
	'terong',
	'jamur',
	'awan',
	'gunung'
] as const;
export type Picture = (typeof pictures)[number];

/** Letters and digits of a code: without 0 O, 1 I, 5 S, which people mistake for each other [S14]. */
export const codeAlphabet = 'ABCDEFGHJKLMNPQRTUVWXYZ2346789';
export const codeChars = 6;

const codeShape = new RegExp(`^[${codeAlphabet}]{${codeChars}}$`);
/** Far above any honest typing or pasted address; keeps the reading below cheap. */
const typedCharsMax = 200;

/**
 * A join code or transfer code as typed or pasted, in the form it is stored (AB23CD), or undefined.
 * Case, spaces, dashes, dots and full-width letters are forgiven, and so is the whole address
 * http://…/j/AB23CD. A 1 or I can only have been meant as L. 0, O, 5 and S are nobody's only
 * look-alike (O could be Q or D), so they are refused rather than guessed.
 */
export function parseJoinCode(typed: unknown): string | undefined {
	if (typeof typed !== 'string' || typed.length > typedCharsMax) return undefined;
	const last = typed.trim().replace(/\/+$/, '').split('/').at(-1) ?? '';
	const code = last
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s.\p{Pd}_]/gu, '') // [S14]
		.replace(/[1I]/g, 'L'); // [S15]
	return codeShape.test(code) ? code : undefined;
}

/** A transfer code has the same form and is read just as forgivingly. */
export const parseTransferCode = parseJoinCode;

/**
 * A code from random bytes, which the server brings. Bytes of 240 and more are skipped, because
 * 30 does not divide 256; undefined when too few are left (24 bytes all but always suffice).
 */
export function writeCode(randomBytes: Uint8Array): string | undefined {
	const fair = Math.floor(256 / codeAlphabet.length) * codeAlphabet.length;
	const usable = [...randomBytes].filter((byte) => byte < fair).slice(0, codeChars); // [S16]
	if (usable.length < codeChars) return undefined;
	return usable.map((byte) => codeAlphabet[byte % codeAlphabet.length]).join('');
}

/** Is this one of our pictures? Names from an object's prototype are not. */
export function isPicture(value: unknown): value is Picture {
	return (pictures as readonly unknown[]).includes(value); // [S17]
}

/** Which turn the next person with a picture gets: the lowest free one, from 1. */
export function pickTurn(takenTurns: readonly number[]): number {
	const taken = new Set(takenTurns);
	let turn = 1;
	while (taken.has(turn)) turn += 1; // [S17]
	return turn;
}
