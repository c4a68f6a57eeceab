// One text for one value, so that what is equal hashes and compares equal.

/** The same value is the same text: keys in order, at every depth; what is undefined is left out. */
export function writeCanonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(writeCanonical).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const entries = Object.entries(value)
		.filter(([, part]) => part !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${writeCanonical(part)}`).join(',')}}`;
}
