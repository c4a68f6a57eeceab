// The two small brakes of the gateway: how fast one line may talk, how often a room is rebuilt.
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { makeHeldClock } from '#server/clock.ts';
import { makePacer } from '#server/gateway/pacer.ts';
import { makeTokenBucket } from '#server/gateway/token-bucket.ts';

test('a burst is let through, then so many a second, and a clock set back takes nothing away', () => {
	const clock = makeHeldClock(1_000_000);
	const bucket = makeTokenBucket(clock, { burst: 3, perSecond: 2 });
	const take = (times: number) => Array.from({ length: times }, () => bucket.take());
	expect(take(4)).toEqual([true, true, true, false]);
	clock.advance(1_000);
	expect(take(3)).toEqual([true, true, false]);
	clock.advance(-500_000);
	expect(take(1)).toEqual([false]);
	clock.advance(60_000);
	expect(take(4)).toEqual([true, true, true, false]);
});

test('a lone change is worked on at once; a hundred in a moment are two runs, never two at a time', async () => {
	let runs = 0;
	let atOnce = 0;
	const faults: unknown[] = [];
	const pacer = makePacer({
		restMs: 30,
		async work() {
			atOnce += 1;
			expect(atOnce).toBe(1);
			runs += 1;
			await turn();
			atOnce -= 1;
			if (runs === 1) throw new Error('the first run fails');
		},
		onFault: (fault) => faults.push(fault)
	});
	onTestFinished(() => pacer.stop());
	pacer.want();
	expect(runs).toBe(1);
	for (let index = 0; index < 100; index += 1) pacer.want();
	await expect.poll(() => runs).toBe(2);
	expect(faults).toHaveLength(1);
	pacer.stop();
	pacer.want();
	await wait(60);
	expect(runs).toBe(2);
});
