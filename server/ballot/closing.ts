// From urn to ballots: a sealed urn's answers are shuffled into rembuk.db in one transaction, and
// the urn is destroyed. Nothing beside a ballot says who, when, in which order or from where. Can be
// run again after a crash at any moment: a round that is closed is never counted twice.
import { inTransaction } from '#server/database/database.ts';
import { randomId } from '#server/database/secret.ts';
import { mayKeepBallots } from '#domain/ballot.ts';
import {
	areUnknownSafe,
	countPresent,
	foldUnderCodes,
	type ByChannel,
	type Channel
} from '#domain/channel.ts';
import type { RoundId, SeatId } from '#domain/ids.ts';
import { getSetup } from '#server/session/agenda.ts';
import type { Opening } from './openings.ts';
import type { BallotRoom } from './room.ts';
import { countSeated, listPeople, type People } from './people-store.ts';
import { shuffle } from './shuffle.ts';
import { appendClosing, listOpening, markClosed, type Closing, type RoundRecord } from './store.ts';
import type { RoomAnswer } from './urn-room.ts';
import type { Sent } from './urn.ts';

type Given = Pick<Sent, 'roundId' | 'answer' | 'code'> & { readonly channel: Channel };
type Count = Omit<Closing, 'raters'> & {
	present: ReadonlyMap<RoundId, number>;
	raters: readonly SeatId[];
	counted: readonly Sent[];
};

/**
 * What a sealed urn comes to. Answers of a seat that has since been made a companion are left out;
 * those of a person who answered and then left stay, and that person is counted among the present,
 * so that there are never more answers than people [TRUST E6].
 */
function countUrn(
	{ answers, room, isCoded }: { answers: readonly Sent[]; room: readonly RoomAnswer[]; isCoded: boolean },
	rounds: readonly RoundRecord[],
	people: People
): Count {
	const counted = answers.filter((sent) => people.seats.get(sent.seatId)?.scores);
	const all: readonly Given[] = [...counted, ...room]; // [L10]
	const present = new Map<RoundId, number>();
	const channels: Closing['channels'][number][] = [];
	const kept = new Set<RoundId>();
	for (const round of rounds) {
		const roundId = round.id;
		const here = counted.filter((sent) => sent.roundId === roundId);
		const seated = countSeated(
			people,
			here.map(({ seatId }) => seatId)
		);
		present.set(roundId, countPresent({ headcount: people.headcount, seats: seated }));
		const given = all.filter((sent) => sent.roundId === roundId);
		const byChannel = countWays(given, isCoded);
		for (const [channel, answers] of Object.entries(byChannel))
			channels.push({ round_id: roundId, channel, answers });
		const isOpen = round.kind === 'dots' && getSetup(round).isOpen;
		const isEnough = mayKeepBallots(
			given.map(({ answer }) => answer),
			{ isOpen }
		);
		if (isEnough && (isOpen || areUnknownSafe(given))) kept.add(roundId); // [B7] [L8]
	}
	return {
		// Shuffled across all rounds of the opening: neither the order on disk nor the order of writing
		// joins one person's answers to one another, or to a mark.
		ballots: shuffle(all.filter(({ roundId }) => kept.has(roundId))).map(({ roundId, answer, code }) => ({
			id: randomId<'ballot'>(),
			round_id: roundId,
			level: typeof answer === 'number' ? answer : null,
			dots: typeof answer === 'object' ? JSON.stringify(answer) : null,
			code: isCoded ? (code ?? null) : null
		})),
		// In the order of their own random ids, which says nothing either. Beside codes there are none: the
		// rounds a seat answered, and the rounds a code did, would tell whose code it is [Q13].
		marks: isCoded ? [] : counted.map(({ roundId, seatId }) => ({ round_id: roundId, seat_id: seatId })),
		raters: isCoded ? [...new Set(counted.map(({ seatId }) => seatId))] : [],
		counted,
		channels,
		present
	};
}

function countWays(given: readonly Given[], isCoded: boolean): ByChannel {
	const by: Partial<Record<Channel, number>> = {};
	for (const { channel } of given) by[channel] = (by[channel] ?? 0) + 1;
	return isCoded ? foldUnderCodes(by) : by; // [Q19]
}

/** What a late answer hears, where no mark may say it: known as long as this program runs, and to no disk [Q13]. */
function remember(room: BallotRoom, rounds: readonly RoundRecord[], counted: readonly Sent[]): void {
	for (const { id } of rounds)
		room.counted.set(
			id,
			new Set(counted.filter(({ roundId }) => roundId === id).map(({ seatId }) => seatId))
		);
}

/** Counts a sealed urn once and destroys it. A fault leaves the urn sealed, to be finished later. */
export async function finishClosing(room: BallotRoom, opening: Opening): Promise<void> {
	await inTransaction(room.db, async (trx) => {
		const rounds = (await listOpening(trx, opening.id)).filter((round) => round.state === 'open');
		// All rounds of an opening close in one transaction, so none open means: an earlier run counted them.
		if (rounds.length === 0) return;
		const people = await listPeople(trx, opening.sessionId);
		const { isCoded, room: given } = opening.urn;
		const answers = { answers: opening.urn.readAll(), room: given.listAnswers(), isCoded };
		const count = countUrn(answers, rounds, people);
		const { present, counted, raters, ...closing } = count;
		await appendClosing(trx, {
			...closing,
			raters: raters.map((seatId) => ({ session_id: opening.sessionId, seat_id: seatId }))
		});
		if (isCoded) remember(room, rounds, counted);
		const atMs = room.clock.nowMs();
		for (const { id } of rounds) await markClosed(trx, id, { atMs, present: present.get(id) ?? 0 });
		room.between('counted');
	});
	room.between('closed');
	room.openings.remove(opening);
	try {
		opening.urn.destroy();
	} catch (fault) {
		// The ballots are safe; what is left of the urn is destroyed at the next start.
		room.report('destroying an urn that has been counted: restart Rembuk to try again', fault);
	}
}
