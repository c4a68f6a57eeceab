// The fields as a web beside their bars: only where the statements to strengthen leave it enough room.
import { describe, expect, test } from 'vitest';
import type { FieldResult, StatementResult } from '#domain/view.ts';
import { weakHeight, webHeight } from '../../../src/routes/hall/[session]/scene/fields-web.ts';

const usual = { width: 1280, height: 720 };
const old = { width: 1280, height: 960 };
const field = (number: number, meanHundredths: number | undefined = 250) =>
	({ field: number, meanHundredths }) as FieldResult;
const seven = [1, 2, 3, 4, 5, 6, 7].map((number) => field(number));
const weak = (count: number) =>
	weakHeight(
		Array.from({ length: count }, () => ({
			notYet: 'Keuangan belum terbuka untuk semua anggota'
		})) as StatementResult[]
	);

describe('the web of fields', () => {
	test('stands below few statements to strengthen, below six only on a higher screen', () => {
		expect(webHeight(seven, weak(0), usual)).toBe(420);
		expect(webHeight(seven, weak(2), usual)).toBeGreaterThanOrEqual(270);
		expect(webHeight(seven, weak(6), usual)).toBeUndefined();
		expect(webHeight(seven, weak(6), old)).toBeGreaterThanOrEqual(270);
	});

	test('list, web and the margin below it are never higher than the screen', () => {
		for (const box of [usual, old])
			for (let count = 0; count <= 7; count += 1) {
				const web = webHeight(seven, weak(count), box) ?? 0;
				expect(web === 0 || weak(count) + web + 24 <= box.height).toBe(true);
			}
	});

	test('has at least three corners with a figure', () => {
		const two = [field(1), field(2), { ...field(3), meanHundredths: undefined }];
		expect(webHeight(two, weak(0), usual)).toBeUndefined();
		expect(webHeight([...two, field(4)], weak(0), usual)).toBe(420);
	});
});
