// The rounds of dots of one room. A ranking is made for revealed rounds that may be shown, and sums for
// open ones whose dots everybody was told would be seen: what is not here cannot leak [TRUST E2].
import type { SessionId } from '#domain/ids.ts';
import { mayShowDots, rankDots, type DotsSetup, type Ranking } from '#domain/ranking.ts';
import { getSetup } from './agenda.ts';
import { listDotsRounds, listSettlements, type DotsRecord } from './dots-store.ts';
import type { Db } from './store.ts';
import type { Urns } from './urns.ts';

export type RoomDots = {
	record: DotsRecord;
	/** What it asked, in the words the ideas had then [K8]. */
	setup: DotsSetup;
	/** Undefined until it is revealed, and for good where too few people placed dots in secret [K4]. */
	ranking: Ranking | undefined;
	/** Dots per option as they fall. */
	sums: number[] | undefined;
};

/** Newest first. */
export async function loadDots(
	{ db, urns }: { db: Db; urns: Pick<Urns, 'countDots' | 'sumsOf'> },
	sessionId: SessionId
): Promise<RoomDots[]> {
	const rounds = await listDotsRounds(db, sessionId);
	const revealed = rounds.filter((round) => round.state === 'revealed').map((round) => round.id);
	const counts = revealed.length > 0 ? await urns.countDots(revealed) : [];
	const settled = revealed.length > 0 ? await listSettlements(db, sessionId) : new Map();
	const loaded: RoomDots[] = [];
	for (const record of rounds) {
		const setup = getSetup(record);
		const counted = counts.find(({ roundId }) => roundId === record.id);
		const isShown = counted !== undefined && mayShowDots(setup, counted.people); // [K4]
		loaded.push({
			record,
			setup,
			ranking: isShown ? rankDots(setup, counted, settled.get(record.id)) : undefined,
			sums: record.state === 'open' ? await urns.sumsOf(record.id) : undefined
		});
	}
	return loaded;
}
