// Sheets keyed in over the ballot path, as a desk's form would bring them.
import { expect } from 'vitest';
import type { OpeningId, RequestId, RoundId, SessionId } from '#domain/ids.ts';
import type { Ballots } from '#server/ballot/ballots.ts';
import type { Db } from '#server/ballot/store.ts';

type Keyed = Parameters<Ballots['keySheet']>[0];
export type Room = {
	ballots: Ballots;
	db: Db;
	sessionId: SessionId;
	openingId: OpeningId;
	roundIds: readonly RoundId[];
};
let requests = 0;
export const newRequest = () => String((requests += 1)).padStart(32, '0') as RequestId;

/** cells: one text for each round, with a space between the cells of a row. */
export function key(
	room: Room,
	pass: 1 | 2,
	sheet: number,
	cells: readonly string[],
	more: Partial<Keyed> = {}
) {
	const typed = Object.fromEntries(room.roundIds.map((id, at) => [id, (cells[at] ?? '').split(' ')]));
	const { sessionId, openingId } = room;
	return room.ballots.keySheet({
		...{ sessionId, openingId, sheet, pass, cells: typed, request: newRequest(), isConfirmed: false },
		...more
	});
}

export async function keyTwice(
	room: Room,
	sheets: readonly (readonly string[])[],
	more: Partial<Keyed> = {}
) {
	for (const pass of [1, 2] as const)
		for (const [at, cells] of sheets.entries())
			expect(await key(room, pass, at + 1, cells, more)).toEqual({ kept: at + 1 });
}

export const close = ({ ballots, sessionId, openingId }: Room) =>
	ballots.closeOpening({ sessionId, openingId, confirmed: true });
