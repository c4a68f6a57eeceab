// Devices whose clocks are years off: what they show of time and order is the server's. The server's clock
// is the one that is held here, long before and long after that of the lines in this process; which of
// the two is wrong makes no difference to either.
import { expect, onTestFinished, test } from 'vitest';
import { makeHeldClock } from '#server/clock.ts';
import { readBackup } from '../fixtures/backup-folder.ts';
import { loadLines, type Device } from '../fixtures/browser-line.ts';
import { newRequestId } from '../fixtures/live-client.ts';
import { got, startHouse } from '../fixtures/live-house.ts';
import { idea, openWall, sendCard } from '../fixtures/live-wall.ts';

/** Wide: it catches a hang, not slowness. */
const soon = { timeout: 30_000 };

const minuteMs = 60_000;
const years = [2009, 2051];

test.each(years)(
	'[TRUST C6] with %i on the laptop, desk and projector show its timer and its time',
	async (year) => {
		const startMs = Date.UTC(year, 2, 14, 2, 0);
		const clock = makeHeldClock(startMs);
		const heartbeatMs = 200;
		const house = await startHouse({ clock, heartbeatMs });
		const session = await house.openSession();
		const lines = await loadLines();
		const device: Device = {
			origin: house.origin,
			cookie: `masuk=${house.signInToken}`,
			storage: new Map()
		};
		const view = got(await house.backstage.sessions.desk(house.actor, session.id, 'id'));
		const setting = { sessionId: session.id, language: 'id', heartbeatMs } as const;
		const desk = new lines.DeskLine(view, setting);
		const hall = new lines.HallLine(view.hall, { ...setting, key: session.hallKey });
		for (const line of [desk, hall]) onTestFinished(lines.on(device, () => line.start()));
		await expect.poll(() => [desk.state, hall.state], soon).toEqual(['live', 'live']);

		clock.advance(7 * minuteMs);
		got(await house.command(session, { name: 'add-minutes', minutes: 5 }));
		await expect.poll(() => desk.view.hall.timer?.elapsedMs, soon).toBe(7 * minuteMs);
		await expect.poll(() => hall.view.timer, soon).toEqual(desk.view.hall.timer);
		expect(hall.view.timer).toEqual({
			nowMs: startMs + 7 * minuteMs,
			elapsedMs: 7 * minuteMs,
			limitMs: 35 * minuteMs,
			isRunning: true
		});
		// What stands on the screen counts on from there, with no look at the device's own date.
		const shown = new lines.Elapsed(() => hall.view.timer).ms!;
		expect(shown - 7 * minuteMs).toBeGreaterThanOrEqual(0);
		expect(shown - 7 * minuteMs).toBeLessThan(minuteMs);
		await expect
			.poll(() => Math.abs(hall.nowMs() - clock.nowMs()) + Math.abs(desk.nowMs() - clock.nowMs()), soon)
			.toBeLessThan(10_000);

		got(await house.command(session, { name: 'pause' }));
		clock.advance(24 * 60 * minuteMs);
		got(await house.command(session, { name: 'resume' }));
		await expect.poll(() => hall.view.timer?.nowMs, soon).toBe(clock.nowMs());
		expect(hall.view.timer?.elapsedMs).toBe(7 * minuteMs);
	}
);

test.each(years)(
	'[TRUST C6] with %i on the laptop, cards stand in the order in which they came, at its time',
	async (year) => {
		const clock = makeHeldClock(Date.UTC(year, 2, 14, 2, 0));
		const house = await startHouse({ clock });
		const { seats, ideas } = await openWall(house, 3);
		const phones = seats.map((seat) => house.phone(seat));
		const texts = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam'];
		const arrivals: number[] = [];
		for (const [index, text] of texts.entries()) {
			clock.advance(minuteMs);
			arrivals.push(clock.nowMs());
			expect(await sendCard(phones[index % 3]!, idea(text))).toMatchObject({ t: 'added' });
		}
		// A phone that says when it believes to be is heard as if it had not.
		const id = newRequestId();
		phones[0]!.sendFrame({
			t: 'card',
			id,
			card: idea('tujuh'),
			at: Date.UTC(1990, 0, 1),
			now: Date.UTC(2090, 0, 1)
		});
		await phones[0]!.when((frame) => frame.t === 'added' && frame.id === id);
		expect((await ideas()).map((card) => card.text)).toEqual([...texts, 'tujuh']);
		const stored = readBackup<{ at_ms: number }>(
			house.dataFolder,
			'rembuk.db',
			"SELECT at_ms FROM board_update WHERE author = 'phone' ORDER BY seq"
		).map((row) => row.at_ms);
		expect(stored).toEqual([...arrivals, clock.nowMs()]);
	}
);
