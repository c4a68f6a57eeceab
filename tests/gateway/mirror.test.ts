// The wall over a phone's line: its own frame, the same for all, only when it has changed.
import { expect, test } from 'vitest';
import type { Mirror } from '#domain/mirror.ts';
import { limits } from '#domain/wire.ts';
import type { PhoneClient } from '../fixtures/live-client.ts';
import { startHouse } from '../fixtures/live-house.ts';
import { idea, openWall, sendCard } from '../fixtures/live-wall.ts';

const mirrorsOf = ({ frames }: PhoneClient) => frames.filter((frame) => frame.t === 'mirror');
const textsOf = (mirror: Mirror | undefined) => mirror?.rows.map(({ text }) => text);

test('[O4] [O1] every phone is sent the wall as one and the same text, once for each change; none where there is a projector', async () => {
	const house = await startHouse();
	const { session, seats } = await openWall(house, 3);
	const phones = seats.map((seat, index) => house.phone(seat, { language: index === 0 ? 'en' : 'id' }));
	await Promise.all(phones.map((phone) => phone.hello()));
	const [first, second] = phones;
	expect((await first!.hello()).mirror).toBeUndefined();
	await sendCard(first!, idea('Papan kas'));
	const desk = house.desk(session);
	await desk.whenView((view) => view.ideas.length === 1);
	expect(mirrorsOf(second!)).toEqual([]);

	await house.command(session, { name: 'mirror', isOn: true });
	const shown = await Promise.all(
		phones.map((phone) => phone.when((frame) => frame.t === 'mirror' && frame.mirror !== undefined))
	);
	expect(shown[0]).toMatchObject({ mirror: { wall: 'priorities', rows: [{ text: 'Papan kas' }], left: 0 } });
	expect(new Set(phones.map(({ raw }) => raw.findLast((text) => text.includes('"mirror"')))).size).toBe(1);

	// Somebody who comes now, or again, has it at once.
	const late = house.phone(seats[2]!);
	expect(textsOf((await late.hello()).mirror)).toEqual(['Papan kas']);

	await sendCard(first!, idea('Arisan'));
	await second!.when((frame) => frame.t === 'mirror' && textsOf(frame.mirror)?.length === 2);
	// What changes nothing of the wall sends nothing of it.
	const sent = mirrorsOf(second!).length;
	await house.command(session, { name: 'add-minutes', minutes: 5 });
	await desk.whenView((view) => view.hall.agenda[0]!.minutes === 35);
	expect(mirrorsOf(second!)).toHaveLength(sent);

	await house.command(session, { name: 'mirror', isOn: false });
	await second!.when((frame) => frame.t === 'mirror' && frame.mirror === undefined);
});

test('[O4] forty cards in a moment are a few frames, none longer than a phone may be sent', async () => {
	const house = await startHouse();
	const { session, seats } = await openWall(house, 8);
	await house.command(session, { name: 'mirror', isOn: true });
	const phones = seats.map((seat) => house.phone(seat));
	await Promise.all(phones.map((phone) => phone.hello()));
	const began = performance.now();
	await Promise.all(
		phones.flatMap((phone) =>
			Array.from({ length: 5 }, (_, index) => sendCard(phone, idea(`Gagasan ${index} ${'x'.repeat(40)}`)))
		)
	);
	await phones[0]!.when((frame) => frame.t === 'mirror' && frame.mirror?.rows.length === 40);
	const quarters = Math.ceil((performance.now() - began) / 250);
	expect(mirrorsOf(phones[0]!).length).toBeLessThanOrEqual(quarters + 1);
	for (const text of phones[0]!.raw.filter((raw) => raw.includes('"mirror"')))
		expect(text.length).toBeLessThanOrEqual(limits.frameBytes);
});

test('[O3] [TRUST E2] when dots are asked for the wall goes, and no phone is sent anything of them', async () => {
	const house = await startHouse();
	const { session, seats } = await openWall(house, 2);
	await house.command(session, { name: 'mirror', isOn: true });
	const [phone] = seats.map((seat) => house.phone(seat));
	await phone!.hello();
	await sendCard(phone!, idea('Papan kas'));
	await sendCard(phone!, idea('Arisan'));
	await phone!.when((frame) => frame.t === 'mirror' && frame.mirror?.rows.length === 2);
	const desk = house.desk(session);
	const view = await desk.whenView(({ ideas }) => ideas.length === 2);
	const ideaIds = view.ideas.map(({ id }) => id);
	const from = phone!.frames.length;
	await house.command(session, { name: 'ask-dots', ideaIds, dots: 3, isOpen: true });
	const asked = await phone!.whenView(({ step }) => step.at === 'dots');
	expect(asked.step).toMatchObject({ at: 'dots', isOpen: true });
	await phone!.when((frame) => frame.t === 'mirror' && frame.mirror === undefined, { from });
	const at = asked.step.at === 'dots' ? asked.step.roundId : undefined;
	const before = mirrorsOf(phone!).length;
	expect(await phone!.cast(at!, [3, 0])).toMatchObject({ t: 'ack' });
	await desk.whenView(({ hall }) => hall.scene.at === 'dots' && hall.scene.sums?.[0] === 3);
	expect(mirrorsOf(phone!)).toHaveLength(before);
});
