// What photos told of paper cards, in the urn of the open round they answer: card numbers with answers or doubts, and
// never a photo. Destroyed with the urn, so that no card number outlives the round [M16].
import type Database from 'better-sqlite3';
import type { PhotoId, TakenPhoto } from '#domain/card-round.ts';
import { listHandedOut } from '#domain/card-round.ts';
import type { RoundId } from '#domain/ids.ts';
import {
	cardLimits,
	joinSightings,
	parseSightings,
	totalCards,
	type JoinedCards
} from '#domain/paper-card.ts';
import type { RoomAnswer } from './urn-room.ts';

const sealed = (name: string, when: string) => `
CREATE TRIGGER IF NOT EXISTS ${name} BEFORE ${when} WHEN (SELECT is_sealed FROM sealing) = 1
BEGIN SELECT RAISE(ABORT, 'the urn is sealed'); END;`;

/** sides: how many answers the round has. place: the order in which photos came, from 1. */
export const cardTables = `
CREATE TABLE IF NOT EXISTS card_round (
	round_id TEXT PRIMARY KEY REFERENCES round (id),
	handed_out INTEGER NOT NULL CHECK (handed_out BETWEEN 1 AND ${cardLimits.cards}),
	sides INTEGER NOT NULL CHECK (sides BETWEEN ${cardLimits.sidesMin} AND ${cardLimits.sides})
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS card_photo (
	round_id TEXT NOT NULL REFERENCES card_round (round_id), photo_id TEXT NOT NULL,
	place INTEGER NOT NULL, sightings TEXT NOT NULL, PRIMARY KEY (round_id, photo_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS enough_photos BEFORE INSERT ON card_photo
WHEN (SELECT count(*) FROM card_photo WHERE round_id = NEW.round_id) >= ${cardLimits.photos}
BEGIN SELECT RAISE(ABORT, 'too many photos of one round'); END;
${sealed('sealed_against_cards', 'INSERT ON card_round')}
${sealed('sealed_against_other_cards', 'UPDATE ON card_round')}
${sealed('sealed_against_photos', 'INSERT ON card_photo')}
${sealed('sealed_against_withdrawn_photos', 'DELETE ON card_photo')}
`;

export type StoredCards = {
	readonly roundId: RoundId;
	readonly handedOut: number;
	readonly sides: number;
	/** First taken first. */
	readonly photos: readonly TakenPhoto[];
};
type RoundRow = { round_id: RoundId; handed_out: number; sides: number };
type PhotoRow = { photo_id: PhotoId; sightings: string };

/** How many cards were handed out, in place of what was said before; and a photo, where there is one. */
export function writeCards(
	handle: Database.Database,
	{ roundId, handedOut, sides }: Omit<StoredCards, 'photos'>,
	photo: TakenPhoto | undefined
): void {
	const write = handle.transaction(() => {
		handle
			.prepare(
				`INSERT INTO card_round (round_id, handed_out, sides) VALUES (?, ?, ?)
				ON CONFLICT (round_id) DO UPDATE SET handed_out = excluded.handed_out, sides = excluded.sides`
			)
			.run(roundId, handedOut, sides);
		if (!photo) return;
		handle
			.prepare(
				`INSERT INTO card_photo (round_id, photo_id, place, sightings)
				SELECT @roundId, @id, 1 + coalesce(max(place), 0), @sightings FROM card_photo WHERE round_id = @roundId`
			)
			.run({ roundId, id: photo.id, sightings: JSON.stringify(photo.sightings) });
	});
	write.immediate();
}

export function removePhoto(handle: Database.Database, roundId: RoundId, photoId: PhotoId): void {
	handle.prepare('DELETE FROM card_photo WHERE round_id = ? AND photo_id = ?').run(roundId, photoId);
}

export function findCards(handle: Database.Database, roundId: RoundId): StoredCards | undefined {
	const row = handle
		.prepare<[RoundId], RoundRow>('SELECT round_id, handed_out, sides FROM card_round WHERE round_id = ?')
		.get(roundId);
	return row && readCards(handle, row);
}

function readCards(handle: Database.Database, { round_id, handed_out, sides }: RoundRow): StoredCards {
	const photos = handle
		.prepare<[RoundId], PhotoRow>(
			'SELECT photo_id, sightings FROM card_photo WHERE round_id = ? ORDER BY place'
		)
		.all(round_id)
		.map((row) => ({ id: row.photo_id, sightings: readSightings(row) }));
	return { roundId: round_id, handedOut: handed_out, sides, photos };
}

function readSightings({ photo_id, sightings }: PhotoRow): TakenPhoto['sightings'] {
	const parsed = parseSightings(JSON.parse(sightings));
	if (!parsed) throw new Error(`reading photo ${photo_id} of an urn: its sightings are none`);
	return parsed;
}

/** What all photos of a round say together. */
export function joinCards({
	handedOut,
	sides,
	photos
}: Pick<StoredCards, 'handedOut' | 'sides' | 'photos'>): JoinedCards {
	return joinSightings({
		handedOut: listHandedOut(handedOut),
		sides,
		photos: photos.map(({ sightings }) => sightings)
	});
}

/** Every card's answer that counts, without its number. */
export function listCardAnswers(handle: Database.Database): RoomAnswer[] {
	const rounds = handle.prepare<[], RoundRow>('SELECT round_id, handed_out, sides FROM card_round').all();
	return rounds.flatMap((row) => {
		const cards = readCards(handle, row);
		return totalCards(joinCards(cards), cards.sides).flatMap((people, at) =>
			Array.from({ length: people }, () => ({
				roundId: cards.roundId,
				channel: 'paper-card' as const,
				answer: at + 1
			}))
		);
	});
}
