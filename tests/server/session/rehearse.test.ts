// Simulated phones are asked for at the desk like anything else, and only where nothing is real.
import { expect, it } from 'vitest';
import type { DeskCommand } from '#domain/command.ts';
import { dump, got, newRequest, openHouse, planSession } from '../../fixtures/backstage.ts';
import { setPurpose } from './wall-room.ts';

const rehearse = (phones: number): DeskCommand => ({ name: 'rehearse', phones });

async function openPractice() {
	const house = await openHouse();
	await setPurpose(house, 'practice');
	const plan = await planSession(house);
	await plan.start();
	return { house, plan };
}

it('[S27] where data is real none ever joins', async () => {
	const house = await openHouse();
	const plan = await planSession(house);
	await plan.start();
	const before = await dump(house.db);
	for (const phones of [0, 5, 41])
		expect(await plan.command(rehearse(phones))).toEqual({ refused: 'not-practice' });
	expect((await plan.desk()).rehearsing).toBeUndefined();
	expect(await dump(house.db)).toBe(before);
});

it('[S27] in practice as many join as were asked for, up to forty, and are sent home again', async () => {
	const { house, plan } = await openPractice();
	for (const phones of [-1, 41, 2.5, Number.NaN])
		expect(await plan.command(rehearse(phones)), String(phones)).toEqual({
			refused: 'number-off-limits',
			about: 'phones'
		});
	house.told.length = 0;
	got(await plan.command(rehearse(12)));
	expect((await plan.desk()).rehearsing).toBe(12);
	expect(house.told).toContain(`changed ${plan.id}`);
	got(await plan.command(rehearse(0)));
	expect((await plan.desk()).rehearsing).toBe(0);
});

it('[TRUST B2] asked twice with one request they are asked for once', async () => {
	const { plan } = await openPractice();
	const request = newRequest();
	got(await plan.command(rehearse(3), request));
	got(await plan.command(rehearse(4)));
	got(await plan.command(rehearse(3), request));
	expect((await plan.desk()).rehearsing).toBe(4);
	expect(await plan.command(rehearse(5), request)).toEqual({ refused: 'request-conflict' });
});

it('[S4] in a closed meeting nobody rehearses', async () => {
	const { plan } = await openPractice();
	got(await plan.command({ name: 'close-session', confirmed: true }));
	expect(await plan.command(rehearse(3))).toEqual({ refused: 'session-closed' });
});
