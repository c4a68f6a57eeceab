// What somebody who holds the whole data folder could try in order to join answers to people: read
// every byte, line up orders, compare ids. It is given what such a person may know from the room:
// who answered in which order, and who sits where.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** One ballot as it can be read out of the folder. */
export type Found = { id: string; level: number };

/**
 * How much better than chance this line-up guesses, in standard deviations of a random line-up with the
 * same tally. voters and ballots are the levels of the same answers in two orders.
 */
export function scoreLineUp(
	pairs: readonly { voters: readonly number[]; ballots: readonly number[] }[]
): number {
	let excess = 0;
	let variance = 0;
	for (const { voters, ballots } of pairs) {
		const n = voters.length;
		const counts = Map.groupBy(ballots, (level) => level);
		const shareOf = (level: number) => (counts.get(level)?.length ?? 0) / n;
		const grand = voters.reduce((sum, level) => sum + shareOf(level), 0) / n;
		for (const [index, level] of voters.entries()) {
			excess += (ballots[index] === level ? 1 : 0) - shareOf(level);
			for (const other of ballots) {
				const off = (level === other ? 1 : 0) - shareOf(level) - shareOf(other) + grand;
				variance += (off * off) / (n - 1);
			}
		}
	}
	return excess / Math.sqrt(variance);
}

/** Where each id, and each pair of ids side by side, first and last lies in these bytes. */
export type Places = ReadonlyMap<string, { first: number; last: number }>;

export function readPlaces(bytes: Buffer): Places {
	const places = new Map<string, { first: number; last: number }>();
	for (const { 0: run, index } of bytes.toString('latin1').matchAll(/[0-9a-f]{32,}/g)) {
		for (let at = 0; at + 32 <= run.length; at += 32) {
			for (const text of [run.slice(at, at + 32), run.slice(at, at + 64)]) {
				const known = places.get(text);
				if (known) known.last = index + at;
				else places.set(text, { first: index + at, last: index + at });
			}
		}
	}
	return places;
}

/** Where two ids side by side first lie: the image of a page, and how far down in it. */
export type FirstImages = ReadonlyMap<string, { image: number; offset: number }>;

/** From every image of a page of rembuk.db that can still be read: each frame of its log, then the file. */
export function readFirstImages(dataFolder: string): FirstImages {
	const pages: Buffer[] = [];
	const log = readFile(join(dataFolder, 'rembuk.db-wal'));
	const base = readFile(join(dataFolder, 'rembuk.db'));
	for (let at = 32 + 24; at + 4096 <= log.length; at += 24 + 4096) pages.push(log.subarray(at, at + 4096));
	for (let at = 0; at + 4096 <= base.length; at += 4096) pages.push(base.subarray(at, at + 4096));
	const images = new Map<string, { image: number; offset: number }>();
	for (const [image, page] of pages.entries())
		for (const { 0: pair, index: offset } of page.toString('latin1').matchAll(/[0-9a-f]{64}/g))
			if (!images.has(pair)) images.set(pair, { image, offset });
	return images;
}

/** In another process, see readAllBytes in fixtures/data-folder.ts. */
export function readFile(path: string): Buffer {
	const program = `process.stdout.write(require('node:fs').readFileSync(process.argv[1]))`;
	return execFileSync(process.execPath, ['-e', program, path], { maxBuffer: 512 * 1024 * 1024 });
}

/**
 * SQLite puts each new row below the one before it in its page: within one image of a page, a round's
 * ballots lie in the order they were written. This reads that order from the first image of each.
 */
export function asWritten(images: FirstImages, round: string, found: readonly Found[]): Found[] {
	const seen = found.map((ballot) => ({ ballot, ...images.get(ballot.id + round)! }));
	const ranked = [...Map.groupBy(seen, ({ image }) => image).values()].flatMap((together) =>
		together
			.sort((a, b) => b.offset - a.offset)
			.map(({ ballot }, index) => ({ ballot, rank: (index + 0.5) / together.length }))
	);
	return ranked.sort((a, b) => a.rank - b.rank).map(({ ballot }) => ballot);
}

/**
 * Do levels rise, or fall, in the order in which ballots were written into their pages? Over all pairs of
 * one round in one image, in standard deviations of the same pages with the levels dealt at random.
 */
export function scoreWriting(
	images: FirstImages,
	rounds: readonly { round: string; found: readonly Found[] }[],
	random: (below: number) => number
): number {
	const groups = rounds.map(({ round, found }) => found.map(({ id }) => images.get(id + round)!));
	const rise = (levels: readonly number[], places: (typeof groups)[number]) => {
		let sum = 0;
		for (const [i, a] of places.entries())
			for (let j = 0; j < i; j += 1) {
				const b = places[j]!;
				if (a.image === b.image) sum += Math.sign(b.offset - a.offset) * (levels[i]! - levels[j]!);
			}
		return sum;
	};
	const total = (deal: (levels: number[]) => number[]) =>
		rounds.reduce((sum, { found }, at) => sum + rise(deal(found.map(({ level }) => level)), groups[at]!), 0);
	const byChance = Array.from({ length: 300 }, () =>
		total((levels) => {
			for (let last = levels.length - 1; last > 0; last -= 1) {
				const at = random(last + 1);
				[levels[last], levels[at]] = [levels[at]!, levels[last]!];
			}
			return levels;
		})
	);
	const spread = Math.sqrt(byChance.reduce((sum, score) => sum + score * score, 0) / byChance.length);
	return total((levels) => levels) / spread;
}

/** Ballots in every order the folder holds them in. */
export function orderings(
	folder: { places: Places; images: FirstImages },
	round: string,
	found: readonly Found[]
): Record<string, Found[]> {
	const by = (which: 'first' | 'last') =>
		[...found].sort((a, b) => folder.places.get(a.id)![which] - folder.places.get(b.id)![which]);
	const written = asWritten(folder.images, round, found);
	return {
		'by id': [...found].sort((a, b) => (a.id < b.id ? -1 : 1)),
		'by first place': by('first'),
		'by first place, backwards': by('first').reverse(),
		'by last place': by('last'),
		'by last place, backwards': by('last').reverse(),
		'as written': written,
		'as written, backwards': [...written].reverse()
	};
}

/** How many bytes a text takes whose length SQLite wrote like this; undefined for anything but a text. */
function textBytes(type: number): number | undefined {
	return type >= 13 && type % 2 === 1 ? (type - 13) / 2 : undefined;
}

/**
 * Rows of an urn anywhere in these bytes, as SQLite writes them: a header of eight bytes (nine with long
 * dots, seven where an older program wrote it) that says "32 characters, 32 characters, revision, level,
 * 9 characters, holder, dots", then the row itself.
 */
export function findUrnRows(
	bytes: Buffer
): { round: string; seat: string; level: number | null; dots: string | null }[] {
	const rows: ReturnType<typeof findUrnRows> = [];
	for (let at = bytes.indexOf('own-phone'); at !== -1; at = bytes.indexOf('own-phone', at + 1)) {
		// revision (0–2 bytes here) and level (0 or 1 byte) lie between the ids and the channel.
		for (let between = 0; between <= 3; between += 1)
			for (const length of [7, 8, 9]) {
				const row = at - between - 64;
				const header = row >= length ? bytes.subarray(row - length, row) : Buffer.alloc(length);
				if (header[0] !== length || header[1] !== 77 || header[2] !== 77 || header[5] !== 31) continue;
				const round = bytes.toString('latin1', row, row + 32);
				const seat = bytes.toString('latin1', row + 32, row + 64);
				const levelType = header[4] as number;
				const level = levelType === 0 ? null : levelType === 9 ? 1 : (bytes[at - 1] as number);
				const dotsType = length < 9 ? (header[7] ?? 0) : ((header[7]! & 127) << 7) | header[8]!;
				const dotsBytes = textBytes(dotsType);
				const dotsAt = at + 9 + (textBytes(header[6]!) ?? 0);
				const dots = dotsBytes === undefined ? null : bytes.toString('latin1', dotsAt, dotsAt + dotsBytes);
				rows.push({ round, seat, level, dots });
			}
	}
	return rows;
}

/** Everything a lazy house might have made a ballot's id of. */
export function derivedIds(seat: string, round: string, level: number): string[] {
	const made = [seat, round, seat + round, round + seat, `${seat}:${round}`, `${round}:${seat}`];
	const grounds = [...made, ...made.map((text) => text + level), ...made.map((text) => `${text}:${level}`)];
	const hashes = ['md5', 'sha1', 'sha256'] as const;
	return [
		...made,
		...grounds.flatMap((text) =>
			hashes.map((name) => createHash(name).update(text).digest('hex').slice(0, 32))
		)
	];
}
