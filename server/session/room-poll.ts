// The end polls of one room. Counts are loaded for revealed rounds and for no other: what is not here cannot
// leak [TRUST E2].
import type { SessionId } from '#domain/ids.ts';
import { countPoll, pollLevels, type PollCount, type PollSetup } from '#domain/poll.ts';
import { parsePollSetup } from '#domain/wire-parse.ts';
import { inLevels } from './level-count.ts';
import { listPollRounds, type PollRecord } from './poll-store.ts';
import type { Db } from './store.ts';
import type { Urns } from './urns.ts';

export type RoomPoll = {
	record: PollRecord;
	/** What it asked, in the words it was asked with [V6]. */
	setup: PollSetup;
	/** Undefined until it is revealed, and for good where too few said yes or not yet [V4]. */
	count: PollCount | undefined;
};
type Counting = Pick<Urns, 'countRevealed'>;

/** Poll by poll, each in the order of its questions. */
export async function loadPolls(
	{ db, urns }: { db: Db; urns: Counting },
	sessionId: SessionId
): Promise<RoomPoll[]> {
	return readPolls(urns, await listPollRounds(db, sessionId));
}

/** The records with what they asked, and what is shown of them. */
export async function readPolls(
	{ countRevealed }: Counting,
	records: readonly PollRecord[]
): Promise<RoomPoll[]> {
	const revealed = records.filter((record) => record.state === 'revealed').map(({ id }) => id);
	const found = revealed.length > 0 ? await countRevealed(revealed) : [];
	const counts = inLevels(found, pollLevels.length);
	return records.map((record) => {
		const setup = parsePollSetup(record.setup);
		if (!setup) throw new Error(`round ${record.id}: what it asked cannot be read`);
		const counted = record.state === 'revealed' ? counts.get(record.id) : undefined;
		return { record, setup, count: counted && countPoll(counted.counts, counted.unknown) };
	});
}
