// How often a password or code may be tried: per login, and per address. In memory only: a restart
// forgives, and no address is ever written down. Everyone in the room may share one address, so an
// address gets many more tries than a login.
// The trade-off: while a login waits, the right password waits too. Were it let through, a guesser
// would learn it from the answer; the price is that someone who keeps guessing can keep a person
// from signing in anew (never from a sign-in they already have) for up to ten minutes at a time.
import type { Clock } from '../clock.ts';

const windowMs = 10 * 60_000;
const triesPerLogin = 5;
const triesPerAddress = 30;
const firstWaitMs = 30_000;
const longestWaitMs = 10 * 60_000;
/** Protects the memory from someone who invents logins. */
const mostRemembered = 10_000;

type Tally = { tries: number; lastAtMs: number; waitsUntilMs: number };

export type Attempt = {
	/** It was right: the login starts afresh, the address is given this one try back. */
	succeed(): void;
};

export type AttemptLimit = {
	/** Undefined when it is too soon. Otherwise the try is counted at once, so that a hundred in parallel are a hundred. */
	begin(who: { login: string; address?: string }): Attempt | undefined;
};

export function makeAttemptLimit(clock: Clock): AttemptLimit {
	const tallies = new Map<string, Tally>();

	function find(key: string): Tally | undefined {
		const tally = tallies.get(key);
		if (tally === undefined) return undefined;
		if (clock.nowMs() < Math.max(tally.lastAtMs, tally.waitsUntilMs) + windowMs) return tally;
		tallies.delete(key);
		return undefined;
	}

	function count(key: string, most: number): void {
		const nowMs = clock.nowMs();
		const tries = (find(key)?.tries ?? 0) + 1;
		const waitMs = tries < most ? 0 : Math.min(firstWaitMs * 2 ** Math.min(tries - most, 20), longestWaitMs);
		// Set anew at the end of the map, so that the first key is the one longest unused.
		tallies.delete(key);
		tallies.set(key, { tries, lastAtMs: nowMs, waitsUntilMs: nowMs + waitMs });
		if (tallies.size > mostRemembered) tallies.delete(tallies.keys().next().value!);
	}

	function giveBack(key: string, most: number): void {
		const tally = tallies.get(key);
		if (tally === undefined) return;
		tally.tries -= 1;
		if (tally.tries < most) tally.waitsUntilMs = 0;
		if (tally.tries <= 0) tallies.delete(key);
	}

	return {
		begin({ login, address }) {
			const loginKey = `login ${login.toLowerCase().slice(0, 100)}`;
			const addressKey = address === undefined ? undefined : `address ${address}`;
			for (const key of [loginKey, addressKey]) {
				if (key !== undefined && clock.nowMs() < (find(key)?.waitsUntilMs ?? 0)) return undefined;
			}
			count(loginKey, triesPerLogin);
			if (addressKey !== undefined) count(addressKey, triesPerAddress);
			return {
				succeed() {
					tallies.delete(loginKey);
					if (addressKey !== undefined) giveBack(addressKey, triesPerAddress);
				}
			};
		}
	};
}
