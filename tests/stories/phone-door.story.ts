// Every no at the door of a meeting: its own sentence in both languages, and nothing is written.
import type { Browser, Page } from '@playwright/test';
import type { Language } from '#domain/text.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { consent } from '../../src/lib/words/consent.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import { clickTo, joinWithPicture, openPhone } from '../fixtures/meeting-room.ts';
import type { RembukServer } from '../fixtures/rembuk-server.ts';
import {
	dumpStored,
	endMeeting,
	expectHeading,
	openPhoneIn,
	prepareMeeting,
	readCode
} from '../fixtures/story-meeting.ts';
import { expect, expectNoAxeViolations, test } from '../fixtures/story.ts';

const languages = ['id', 'en'] as const;

async function agree(page: Page, language: Language): Promise<void> {
	await page.locator('input[name=picture]').first().check({ force: true });
	await page.getByRole('button', { name: consent[language].agree }).click();
}

type Attempt = { browser: Browser; server: RembukServer; address: string };

/** A stranger in each language is refused with this sentence, and the database stays as it was. */
async function expectNoDoor({ browser, server, address }: Attempt, code: RefusalCode): Promise<void> {
	const before = dumpStored(server.dataFolder);
	for (const language of languages) {
		const stranger = await openPhoneIn(browser, language, server.url);
		await stranger.goto(address);
		await expect(stranger.getByText(refusal[language][code])).toBeVisible();
		await expect(stranger.locator('html')).toHaveAttribute('lang', language);
		await expect(stranger.getByRole('button', { name: consent[language].agree })).toHaveCount(0);
		await expectNoAxeViolations(stranger);
		await stranger.context().close();
	}
	expect(dumpStored(server.dataFolder)).toEqual(before);
}

test('[S18] a planned, a mistyped, a replaced and a closed meeting each refuse in their own words', async ({
	page,
	server,
	browser
}) => {
	const { code, door } = await prepareMeeting(page, server, { until: 'planned' });
	const at = { browser, server };
	await expectNoDoor({ ...at, address: door }, 'session-not-open');
	const mistyped = code === 'LLLLLL' ? 'MMMMMM' : 'LLLLLL';
	await expectNoDoor({ ...at, address: `${server.url}/j/${mistyped}` }, 'code-wrong');
	await expectNoDoor({ ...at, address: `${server.url}/j/${encodeURIComponent('<b>0O')}` }, 'code-wrong');

	await clickTo(page, meeting.id.does.start);
	const seated = await openPhone(browser);
	await joinWithPicture(seated, door, 'ikan');
	// These two read the door while it was good, and agree when it no longer is.
	const late = await Promise.all(languages.map((language) => openPhoneIn(browser, language, server.url)));
	for (const stranger of late) await stranger.goto(door);
	await page.getByRole('tab', { name: meeting.id.join }).click();
	await page.getByRole('button', { name: meeting.id.newCode }).click();
	await expect(page.locator('#panel .code')).not.toHaveText(code);
	const renewed = dumpStored(server.dataFolder);
	for (const [index, language] of languages.entries()) {
		await agree(late[index]!, language);
		await expect(late[index]!.getByText(refusal[language]['code-expired'])).toBeVisible();
	}
	expect(dumpStored(server.dataFolder)).toEqual(renewed);
	await expectNoDoor({ ...at, address: door }, 'code-expired');
	await expectHeading(seated, phone.id.waiting);

	const fresh = `${server.url}/j/${await readCode(page)}`;
	for (const stranger of late) await stranger.goto(fresh);
	await endMeeting(page);
	await expectHeading(seated, phone.id.ended);
	const closed = dumpStored(server.dataFolder);
	for (const [index, language] of languages.entries()) {
		await agree(late[index]!, language);
		await expect(late[index]!.getByText(refusal[language]['session-closed'])).toBeVisible();
	}
	expect(dumpStored(server.dataFolder)).toEqual(closed);
	await expectNoDoor({ ...at, address: fresh }, 'session-closed');
});

test('[S18] a full room says so in both languages and takes nobody', async ({ page, server, browser }) => {
	const { door } = await prepareMeeting(page, server, { seatLimit: 2 });
	for (const picture of ['ikan', 'padi'] as const)
		await joinWithPicture(await openPhone(browser), door, picture);
	const before = dumpStored(server.dataFolder);
	expect(before['seat']).toHaveLength(2);
	for (const language of languages) {
		const stranger = await openPhoneIn(browser, language, server.url);
		await stranger.goto(door);
		await agree(stranger, language);
		await expect(stranger.getByText(refusal[language]['room-full'])).toBeVisible();
	}
	expect(dumpStored(server.dataFolder)).toEqual(before);
});
