// What the files in the backup folder are called. A name sorts by its moment, as the laptop's wall clock
// shows it, and ends with the mark of its house, so that two laptops can share a stick and neither
// touches the other's copies. A name that ends in .part is not a backup, whatever it holds.

const copyName = /^rembuk-\d{4}-\d\d-\d\d-\d{4}-\d\d-([0-9a-f]{8})\.db$/;
const partName = /^rembuk-([0-9a-f]{8})-[0-9a-f]{32}\.part(-journal)?$/;

/** rembuk-2026-11-25-0310-12-3fa9c107.db */
export function writeCopyName(atMs: number, mark: string): string {
	const at = new Date(atMs);
	const two = (value: number) => String(value).padStart(2, '0');
	const day = [String(at.getFullYear()).padStart(4, '0'), two(at.getMonth() + 1), two(at.getDate())];
	return `rembuk-${day.join('-')}-${two(at.getHours())}${two(at.getMinutes())}-${two(at.getSeconds())}-${mark}.db`;
}

/** The first name from this moment on that nobody has: a copy never takes the place of another. */
export function pickCopyName(given: { atMs: number; mark: string; taken: readonly string[] }): string {
	const taken = new Set(given.taken);
	for (let atMs = given.atMs; ; atMs += 1_000) {
		const name = writeCopyName(atMs, given.mark);
		if (!taken.has(name)) return name;
	}
}

/** The name while it is being written; random, because a copy of an ended server may still be at work. */
export function writePartName(mark: string, random: string): string {
	return `rembuk-${mark}-${random}.part`;
}

/** Remains of copies of this house that were cut off. */
export function listParts(names: readonly string[], mark: string): string[] {
	return names.filter((name) => partName.exec(name)?.[1] === mark);
}

/** Copies of this house, newest first. */
export function listCopies(names: readonly string[], mark: string): string[] {
	return names
		.filter((name) => copyName.exec(name)?.[1] === mark)
		.sort()
		.reverse();
}
