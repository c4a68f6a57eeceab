// How fast one connection may talk: a burst, then so many frames a second. It protects the
// process from one phone, and a phone's honest re-sending stays far below it.
import type { Clock } from '../clock.ts';

export type TokenBucket = { take(): boolean };

export function makeTokenBucket(clock: Clock, size: { burst: number; perSecond: number }): TokenBucket {
	let level = size.burst;
	let filledAtMs = clock.nowMs();
	return {
		take() {
			const nowMs = clock.nowMs();
			// A clock set back must not empty the bucket.
			const passedMs = Math.max(0, nowMs - filledAtMs);
			level = Math.min(size.burst, level + (passedMs / 1000) * size.perSecond);
			filledAtMs = nowMs;
			if (level < 1) return false;
			level -= 1;
			return true;
		}
	};
}
