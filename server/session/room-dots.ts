// The rounds that put ideas in order in one room, by dots, USG or pairs. A ranking is made for revealed rounds that may be shown, and sums for
// open ones whose dots everybody was told would be seen: what is not here cannot leak [TRUST E2].
import type { SessionId } from '#domain/ids.ts';
import { rankRound, type RankSetup } from '#domain/rank-round.ts';
import type { Ranking } from '#domain/ranking.ts';
import { getRankSetup } from './agenda.ts';
import { listDotsRounds, listSettlements, type DotsRecord } from './dots-store.ts';
import type { Db } from './store.ts';
import type { Urns } from './urns.ts';

export type RoomDots = {
	record: DotsRecord;
	/** What it asked, in the words the ideas had then [K8]. */
	setup: RankSetup;
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
		const setup = getRankSetup(record);
		const counted = counts.find(({ roundId }) => roundId === record.id);
		loaded.push({
			record,
			setup,
			ranking: counted && rankRound(setup, counted, settled.get(record.id)), // [K4]
			sums: record.state === 'open' ? await urns.sumsOf(record.id) : undefined
		});
	}
	return loaded;
}
