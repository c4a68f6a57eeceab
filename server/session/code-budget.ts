// One budget of wrong codes for the whole server: everyone may share one address, so codes cannot
// be limited per person. Past the budget a wrong code is refused and slowed; a right one always works.
// [TRUST E5] against somebody who tries ten thousand codes.
import { refuse, type Refused } from '#domain/refusal.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import type { Clock } from '#server/clock.ts';

/** Waits, so that tests can hold time. */
export type Wait = (ms: number) => Promise<void>;

const budget = { wrongPerMinute: 20, minuteMs: 60_000, shownMs: 5 * 60_000, slowMs: 1000 } as const;

export type CodeBudget = {
	/** Call after a wrong code; answers the refusal the guesser hears. */
	spend(why: RefusalCode): Promise<Refused>;
	/** Wrong codes of the last five minutes, for the desk. */
	countRecent(): number;
};

export function makeCodeBudget({
	clock,
	wait,
	guessed
}: {
	clock: Clock;
	wait: Wait;
	/** Called after each wrong code has been counted. */
	guessed: () => void;
}): CodeBudget {
	// One count per second of the last five minutes: memory does not grow with the guesses.
	let seconds: { startedAtMs: number; wrong: number }[] = [];

	function countSince(fromMs: number): number {
		return seconds.reduce((sum, second) => (second.startedAtMs > fromMs ? sum + second.wrong : sum), 0);
	}

	return {
		async spend(why) {
			const nowMs = clock.nowMs();
			seconds = seconds.filter((second) => second.startedAtMs > nowMs - budget.shownMs);
			const isSpent = countSince(nowMs - budget.minuteMs) >= budget.wrongPerMinute;
			const startedAtMs = nowMs - (nowMs % 1000);
			const last = seconds.at(-1);
			if (last?.startedAtMs === startedAtMs) last.wrong += 1;
			else seconds.push({ startedAtMs, wrong: 1 });
			guessed();
			if (!isSpent) return refuse(why);
			await wait(budget.slowMs);
			return refuse('code-too-often');
		},
		countRecent: () => countSince(clock.nowMs() - budget.shownMs)
	};
}
