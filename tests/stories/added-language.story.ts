// A further language is one file: a made-up one, accents on every letter and four tenths longer, goes
// through a meeting on phone, desk and projector. The pages are built with it for this story alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { phone } from '../../src/lib/words/phone.ts';
import { shell } from '../../src/lib/words/shell.ts';
import { addedBuild, buildWithAdded } from '../fixtures/added-build.ts';
import { openPhone } from '../fixtures/meeting-room.ts';
import { startRembuk, type RembukServer } from '../fixtures/rembuk-server.ts';
import { expectHeading } from '../fixtures/story-meeting.ts';
import { expect, test as base } from '../fixtures/story.ts';

const test = base.extend<{ server: RembukServer }>({
	server: async ({ browser }, use) => {
		const server = await startRembuk([], {}, 'tests/fixtures/added-server.ts');
		await use(server);
		await Promise.all(browser.contexts().map((context) => context.close()));
		await server.remove();
	}
});
test.describe.configure({ timeout: 300_000 });
test.beforeAll(() => {
	test.setTimeout(600_000);
	buildWithAdded();
});

test('[Y10] [Y11] [Y12] a language of which little is written reads on in its other one, and a phone carries one language', async ({
	server,
	browser
}) => {
	const member = await openPhone(browser);
	await member.goto(server.url);
	await member.getByRole('button', { name: 'Yayaya' }).tap();
	await expect(member.locator('html')).toHaveAttribute('lang', 'yy');
	await expectHeading(member, 'Yaya yaya');
	await expect(member.getByText(shell.en.facilitators)).toBeVisible();

	const folder = join(addedBuild, 'client/_app/immutable/room');
	const scripts = readdirSync(folder).filter((name) => /^room\..*\.js$/.test(name));
	expect(scripts).toHaveLength(4);
	const said = scripts.map((name) => {
		const text = readFileSync(join(folder, name), 'utf8');
		return [phone.id.savedHelp, phone.en.savedHelp, 'Yaya sebentar', 'lorem ipsum'].map((sentence) =>
			text.includes(sentence)
		);
	});
	expect(said.sort()).toEqual([
		[false, true, false, false],
		[false, true, true, false],
		[true, false, false, false],
		[true, false, false, true]
	]);
});
