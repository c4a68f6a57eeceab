// Taking a record home: every file of a closed meeting and of its group, from the page and by its address.
import { Ajv2020 } from 'ajv/dist/2020.js';
import Papa from 'papaparse';
import { recordSchema } from '#domain/record-version.ts';
import { fileNames } from '../../src/routes/records/file-name.ts';
import { desk } from '../../src/lib/words/desk.ts';
import { download } from '../../src/lib/words/download.ts';
import { readFileSync } from 'node:fs';
import { deskSize, phoneSize } from '../fixtures/meeting-room.ts';
import {
	createFirstAccount,
	expect,
	expectNoAxeViolations,
	switchLanguage,
	test
} from '../fixtures/story.ts';

const words = download.id;

test('[X1] [X13] [TRUST G4] [TRUST G5] the files of a closed meeting come down under names that sort, and fit the schema served beside them', async ({
	page,
	server
}) => {
	test.setTimeout(240_000);
	await page.setViewportSize(deskSize);
	await createFirstAccount(page, server);
	await page.getByRole('button', { name: desk.id.example }).click();
	await expect(page.getByRole('heading', { level: 1, name: /KUBE Maju Sejahtera/ })).toBeVisible();
	await page.goto(`${server.url}/records`);
	// The list of meetings comes first, programmes at a glance after it.
	await page.getByRole('main').getByRole('list').first().getByRole('link').last().click();
	const section = page.getByRole('region', { name: words.title });
	await expect(section).toBeVisible();
	for (const language of ['en', 'id'] as const) {
		await switchLanguage(page, language);
		await expectNoAxeViolations(page);
		await page.setViewportSize(phoneSize);
		await expectNoAxeViolations(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			phoneSize.width
		);
		await page.setViewportSize(deskSize);
	}

	const [arrived] = await Promise.all([
		page.waitForEvent('download'),
		section
			.getByRole('link', { name: new RegExp(`^${words.files['ballots.csv'].name} `) })
			.first()
			.click()
	]);
	expect(arrived.suggestedFilename()).toMatch(
		/^rembuk_CONTOH_kube-maju-sejahtera_2016-\d\d-\d\d_suara\.csv$/
	);
	const text = readFileSync(await arrived.path(), 'utf8');
	expect(text.startsWith('\uFEFFpurpose;programme;')).toBe(true);
	const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
		header: true,
		skipEmptyLines: true
	});
	expect(errors).toEqual([]);
	expect(data.length).toBeGreaterThan(100);

	await section.getByText(words.group).click();
	await expectNoAxeViolations(page);
	const hrefs = await section
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
	// Asked as the same person without the browser, so that headers can be read.
	const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
	const ask = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`, { headers: { cookie } });
	const schema = (await (await ask(`/schema/${recordSchema}`)).json()) as object;
	const validate = new Ajv2020({ strictTypes: false }).compile(schema);
	for (const href of hrefs) {
		const answer = await ask(href);
		expect(answer.status, href).toBe(200);
		if (href.startsWith('/schema')) continue;
		const header = (name: string) => answer.headers.get(name);
		expect(header('x-content-type-options')).toBe('nosniff');
		expect(header('cache-control')).toBe('no-store');
		expect(header('content-disposition')).toMatch(
			/^attachment; filename="rembuk_CONTOH_[\w-]+\.(csv|json)"$/
		);
		expect(header('content-type')).toMatch(
			href.includes('.json') ? /^application\/json/ : /^text\/csv; charset=utf-8/
		);
		if (href.endsWith('.json'))
			expect(validate(await answer.json()), JSON.stringify(validate.errors)).toBe(true);
	}
	for (const file of fileNames) expect(hrefs.filter((href) => href.includes(file)).length).toBeGreaterThan(0);
	const other = hrefs[0]!.replace('record.json', '__proto__');
	expect((await ask(other)).status).toBe(404);
});
