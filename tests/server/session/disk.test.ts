import { sql } from 'kysely';
import { expect, it, vi } from 'vitest';
import type { DeskCommand } from '#domain/command.ts';
import { isRefused } from '#domain/refusal.ts';
import { dump, got, makeJoinForm, openHouse, planSession } from '../../fixtures/backstage.ts';

it('[TRUST A5] a full disk is a refusal and never a seat, and people join again once there is room', async () => {
	// The fault is logged, as it should be; here it would only fill the terminal.
	const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const house = await openHouse();
	const plan = await planSession(house, { seatLimit: 3000 });
	await plan.start();
	await sql`PRAGMA max_page_count = 1`.execute(house.db);
	const heard = new Set<string>();
	let seats = 0;
	for (let n = 0; n < 400 && heard.size === 0; n += 1) {
		const answer = await house.backstage.phones.join(await makeJoinForm(house, plan.id, { picture: 'ikan' }));
		if (isRefused(answer)) heard.add(answer.refused);
		else seats += 1;
	}
	expect([...heard]).toEqual(['disk-failed']);
	expect((await plan.desk()).seats).toHaveLength(seats);
	const before = await dump(house.db);
	const label = 'Pendamping '.repeat(7).trim();
	let refused: unknown;
	for (let n = 0; n < 90 && !refused; n += 1) {
		const answer = await plan.command({ name: 'add-companion', label });
		if (isRefused(answer)) refused = answer;
	}
	expect(refused).toEqual({ refused: 'disk-failed' });
	expect(before.length).toBeGreaterThan(0);
	await sql`PRAGMA max_page_count = 100000`.execute(house.db);
	got(await house.backstage.phones.join(await makeJoinForm(house, plan.id, { picture: 'ikan' })));
	expect((await plan.desk()).seats.filter((seat) => seat.hasPhone)).toHaveLength(seats + 1);
	expect(log).toHaveBeenCalled();
	log.mockRestore();
});

it('[TRUST A5] a round that closed is shown as closed, even when the request itself could not be kept', async () => {
	const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const house = await openHouse();
	const plan = await planSession(house);
	await plan.start(5);
	got(await plan.command({ name: 'go-to-stage', index: 1 }));
	await plan.next();
	// The disk fills up between the two transactions of one command.
	await sql`CREATE TRIGGER full BEFORE INSERT ON request BEGIN SELECT RAISE(ABORT, 'full'); END`.execute(
		house.db
	);
	house.told.length = 0;
	await expect(plan.next()).rejects.toThrow(/full/);
	expect((await plan.desk()).openingId).toBeUndefined();
	expect(house.told).toEqual([`changed ${plan.id}`]);
	log.mockRestore();
});

it('[S7] a command that no desk can send leads nowhere', async () => {
	const house = await openHouse();
	const plan = await planSession(house);
	await plan.start();
	const before = await dump(house.db);
	for (const name of ['__proto__', 'constructor', 'toString', 'fly'])
		expect(await plan.command({ name } as unknown as DeskCommand)).toEqual({ refused: 'move-unknown' });
	expect(await dump(house.db)).toBe(before);
});
