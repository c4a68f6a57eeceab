// One simulated member: a seat and its token, and what it does with what its phone is shown. It uses the
// same few calls as a real phone and knows nothing that a phone does not know.
import { directLevels } from '#domain/direct-change.ts';
import { influenceValues } from '#domain/influence.ts';
import { pollLevels } from '#domain/poll.ts';
import type { RequestId, RoundId, SeatId } from '#domain/ids.ts';
import { isRefused } from '#domain/refusal.ts';
import type { PhoneRoom, PhoneStep, You } from '#domain/view.ts';
import { randomId } from '#server/database/secret.ts';
import type { CastForm, Phones } from '../backstage.ts';
import { makeDice, type Dice } from './dice.ts';
import { choosePairs, chooseScore, placeDots, rateIdeas } from './opinion.ts';
import { writeCard } from './practice-card.ts';

type CardKind = Extract<PhoneStep, { at: 'cards' }>['kind'];
type ScoringStep = Extract<PhoneStep, { at: 'scoring' }>;
/** What the members of one rehearsal share: how many of the texts of each kind have been taken. */
export type TextsTaken = Map<CardKind, number>;
/** 'over': the meeting has ended, or this seat is no longer ours. */
export type Did = 'something' | 'nothing' | 'over';

/** How many in ten write on a wall; the first two always do, so that there is something to see. */
const writersInTen = 4;
const sureWriters = 2;

export class SimulatedMember {
	readonly seatId: SeatId;
	readonly token: string;
	/** Has left, and can come back. */
	isAway = false;
	readonly #phones: Phones;
	readonly #number: number;
	readonly #dice: Dice;
	readonly #tilt: number;
	readonly #taken: TextsTaken;
	readonly #walls = new Set<CardKind>();

	constructor(given: {
		phones: Phones;
		seatId: SeatId;
		token: string;
		seed: string;
		number: number;
		taken: TextsTaken;
	}) {
		this.seatId = given.seatId;
		this.token = given.token;
		this.#phones = given.phones;
		this.#number = given.number;
		this.#taken = given.taken;
		this.#dice = makeDice(`${given.seed} ${given.number}`);
		this.#tilt = (this.#dice.roll() - 0.5) * 0.4;
	}

	/** How long this person thinks this time, between 0 and 1. */
	ponder(): number {
		return this.#dice.roll();
	}

	/** One thing at a time: one answer, or one card. */
	async act(): Promise<Did> {
		const seen = await this.#phones.view(this.token, 'id');
		// A disk that is full for the moment is no reason to go home.
		if (isRefused(seen)) return seen.refused === 'not-seated' ? 'over' : 'nothing';
		if (seen.view.status === 'closed') return 'over';
		const { you, room } = seen;
		const { step } = seen.view;
		if (this.isAway || you.hasLeft) return 'nothing';
		switch (step.at) {
			case 'scoring':
				return you.scores ? this.#score(step, { you, room }) : 'nothing';
			case 'dots':
				return you.scores && you.revisions[step.roundId] === undefined ? this.#dot(step) : 'nothing';
			case 'rating':
				return you.scores && you.revisions[step.roundId] === undefined ? this.#rate(step) : 'nothing';
			case 'cards':
				return this.#write(step);
			default:
				return 'nothing';
		}
	}

	async #score(step: ScoringStep, { you, room }: { you: You; room: PhoneRoom }): Promise<Did> {
		const question = step.questions.find(({ roundId }) => you.revisions[roundId] === undefined);
		const levels = {
			score: room.scale?.levels.length,
			change: directLevels.length,
			influence: influenceValues.length,
			poll: pollLevels.length,
			lookback: room.scale?.levels.length // [C68]
		}[step.asks];
		if (!question || levels === undefined) return 'nothing';
		const asked = { statement: question.number, levels };
		return this.#cast(question.roundId, chooseScore(asked, this.#tilt, this.#dice));
	}

	#dot(step: Extract<PhoneStep, { at: 'dots' }>): Promise<Did> {
		const asked = { options: step.options.length, dots: step.dots };
		return this.#cast(step.roundId, placeDots(asked, this.#dice));
	}

	#rate({ asks, roundId, options: { length } }: Extract<PhoneStep, { at: 'rating' }>): Promise<Did> {
		const rate = asks === 'usg' ? rateIdeas : choosePairs;
		return this.#cast(roundId, rate(length, this.#dice));
	}

	/** A refusal (closed meanwhile, the disk is full) is no reason to try again before there is news. */
	async #cast(round: RoundId, answer: CastForm['answer']): Promise<Did> {
		const outcome = await this.#phones.cast(this.token, { round, answer, revision: 1 });
		return isRefused(outcome) ? 'nothing' : 'something';
	}

	async #write(step: Extract<PhoneStep, { at: 'cards' }>): Promise<Did> {
		if (this.#walls.has(step.kind)) return 'nothing';
		// A wall of reflections without goals cannot be written on yet.
		if (step.kind === 'reflection' && step.goals.length === 0) return 'nothing';
		this.#walls.add(step.kind);
		if (this.#number >= sureWriters && this.#dice.below(10) >= writersInTen) return 'nothing';
		const nth = this.#taken.get(step.kind) ?? 0;
		const card = writeCard(step, nth, this.#dice);
		if (!card) return 'nothing';
		this.#taken.set(step.kind, nth + 1);
		const requestId: RequestId = randomId();
		const refused = await this.#phones.addCard(this.token, { requestId, card });
		return refused ? 'nothing' : 'something';
	}
}
