import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { allPictures, checkInstrument, type Scale } from '#domain/instrument.ts';
import { showScale } from '#domain/picture-sheet.ts';
import { root } from '../fixtures/source-tree.ts';
import { makeInstrument } from '../fixtures/meeting.ts';

const scaleOf = (pictures: Scale['pictures'], count: number): Scale => ({
	pictures,
	levels: Array.from({ length: count }, (_, index) => ({
		level: index + 1,
		word: { id: `kata ${index + 1}`, en: `word ${index + 1}` }
	}))
});

describe('the pictures of a scale', () => {
	test.each(allPictures)('[A10] %s has a drawing for every level of every scale', (pictures) => {
		for (let count = 2; count <= 7; count += 1) {
			const shown = showScale(scaleOf(pictures, count));
			const path = join(root, 'static/drawing', `${shown.pictures}.svg`);
			expect(existsSync(path), path).toBe(true);
			const drawing = readFileSync(path, 'utf8');
			for (const { level } of shown.levels)
				expect(drawing, `${shown.pictures} ${level}`).toContain(`id="${shown.pictures}-${level}"`);
			const steps = drawing.match(/<symbol id="/g)!.length;
			// The highest level is the grown plant, the top of the stairs, the full glass: never one half way.
			if (pictures !== 'pile') expect(steps).toBe(count);
		}
	});

	test('[A10] the usual scale keeps the sheet it always had', () => {
		expect(showScale(scaleOf('plant', 4)).pictures).toBe('plant');
		expect(showScale(scaleOf('plant', 5)).pictures).toBe('plant-5');
		expect(showScale(scaleOf('pile', 5)).pictures).toBe('pile');
		expect(showScale(scaleOf('stairs', 4)).pictures).toBe('stairs-4');
		expect(showScale(scaleOf('glass', 2)).pictures).toBe('glass-2');
	});

	test('[A10] a set that is not drawn is refused', () => {
		const good = makeInstrument(4, 2);
		const scale = { ...good.scale, pictures: 'faces' as never };
		expect(checkInstrument({ ...good, scale })).toEqual({ refused: 'number-off-limits', about: 'pictures' });
		expect(checkInstrument({ ...good, scale: { ...good.scale, pictures: 'pile' } })).toBeUndefined();
	});

	test('[U10] no picture weighs more than 20 kB, and no sheet of them does on the wire', () => {
		const folder = join(root, 'static/drawing');
		const sheets = readdirSync(folder).filter((name) => name.endsWith('.svg'));
		expect(sheets.length).toBeGreaterThan(25);
		for (const name of sheets) {
			const drawing = readFileSync(join(folder, name), 'utf8');
			expect(gzipSync(drawing).length, name).toBeLessThanOrEqual(20_000);
			const pictures = drawing.match(/<symbol[^]*?<\/symbol>/g) ?? [drawing];
			for (const picture of pictures) expect(Buffer.byteLength(picture), name).toBeLessThanOrEqual(20_000);
			// Drawn, and fetched from nowhere else.
			expect(drawing.replace('xmlns="http://www.w3.org/2000/svg"', ''), name).not.toMatch(
				/<image|<script|https?:|data:/
			);
		}
	});
});
