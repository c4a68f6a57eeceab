// A meeting in a living room: no projector is ever opened, and the facilitator holds a phone. The page is an
// insecure one, as on a laptop's hotspot.
import type { Page } from '@playwright/test';
import { deskMirror } from '../../src/lib/words/console-mirror.ts';
import { meeting } from '../../src/lib/words/console.ts';
import { hall as hallWords } from '../../src/lib/words/hall.ts';
import { mirrorLink } from '../../src/lib/words/mirror-link.ts';
import { mirrorPlan } from '../../src/lib/words/mirror-plan.ts';
import { mirror } from '../../src/lib/words/mirror.ts';
import { phone } from '../../src/lib/words/phone.ts';
import { stageSheet } from '../../src/lib/words/stage-sheet.ts';
import { dots } from '../../src/lib/words/dots.ts';
import { joinWithPicture, openPhone, phoneSize, tapAnswer } from '../fixtures/meeting-room.ts';
import { joinSimulated } from '../fixtures/simulated-phone.ts';
import { takePicture } from '../fixtures/story-pictures.ts';
import { expectHeading, goToStage, prepareMeeting } from '../fixtures/story-meeting.ts';
import { addCard, fieldOn } from '../fixtures/story-wall.ts';
import { expect, expectNoAxeViolations, test } from '../fixtures/story.ts';

const { does } = meeting.id;
const stages = ['scoring', 'presentation', 'priorities', 'plan'] as const;
const next = (page: Page) => page.locator('button.next');

/** The main button is under the thumb wherever the page was scrolled to, and large enough for it. */
async function tapTo(page: Page, name: string): Promise<void> {
	await expect(next(page)).toContainText(name);
	await expect(next(page)).toBeEnabled();
	await expect(next(page)).not.toHaveAttribute('aria-disabled', 'true');
	await expect(next(page)).toBeInViewport({ ratio: 1 });
	await next(page).tap();
}

/** Closing, by two presses, the second once the countdown has begun. */
async function tapTwiceTo(page: Page, name: string): Promise<void> {
	await tapTo(page, name);
	await expect(next(page).locator('.count')).toHaveText('4');
	await next(page).tap();
	await expect(next(page)).not.toContainText(name, { ignoreCase: true });
}

/** Everything a finger can press here that is smaller than 44 px, by its text. */
function listSmall(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[
			...document.querySelectorAll(
				'button, summary, select, a.button, [role=tab], label:has(input[type=checkbox])'
			)
		]
			.filter((one) => !one.closest('[inert]') && one.checkVisibility())
			.map((one) => ({ box: one.getBoundingClientRect(), name: one.textContent.trim() }))
			.filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
			.map(({ box, name }) => `${name}: ${box.width}×${box.height}`)
	);
}

async function expectForFingers(page: Page): Promise<void> {
	await expectNoAxeViolations(page);
	expect(await listSmall(page)).toEqual([]);
	expect((await next(page).boundingBox())!.height).toBeGreaterThanOrEqual(56);
}

test.use({ hasTouch: true });
test('[O1] [O3] [O5] a whole short meeting is led from a phone, members follow on theirs, and paper holds what was revealed', async ({
	page,
	server,
	browser
}) => {
	await page.setViewportSize(phoneSize);
	const { code, door, sessionId } = await prepareMeeting(page, server, { stages, until: 'planned' });
	expect(await page.evaluate(() => isSecureContext)).toBe(false);
	await page.getByLabel(deskMirror.id.label).tap();
	await expect(page.getByText(deskMirror.id.onPhones)).toBeVisible();
	await tapTo(page, does.start);

	const member = await openPhone(browser);
	await joinWithPicture(member, door, 'ikan');
	const others = [];
	for (let index = 1; index < 6; index += 1)
		others.push(
			await joinSimulated(
				{ port: server.port, code, index },
				() => 2,
				() => [2, 1]
			)
		);
	for (const statement of [1, 2]) {
		await tapTo(page, does.openStatement(statement));
		if (statement === 1) await expectForFingers(page);
		await tapAnswer(member, 3);
		await expect(page.locator('.count strong').first()).toHaveText('6');
		await tapTwiceTo(page, does.close);
	}
	await goToStage(page, 'presentation');
	await tapTo(page, does.revealAll(2));
	await expectHeading(member, phone.id.fields);
	await tapTo(page, does.showStatement(1));
	await expect(member.locator('.result .mean')).toContainText('13 / 6 = 2,17');

	await goToStage(page, 'priorities');
	for (const [index, text] of ['Buku kas dibacakan', 'Arisan alat'].entries())
		await others[index]!.addCard(() => ({ kind: 'idea', text }));
	const wall = member.getByRole('region', { name: mirror.id.title.priorities });
	await expect(wall.getByRole('listitem')).toHaveText(['Buku kas dibacakan', 'Arisan alat']);
	await takePicture(member, 'phone-mirror-ideas');
	await expectNoAxeViolations(member);
	await expectForFingers(page);
	// Without a script: the form leads to the wall, and neither page is longer than a form may be.
	const read = (address: string) => member.evaluate(async (url) => (await fetch(url)).text(), address);
	const [form, alone] = [await read(door), await read(`${door}?wall`)];
	expect(form).toContain(mirrorLink.id.toWall);
	expect(alone).toContain('Buku kas dibacakan');
	for (const text of [form, alone]) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(15_000);
	await tapTo(page, does.askDots(3, false));
	// The ballot comes first.
	await expectHeading(member, dots.id.title({ dots: 3 }));
	await expect(wall).toHaveCount(0);
	await expect(page.locator('.count strong').first()).toHaveText('5');
	await tapTwiceTo(page, does.closeDots);
	await tapTo(page, does.revealDots);
	await expectHeading(member, dots.id.ranking);

	await goToStage(page, 'plan');
	await expectHeading(member, mirrorPlan.id.title);
	await expect(member.getByText(mirrorPlan.id.empty)).toBeVisible();
	const action = await addCard(page);
	await fieldOn(page, action, 'what').fill('Belajar membukukan');
	await fieldOn(page, action, 'who').fill('Bendahara');
	await expect(member.getByRole('heading', { name: 'Belajar membukukan' })).toBeVisible();
	await expect(member.getByText('Bendahara')).toBeVisible();
	await expectNoAxeViolations(member);
	await takePicture(member, 'phone-mirror-plan');
	await tapTwiceTo(page, does.closeSession);
	await expectHeading(member, phone.id.ended);
	for (const other of others) other.check();

	await page.goto(`${server.url}/desk/session/${sessionId}/print?stage=presentation`);
	await expectNoAxeViolations(page);
	await expect(page.getByText(stageSheet.id.mean(13, 6, '2,17'))).toHaveCount(2);
	const pdf = await page.pdf({ format: 'A4' });
	expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	await page.getByRole('link', { name: hallWords.id.stage.plan }).tap();
	await expect(page.getByRole('heading', { name: 'Belajar membukukan' })).toBeVisible();
});
