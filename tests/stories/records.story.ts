// A researcher: reads what was opened to them, and nothing else; has no button that changes anything.
import type { Page } from '@playwright/test';
import { consentVersion } from '#domain/consent.ts';
import type { SessionId } from '#domain/ids.ts';
import { desk } from '../../src/lib/words/desk.ts';
import { records } from '../../src/lib/words/records.ts';
import { shell } from '../../src/lib/words/shell.ts';
import { DeskClient, newRequestId } from '../fixtures/live-client.ts';
import { makeClient } from '../fixtures/permission-house.ts';
import type { RembukServer } from '../fixtures/rembuk-server.ts';
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
	await reader.getByRole('main').getByRole('list').first().getByRole('link').click();
	await expect(reader).toHaveURL(`${server.url}/records/${meetings['Terbuka']}`);
	await expect(reader.getByText(records.id.nothing)).toBeVisible();
	await expect(reader.getByRole('main').getByRole('button')).toHaveCount(0);
	for (const language of ['en', 'id'] as const) {
		await switchLanguage(reader, language);
		await expectNoAxeViolations(reader);
	}

	await reader.goto(`${server.url}/records/${meetings['Tertutup']}`);
	await expect(reader.getByText(shell.id.notFound)).toBeVisible();
	for (const room of ['/desk', '/desk/people', `/desk/session/${meetings['Terbuka']}`]) {
		await reader.goto(server.url + room);
		await expect(reader).toHaveURL(`${server.url}/records`);
	}
});

/** Six people answer two statements and four a third (invented values); all three are revealed. */
async function scoreThree(page: Page, server: RembukServer, sessionId: SessionId): Promise<void> {
	const origin = `http://127.0.0.1:${server.port}`;
	const token = (await page.context().cookies()).find(({ name }) => name === 'masuk')?.value ?? '';
	const line = new DeskClient({ origin, token, sessionId });
	await line.command({ name: 'start' });
	const { assessment, hall } = await line.whenView(() => true);
	const phones = await Promise.all(
		['ikan', 'padi', 'ikan', 'padi', 'ikan', 'padi'].map(async (picture) => {
			const phone = makeClient(origin);
			const form = { picture, consent: String(consentVersion), request: newRequestId() };
			await phone.post(`/j/${hall.code}?/join`, form);
			return phone;
		})
	);
	await line.command({ name: 'go-to-stage', index: 1 });
	const rounds = (assessment?.statements ?? []).slice(0, 3).map(({ roundId }) => roundId);
	for (const [index, round] of rounds.entries()) {
		await line.command({ name: 'open', roundIds: [round] });
		await expect.poll(() => line.view?.openingId).toBeDefined();
		const openingId = line.view?.openingId;
		for (const [seat, phone] of phones.slice(0, index === 2 ? 4 : 6).entries())
			await phone.post(`/j/${hall.code}?/cast`, { round, answer: String((seat % 3) + 1), revision: '1' });
		if (openingId) await line.command({ name: 'close', openingId, confirmed: true });
		await expect.poll(() => line.view?.openingId).toBeUndefined();
	}
	await line.command({ name: 'go-to-stage', index: 2 });
	expect((await line.command({ name: 'reveal', roundIds: rounds })).t).toBe('done');
	line.socket.close();
}

test('[T7] revealed results are shown with sum, n and mean; fewer than five scores are not', async ({
	page,
	server
}) => {
	await createFirstAccount(page, server);
	const groupUrl = await createGroup(page, { programme: 'Program Lembah', group: 'Kelompok Melati' });
	const sessionId = await createSession(page, { groupUrl, pace: 'led', nameMode: 'picture' });
	await scoreThree(page, server, sessionId as SessionId);
	await page.goto(`${server.url}/records/${sessionId}`);
	const rows = page.getByRole('region', { name: records.id.statements }).getByRole('row');
	await expect(rows.nth(1)).toContainText('2,00');
	await expect(rows.nth(3)).toContainText(records.id.notShown);
	for (const language of ['en', 'id'] as const) {
		await switchLanguage(page, language);
		await expectNoAxeViolations(page);
		await page.setViewportSize({ width: 360, height: 640 });
		await expectNoAxeViolations(page);
		await page.setViewportSize({ width: 1280, height: 720 });
	}
});
