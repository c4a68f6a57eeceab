// A person's way in: first account, sign-in, recovery, invitation; and that none of it is printed.
import { account } from '../../src/lib/words/account.ts';
import { refusal } from '../../src/lib/words/refusal.ts';
import { createFirstAccount, createGroup, createSession, expect, test } from '../fixtures/story.ts';

test('the first account opens the desk, makes a group and prepares a meeting', async ({ page, server }) => {
	const codes = await createFirstAccount(page, server);
	expect(codes.length).toBeGreaterThan(4);
	const groupUrl = await createGroup(page, { programme: 'Program Satu', group: 'Kelompok Melati' });
	const sessionId = await createSession(page, { groupUrl, pace: 'led', nameMode: 'picture' });
	expect(sessionId).toMatch(/^[0-9a-f]{32}$/);
	await page.goto(`${server.url}${server.firstAccountPath}`);
	await expect(page.getByText(account.id.linkDead)).toBeVisible();
	expect(refusal.id['sign-in-wrong']).not.toBe('');
});
