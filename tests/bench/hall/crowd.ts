// The people of a hall: they come in, wait to be asked, think for a moment and answer, once each.
import type { Phone } from './phone.ts';

/** How long a room takes to answer, each person at a moment of their own within it: in haste, and at leisure. */
export const hasteMs = 3_000;
export const leisureMs = 15_000;
/** For statements that only warm a server up. */
export const quickMs = 500;
/** How many come in at once: as many as a door may be asked to let in while it is still looking them up. */
const abreast = 50;

type Question = {
	number: number;
	thinkMs: number;
	sentMs: Float64Array;
	seenMs: Float64Array;
	ackedMs: Float64Array;
	left: { seen: number; sent: number; acked: number };
	settled: PromiseWithResolvers<void>;
};

export class Crowd {
	readonly phones: Phone[] = [];
	readonly #waitsForAck: boolean;
	#question: Question | undefined;
	#random = makeRandom(7);

	/** waitsForAck: whether this server acknowledges an answer at all. */
	constructor(options: { waitsForAck: boolean }) {
		this.#waitsForAck = options.waitsForAck;
	}

	readonly heard = {
		step: (phone: number, number: number, atMs: number) => this.#see(phone, number, atMs),
		ack: (phone: number, number: number, atMs: number) => this.#hearAck(phone, number, atMs)
	};

	async join(phones: readonly Phone[] = this.phones): Promise<void> {
		let next = 0;
		const enter = async () => {
			while (next < phones.length) await phones[next++]!.join();
		};
		await Promise.all(Array.from({ length: Math.min(abreast, phones.length) }, enter));
	}

	get wireBytes(): number {
		return this.phones.reduce((sum, { wireBytes }) => sum + wireBytes, 0);
	}

	/** From here on the question is waited for; settled once everybody has answered and been heard. */
	expect(number: number, { thinkMs }: { thinkMs: number }): Question {
		const people = this.phones.length;
		this.#question = {
			number,
			thinkMs,
			sentMs: new Float64Array(people),
			seenMs: new Float64Array(people),
			ackedMs: new Float64Array(people),
			left: { seen: people, sent: people, acked: this.#waitsForAck ? people : 0 },
			settled: Promise.withResolvers()
		};
		return this.#question;
	}

	#see(phone: number, number: number, atMs: number): void {
		const question = this.#question;
		if (question?.number !== number || question.seenMs[phone] !== 0) return;
		question.seenMs[phone] = atMs;
		question.left.seen -= 1;
		setTimeout(() => {
			question.sentMs[phone] = this.phones[phone]!.vote(number);
			question.left.sent -= 1;
			settle(question);
		}, this.#random() * question.thinkMs);
	}

	#hearAck(phone: number, number: number, atMs: number): void {
		const question = this.#question;
		if (question?.number !== number || question.ackedMs[phone] !== 0) return;
		question.ackedMs[phone] = atMs;
		question.left.acked -= 1;
		settle(question);
	}
}

function settle({ left, settled }: Question): void {
	if (left.seen + left.sent + left.acked === 0) settled.resolve();
}

/** Park and Miller's numbers: the same moments in every run and for every server. */
function makeRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}
