import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	arrangeLog,
	checkMentoringDraft,
	cleanMentoringDraft,
	mentoringLimits,
	type MentoringDraft
} from '#domain/mentoring.ts';
import { cleanLines } from '#domain/text.ts';

const draft: MentoringDraft = {
	date: '2016-03-05',
	time: '10.00–12.00',
	place: 'Rumah ketua KUBE 11',
	happened: 'Laporan keuangan belum dibuat.',
	solutions: 'Bendahara menulis setiap Sabtu.'
};

test('[P20] a row of the paper can be kept, and time and solutions may be empty', () => {
	expect(checkMentoringDraft(draft)).toBeUndefined();
	expect(checkMentoringDraft({ ...draft, time: '', solutions: '' })).toBeUndefined();
});

test('[P20] what is missing, too long or no day is named', () => {
	const long = (chars: number) => 'é'.repeat(chars);
	const wrong: [Partial<MentoringDraft>, object][] = [
		[{ date: '2016-02-30' }, { refused: 'date-unusable', about: 'date' }],
		[{ date: '' }, { refused: 'date-unusable', about: 'date' }],
		[{ place: ' ' }, { refused: 'text-missing', about: 'place' }],
		[{ place: long(121) }, { refused: 'text-too-long', about: 'place' }],
		[{ time: long(41) }, { refused: 'text-too-long', about: 'time' }],
		[{ happened: ' \n ' }, { refused: 'text-missing', about: 'happened' }],
		[{ happened: long(2001) }, { refused: 'text-too-long', about: 'happened' }],
		[{ solutions: long(2001) }, { refused: 'text-too-long', about: 'solutions' }]
	];
	for (const [change, refused] of wrong)
		expect(checkMentoringDraft({ ...draft, ...change })).toEqual(refused);
	const { placeChars, timeChars, happenedChars, solutionsChars } = mentoringLimits;
	const longest = {
		...draft,
		place: long(placeChars),
		time: long(timeChars),
		happened: long(happenedChars),
		solutions: long(solutionsChars)
	};
	expect(checkMentoringDraft(longest)).toBeUndefined();
});

test('[P20] lines stay lines, and nothing unseen comes along', () => {
	expect(cleanLines(' satu  dua \r\n\r\n\r\n\r\ntiga\u202E\n\n')).toBe('satu dua\n\ntiga');
	expect(cleanMentoringDraft({ ...draft, place: ' Balai\n desa ', happened: 'a\r\nb' })).toMatchObject({
		place: 'Balai desa',
		happened: 'a\nb'
	});
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
			const once = cleanLines(typed);
			expect(cleanLines(once)).toBe(once);
			expect(once).not.toMatch(/\n{3}|^\n|\n$/u);
		})
	);
});

const row = (id: number, date: string, replaces?: number) => ({ id, date, seq: id, replaces });

test('[P21] [P22] a corrected row stands in the place of its earlier wordings, newest day first', () => {
	const rows = [
		row(1, '2016-03-05'),
		row(2, '2016-05-04'),
		row(3, '2016-03-06', 1),
		row(4, '2016-05-04'),
		row(5, '2016-03-05', 3)
	];
	expect(arrangeLog(rows).map(({ note, earlier }) => [note.id, earlier.map(({ id }) => id)])).toEqual([
		[4, []],
		[2, []],
		[5, [3, 1]]
	]);
	expect(arrangeLog([])).toEqual([]);
});
