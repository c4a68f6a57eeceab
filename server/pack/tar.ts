// Tar archives as every system reads them (ustar): written for Linux, read to take Node out of its npm
// package. Without times and owners, so that the same files are the same bytes.

export type PackedFile = { path: string; isProgram: boolean; read: () => Uint8Array };

const blockBytes = 512;
/** A ustar name has 100 bytes, and 155 more for the folders before it. */
const nameBytes = 100;
const prefixBytes = 155;

/** Piece by piece: Node alone is 120 MB. Throws where a path is longer than tar can name. */
export function* writeTar(files: Iterable<PackedFile>): Generator<Uint8Array> {
	for (const { path, isProgram, read } of files) {
		const bytes = read();
		yield writeHeader(path, { size: bytes.length, isProgram });
		yield bytes;
		yield new Uint8Array(-bytes.length & (blockBytes - 1));
	}
	yield new Uint8Array(2 * blockBytes);
}

function writeHeader(path: string, { size, isProgram }: { size: number; isProgram: boolean }): Buffer {
	const { name, prefix } = splitPath(path);
	const header = Buffer.alloc(blockBytes);
	const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
	header.write(name, 0);
	header.write(octal(isProgram ? 0o755 : 0o644, 7), 100);
	header.write(octal(0, 7), 108);
	header.write(octal(0, 7), 116);
	header.write(octal(size, 11), 124);
	header.write(octal(0, 11), 136);
	// While it is summed up, the checksum's own field counts as spaces.
	header.write('        0', 148);
	header.write('ustar\u000000', 257);
	header.write(prefix, 345);
	header.write(`${octal(sum(header), 6)} `, 148);
	return header;
}

const sum = (header: Buffer) => header.reduce((total, byte) => total + byte, 0);

function splitPath(path: string): { name: string; prefix: string } {
	if (Buffer.byteLength(path) <= nameBytes) return { name: path, prefix: '' };
	for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
		const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
		if (Buffer.byteLength(name) <= nameBytes && Buffer.byteLength(prefix) <= prefixBytes)
			return { name, prefix };
	}
	throw new Error(`no tar can name this path: ${path}`);
}

/** One file out of an unpacked tar; undefined where it is not in it, or where this is no tar. */
export function readFromTar(tar: Uint8Array, wanted: string): Uint8Array | undefined {
	const bytes = Buffer.from(tar.buffer, tar.byteOffset, tar.byteLength);
	const text = (from: number, length: number) =>
		bytes.toString('utf8', from, from + length).replace(/\0.*$/s, '');
	for (let at = 0; at + blockBytes <= bytes.length;) {
		if (text(at + 257, 5) !== 'ustar') return undefined;
		const size = Number.parseInt(text(at + 124, 12), 8);
		if (!Number.isSafeInteger(size)) return undefined;
		const prefix = text(at + 345, prefixBytes);
		const path = (prefix === '' ? '' : `${prefix}/`) + text(at, nameBytes);
		const start = at + blockBytes;
		if (path === wanted) return start + size > bytes.length ? undefined : bytes.subarray(start, start + size);
		at = start + Math.ceil(size / blockBytes) * blockBytes;
	}
	return undefined;
}
