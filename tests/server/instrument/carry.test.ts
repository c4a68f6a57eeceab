import { describe, expect, test } from 'vitest';
import type { Instrument } from '#domain/instrument.ts';
import { instrumentFileLimits, writeInstrumentFile } from '#domain/instrument-file.ts';
import { isRefused } from '#domain/refusal.ts';
import { writeXlsform } from '#domain/xlsform.ts';
import { randomId, sha256Hex } from '#server/database/secret.ts';
import { writeContent } from '#server/instrument/content.ts';
import { makeInstruments } from '#server/instrument/instrument.ts';
import { pekaKube } from '#server/instrument/peka-kube.ts';
import { writeWorkbook } from '#server/instrument/workbook.ts';
import { dump, got, makeActor } from '../../fixtures/backstage.ts';
import { openFreshDatabase } from '../../fixtures/data-folder.ts';
import { makeInstrument } from '../../fixtures/meeting.ts';
import { packed } from '../../fixtures/packed-workbook.ts';

async function openHouse() {
	const { db, clock } = await openFreshDatabase();
	const instruments = makeInstruments({ db, clock });
	await instruments.shipInstruments();
	const facilitator = await makeActor(db, 'facilitator');
	const bring = (bytes: Uint8Array, isCopy = false, id = randomId<'instrument-version'>()) =>
		instruments.importFile(facilitator, { id, bytes, isCopy });
	const shipped = got(await instruments.list(facilitator));
	return { db, instruments, facilitator, bring, shipped };
}
type House = Awaited<ReturnType<typeof openHouse>>;

const own: Instrument = { ...makeInstrument(5, 2), key: 'own-0123456789abcdef' };
const asJson = (instrument: Instrument) =>
	Buffer.from(writeInstrumentFile(instrument, sha256Hex(writeContent(instrument))));
const asForm = (instrument: Instrument) => writeWorkbook(writeXlsform(instrument));
const kinds = [
	['JSON', asJson],
	['XLSForm', asForm]
] as const;

async function expectNothingStored({ db }: House, doing: () => Promise<unknown>, answer: object) {
	const before = await dump(db);
	expect(await doing()).toMatchObject(answer);
	expect(await dump(db)).toBe(before);
}

describe.each(kinds)('[A23] as %s', (kind, write) => {
	test('what leaves one house comes to another as the same version, and the same again is no second one', async () => {
		const [here, there] = [await openHouse(), await openHouse()];
		const { versionId } = got(await here.bring(write(own)));
		const as = kind === 'JSON' ? 'json' : 'xlsform';
		const file = got(await here.instruments.writeFile(here.facilitator, versionId, as));
		expect(Buffer.compare(file.bytes, write(own))).toBe(0);
		expect(file.name).toBe(`own-0123456789abcdef-1.${kind === 'JSON' ? 'json' : 'xlsx'}`);
		const brought = got(await there.bring(file.bytes));
		expect(await there.instruments.get(there.facilitator, brought.versionId)).toEqual(own);
		await expectNothingStored(there, () => there.bring(file.bytes), brought);
	});

	test('one that comes with Rembuk is the one that is here', async () => {
		const house = await openHouse();
		const { versionId } = house.shipped[0]!;
		await expectNothingStored(house, () => house.bring(write(pekaKube)), { versionId });
	});

	test('other words under a number that is taken are refused, and can be taken as a new instrument', async () => {
		const house = await openHouse();
		got(await house.bring(write(own)));
		const other = { ...own, name: { id: 'Lain', en: 'Other' } };
		await expectNothingStored(house, () => house.bring(write(other)), {
			refused: 'instrument-version-differs'
		});
		const { versionId } = got(await house.bring(write(other), true));
		const copy = got(await house.instruments.get(house.facilitator, versionId));
		expect(copy).toEqual({ ...other, key: copy.key, version: 1 });
		expect(copy.key).not.toBe(own.key);
	});

	test('a version of ours that we never shipped is not taken for one', async () => {
		const house = await openHouse();
		const bytes = write({ ...pekaKube, version: 2 });
		await expectNothingStored(house, () => house.bring(bytes), { refused: 'instrument-shipped' });
	});

	test('the form that is sent twice makes one version', async () => {
		const house = await openHouse();
		const id = randomId<'instrument-version'>();
		const sent = () => house.bring(write(own), true, id);
		expect(await Promise.all([sent(), sent()])).toEqual([{ versionId: id }, { versionId: id }]);
		expect(got(await house.instruments.list(house.facilitator))).toHaveLength(5);
	});

	test('what no room can be scored with is refused, with its place, and nothing is stored', async () => {
		const house = await openHouse();
		const [first, ...rest] = own.statements;
		const bad: [Instrument, string][] = [
			[{ ...own, statements: [{ ...first!, positive: { id: 'Ada', en: '' } }, ...rest] }, 'text-missing'],
			[{ ...own, scale: { ...own.scale, levels: own.scale.levels.slice(0, 1) } }, 'number-off-limits'],
			[{ ...own, cutoffHundredths: 900 }, 'cutoff-off-scale'],
			[makeInstrument(500, 2), 'too-many']
		];
		for (const [instrument, refused] of bad) {
			await expectNothingStored(house, () => house.bring(write(instrument)), { refused });
			expect(await house.bring(write(instrument))).toHaveProperty('about');
		}
	});
});

describe('bringing', () => {
	test('[A20] a file that was changed on the way is refused', async () => {
		const house = await openHouse();
		const changed = asJson(own).toString().replace('Statement 1', 'Statement x');
		await expectNothingStored(house, () => house.bring(Buffer.from(changed)), { refused: 'file-changed' });
	});

	test('[A20] [A22] neither the one nor the other, and too large ones', async () => {
		const house = await openHouse();
		for (const bytes of [
			Buffer.from(''),
			Buffer.from('hello'),
			Buffer.from('PK\u0003\u0004'),
			Buffer.from([0xff, 0xfe])
		])
			await expectNothingStored(house, () => house.bring(bytes), { refused: 'file-unreadable' });
		await expectNothingStored(house, () => house.bring(Buffer.alloc(instrumentFileLimits.bytes + 1)), {
			refused: 'file-too-large'
		});
	});

	test('[A22] an unknown type of question is refused with its row', async () => {
		const house = await openHouse();
		const sheets = writeXlsform(own).map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }));
		sheets[0]!.rows[3]![0] = 'integer';
		await expectNothingStored(house, () => house.bring(writeWorkbook(sheets)), {
			refused: 'xlsform-type-unknown',
			about: 'survey 4 integer'
		});
	});

	test('[A22] [A23] small files that would be much work, or have a cell outside every row, store nothing', async () => {
		const house = await openHouse();
		const cells = '<c t="s"><v>0</v></c>'.repeat(60);
		const said = (letters: number) => `<si><t>${'x'.repeat(letters)}</t></si>`;
		const rows = `<row>${cells}</row>`.repeat(1_000);
		const files: [Uint8Array, object][] = [
			[packed(`<row>${cells}</row>`, said(7_600_000)), { refused: 'text-too-long', about: 'survey 1' }],
			[packed(rows, said(2_000)), { refused: 'file-too-large', about: 'survey 9' }],
			[packed('<c r="A1"><v>1</v></c>'), { refused: 'file-unreadable' }]
		];
		for (const [bytes, answer] of files) {
			expect(bytes.length).toBeLessThan(10_000);
			await expectNothingStored(house, () => house.bring(bytes), answer);
		}
	});

	test('[A23] a form made elsewhere becomes an instrument of its own, each time', async () => {
		const house = await openHouse();
		const elsewhere = asForm({ ...own, key: 'kas-kami', version: 3 });
		const keys = [];
		for (let n = 0; n < 2; n += 1) {
			const { versionId } = got(await house.bring(elsewhere));
			const { key, version } = got(await house.instruments.get(house.facilitator, versionId));
			expect(key).toMatch(/^own-/);
			expect(version).toBe(1);
			keys.push(key);
		}
		expect(new Set(keys).size).toBe(2);
	});

	test('[A1] a researcher takes files along and brings none', async () => {
		const house = await openHouse();
		const researcher = await makeActor(house.db, 'researcher');
		const { versionId } = house.shipped[0]!;
		expect(isRefused(await house.instruments.writeFile(researcher, versionId, 'json'))).toBe(false);
		const form = { id: randomId<'instrument-version'>(), bytes: asJson(own), isCopy: true };
		await expectNothingStored(house, () => house.instruments.importFile(researcher, form), {
			refused: 'not-allowed'
		});
		const nobody = { ...researcher, role: 'none' as never };
		expect(await house.instruments.writeFile(nobody, versionId, 'json')).toEqual({ refused: 'not-allowed' });
		const unknown = randomId<'instrument-version'>();
		expect(await house.instruments.writeFile(researcher, unknown, 'xlsform')).toEqual({
			refused: 'not-found'
		});
	});
});
