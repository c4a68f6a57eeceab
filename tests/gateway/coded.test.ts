// Scores under participant codes over the line: a server that comes back knows nobody's card, and a phone
// that only dials again brings its own along.
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { got, startHouse } from '../fixtures/live-house.ts';
import { PhoneClient } from '../fixtures/live-client.ts';

type House = Awaited<ReturnType<typeof startHouse>>;

async function openCoded(house: House) {
	const { backstage, actor } = house;
	const session = await house.openSession();
	const { group } = got(await backstage.sessions.get(actor, session.id));
	got(await backstage.programmes.makeCodes(actor, group.id, { count: 6, sheet: 1 }));
	const file = new Database(join(house.dataFolder, 'rembuk.db'));
	file.prepare("UPDATE assessment SET secrecy = 'code'").run();
	file.close();
	const { sheets } = got(await backstage.programmes.listCodes(actor, group.id));
	return { session, cards: sheets[0]!.cards };
}

test('[Q12] after a restart a phone that dials again answers under its code, without being asked', async () => {
	const house = await startHouse();
	const { session, cards } = await openCoded(house);
	const seats = await house.joinMany(session, 6);
	const kept: string[] = [];
	for (const [index, { token }] of seats.entries())
		kept.push(got(await house.backstage.phones.chooseCode(token, { pictures: cards[index]! })).kept);
	const round = await house.openStatement(session, 1);
	await house.close();

	const again = await startHouse({
		dataFolder: house.dataFolder,
		as: { actor: house.actor, token: house.signInToken }
	});
	for (const [index, { token }] of seats.entries()) {
		// The last one's cookie was lost.
		const keptCard = index < 5 ? { keptCard: kept[index]! } : {};
		const phone = new PhoneClient({ origin: again.origin, token, ...keptCard });
		expect(await phone.cast(round, (index % 4) + 1)).toMatchObject({ t: 'ack', was: 'counted' });
	}
	await again.closeOpen(session);
	const file = new Database(join(again.dataFolder, 'rembuk.db'), { readonly: true });
	const stored = file.prepare('SELECT code, level FROM ballot ORDER BY code').raw().all();
	file.close();
	const codes = cards.slice(0, 5).map((card, index) => [card.join('-'), (index % 4) + 1]);
	expect(stored).toEqual([[null, 2], ...codes.sort()]);
});

test('[Q13] [B3] a late answer after a restart hears that the round has closed, and nothing of whether it counted', async () => {
	const house = await startHouse();
	const { session } = await openCoded(house);
	const [seat] = await house.joinMany(session, 1);
	const round = await house.openStatement(session, 1);
	await house.closeOpen(session);
	await house.close();
	const again = await startHouse({
		dataFolder: house.dataFolder,
		as: { actor: house.actor, token: house.signInToken }
	});
	const phone = again.phone(seat!);
	const heard = await phone.cast(round, 2);
	expect(heard).toMatchObject({ t: 'no', why: 'round-closed' });
	expect(heard).not.toHaveProperty('counted');
});
