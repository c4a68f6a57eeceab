// Raised hands or stones that were counted: how many people for each level of a round [L4].
import type Database from 'better-sqlite3';
import type { RoundId } from '#domain/ids.ts';
import type { RoomAnswer } from './urn-room.ts';

/** place: 1 for the lowest level, 0 for "don't know". */
export const handTable = `
CREATE TABLE IF NOT EXISTS hand (
	round_id TEXT NOT NULL REFERENCES round (id), place INTEGER NOT NULL, people INTEGER NOT NULL CHECK (people > 0),
	PRIMARY KEY (round_id, place)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS sealed_against_hands BEFORE INSERT ON hand WHEN (SELECT is_sealed FROM sealing) = 1
BEGIN SELECT RAISE(ABORT, 'the urn is sealed'); END;
CREATE TRIGGER IF NOT EXISTS sealed_against_lowered_hands BEFORE DELETE ON hand WHEN (SELECT is_sealed FROM sealing) = 1
BEGIN SELECT RAISE(ABORT, 'the urn is sealed'); END;
`;

type Row = { round_id: RoundId; place: number; people: number };

export function writeHands(handle: Database.Database, roundId: RoundId, people: readonly number[]): void {
	const unknownAt = people.length - 1;
	handle
		.transaction(() => {
			handle.prepare('DELETE FROM hand WHERE round_id = ?').run(roundId);
			const add = handle.prepare('INSERT INTO hand (round_id, place, people) VALUES (?, ?, ?)');
			for (const [index, count] of people.entries())
				if (count > 0) add.run(roundId, index === unknownAt ? 0 : index + 1, count);
		})
		.immediate();
}

export function listHands(handle: Database.Database): RoomAnswer[] {
	const rows = handle.prepare<[], Row>('SELECT round_id, place, people FROM hand').all();
	return rows.flatMap(({ round_id, place, people }) =>
		Array.from({ length: people }, () => ({
			roundId: round_id,
			channel: 'raised-hand' as const,
			answer: place === 0 ? ('unknown' as const) : place
		}))
	);
}
