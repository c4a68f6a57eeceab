import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	codeAlphabet,
	codeChars,
	isPicture,
	parseJoinCode,
	parseTransferCode,
	pickTurn,
	pictures,
	writeCode
} from '#domain/seat.ts';

const seed = 20161121;
const code = fc
	.array(fc.constantFrom(...codeAlphabet), { minLength: codeChars, maxLength: codeChars })
	.map((chars) => chars.join(''));

describe('codes people type', () => {
	test('[S14] thirty characters, none of which looks like another that is missing', () => {
		expect(new Set(codeAlphabet).size).toBe(30);
		for (const mistaken of '0O1I5S') expect(codeAlphabet).not.toContain(mistaken);
	});

	test.each([
		['AB23CD'],
		['ab23cd'],
		[' ab2 3cd '],
		['AB2-3CD'],
		['ab2–3cd'],
		['A.B.2.3.C.D'],
		['AB_23_CD'],
		['ab23cd\n'],
		['ＡＢ２３ＣＤ'],
		['http://192.168.1.7:3000/j/AB23CD'],
		['https://hall.test/j/ab23cd/'],
		['/j/ab23cd']
	])('[S14] %j is read as AB23CD', (typed) => {
		expect(parseJoinCode(typed)).toBe('AB23CD');
	});

	test('[S15] 1 and I can only have been L', () => {
		expect(parseJoinCode('1B23CI')).toBe('LB23CL');
		expect(parseJoinCode('ib23cl')).toBe('LB23CL');
	});

	test('[S15] 0, O, 5 and S could be anything and are refused', () => {
		for (const mistaken of '0Oo5Ss') expect(parseJoinCode(`AB23C${mistaken}`)).toBeUndefined();
	});

	test('[S14] too short, too long, empty, of other letters, or no text at all is no code', () => {
		for (const typed of ['', 'AB23C', 'AB23CDE', 'AB23CÉ', '??????', 'АВ23СD', '__proto__', 'toString']) {
			expect(parseJoinCode(typed), typed).toBeUndefined();
		}
		for (const typed of [undefined, null, 234678, ['AB23CD'], {}]) {
			expect(parseJoinCode(typed)).toBeUndefined();
		}
		expect(parseJoinCode(`${' '.repeat(300)}AB23CD`)).toBeUndefined();
	});

	test('[S14] every code survives being typed badly, and never becomes another', () => {
		fc.assert(
			fc.property(code, fc.array(fc.constantFrom(' ', '-', '.', '–')), (written, noise) => {
				const typed = [...written].map((char, index) => char + (noise[index] ?? '')).join('');
				expect(parseJoinCode(typed.toLowerCase())).toBe(written);
				expect(parseTransferCode(typed)).toBe(written);
			}),
			{ seed }
		);
	});

	test('[S14] whatever is typed, the answer is a code or undefined', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (typed) => {
				const parsed = parseJoinCode(typed);
				if (parsed !== undefined) expect([...parsed].every((char) => codeAlphabet.includes(char))).toBe(true);
			}),
			{ seed, numRuns: 1000 }
		);
	});

	test('[S16] bytes become a code that can be typed back', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 24, maxLength: 24 }), (bytes) => {
				const written = writeCode(bytes);
				if (written !== undefined) expect(parseJoinCode(written)).toBe(written);
				else expect(bytes.filter((byte) => byte < 240).length).toBeLessThan(codeChars);
			}),
			{ seed }
		);
	});

	test('[S16] over all byte values each letter comes equally often', () => {
		const seen = new Map<string, number>();
		for (let byte = 0; byte < 256; byte += 1) {
			const first = writeCode(new Uint8Array([byte, 0, 0, 0, 0, 0]))?.[0];
			if (first !== undefined) seen.set(first, (seen.get(first) ?? 0) + 1);
		}
		expect([...seen.values()]).toEqual(new Array(30).fill(8));
	});

	test('[S16] too few usable bytes make no code rather than a short one', () => {
		expect(writeCode(new Uint8Array([1, 2, 3, 4, 5]))).toBeUndefined();
		expect(writeCode(new Uint8Array([240, 1, 2, 3, 4, 255, 5]))).toBeUndefined();
	});
});

describe('pictures', () => {
	test('[S17] each drawing has one name', () => {
		expect(new Set(pictures).size).toBe(pictures.length);
		expect(isPicture('ikan')).toBe(true);
		for (const other of ['naga', '', 'constructor', '__proto__', 0, null, undefined, ['ikan']]) {
			expect(isPicture(other)).toBe(false);
		}
	});

	test('[S17] the next person with it gets the lowest free turn', () => {
		expect(pickTurn([])).toBe(1);
		expect(pickTurn([1])).toBe(2);
		expect(pickTurn([2, 1, 4])).toBe(3);
		expect(pickTurn([2, 3])).toBe(1);
	});

	test('[S17] a turn is never given twice', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 50 })), (taken) => {
				expect(taken).not.toContain(pickTurn(taken));
			}),
			{ seed }
		);
	});
});
