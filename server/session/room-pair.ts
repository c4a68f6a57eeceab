// The same people twice: of a follow-up under participant codes, whose baseline was under them too, each
// compared statement's pairs. Codes are read, matched and forgotten here; what goes on holds levels alone.
import type { RoundId } from '#domain/ids.ts';
import {
	countPresence,
	pairBallots,
	type CodedBallot,
	type Paired,
	type Presence
} from '#domain/paired-change.ts';
import type { RoomChange, SeriesPart } from './room-change.ts';
import type { AssessmentRecord } from './store.ts';
import type { Urns } from './urns.ts';

export type RoomPairing = {
	/** By statement number, of the rounds that are compared [C56]. */
	pairs: ReadonlyMap<number, Paired>;
	presence: Presence;
};

/** Undefined in secret, and where the line breaks: then nothing of the two sides has anything in common. */
export async function loadPairing(
	urns: Pick<Urns, 'listCoded'>,
	record: Pick<AssessmentRecord, 'secrecy'>,
	{ before, after }: RoomChange
): Promise<RoomPairing | undefined> {
	if (record.secrecy !== 'code' || before.comparability.breaks.length > 0) return undefined; // [C15]
	const rounds = [...before.picked.values(), ...after.picked.values()];
	const coded = rounds.length > 0 ? await urns.listCoded(rounds) : new Map<RoundId, CodedBallot[]>();
	const of = ({ picked }: SeriesPart, number: number) => {
		const round = picked.get(number);
		return (round && coded.get(round)) ?? [];
	};
	const shared = [...after.picked.keys()].filter((number) => before.picked.has(number));
	return {
		pairs: new Map(shared.map((number) => [number, pairBallots(of(before, number), of(after, number))])),
		presence: countPresence(listPresent(before, coded), listPresent(after, coded))
	};
}

/** The codes under which anything was scored. */
function listPresent(
	{ picked }: SeriesPart,
	coded: ReadonlyMap<RoundId, readonly CodedBallot[]>
): Set<string> {
	const ballots = [...picked.values()].flatMap((round) => coded.get(round) ?? []);
	return new Set(ballots.flatMap(({ code, level }) => (code === null || level === null ? [] : [code])));
}
