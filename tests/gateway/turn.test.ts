// Turns over the line: a turn's cookie goes before the phone's own, the line of a turn ends with it, and the
// phone is its owner's again.
import { closeCodes } from '#domain/wire.ts';
import { consentVersion } from '#domain/consent.ts';
import { randomId } from '#server/database/secret.ts';
import { expect, test } from 'vitest';
import { PhoneClient } from '../fixtures/live-client.ts';
import { got, startHouse } from '../fixtures/live-house.ts';

const form = () => ({
	requestId: randomId<'request'>(),
	consentVersion,
	language: 'id' as const,
	isHelped: false,
	picture: 'padi'
});

async function openSlip() {
	const house = await startHouse();
	const session = await house.openSession();
	const [owner] = await house.joinMany(session, 1);
	const made = { requestId: randomId<'request'>(), count: 1 };
	const { secrets } = got(await house.backstage.slips.make(house.actor, session.id, made));
	const { phones } = house.backstage;
	const begin = async () => got(await phones.beginSlip(secrets[0]!, form())).token;
	const dial = (token: string, turn?: string) =>
		new PhoneClient({
			origin: house.origin,
			token: turn === undefined ? token : `${token}; giliran=${turn}`
		});
	return { house, session, owner: owner!, phones, begin, dial };
}

test('[L25] [L28] [TRUST B3] a turn answers on a borrowed phone, another phone takes it over, and the owner goes on', async () => {
	const { house, session, owner, phones, begin, dial } = await openSlip();
	const round = await house.openStatement(session, 1);
	const first = await begin();
	const borrowed = dial(owner.token, first);
	const { you } = await borrowed.hello();
	expect(you).toMatchObject({ picture: 'padi', isInTurn: true });
	expect(you.seatId).not.toBe(owner.seatId);
	expect(await borrowed.cast(round, 4)).toMatchObject({ t: 'ack', was: 'counted' });

	const second = await begin();
	expect(await borrowed.closed).toBe(closeCodes.takenOver);
	const other = dial(second);
	expect((await other.hello()).you.seatId).toBe(you.seatId);
	expect(await other.cast(round, 2, 2)).toMatchObject({ t: 'ack', was: 'counted' });
	got(await phones.endTurn(second));
	expect(await other.closed).toBe(closeCodes.takenOver);

	const own = dial(owner.token);
	expect((await own.hello()).you.seatId).toBe(owner.seatId);
	expect(await own.cast(round, 3)).toMatchObject({ t: 'ack', was: 'counted' });
	const { hall } = got(await house.backstage.sessions.desk(house.actor, session.id, 'id'));
	const scene = hall.scene.at === 'scoring' ? hall.scene : undefined;
	expect(scene?.progress.ways[round]).toEqual({ 'own-phone': 1, slip: 1 });
});
