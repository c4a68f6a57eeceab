// A member's phone and its seat: the room's view comes down, answers go up. An answer that is not
// acknowledged is kept and sent again; what it was is never given out, only that it waits. Cards are
// the business of card-outbox, which is fetched when a step asks for cards and speaks over this line.
import type { Answer } from '#domain/ballot.ts';
import type { RoundId, SeatId } from '#domain/ids.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import type { Language } from '#domain/text.ts';
import type { PhoneRoom, PhoneView, You } from '#domain/view.ts';
import { closeCodes, type PhoneDown, type PhoneSeat, type PhoneUp } from '#domain/wire.ts';
import { Line, type LineState } from './line.svelte.ts';
import { forgetOthers, forgetSeat, readPending, writePending, type Pending } from './pending-answers.ts';

/** 'sending': on its way; 'waiting': kept here until the line is back; 'saved': on the server's disk. */
export type CastState = 'saved' | 'sending' | 'waiting';
export type CastRefusal = { why: RefusalCode; counted: boolean | undefined; isOfDots: boolean };
/** Whoever else speaks over the line: hears what was not meant for answers, and when it may send. */
export type LineGuest = { take(frame: PhoneDown): void; send(): void };

/** A disk that refused may recover; asking again at once would only press it. */
export const retryMs = 3_000;

/** The rounds this step asks, where it asks any. */
function listAsked(step: PhoneView['step']): RoundId[] | undefined {
	if (step.at === 'scoring') return step.questions.map(({ roundId }) => roundId);
	return step.at === 'dots' || step.at === 'rating' ? [step.roundId] : undefined;
}

export class PhoneLine {
	room = $state.raw<PhoneRoom>()!;
	you = $state.raw<You>()!;
	view = $state.raw<PhoneView>()!;
	/** The wall, in a meeting without a projector. */
	mirror = $state.raw<PhoneSeat['mirror']>();
	/** The last refusal for each round, until that round is answered anew or another is asked. */
	refusals = $state<Record<RoundId, CastRefusal>>({});
	/** Said once to who has not finished what is open, until the next answer or the next screen. */
	nudge = $state<string>();
	guest: LineGuest | undefined;

	/** Counts what this page sent, so that an answer of the server finds the one it is about. */
	#sent = 0;
	readonly #sentAs: Record<Pending['id'], Pending> = {};
	#pending = $state.raw<readonly Pending[]>([]);
	/** Revisions acknowledged since the page loaded, beside those of `you`. */
	#saved = $state<Record<RoundId, number>>({});
	readonly #line: Line<PhoneDown>;

	constructor(first: PhoneSeat, options: { language: Language; heartbeatMs?: number }) {
		this.room = first.room;
		this.you = first.you;
		this.view = first.view;
		this.mirror = first.mirror;
		this.#line = new Line<PhoneDown>({
			path: `/live/phone?bahasa=${options.language}`,
			onFrame: (frame) => this.#take(frame),
			onOpen: () => this.#sendPending(),
			onEnd: (code) => this.#end(code),
			...(options.heartbeatMs === undefined ? {} : { heartbeatMs: options.heartbeatMs })
		});
	}

	get state(): LineState {
		return this.#line.state;
	}

	/** Why the server ended the line for good. */
	get closeCode(): number | undefined {
		return this.#line.closeCode;
	}

	get pendingCount(): number {
		return this.#pending.length;
	}

	/** How this round's answer stands; undefined before one is given. */
	castState(round: RoundId): CastState | undefined {
		if (this.#pending.some((pending) => pending.round === round))
			return this.#line.state === 'live' ? 'sending' : 'waiting';
		return this.#highestRevision(round) > 0 ? 'saved' : undefined;
	}

	start(): () => void {
		this.#adopt(this.you.seatId);
		return this.#line.start();
	}

	/** Sends now, or not at all. */
	send(frame: PhoneUp): boolean {
		return this.#line.send(frame);
	}

	/** Gives or changes an answer. It is kept before it is sent. */
	cast(round: RoundId, answer: Answer): void {
		const waiting = this.#pending.find((pending) => pending.round === round);
		const revision = Math.max(waiting?.revision ?? 0, this.#highestRevision(round)) + 1;
		const pending = this.#number({ round, answer, revision });
		delete this.refusals[round];
		this.nudge = undefined;
		this.#keep([...this.#pending.filter((other) => other.round !== round), pending]);
		this.#line.send({ t: 'cast', ...pending });
	}

	/** The person pressed “try again”: send now, and look for the server now. */
	hurry(): void {
		this.#sendPending();
		this.#line.hurry();
	}

	#take(frame: PhoneDown): void {
		switch (frame.t) {
			case 'hello':
				this.room = frame.room;
				this.#show(frame.view);
				this.#sit(frame.you);
				this.mirror = frame.mirror;
				return;
			case 'mirror':
				this.mirror = frame.mirror;
				return;
			case 'view':
				return this.#show(frame.view);
			case 'you':
				this.you = frame.you;
				return;
			case 'ack':
				return this.#confirm(frame.id);
			case 'nudge':
				// Seldom needed: fetched when the first one comes, over a line that is alive then.
				return void import('./show-nudge.ts').then(({ showNudge }) => showNudge(this));
			case 'no':
				this.#refuse(frame);
		}
		this.guest?.take(frame);
	}

	/** With the next question, what was refused before is past. */
	#show(view: PhoneView): void {
		this.view = view;
		this.nudge = undefined;
		const asked = listAsked(view.step);
		if (!asked) return;
		for (const round of Object.keys(this.refusals) as RoundId[])
			if (!asked.includes(round)) delete this.refusals[round];
	}

	/** Also of an answer that was changed meanwhile: that one is on its way, and this one is on the disk. */
	#confirm(id: Pending['id']): void {
		const sent = this.#sentAs[id];
		if (sent === undefined) return;
		delete this.#sentAs[id];
		this.#raise(sent);
		delete this.refusals[sent.round];
		this.#settle(id);
	}

	#refuse(no: Extract<PhoneDown, { t: 'no' }>): void {
		const pending = this.#pending.find(({ id }) => id === no.id);
		if (pending === undefined) return;
		this.refusals[pending.round] = {
			why: no.why,
			counted: no.counted,
			isOfDots: Array.isArray(pending.answer)
		};
		// The disk said no to it, not the rules: it stays and is sent again.
		if (no.why === 'disk-failed') setTimeout(() => this.#sendPending(), retryMs);
		// Another page of this seat used this revision: the person's latest tap must win.
		else if (no.why === 'answer-conflict') this.#sendHigher(pending);
		else this.#settle(pending.id);
	}

	#sendHigher(pending: Pending): void {
		this.#raise(pending);
		this.cast(pending.round, pending.answer);
	}

	#number(answer: Omit<Pending, 'id'>): Pending {
		const pending = { ...answer, id: ++this.#sent };
		this.#sentAs[pending.id] = pending;
		return pending;
	}

	#raise({ round, revision }: Pending): void {
		this.#saved[round] = Math.max(this.#saved[round] ?? 0, revision);
	}

	#settle(id: Pending['id']): void {
		this.#keep(this.#pending.filter((pending) => pending.id !== id));
	}

	#sendPending(): void {
		for (const pending of this.#pending) this.#line.send({ t: 'cast', ...pending });
		this.guest?.send();
	}

	#highestRevision(round: RoundId): number {
		return Math.max(this.you.revisions[round] ?? 0, this.#saved[round] ?? 0);
	}

	#keep(pending: readonly Pending[]): void {
		this.#pending = pending;
		writePending(this.you.seatId, pending);
	}

	/** The seat is gone from this phone: what waited can never be sent, and must not lie about. */
	#end(code: number): void {
		const isGone = [closeCodes.notSignedIn, closeCodes.takenOver, closeCodes.sessionClosed] as number[];
		if (!isGone.includes(code)) return;
		this.#pending = [];
		forgetSeat(this.you.seatId);
	}

	#sit(you: You): void {
		const isOther = you.seatId !== this.you.seatId;
		this.you = you;
		if (isOther) this.#adopt(you.seatId);
	}

	/** A turn leaves what waits for the phone's owner where it is [TRUST B6]. */
	#adopt(seatId: SeatId): void {
		if (!this.you.isInTurn) forgetOthers(seatId);
		this.#pending = readPending(seatId).map((pending) => this.#number(pending));
		this.#saved = {};
	}
}
