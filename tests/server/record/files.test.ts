// The files of a record as others open them: spreadsheets set to Indonesian, R, and people who read the
// codebook. LibreOffice and R are used where the machine has them.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, onTestFinished, test } from 'vitest';
import { dialects, type Dialect } from '#domain/record-csv.ts';
import { lookbackResult } from '#domain/record-lookback.ts';
import { buildSheet, tableNames } from '#domain/record-table.ts';
import type { ResearchRecord } from '#domain/record.ts';
import { meaningOf } from '../../../src/routes/records/codebook-table.ts';
import { listFiles, writeFile } from '../../../src/routes/records/export-file.ts';
import { fileNames, parseFileName, type FileName } from '../../../src/routes/records/file-name.ts';
import { codebook } from '../../../src/lib/words/codebook.ts';
import { download } from '../../../src/lib/words/download.ts';
import { openAskedMeeting } from '../../fixtures/asked-meeting.ts';
import { got } from '../../fixtures/backstage.ts';
import { before, hostile, openRecordHouse } from '../../fixtures/record-house.ts';
import { openWholeHouse } from '../../fixtures/whole-house.ts';

async function openGroup(): Promise<ResearchRecord> {
	const house = await openRecordHouse();
	return got(await house.backstage.downloads.group(house.facilitator, house.groupId));
}

type Row = Record<string, string>;
function readRows(record: ResearchRecord, file: FileName, dialect: Dialect): Row[] {
	const { text } = writeFile(record, file, dialect);
	const parsed = Papa.parse<Row>(text.replace(/^\uFEFF/, ''), {
		header: true,
		skipEmptyLines: true,
		delimiter: dialect === 'id' ? ';' : ','
	});
	expect(parsed.errors, file).toEqual([]);
	return parsed.data;
}
const csvNames = fileNames.filter((file) => file.endsWith('.csv'));
const hasTool = (tool: string) => spawnSync(tool, ['--version']).error === undefined;
function makeFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'rembuk-files-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

describe('the files', () => {
	test('[TRUST G5] parse back in both dialects to the figures of the record', async () => {
		const record = await openGroup();
		for (const dialect of dialects) {
			const mark = dialect === 'id' ? ',' : '.';
			const number = (text: string) => Number(text.replace(mark, '.'));
			expect(writeFile(record, 'ballots.csv', dialect).text.startsWith('\uFEFF')).toBe(dialect === 'id');
			const ballots = readRows(record, 'ballots.csv', dialect);
			const first = ballots.filter(({ date, statement }) => date === '2016-03-05' && statement === '1');
			expect(first.map(({ level }) => level)).toEqual(
				[...before[1]!]
					.sort((a, b) => (a ?? 9) - (b ?? 9))
					.map((level) => (level === null ? 'tidak tahu' : String(level)))
			);
			const tallies = readRows(record, 'tallies.csv', dialect);
			const shown = record.sessions.flatMap(({ scores }) => scores.map(({ result }) => result));
			expect(tallies).toHaveLength(shown.length);
			for (const [at, row] of tallies.entries()) {
				const result = shown[at]!;
				if (!result.isShown) {
					expect([row['withheld'], row['n'], row['sum'], row['level_1'], row['unknown']]).toEqual([
						result.why,
						'',
						'',
						'',
						''
					]);
					continue;
				}
				const { n, sum, counts, unknown, meanHundredths } = result;
				expect([row['n'], row['sum'], row['unknown']].map(Number)).toEqual([n, sum, unknown]);
				expect([1, 2, 3, 4].map((level) => Number(row[`level_${level}`]))).toEqual(counts);
				expect(number(row['mean']!)).toBe(meanHundredths / 100);
				expect(row['mean']).toContain(mark);
			}
			const [change] = readRows(record, 'change.csv', dialect);
			const theirs = record.sessions[1]!.change!.statements[0]!;
			expect(number(change!['difference']!)).toBe(theirs.differenceHundredths / 100);
			expect(number(change!['cliffs_delta']!)).toBe(theirs.effect.delta);
			expect(change).toMatchObject({
				before_n: String(theirs.before.n),
				direction: 'up',
				baseline_date: '2016-03-05'
			});
			expect(readRows(record, 'direct-change.csv', dialect)).toMatchObject([
				{ down: '1', same: '2', up: '8', n: '11' }
			]);
			expect(readRows(record, 'dots.csv', dialect).map(({ dots }) => dots)).toEqual(['14', '22']);
			expect(readRows(record, 'progress.csv', dialect)).toMatchObject([{ state: 'under-way', author: 'F1' }]);
			expect(
				readRows(record, 'attendance.csv', dialect).map(({ joined, female }) => [joined, female])
			).toEqual([
				['12', ''],
				['12', '']
			]);
		}
	});

	test('[X11] [TRUST F10] hostile texts in cards and titles run nowhere, and numbers below zero stay numbers', async () => {
		const record = await openGroup();
		for (const dialect of dialects) {
			const plan = readRows(record, 'plan.csv', dialect).filter(({ date }) => date === '2016-03-05');
			expect(plan.map(({ what }) => what).sort()).toEqual(
				['Mencatat kas', ...hostile.map((text) => (/^[\s]*[=+\-@]/.test(text) ? `'${text}` : text))].sort()
			);
			expect(plan[0]!['cost']).toBe("'-5000");
			expect(readRows(record, 'attendance.csv', dialect)[1]!['title']).toBe('\'=HYPERLINK("http://x")');
			for (const file of csvNames)
				for (const row of readRows(record, file, dialect))
					for (const cell of Object.values(row))
						if (/^[=+\-@\t\r\n]/.test(cell)) expect(cell, file).toMatch(/^-\d+([.,]\d+)?$/);
		}
	});

	test('[X12] every column of every file is in the codebook, in both languages, and every wording is', async () => {
		const record = await openGroup();
		const rows = readRows(record, 'codebook.csv', 'r');
		const columns = rows.filter(({ entry }) => entry === 'column');
		for (const name of tableNames) {
			const file = `${name}.csv` as FileName;
			const head = buildSheet(record, name).table.columns;
			expect(columns.filter((row) => row['file'] === file).map((row) => row['name'])).toEqual(head);
			expect(new Set(head).size, file).toBe(head.length);
			for (const column of head) expect(meaningOf(column).id, column).not.toBe('');
		}
		for (const row of rows) expect(row['meaning_id'] && row['meaning_en'], JSON.stringify(row)).toBeTruthy();
		const used = new Set(columns.map((row) => row['name']!.replace(/_\d+$/, '_n')));
		expect(Object.keys(codebook.id.columns).filter((name) => !used.has(name))).toEqual([]);
		const { content } = record.instruments[0]!;
		expect(rows.filter(({ entry }) => entry === 'statement').map((row) => row['meaning_en'])).toEqual(
			content.statements.map(({ positive }) => positive.en)
		);
		expect(rows.filter(({ entry }) => entry === 'statement-not-yet').map((row) => row['meaning_id'])).toEqual(
			content.statements.map(({ notYet }) => notYet.id)
		);
		expect(() => meaningOf('toString')).toThrow('does not explain');
		expect(Object.keys(download.id.files).sort()).toEqual([...fileNames].sort());
	});

	test('[X13] the example says what it is in every row and every name', async () => {
		const house = await openWholeHouse();
		const { programmeId } = got(await house.backstage.examples.load(house.admin));
		const { groupRows } = got(await house.backstage.programmes.get(house.admin, programmeId));
		const { id } = groupRows.find(({ kind }) => kind === 'assembly')!;
		const record = got(await house.backstage.downloads.group(house.admin, id));
		for (const file of fileNames)
			expect(writeFile(record, file, 'id').name).toMatch(/^rembuk_CONTOH_kube-maju-sejahtera_2016-/);
		for (const file of csvNames)
			for (const { purpose } of readRows(record, file, 'id')) expect(purpose, file).toBe('example');
		expect(readRows(record, 'ballots.csv', 'r').length).toBeGreaterThan(400);
	});

	test('[X13] names sort by group and day, and hold nothing a disk or a header would stumble over', async () => {
		const record = await openGroup();
		const nameOf = (name: string, sessions = record.sessions) =>
			writeFile({ ...record, sessions, group: { ...record.group, name } }, 'tallies.csv', 'id').name;
		expect(nameOf('KUBE Maju Sejahtera', record.sessions.slice(0, 1))).toBe(
			'rembuk_kube-maju-sejahtera_2016-03-05_penilaian.csv'
		);
		expect(nameOf('KUBE Maju Sejahtera')).toBe(
			'rembuk_kube-maju-sejahtera_2016-03-05--2016-06-11_penilaian.csv'
		);
		for (const name of ['../../etc', 'a"b\r\nx: y', '漢字', '   ', 'É'.repeat(200)])
			expect(nameOf(name)).toMatch(/^rembuk_[a-z0-9-]{1,60}_2016-03-05--2016-06-11_penilaian\.csv$/);
		expect(writeFile(record, 'tallies.csv', 'r').name).toMatch(/_penilaian_r\.csv$/);
		expect(writeFile(record, 'record.json', 'r')).toMatchObject({ type: 'application/json' });
		for (const name of ['__proto__', 'toString', 'ballots.CSV', '../record.json', ''])
			expect(parseFileName(name)).toBeUndefined();
		const { group, add } = await openAskedMeeting();
		got(await add());
		const { sessions, betweenMeetings } = await group();
		const [direct] = record.sessions[1]!.directChange;
		const given = { state: 'revealed', ballots: [1, 2, 3, 4, 4], channels: [], levels: 4 } as const;
		const { id, ordinal, state, openedAt, closedAt, revealedAt, presentAtClose, statement, text } = direct!;
		const when = { id, ordinal, state, openedAt, closedAt, revealedAt, presentAtClose };
		const lookback = [{ ...when, statement, text, day: '2016-03-05', result: lookbackResult(given) }];
		const [first, ...others] = record.sessions;
		const all = [{ ...first!, lookback }, ...others, ...sessions];
		const both = { ...record, sessions: all, betweenMeetings };
		expect(readRows(both, 'lookback.csv', 'r')).toMatchObject([
			{ statement: '1', remembered_day: '2016-03-05', level_1: '1', level_4: '2', unknown: '0', n: '5' }
		]);
		expect(listFiles(both)).toEqual(fileNames);
		const planOnly = { ...record, sessions: record.sessions.slice(0, 1) };
		for (const file of ['progress.csv', 'influence.csv', 'polls.csv'] as const)
			expect(listFiles(planOnly)).not.toContain(file);
	});
});

describe('other programs', () => {
	test('[TRUST G5] LibreOffice reads numbers as numbers and formulas as text', async () => {
		if (!hasTool('soffice')) return console.log('skipped: this machine has no LibreOffice (soffice)');
		const folder = makeFolder();
		const record = await openGroup();
		writeFileSync(join(folder, 'plan.csv'), writeFile(record, 'plan.csv', 'id').text);
		execFileSync('soffice', [
			'--headless',
			'--convert-to',
			'fods',
			'--infilter=CSV:59,34,76,1,,1057,false,false',
			'--outdir',
			folder,
			join(folder, 'plan.csv')
		]);
		expect(readFileSync(join(folder, 'plan.fods'), 'utf8')).not.toContain('table:formula');
	}, 120_000);

	test('[TRUST G5] R reads the same figures', async () => {
		if (!hasTool('Rscript')) return console.log('skipped: this machine has no R (Rscript)');
		const folder = makeFolder();
		const record = await openGroup();
		const path = join(folder, 'ballots.csv');
		writeFileSync(path, writeFile(record, 'ballots.csv', 'r').text);
		const program = `d <- read.csv("${path}", na.strings = c("", "tidak tahu")); cat(sum(d$level, na.rm = TRUE), sum(is.na(d$level)))`;
		const shown = record.sessions.flatMap(({ scores }) =>
			scores.flatMap(({ result }) => (result.isShown ? [result] : []))
		);
		const sum = shown.reduce((all, result) => all + result.sum, 0);
		const unknown = shown.reduce((all, result) => all + result.unknown, 0);
		expect(execFileSync('Rscript', ['-e', program], { encoding: 'utf8' })).toBe(`${sum} ${unknown}`);
	}, 60_000);
});
