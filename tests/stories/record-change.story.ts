// A third meeting as a researcher reads it: tests beside n and effect, dots for few, and a line for every
// field and statement, in both languages, at a table and on a phone.
import { changeRecord } from '../../src/lib/words/change-record.ts';
import { changeTest } from '../../src/lib/words/change-test.ts';
import { phoneSize } from '../fixtures/meeting-room.ts';
import {
	createFirstAccount,
	expect,
	expectNoAxeViolations,
	firstPerson,
	switchLanguage,
	test
} from '../fixtures/story.ts';
import { takePicture } from '../fixtures/story-pictures.ts';
import { few, holdThirdMeeting, thirdRaters } from '../fixtures/third-meeting.ts';

const laptop = { width: 1366, height: 768 } as const;
const words = changeTest.id;

test('[C38] [C39] [C42] three assessments are read with their tests, and a line with n at every point', async ({
	page,
	server
}) => {
	await page.setViewportSize(laptop);
	await createFirstAccount(page, server);
	const sessionId = await holdThirdMeeting(server, firstPerson);
	await page.goto(`${server.url}/records/${sessionId}`);

	const tests = page.getByRole('group', { name: words.title });
	await expect(tests.getByRole('row')).toHaveCount(31);
	await expect(page.getByText(words.made({ made: 29 }))).toBeVisible();
	const untested = tests.getByRole('row', { name: new RegExp(`^${few.statement} `) });
	await expect(untested).toContainText(words.why['few-scores']);
	const tested = tests.getByRole('row', { name: /^13 / });
	await expect(tested).toContainText(words.methods.exact);
	await expect(tested).toContainText(/= 0,\d{3}|< 0,001/);
	await expect(tested.getByRole('cell', { name: '15', exact: true })).toBeVisible();
	await expect(tested.getByRole('cell', { name: String(thirdRaters), exact: true })).toBeVisible();
	await expect(page.getByText(words.notes[2]!)).toBeVisible();

	const changes = page.getByRole('group', { name: changeRecord.id.statements });
	await expect(changes.locator('tbody').first().locator('.dots i')).toHaveCount(few.raters);

	const fields = page.getByRole('group', { name: words.lineFields });
	const statements = page.getByRole('group', { name: words.lineStatements });
	await expect(fields.getByRole('row')).toHaveCount(8);
	await expect(statements.getByRole('row')).toHaveCount(31);
	const line = statements.getByRole('row', { name: /^13\. / });
	for (const n of [15, 18, thirdRaters]) await expect(line).toContainText(`n ${n},`);
	await expect(line.getByRole('img')).toHaveAccessibleName(/^Rata-rata 13\. /);

	for (const language of ['en', 'id'] as const) {
		await switchLanguage(page, language);
		for (const size of [laptop, phoneSize]) {
			await page.setViewportSize(size);
			const wider = () =>
				page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
			await expect.poll(wider, { message: `${language}, ${size.width}` }).toBeLessThanOrEqual(0);
			for (const part of ['change-statements', 'change-tests', 'trend', 'trend-statements']) {
				await page.locator(`#${part}`).evaluate((heading) => heading.scrollIntoView());
				await takePicture(page, `${part}-${language}-${size.width}`);
			}
		}
	}
	// Once: a page of so many cells takes axe a while.
	await expectNoAxeViolations(page);
});
