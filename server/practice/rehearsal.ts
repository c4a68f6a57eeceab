// The simulated members of one meeting: they come in one after another, wait for news, think a moment
// and do what a phone would; some go home when fewer are wanted. Everything ends with the signal.
import type { SeatId, SessionId } from '#domain/ids.ts';
import type { CodePicture } from '#domain/participant-code.ts';
import { isRefused } from '#domain/refusal.ts';
import { pictures } from '#domain/seat.ts';
import { randomId } from '#server/database/secret.ts';
import { reportFault } from '../fault.ts';
import type { Phones } from '../backstage.ts';
import { makeDice, type Dice } from './dice.ts';
import { SimulatedMember, type TextsTaken } from './simulated-member.ts';
import type { Rehearsed } from './store.ts';

/** Waits; at once when the signal has fallen, and never longer than until it falls. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** As people are: a tap takes a moment, so that the facilitator sees the votes come in one by one. */
const thinkMs = { least: 700, most: 6_000 };
const betweenJoinsMs = { least: 120, most: 500 };

/** A seat that is refused too often may only go on without a card [Q8]. */
const cardTries = 8;

const within = (range: { least: number; most: number }, place: number) =>
	Math.round(range.least + (range.most - range.least) * place);

export class Rehearsal {
	readonly #sessionId: SessionId;
	/** Asked anew for each who joins: the desk may have made a new code, or closed the meeting. */
	readonly #find: () => Promise<Rehearsed | undefined>;
	readonly #listCards: () => Promise<CodePicture[][]>;
	readonly #phones: Phones;
	readonly #pause: Pause;
	readonly #ended = new AbortController();
	readonly #taken: TextsTaken = new Map();
	readonly #dice: Dice;
	#members: SimulatedMember[] = [];
	#joined = 0;
	/** Of the group's cards, the first that none of these members has tried. */
	#nextCard = 0;
	#wanted = 0;
	/** What the phones of the room were last shown. */
	#shown = '';
	#bell = Promise.withResolvers<void>();
	#changing: Promise<void> | undefined;
	#looking: Promise<void> | undefined;
	#mustLookAgain = false;
	readonly #lives = new Set<Promise<void>>();

	constructor(given: {
		sessionId: SessionId;
		find: () => Promise<Rehearsed | undefined>;
		/** Cards of the group: one lies before each simulated member, where there are enough. */
		listCards: () => Promise<CodePicture[][]>;
		phones: Phones;
		pause: Pause;
	}) {
		this.#sessionId = given.sessionId;
		this.#find = given.find;
		this.#listCards = given.listCards;
		this.#phones = given.phones;
		this.#pause = given.pause;
		this.#dice = makeDice(given.sessionId);
	}

	/** At work, or on their way in. */
	get count(): number {
		return this.#wanted;
	}

	get seatIds(): SeatId[] {
		return this.#working.map(({ seatId }) => seatId);
	}

	/** Nobody is left who could do anything. */
	get isOver(): boolean {
		return this.#ended.signal.aborted;
	}

	setCount(wanted: number): void {
		this.#wanted = wanted;
		this.#changing ??= this.#comeAndGo().finally(() => (this.#changing = undefined));
	}

	/** Something in the room has changed: looked at once for all of them, and told only when phones show it. */
	changed(): void {
		this.#mustLookAgain = true;
		this.#looking ??= this.#look().finally(() => (this.#looking = undefined));
	}

	async close(): Promise<void> {
		this.#end();
		await Promise.all([this.#changing, this.#looking]);
		await Promise.all(this.#lives);
	}

	get #working(): SimulatedMember[] {
		return this.#members.filter((member) => !member.isAway);
	}

	#ring(): void {
		this.#bell.resolve();
		this.#bell = Promise.withResolvers();
	}

	async #comeAndGo(): Promise<void> {
		try {
			while (!this.isOver && this.#working.length !== this.#wanted) {
				const isDone = this.#working.length < this.#wanted ? await this.#comeIn() : await this.#goHome();
				// The room is full, or the meeting over: as many as there are is how many there will be.
				if (!isDone) this.#wanted = this.#working.length;
				await this.#pause(within(betweenJoinsMs, this.#dice.roll()), this.#ended.signal);
			}
			this.#endWhenEmpty();
		} catch (fault) {
			this.#give('seating simulated phones', fault);
		}
	}

	/** Somebody who went home before comes back; else a new one takes the picture that is taken least. */
	async #comeIn(): Promise<boolean> {
		const away = this.#members.find((member) => member.isAway);
		if (away) {
			if (await this.#phones.comeBack(away.token)) return false;
			away.isAway = false;
			await this.#takeCard(away.token);
			this.#ring();
			return true;
		}
		const code = (await this.#find())?.code;
		const door = code === undefined ? undefined : await this.#phones.door(code);
		if (code === undefined || door === undefined || isRefused(door)) return false;
		const [picture] = [...pictures].sort((a, b) => (door.taken[a] ?? 0) - (door.taken[b] ?? 0));
		const requestId = randomId<'request'>();
		const joined = await this.#phones.join({
			code,
			requestId,
			consentVersion: door.consentVersion,
			language: 'id',
			by: { picture: picture ?? pictures[0] }
		});
		if (isRefused(joined)) return false;
		await this.#takeCard(joined.token);
		this.#begin(joined);
		return true;
	}

	/** [Q18] Where scores are under codes. A real phone beside it may hold the card: then another, and at last none. */
	async #takeCard(token: string): Promise<void> {
		const recalled = await this.#phones.recallCode(token, undefined);
		if (isRefused(recalled) || recalled.card !== 'ask') return;
		const cards = (await this.#listCards()).slice(this.#nextCard);
		for (const pictures of cards.slice(0, cardTries)) {
			this.#nextCard += 1;
			if (!isRefused(await this.#phones.chooseCode(token, { pictures }))) return;
		}
		await this.#phones.chooseCode(token, 'none');
	}

	#begin({ token, seatId }: { token: string; seatId: SeatId }): void {
		const given = { token, seatId, phones: this.#phones, seed: this.#sessionId, taken: this.#taken };
		const member = new SimulatedMember({ ...given, number: this.#joined });
		this.#joined += 1;
		this.#members.push(member);
		const life = this.#live(member).finally(() => this.#lives.delete(life));
		this.#lives.add(life);
	}

	async #goHome(): Promise<boolean> {
		const last = this.#working.at(-1);
		if (!last) return false;
		last.isAway = true;
		return !(await this.#phones.leave(last.token));
	}

	async #look(): Promise<void> {
		try {
			while (this.#mustLookAgain && !this.isOver) {
				this.#mustLookAgain = false;
				const [first] = this.#members;
				const seen = first && (await this.#phones.view(first.token, 'id'));
				const shown = !seen || isRefused(seen) ? '' : JSON.stringify(seen.view);
				if (shown !== this.#shown) this.#ring();
				this.#shown = shown;
				if (seen && isRefused(seen) && (await this.#find())?.status === 'closed') this.#end();
			}
		} catch (fault) {
			this.#give('looking at a rehearsal', fault);
		}
	}

	async #live(member: SimulatedMember): Promise<void> {
		try {
			while (!this.isOver) {
				const news = this.#bell.promise;
				await this.#pause(within(thinkMs, member.ponder()), this.#ended.signal);
				const did = this.isOver ? 'over' : await member.act();
				if (did === 'over') return this.#leaveForGood(member);
				if (did === 'nothing') await news;
			}
		} catch (fault) {
			this.#give('rehearsing', fault);
		}
	}

	/** Somebody took the seat over, or the meeting has ended; with the last of them the rehearsal is over. */
	#leaveForGood(member: SimulatedMember): void {
		this.#members = this.#members.filter((other) => other !== member);
		if (!member.isAway) this.#wanted = Math.max(0, this.#wanted - 1);
		if (!this.#changing) this.#endWhenEmpty();
	}

	#endWhenEmpty(): void {
		if (this.#members.length === 0 && this.#wanted === 0) this.#ended.abort();
	}

	/** A fault is written once and ends this rehearsal; the meeting goes on without it. */
	#give(doing: string, fault: unknown): void {
		if (!this.isOver) reportFault(doing, fault);
		this.#end();
	}

	#end(): void {
		this.#wanted = 0;
		this.#ended.abort();
		this.#ring();
	}
}
