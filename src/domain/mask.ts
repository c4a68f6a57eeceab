// What must never reach a log: tokens, ids, codes in addresses, network addresses [TRUST E4].
// Faults are written about what was being done; this takes out what slipped into their words.

const secrets = [
	/\b[0-9a-f]{16,}\b/gi,
	// A token in any other alphabet: long, unbroken, and with a digit somewhere.
	/\b(?=[\w-]*\d)[\w-]{22,}/g,
	/\b\d{1,3}(?:\.\d{1,3}){3}\b/g,
	/(?:[0-9a-f]{0,4}:){3,}[0-9a-f]{0,4}/gi,
	/(?<![0-9a-z])[0-9a-f]{0,4}::[0-9a-f]{1,4}\b/gi,
	// The rest of an address after a question mark, and the code in a phone's path.
	/\?[\w%.~-]+=[^\s"')]*/g,
	/(?<=\/j\/)[^\s/"')]+/g
];

/** The same words with every such thing replaced by a mark. */
export function maskSecrets(text: string): string {
	const masked = secrets.reduce((left, secret) => left.replace(secret, '[…]'), text);
	return masked.replace(/(\[…\])+/g, '[…]');
}
