// Phones that go from hand to hand and slips of one meeting, as a desk sees them.
import type { DeskTurns } from '#domain/desk-people.ts';
import type { SeatId, SessionId } from '#domain/ids.ts';
import { countDevices } from './device-store.ts';
import { countSlips, listSlipSeats } from './slip-store.ts';
import type { Db } from './store.ts';

export type RoomTurns = { sharedPhones: number; slips: number; slipSeats: ReadonlySet<SeatId> };

export const noTurns: RoomTurns = { sharedPhones: 0, slips: 0, slipSeats: new Set() };

export async function loadTurns(db: Db, sessionId: SessionId): Promise<RoomTurns> {
	return {
		sharedPhones: await countDevices(db, { sessionId, purpose: 'shared-phone' }),
		slips: await countSlips(db, sessionId),
		slipSeats: await listSlipSeats(db, sessionId)
	};
}

export function toDeskTurns({ sharedPhones, slips, slipSeats }: RoomTurns): DeskTurns {
	return { sharedPhones, slips, slipsUsed: slipSeats.size };
}
