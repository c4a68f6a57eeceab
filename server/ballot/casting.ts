// Answers on their way to an urn. Those that arrive together share one synced commit, and each is
// acknowledged only after that commit has returned: "Tersimpan" means on disk. Whether an answer is
// acceptable is domain/ballot's to say; opening and closing are in round.ts.
import { checkCast } from '#domain/ballot.ts';
import type { SeatId } from '#domain/ids.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import type { Opening } from './openings.ts';
import type { BallotRoom } from './room.ts';
import { findCastingSeats, findRound, isInCodedMeeting, isMarked, type CastingSeat } from './store.ts';
import type { Sent, Settled } from './urn.ts';

export type CastOutcome =
	| { was: 'counted' | 'already-counted' }
	/** counted, with 'round-closed': whether an answer of this seat was counted in it. */
	| (Refused & { counted?: boolean });
type Waiting = { readonly sent: Sent; readonly settle: (outcome: CastOutcome) => void };
/** For a round that is not open here. */
type Late = { readonly waiting: Waiting; readonly seat: CastingSeat };

// Two hundred phones within two seconds fit in a few commits; a longer batch would make the first wait.
const batchLimit = 200;

export class Casting {
	readonly #room: BallotRoom;
	#queue: Waiting[] = [];
	#isFlushing = false;
	#isStopped = false;
	readonly #unsettled = new Set<Promise<CastOutcome>>();

	constructor(room: BallotRoom) {
		this.#room = room;
	}

	cast(sent: Sent): Promise<CastOutcome> {
		// A server that is going down has no disk to promise; the phone keeps the answer and comes back.
		if (this.#isStopped) return Promise.resolve(refuse('disk-failed'));
		const outcome = new Promise<CastOutcome>((settle) => this.#queue.push({ sent, settle }));
		this.#unsettled.add(outcome);
		void outcome.finally(() => this.#unsettled.delete(outcome));
		if (!this.#isFlushing) {
			this.#isFlushing = true;
			setImmediate(() => void this.#flush());
		}
		return outcome;
	}

	/** Resolves when everything cast before this call has its answer. */
	async settled(): Promise<void> {
		await Promise.all(this.#unsettled);
	}

	/** Takes nothing more in, and answers what is waiting. */
	async stop(): Promise<void> {
		this.#isStopped = true;
		await this.settled();
	}

	async #flush(): Promise<void> {
		while (this.#queue.length > 0) {
			const batch = this.#queue.slice(0, batchLimit);
			this.#queue = this.#queue.slice(batchLimit);
			await this.#settleBatch(batch);
		}
		// No await between the last look at the queue and this line, so nothing is left lying.
		this.#isFlushing = false;
	}

	async #settleBatch(batch: readonly Waiting[]): Promise<void> {
		let late: Late[];
		try {
			const seatIds = batch.map(({ sent }) => sent.seatId);
			const seats = await findCastingSeats(this.#room.db, seatIds);
			// From here to the end of #store nothing is awaited: a round cannot close in between.
			const sorted = this.#sort(batch, seats);
			for (const [opening, waiting] of sorted.ready) this.#store(opening, waiting);
			late = sorted.late;
		} catch (fault) {
			this.#fail(batch, fault);
			return;
		}
		for (const { waiting, seat } of late) {
			try {
				waiting.settle(await this.#answerLate(waiting.sent, seat));
			} catch (fault) {
				this.#fail([waiting], fault);
			}
		}
	}

	/** Refuses what can be refused at once, and sets apart what belongs in which urn. */
	#sort(batch: readonly Waiting[], seats: ReadonlyMap<SeatId, CastingSeat>) {
		const ready = new Map<Opening, Waiting[]>();
		const late: Late[] = [];
		for (const waiting of batch) {
			const { sent } = waiting;
			const seat = seats.get(sent.seatId);
			const opening = this.#room.openings.findByRound(sent.roundId);
			if (!seat) waiting.settle(refuse('not-seated'));
			else if (!opening) late.push({ waiting, seat });
			// A round of another meeting is not in this person's assessment.
			else if (opening.sessionId !== seat.sessionId) waiting.settle(refuse('round-unknown'));
			else if (opening.urn.isSealed) waiting.settle(answerSealed(opening, sent, seat));
			else {
				const refused = checkCast({ ...sent, roundState: 'open', ask: opening.ask, seat });
				if (refused) waiting.settle(refused);
				else ready.set(opening, [...(ready.get(opening) ?? []), waiting]);
			}
		}
		return { ready, late };
	}

	#store(opening: Opening, waiting: readonly Waiting[]): void {
		let settled: Settled[];
		try {
			settled = opening.urn.storeMany(waiting.map(({ sent }) => sent));
		} catch (fault) {
			this.#fail(waiting, fault);
			return;
		}
		for (const [index, { settle }] of waiting.entries()) settle(asOutcome(settled[index]));
	}

	/** A round that is not open: not yet, no longer, or never. Closed rounds say whether this seat was counted. */
	async #answerLate(sent: Sent, seat: CastingSeat): Promise<CastOutcome> {
		const round = await findRound(this.#room.db, sent.roundId);
		if (!round || round.session_id !== seat.sessionId) return refuse('round-unknown');
		if (round.state === 'not-opened' || round.state === 'open') return refuse('round-not-open');
		const remembered = this.#room.counted.get(sent.roundId);
		if (remembered) return { ...refuse('round-closed'), counted: remembered.has(sent.seatId) };
		const counted = await isMarked(this.#room.db, sent.roundId, sent.seatId);
		// [Q13] In a meeting under codes a mark may be missing: after a restart nobody knows any more.
		if (!counted && (await isInCodedMeeting(this.#room.db, round))) return refuse('round-closed');
		return { ...refuse('round-closed'), counted };
	}

	/** [TRUST A5] Not on disk: refused, every one of them, and said aloud without a word of what they were. */
	#fail(waiting: readonly Waiting[], fault: unknown): void {
		this.#room.report(`storing ${waiting.length} answers: none of them was acknowledged`, fault);
		for (const { settle } of waiting) settle(refuse('disk-failed'));
	}
}

/** Sealed and not yet gone: what it holds is what will be counted, by this run or the next. */
function answerSealed(opening: Opening, sent: Sent, seat: CastingSeat): CastOutcome {
	const counted = seat.scores && opening.urn.hasAnswer(sent.roundId, sent.seatId);
	return { ...refuse('round-closed'), counted };
}

function asOutcome(settled: Settled | undefined): CastOutcome {
	if (settled === 'store') return { was: 'counted' };
	if (settled === 'already-counted') return { was: 'already-counted' };
	return refuse('answer-conflict');
}
