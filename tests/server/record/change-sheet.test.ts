// Tests in the file of changes: beside n and effect, one comparison's at a time, the same in both dialects.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { changeSheet } from '#domain/change-sheet.ts';
import { effectWord } from '#domain/change-test.ts';
import { adjustHolm } from '#domain/holm.ts';
import { mannWhitney } from '#domain/mann-whitney.ts';
import { dialects, writeCsv } from '#domain/record-csv.ts';
import { readRecord, writeRecord } from '#domain/record-file.ts';
import type { ResearchRecord } from '#domain/record.ts';
import { isRefused } from '#domain/refusal.ts';
import { makeDataFolder } from '../../fixtures/data-folder.ts';
import { openRecords } from '../../fixtures/record-house.ts';

type Row = Record<string, string>;
function readRows(record: ResearchRecord, dialect: (typeof dialects)[number]): Row[] {
	const text = writeCsv(changeSheet(record).table, dialect).replace(/^\uFEFF/, '');
	return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

describe('the file of changes', () => {
	it('[C38] [C39] [X11] holds U, p and Holm of each statement beside its n and effect, in both dialects', async () => {
		const { second } = await openRecords();
		const { statements } = second.sessions[0]!.change!;
		expect(statements.length).toBeGreaterThanOrEqual(3);
		const tests = statements.map(({ before, after }) => mannWhitney(before.counts, after.counts));
		const ps = tests.map((test) => (test.isMade ? test.p : NaN));
		const holm = adjustHolm(ps);
		for (const dialect of dialects) {
			const number = (text: string | undefined) => Number(text!.replace(dialect === 'id' ? ',' : '.', '.'));
			const rows = readRows(second, dialect);
			expect(rows).toHaveLength(statements.length);
			for (const [at, row] of rows.entries()) {
				const { before, after, effect } = statements[at]!;
				expect(row).toMatchObject({
					before_n: String(before.n),
					after_n: String(after.n),
					effect_word: effectWord(effect.delta),
					test: 'exact',
					tests_made: String(statements.length)
				});
				expect(number(row['p'])).toBeCloseTo(ps[at]!, 8);
				expect(number(row['p_holm'])).toBeCloseTo(holm[at]!, 8);
				const pairs = before.n * after.n;
				expect((2 * number(row['mann_whitney_u'])) / pairs - 1).toBeCloseTo(effect.delta, 6);
			}
		}
	});

	it('[TRUST G5] [TRUST G8] R reads it as the guide for researchers says, and finds the same U', async () => {
		if (spawnSync('Rscript', ['--version']).error !== undefined)
			return console.log('skipped: this machine has no R (Rscript)');
		const { second } = await openRecords();
		const path = `${makeDataFolder()}.csv`;
		writeFileSync(path, writeCsv(changeSheet(second).table, 'r'));
		const guide = readFileSync(join(import.meta.dirname, '../../../docs/researcher-guide.md'), 'utf8');
		const [, program] = /```r\n([^`]+)```/.exec(guide)!;
		const ours = program!
			.replace(/"rembuk_[^"]+"/, JSON.stringify(path))
			.replace('d$statement == 9', 'd$statement == 1')
			.replace(/wilcox\.test\(.+\)\n$/, (test) => `cat(${test.trim()}$statistic)`);
		const heard = execFileSync('Rscript', ['-e', `options(warn = -1); ${ours}`], { encoding: 'utf8' });
		expect(Number(heard)).toBe(Number(readRows(second, 'r')[0]!['mann_whitney_u']));
		return undefined;
	}, 60_000);

	it('[C37] [C38] says why there is no test, and keeps the comparisons of two meetings apart', async () => {
		const { second } = await openRecords();
		const [session] = second.sessions;
		const [one] = session!.change!.statements;
		const few = { ...one!, after: { ...one!.after, counts: [0, 0, 5, 4], n: 9 } };
		const alike = { ...one!, before: { ...one!.before, counts: [0, 12, 0, 0], n: 12 } };
		const statements = [
			one!,
			{ ...few, ordinal: 1 },
			{ ...alike, ordinal: 2, after: alike.before },
			{ ...one!, ordinal: 2 }
		];
		const spoken = { ...session!, change: { ...session!.change!, statements } };
		const rows = readRows({ ...second, sessions: [spoken, session!] }, 'r');
		expect(rows.slice(0, 4).map(({ test, tests_made: made }) => [test, made])).toEqual([
			['exact', '2'],
			['few-scores', '2'],
			['all-same', '2'],
			['exact', '2']
		]);
		expect([rows[1]!['p'], rows[1]!['p_holm'], rows[2]!['mann_whitney_u']]).toEqual(['', '', '']);
		// Two tests with the same p: Holm doubles the smaller, and the other is no smaller than that.
		expect(Number(rows[0]!['p_holm'])).toBeCloseTo(Math.min(1, 2 * Number(rows[0]!['p'])), 7);
		expect(rows[4]!['tests_made']).toBe(String(session!.change!.statements.length));
	});

	it('[X4] [X8] [C41] the record itself keeps its shape: a test follows from the counts that stand in it', async () => {
		const { second } = await openRecords();
		const text = writeRecord(second);
		expect(text).not.toMatch(/"p"|"pHolm"|"u":/);
		const again = readRecord(text);
		if (isRefused(again)) throw new Error(again.refused);
		expect(changeSheet(again)).toEqual(changeSheet(second));
	});
});
