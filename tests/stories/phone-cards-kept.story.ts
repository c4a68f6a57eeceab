// What a member has typed or sent on a phone is neither lost nor doubled: a step of the room, a reload, a lost
// line, a full disk, a late card; and the next person with the same phone finds nothing of it.
import type { Page } from '@playwright/test';
import { card } from '../../src/lib/words/card.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { consent } from '../../src/lib/words/consent.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import { joinWithPicture, openPhone } from '../fixtures/meeting-room.ts';
import { startPhoneNetwork } from '../fixtures/phone-network.ts';
import { readTrace } from '../fixtures/phone-trace.ts';
import { prepareWall, readWall } from '../fixtures/story-board.ts';
import {
	addEvent,
	expectDrawn,
	expectKept,
	field,
	fillEvent,
	sendButton,
	step
} from '../fixtures/story-card.ts';
import { expectHeading, goToStage } from '../fixtures/story-meeting.ts';
import { expect, test } from '../fixtures/story.ts';

const words = card.id;

async function rejoin(member: Page, door: string): Promise<void> {
	await member.goto(door);
	await member.locator('input[name=picture]').first().check({ force: true });
	await member.getByRole('button', { name: consent.id.agree }).click();
}

test('what is being typed survives a step of the room, a reload and another stage, and is gone once it is added', async ({
	page,
	server,
	browser
}) => {
	const { door } = await prepareWall(page, server, 'history');
	const [member, other] = [await openPhone(browser), await openPhone(browser)];
	await joinWithPicture(member, door, 'ikan');
	await joinWithPicture(other, door, 'padi');
	await expectDrawn(member);
	await fillEvent(member, { text: 'Buku kas hilang', when: 'tahun 2021', mood: -2 });
	await field(member, 'text').focus();
	// Another card, and a minute more: the room is shown anew to everyone, and to whoever writes.
	await addEvent(other, { text: 'Kelompok berdiri' });
	await page.getByRole('button', { name: meeting.id.plusMinute }).click();
	await field(member, 'text').pressSequentially(' dan dicari');
	await expect(field(member, 'text')).toHaveValue('Buku kas hilang dan dicari');
	await expect(field(member, 'text')).toBeFocused();

	await member.reload();
	await expect(field(member, 'text')).toHaveValue('Buku kas hilang dan dicari');
	await expect(field(member, 'when')).toHaveValue('tahun 2021');
	await expect(step(member, 'mood', -2)).toBeChecked();
	await goToStage(page, 'scoring');
	await expectHeading(member, phone.id.waiting);
	await goToStage(page, 'history');
	await expect(field(member, 'text')).toHaveValue('Buku kas hilang dan dicari');

	await sendButton(member).tap();
	await expectHeading(member, words.added);
	expect(await readTrace(member)).not.toContain('Buku kas');
	await member.reload();
	await expectHeading(member, words.whatHappened);
	await expect(field(member, 'text')).toHaveValue('');
	expect(readWall(server, 'event')).toHaveLength(2);
});

test('a card that could not be sent waits, also through a reload, and comes to the wall once', async ({
	page,
	server,
	browser
}) => {
	const { code } = await prepareWall(page, server, 'history');
	const network = await startPhoneNetwork(server.port);
	const member = await openPhone(browser);
	await joinWithPicture(member, `${network.url}/j/${code}`, 'ikan');
	await fillEvent(member, { text: 'Warung tutup', when: 'pandemi', mood: -1 });
	await expectKept(member, 'Warung tutup');
	network.lose();
	await sendButton(member).tap();
	await expectHeading(member, phone.id.unsent);
	await expect(member.getByText(words.unsentCount)).toBeVisible();
	expect(readWall(server, 'event')).toEqual([]);
	network.find();
	await expect.poll(() => readWall(server, 'event').map(({ text }) => text)).toEqual(['Warung tutup']);
	await expectHeading(member, words.added);

	await member.getByRole('link', { name: words.again.event }).tap();
	await fillEvent(member, { text: 'Pesanan Lebaran', mood: 2 });
	network.hold();
	await sendButton(member).tap();
	await expectHeading(member, phone.id.sending);
	network.lose();
	network.release();
	network.find();
	await member.reload();
	await expectHeading(member, words.added);
	expect(readWall(server, 'event').map(({ text }) => text)).toEqual(['Warung tutup', 'Pesanan Lebaran']);
	await network.close();
});

test('[TRUST B1] a card whose answer was lost on the way is sent again and stands on the wall once', async ({
	page,
	server,
	browser
}) => {
	const { door } = await prepareWall(page, server, 'history');
	const member = await openPhone(browser);
	const ids: string[] = [];
	await member.routeWebSocket(/\/live\/phone/, (near) => {
		const far = near.connectToServer();
		near.onMessage((frame) => {
			const { t, id } = JSON.parse(String(frame)) as { t: string; id: string };
			if (t === 'card') ids.push(id);
			far.send(frame);
		});
		far.onMessage((frame) => {
			const isLost = String(frame).includes('"added"') && ids.length === 1;
			if (isLost) void near.close({ code: 1011 });
			else near.send(frame);
		});
	});
	await joinWithPicture(member, door, 'ikan');
	await expectDrawn(member);
	await fillEvent(member, { text: 'Panen raya', mood: 2 });
	await sendButton(member).tap();
	await expectHeading(member, words.added);
	expect(ids).toHaveLength(2);
	expect(new Set(ids).size).toBe(1);
	expect(readWall(server, 'event').map(({ text }) => text)).toEqual(['Panen raya']);
});

test('a laptop that cannot write to its disk is said so, and the card is sent again by itself', async ({
	page,
	server,
	browser
}) => {
	const { door } = await prepareWall(page, server, 'history');
	const member = await openPhone(browser);
	let letThrough = false;
	await member.routeWebSocket(/\/live\/phone/, (near) => {
		const far = near.connectToServer();
		near.onMessage((frame) => {
			const { t, id } = JSON.parse(String(frame)) as { t: string; id: string };
			if (t !== 'card' || letThrough) return far.send(frame);
			near.send(JSON.stringify({ t: 'no', id, why: 'disk-failed' }));
		});
	});
	await joinWithPicture(member, door, 'ikan');
	await expectDrawn(member);
	await fillEvent(member, { text: 'Panen raya', mood: 2 });
	await sendButton(member).tap();
	await expectHeading(member, phone.id.sending);
	await expect(member.getByText(refusal.id['disk-failed'])).toBeVisible();
	expect(readWall(server, 'event')).toEqual([]);
	letThrough = true;
	await expectHeading(member, words.added);
	await expect(member.getByText(refusal.id['disk-failed'])).toHaveCount(0);
	expect(readWall(server, 'event').map(({ text }) => text)).toEqual(['Panen raya']);
});

test('[TRUST B6] the next person with the same phone finds nothing of what was typed', async ({
	page,
	server,
	browser
}) => {
	const { code } = await prepareWall(page, server, 'history');
	const network = await startPhoneNetwork(server.port);
	const door = `${network.url}/j/${code}`;
	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	await fillEvent(member, { text: 'Rahasia keluarga kami', when: '2019', mood: -2 });
	await expectKept(member, 'Rahasia keluarga kami');
	network.lose();
	await sendButton(member).tap();
	await expectHeading(member, phone.id.unsent);
	expect(await readTrace(member)).toContain('Rahasia keluarga');

	await member.context().clearCookies();
	network.find();
	await rejoin(member, door);
	await expectHeading(member, words.whatHappened);
	await expectDrawn(member);
	await expect(field(member, 'text')).toHaveValue('');
	expect(await readTrace(member)).not.toContain('Rahasia keluarga');
	for (const move of ['goBack', 'goForward'] as const) {
		await member[move]();
		expect(await readTrace(member)).not.toContain('Rahasia keluarga');
	}
	expect(readWall(server, 'event')).toEqual([]);
	await network.close();
});

test('a card that comes after its stage is refused, said on the screen of the new stage, and kept for the old one', async ({
	page,
	server,
	browser
}) => {
	const { code } = await prepareWall(page, server, 'history');
	const network = await startPhoneNetwork(server.port);
	const member = await openPhone(browser);
	await joinWithPicture(member, `${network.url}/j/${code}`, 'ikan');
	await fillEvent(member, { text: 'Terlambat datang', mood: 0 });
	await expectKept(member, 'Terlambat datang');
	network.lose();
	await sendButton(member).tap();
	await expectHeading(member, phone.id.unsent);
	await goToStage(page, 'scoring');
	network.find();
	// The phone comes back by itself, and takes the card along.
	await expectHeading(member, phone.id.waiting);
	await expect(member.getByText(words.missed)).toBeVisible();
	await goToStage(page, 'history');
	await expect(field(member, 'text')).toHaveValue('Terlambat datang');
	expect(readWall(server, 'event')).toEqual([]);
	await network.close();
});
