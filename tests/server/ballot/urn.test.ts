// The urn as a file: who may read it, what a seal means, and that destroying it leaves no bytes behind.
import { linkSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createEmptyFile, makeUrnFolder, urnPath } from '#server/ballot/urn-file.ts';
import { createUrn, openUrn, openUrnHandle } from '#server/ballot/urn.ts';
import { randomId } from '#server/database/secret.ts';
import { openScoring, sent } from './open-room.ts';

function makeFolder(): string {
	const parent = mkdtempSync(join(tmpdir(), 'rembuk-urn-'));
	onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
	return makeUrnFolder(parent);
}

function makeUrn() {
	const folder = makeFolder();
	const openingId = randomId<'opening'>();
	const roundIds = [randomId<'round'>(), randomId<'round'>()] as const;
	return { folder, openingId, roundIds, urn: createUrn(folder, openingId, { roundIds }) };
}

describe('the urn', () => {
	it.skipIf(process.platform === 'win32')(
		'[TRUST E1] nobody else on the machine can read it or its log',
		() => {
			const { folder, urn } = makeUrn();
			expect(statSync(folder).mode & 0o777).toBe(0o700);
			for (const part of ['', '-wal', '-shm'])
				expect(statSync(urn.path + part).mode & 0o777, part).toBe(0o600);
			urn.destroy();
		}
	);

	it('[R4] once sealed it takes nothing, not even after being opened again', () => {
		const { folder, openingId, roundIds, urn } = makeUrn();
		const [first, second] = [randomId<'seat'>(), randomId<'seat'>()];
		expect(urn.storeMany([sent(roundIds[0], first, 2)])).toEqual(['store']);
		expect(() => urn.readAll()).toThrow(/read before it was sealed/);
		urn.seal();
		for (const late of [sent(roundIds[0], first, 3, 2), sent(roundIds[0], second, 3)])
			expect(() => urn.storeMany([late])).toThrow(/the urn is sealed/);
		urn.close();
		const again = openUrn(folder, openingId);
		expect(again.isSealed).toBe(true);
		expect(() => again.storeMany([sent(roundIds[1], second, 3)])).toThrow(/the urn is sealed/);
		expect(again.readAll()).toEqual([sent(roundIds[0], first, 2)]);
		again.destroy();
	});

	it('[K4] [TRUST E2] dots are read out of one whose dots are shown, and of no other', () => {
		const folder = makeFolder();
		const [round, seat] = [randomId<'round'>(), randomId<'seat'>()];
		const store = (areDotsShown: boolean) => {
			const openingId = randomId<'opening'>();
			const urn = createUrn(folder, openingId, { roundIds: [round], areDotsShown });
			expect(urn.storeMany([sent(round, seat, [2, 0, 1])])).toEqual(['store']);
			return { openingId, urn };
		};
		const shown = store(true);
		expect(shown.urn.listDots(round)).toEqual([{ seatId: seat, dots: [2, 0, 1] }]);
		shown.urn.destroy();
		const { openingId, urn } = store(false);
		expect(() => urn.listDots(round)).toThrow(/its answers are secret/);
		expect(() => urn.readAll()).toThrow(/read before it was sealed/);
		urn.seal();
		expect(urn.readAll()).toEqual([sent(round, seat, [2, 0, 1])]);
		urn.close();
		const again = openUrn(folder, openingId);
		expect(() => again.listDots(round)).toThrow(/its answers are secret/);
		again.destroy();
	});

	it('[R5] one that an older program left behind, which knew no dots, goes on with its answers', () => {
		const folder = makeFolder();
		const [openingId, round, seat] = [randomId<'opening'>(), randomId<'round'>(), randomId<'seat'>()];
		createEmptyFile(urnPath(folder, openingId));
		const older = openUrnHandle(urnPath(folder, openingId));
		older.exec(`
			CREATE TABLE round (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
			CREATE TABLE answer (
				round_id TEXT NOT NULL REFERENCES round (id), seat_id TEXT NOT NULL, revision INTEGER NOT NULL,
				level INTEGER, channel TEXT NOT NULL, holder TEXT NOT NULL, PRIMARY KEY (round_id, seat_id)
			) STRICT, WITHOUT ROWID;
			CREATE TABLE sealing (is_sealed INTEGER NOT NULL CHECK (is_sealed IN (0, 1))) STRICT;
			INSERT INTO sealing VALUES (0);
			INSERT INTO round VALUES ('${round}');
			INSERT INTO answer VALUES ('${round}', '${seat}', 3, 4, 'own-phone', '');`);
		older.close();
		for (let start = 0; start < 2; start += 1) {
			const urn = openUrn(folder, openingId);
			expect(urn.revisionsOf(seat)).toEqual({ [round]: 3 });
			expect(urn.storeMany([sent(round, seat, 4, 3), sent(round, seat, 2, 3)])).toEqual([
				'already-counted',
				'answer-conflict'
			]);
			urn.close();
		}
		const last = openUrn(folder, openingId);
		expect(last.storeMany([sent(round, randomId<'seat'>(), 'unknown')])).toEqual(['store']);
		last.seal();
		expect(
			last
				.readAll()
				.map(({ answer }) => answer)
				.sort()
		).toEqual([4, 'unknown']);
		last.destroy();
	});

	it('[TRUST B4] a batch is settled as if its answers had come one after the other', () => {
		const { roundIds, urn } = makeUrn();
		const seat = randomId<'seat'>();
		const [round] = roundIds;
		const batch = [
			sent(round, seat, 2, 1),
			sent(round, seat, 2, 1),
			sent(round, seat, 3, 1),
			sent(round, seat, 'unknown', 3),
			sent(round, seat, 4, 2),
			sent(round, seat, 'unknown', 3),
			sent(round, seat, 1, 3)
		];
		expect(urn.storeMany(batch)).toEqual([
			'store',
			'already-counted',
			'answer-conflict',
			'store',
			'already-counted',
			'already-counted',
			'answer-conflict'
		]);
		expect(urn.revisionsOf(seat)).toEqual({ [round]: 3 });
		urn.seal();
		expect(urn.readAll()).toEqual([sent(round, seat, 'unknown', 3)]);
		urn.destroy();
	});

	it('[TRUST A5] a batch with one answer that cannot be stored stores none of it', () => {
		const { roundIds, urn } = makeUrn();
		const seat = randomId<'seat'>();
		const foreign = sent(randomId<'round'>(), seat, 2);
		expect(() => urn.storeMany([sent(roundIds[0], seat, 2), foreign])).toThrow(/FOREIGN KEY/);
		expect(urn.listVoters()).toEqual([]);
		urn.destroy();
	});

	it('[TRUST E1] closing a round writes over every byte of its urn before the names are gone', async () => {
		const { ballots, dataFolder, sessionId, openingId, roundIds, seatIds } = await openScoring({
			seats: 30,
			statements: 3
		});
		for (const revision of [1, 2])
			await Promise.all(
				seatIds.flatMap((seat) =>
					roundIds.map((round) => ballots.cast(sent(round, seat, revision, revision)))
				)
			);
		const path = join(dataFolder, 'urn', `${openingId}.db`);
		// A second name keeps the bytes readable after the urn has been unlinked.
		const kept = ['', '-wal', '-shm'].map((part) => {
			const name = join(dataFolder, `kept${part}`);
			linkSync(path + part, name);
			return name;
		});
		expect(readFileSync(kept[1]!).includes(seatIds[0]!)).toBe(true);
		await ballots.closeOpening({ sessionId, openingId, confirmed: true });
		for (const name of kept) {
			const bytes = readFileSync(name);
			expect(bytes.length).toBeGreaterThan(0);
			for (const secret of [...seatIds, ...roundIds, 'own-phone', 'answer'])
				expect(bytes.includes(secret), name).toBe(false);
			if (!name.endsWith('-shm')) expect(bytes.includes('SQLite')).toBe(false);
		}
	});

	it('[TRUST E1] stopping the server leaves no copy of the log in free space, and loses nothing', async () => {
		const { ballots, dataFolder, openingId, round, seatIds } = await openScoring();
		await ballots.cast(sent(round, seatIds[0]!, 3));
		const path = join(dataFolder, 'urn', `${openingId}.db`);
		linkSync(`${path}-wal`, join(dataFolder, 'kept-wal'));
		await ballots.close();
		expect(readFileSync(join(dataFolder, 'kept-wal')).includes(seatIds[0]!)).toBe(false);
		expect(readFileSync(path).includes(seatIds[0]!)).toBe(true);
	});
});
