// The rounds of influence of one room, or of a whole group. Counts are loaded for revealed rounds and for no
// other: what is not here cannot leak [TRUST E2].
import type { StatementRef } from '#domain/board.ts';
import type { GroupId, SessionId } from '#domain/ids.ts';
import {
	agreeInfluence,
	countInfluence,
	influenceValues,
	type Influence,
	type InfluenceSetup
} from '#domain/influence.ts';
import { parseInfluenceSetup } from '#domain/wire-parse.ts';
import { listGroupInfluence, listInfluenceRounds, type InfluenceRecord } from './influence-store.ts';
import { inLevels } from './level-count.ts';
import type { Db } from './store.ts';
import type { Urns } from './urns.ts';

type Parts = { db: Db; countRevealed: Urns['countRevealed'] };
export type RoomInfluence = {
	record: InfluenceRecord;
	/** What it asked, in the words and with the score the statement had then [I7]. */
	setup: InfluenceSetup;
	/** Undefined until it is revealed, and for good where too few said anything [I3]. */
	influence: Influence | undefined;
};

/** By statement, each statement's in the order of time. */
export async function loadInfluence(parts: Parts, sessionId: SessionId): Promise<RoomInfluence[]> {
	return readInfluence(parts, await listInfluenceRounds(parts.db, sessionId));
}

/** The latest that may be shown of each statement the group has ever weighed. */
export async function loadGroupInfluence(
	parts: Parts,
	groupId: GroupId
): Promise<ReadonlyMap<StatementRef, Influence>> {
	const rounds = await readInfluence(parts, await listGroupInfluence(parts.db, groupId));
	return new Map(
		rounds.flatMap(({ setup, influence }) => (influence ? [[setup.ref, influence] as const] : []))
	);
}

async function readInfluence(
	{ countRevealed }: Parts,
	records: readonly InfluenceRecord[]
): Promise<RoomInfluence[]> {
	const read = records.map((record) => {
		const setup = parseInfluenceSetup(record.setup);
		if (!setup) throw new Error(`round ${record.id}: what it asked cannot be read`);
		return { record, setup };
	});
	const voted = read.filter(({ record, setup }) => record.state === 'revealed' && setup.agreed === undefined);
	const found = voted.length > 0 ? await countRevealed(voted.map(({ record }) => record.id)) : [];
	const counts = inLevels(found, influenceValues.length);
	return read.map(({ record, setup }) => {
		if (setup.agreed !== undefined) return { record, setup, influence: agreeInfluence(setup.agreed) };
		const counted = record.state === 'revealed' ? counts.get(record.id) : undefined;
		return { record, setup, influence: counted && countInfluence(counted.counts, counted.unknown) };
	});
}

/** The newest word on each statement: what was agreed later stands in place of what was agreed before [I4]. */
export function latestInfluence(rounds: readonly RoomInfluence[]): RoomInfluence[] {
	return [...new Map(rounds.map((round) => [round.setup.number, round])).values()];
}
