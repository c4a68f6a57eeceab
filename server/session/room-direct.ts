// The rounds of direct change of one room. Counts are loaded for revealed rounds and for no other: what
// is not here cannot leak [TRUST E2].
import { countDirect, directLevels, type DirectCount, type DirectSetup } from '#domain/direct-change.ts';
import type { SessionId } from '#domain/ids.ts';
import { parseDirectSetup } from '#domain/wire-parse.ts';
import { listChangeRounds, type ChangeRecord } from './change-store.ts';
import { inLevels } from './level-count.ts';
import type { Db } from './store.ts';
import type { Urns } from './urns.ts';

export type RoomDirect = {
	record: ChangeRecord;
	/** What it asked, in the words the statement had then. */
	setup: DirectSetup;
	/** Undefined until it is revealed, and for good where too few said anything [C7]. */
	count: DirectCount | undefined;
};

/** By statement. */
export async function loadDirect(
	{ db, urns }: { db: Db; urns: Pick<Urns, 'countRevealed'> },
	sessionId: SessionId
): Promise<RoomDirect[]> {
	const rounds = await listChangeRounds(db, sessionId);
	const revealed = rounds.filter((round) => round.state === 'revealed').map((round) => round.id);
	const found = revealed.length > 0 ? await urns.countRevealed(revealed) : [];
	const counts = inLevels(found, directLevels.length);
	return rounds.map((record) => {
		const setup = parseDirectSetup(record.setup);
		if (!setup) throw new Error(`round ${record.id}: what it asked cannot be read`);
		const counted = record.state === 'revealed' ? counts.get(record.id) : undefined;
		return { record, setup, count: counted && countDirect(counted.counts, counted.unknown) };
	});
}
