// A researcher: reads what was opened to them, and nothing else; has no button that changes anything.
import { desk } from '../../src/lib/words/desk.ts';
import { records } from '../../src/lib/words/records.ts';
import { shell } from '../../src/lib/words/shell.ts';
import {
	acceptInvitation,
	createFirstAccount,
	createGroup,
	createSession,
	expect,
	expectNoAxeViolations,
	invite,
	switchLanguage,
	test
} from '../fixtures/story.ts';

test('[A2] a researcher sees the meetings of opened programmes only, and can change nothing', async ({
	page,
	server,
	browser
}) => {
	await createFirstAccount(page, server);
	const meetings: Record<string, string> = {};
	for (const name of ['Terbuka', 'Tertutup']) {
		const groupUrl = await createGroup(page, { programme: `Program ${name}`, group: `Kelompok ${name}` });
		meetings[name] = await createSession(page, { groupUrl, pace: 'led', nameMode: 'picture' });
	}
	const link = await invite(page, server, 'researcher');
	const reader = await (await browser.newContext()).newPage();
	await acceptInvitation(reader, link, {
		name: 'Peneliti Satu',
		login: 'peneliti',
		password: 'padi ikan hujan laut'
	});
	await expect(reader).toHaveURL(`${server.url}/records`);
	await expect(reader.getByText(records.id.empty)).toBeVisible();
	await expectNoAxeViolations(reader);

	await page.goto(`${server.url}/desk`);
	await page.getByRole('link', { name: 'Program Terbuka' }).click();
	await page.getByLabel(desk.id.letIn).selectOption({ label: 'Peneliti Satu (peneliti)' });
	await page.getByRole('button', { name: desk.id.addPerson }).click();
	await expect(
		page.getByRole('button', { name: new RegExp(`${desk.id.remove}.*Peneliti Satu`) })
	).toBeVisible();

	await reader.reload();
	await expect(reader.getByText('Kelompok Terbuka')).toBeVisible();
	await expect(reader.getByText('Kelompok Tertutup')).toHaveCount(0);
	await expectNoAxeViolations(reader);
	await reader.getByRole('main').getByRole('link').click();
	await expect(reader).toHaveURL(`${server.url}/records/${meetings['Terbuka']}`);
	await expect(reader.getByText(records.id.nothing)).toBeVisible();
	await expect(reader.getByRole('main').getByRole('button')).toHaveCount(0);
	for (const language of ['en', 'id'] as const) {
		await switchLanguage(reader, language);
		await expectNoAxeViolations(reader);
	}

	await reader.goto(`${server.url}/records/${meetings['Tertutup']}`);
	await expect(reader.getByText(shell.id.notFound)).toBeVisible();
	for (const path of ['/desk', '/desk/people', `/desk/session/${meetings['Terbuka']}`]) {
		await reader.goto(server.url + path);
		await expect(reader).toHaveURL(`${server.url}/records`);
	}
});
