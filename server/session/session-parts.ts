// What the parts of this folder share: the database, the clock, the ballots, the boards, simulated
// phones, and whom to tell.
import type { SeatId, SessionId } from '#domain/ids.ts';
import type { Wifi } from '#domain/wifi.ts';
import type { Backups } from '#server/backup/backups.ts';
import type { Clock } from '#server/clock.ts';
import type { SoundFolder } from '#server/recording/sound-folder.ts';
import type { SessionBoards } from './boards.ts';
import type { CodeClaims } from './code-claims.ts';
import type { CodeBudget } from './code-budget.ts';
import type { Rehearsals } from './rehearsals.ts';
import type { RoomParts } from './room-state.ts';
import type { Db } from './store.ts';
import type { Urns } from './urns.ts';

/** Told after the change is on disk, so that whoever shows rooms can look again. */
export type Told = {
	/** Something a screen of this room shows has changed. */
	changed(sessionId: SessionId): void;
	/** One more answer: the count has changed, and nothing else. */
	progressed(sessionId: SessionId): void;
	/** Somebody typed a wrong code: every desk says how often, because it may want a new one. */
	guessed(): void;
	/** Something that is open still waits for these people; it is said to them and to nobody else. */
	nudged(sessionId: SessionId, seatIds: ReadonlySet<SeatId>): void;
	/** Another phone goes on with this seat: the token of every older connection is dead. */
	seatReplaced(seatId: SeatId): void;
	/** Who is connected now, for a desk page's first load. */
	connected(sessionId: SessionId): { seatIds: ReadonlySet<SeatId>; halls: number };
};

export type SessionParts = {
	db: Db;
	clock: Clock;
	urns: Urns;
	boards: SessionBoards;
	rehearsals: Rehearsals;
	/** Base addresses that phones can reach, as found now: http://192.168.1.7:3000. */
	addresses: () => readonly string[];
	/** What people are to join, as written down now. */
	wifi: () => Wifi | undefined;
	codes: CodeBudget;
	claims: CodeClaims;
	sounds: Pick<SoundFolder, 'read'>;
	/** When a meeting was nudged last; in memory, for as long as that matters. */
	nudges: Map<SessionId, number>;
	backups: Pick<Backups, 'want' | 'state' | 'settled'>;
	told: Told;
};

/** The same, as the reading of a room wants it. */
export function partsOfRoom(parts: SessionParts): RoomParts {
	const { db, clock, urns, boards, rehearsals, addresses, wifi, codes, backups } = parts;
	return {
		db,
		clock,
		urns,
		boards,
		addresses,
		wifi,
		countWrongCodes: () => codes.countRecent(),
		describeBackup() {
			const state = backups.state();
			return state.at === 'off' ? undefined : state;
		},
		countRehearsing: (id) => rehearsals.count(id),
		listRehearsing: (id) => rehearsals.seats(id)
	};
}
