import { describe, expect, test } from 'vitest';
import { readInstrumentFile, writeInstrumentFile } from '#domain/instrument-file.ts';
import { pekaKube } from '#server/instrument/peka-kube.ts';
import { shippedInstruments } from '#server/instrument/shipped.ts';

const sha256 = 'a'.repeat(64);
type Loose = Record<string, unknown>;
/** The file of PEKA-KUBE with its instrument changed. */
function withInstrument(
	change: (instrument: Loose & { statements: Loose[]; fields: Loose[]; scale: Loose }) => void
) {
	const file = JSON.parse(writeInstrumentFile(pekaKube, sha256)) as { instrument: never };
	change(file.instrument);
	return JSON.stringify(file);
}

describe('a JSON file', () => {
	test.each(shippedInstruments)(
		'[A20] of $key reads as the same instrument, and writes the same text',
		(instrument) => {
			const text = writeInstrumentFile(instrument, sha256);
			const read = readInstrumentFile(text);
			expect(read).toEqual({ instrument, sha256 });
			expect(writeInstrumentFile((read as { instrument: typeof instrument }).instrument, sha256)).toBe(text);
			const turned = Object.fromEntries(Object.entries(instrument).reverse()) as typeof instrument;
			expect(writeInstrumentFile(turned, sha256)).toBe(text);
		}
	);

	test('[A20] anything else is unreadable, and never an exception', () => {
		const file = JSON.parse(writeInstrumentFile(pekaKube, sha256)) as Loose;
		for (const text of [
			'',
			'{',
			'null',
			'[]',
			'"PEKA"',
			JSON.stringify({ ...file, format: 'rembuk-record' }),
			JSON.stringify({ ...file, formatVersion: 2 }),
			JSON.stringify({ ...file, sha256: 'none' }),
			JSON.stringify({ ...file, more: 1 }),
			withInstrument((instrument) => (instrument['key'] = '../etc')),
			withInstrument((instrument) => (instrument['version'] = 0)),
			withInstrument((instrument) => (instrument['version'] = 1.5)),
			withInstrument((instrument) => (instrument.scale['pictures'] = 'faces')),
			withInstrument((instrument) => (instrument['more'] = 1)),
			'{"__proto__":{"format":"rembuk-instrument"}}',
			`${'['.repeat(10_000)}${']'.repeat(10_000)}`
		])
			expect(readInstrumentFile(text), text.slice(0, 60)).toMatchObject({ refused: 'file-unreadable' });
	});

	test('[A20] [A7] a missing translation is said with its place', () => {
		const missing = (change: Parameters<typeof withInstrument>[0]) =>
			readInstrumentFile(withInstrument(change));
		expect(missing(({ statements }) => delete (statements[8]!['positive'] as Loose)['en'])).toEqual({
			refused: 'text-missing',
			about: 'statement 9'
		});
		expect(missing(({ fields }) => ((fields[2]!['name'] as Loose)['id'] = ''))).toEqual({
			refused: 'text-missing',
			about: 'field 3'
		});
		expect(missing((instrument) => delete (instrument['name'] as Loose)['en'])).toEqual({
			refused: 'text-missing',
			about: 'name'
		});
	});

	test('[A20] [A6] [A8] [A9] doubled numbers, one level, 500 statements, a cut-off off the scale', () => {
		const read = (change: Parameters<typeof withInstrument>[0]) => readInstrumentFile(withInstrument(change));
		expect(read(({ statements }) => (statements[1]!['number'] = 1))).toEqual({
			refused: 'number-off-limits',
			about: 'statements'
		});
		expect(read(({ scale }) => (scale['levels'] as unknown[]).splice(1))).toEqual({
			refused: 'number-off-limits',
			about: 'scale'
		});
		const many = (all: Loose[]) =>
			Array.from({ length: 500 }, (_, index) => ({ ...all[0], number: index + 1 }));
		expect(read((instrument) => (instrument.statements = many(instrument.statements)))).toEqual({
			refused: 'too-many',
			about: 'statements'
		});
		expect(read((instrument) => (instrument['cutoffHundredths'] = 401))).toEqual({
			refused: 'cutoff-off-scale',
			about: 'cutoff'
		});
	});

	test('[A20] a text that runs backwards, or has signs nobody sees, is not taken', () => {
		for (const word of ['Ketua\u202Eadil', 'Ketua  adil', ' Ketua', 'Ke\u0007tua'])
			expect(
				readInstrumentFile(
					withInstrument(({ statements }) => ((statements[4]!['notYet'] as Loose)['id'] = word))
				)
			).toEqual({ refused: 'file-unreadable', about: 'statement 5' });
	});
});
