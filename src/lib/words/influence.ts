// How much a statement influences the group's goal, as the whole room reads it: the question, its answers,
// and the four quarters. What is said to the facilitator alone is in console-influence.ts.
import type { CutoffWords } from '#domain/cutoff-words.ts';
import type { Quarter } from '#domain/influence.ts';

const idQuarters: Record<Quarter, string> = {
	'weak-influential': 'Kuatkan dulu',
	'strong-influential': 'Jaga terus',
	'weak-slight': 'Bisa menyusul',
	'strong-slight': 'Sudah cukup'
};
const idSides: CutoffWords = { weak: 'perlu dikuatkan', strong: 'sudah kuat' };
const enSides: CutoffWords = { weak: 'needs strengthening', strong: 'already strong' };

/** The group's own words where it has any. */
function sideOf(quarter: Quarter, words: CutoffWords): string {
	return quarter.startsWith('weak') ? words.weak : words.strong;
}
const id = {
	question: 'Seberapa besar pengaruhnya pada tujuan kita?',
	values: ['Tidak ada', 'Sedikit', 'Besar', 'Sangat besar'] as readonly string[],
	title: 'Yang paling berpengaruh pada tujuan kita',
	quarter: idQuarters,
	meaning: (quarter: Quarter, own?: CutoffWords) =>
		`${sideOf(quarter, own ?? idSides)}, ${quarter.endsWith('influential') ? 'besar' : 'kecil'} pengaruhnya`,
	/** Both lines, said where the picture is. */
	lines: (cutoff: string) => `Garis nilai: ${cutoff}. Garis pengaruh: 1,50 dari 3.`,
	score: 'Nilai',
	influence: 'Pengaruh',
	scoreIs: (mean: string) => `nilai ${mean}`,
	influenceIs: (mean: string, n: number) => `pengaruh ${mean} dari 3 (${n} jawaban)`,
	agreedIs: (word: string) => `pengaruh: ${word.toLowerCase()}, disepakati bersama`,
	agreed: 'disepakati bersama, bukan dipilih rahasia',
	voted: 'dipilih rahasia',
	tooFew: 'Kurang dari lima jawaban, jadi tidak ditampilkan.',
	tooFewNumbers: (numbers: string) => `Kurang dari lima jawaban: ${numbers}`,
	nothingFirst: (own?: CutoffWords) =>
		own
			? `Tidak ada yang “${own.weak}” dan besar pengaruhnya. Mari jaga yang “${own.strong}”.`
			: 'Tidak ada yang lemah dan besar pengaruhnya. Mari jaga yang sudah kuat.',
	more: (n: number) => `dan ${n} lagi`,
	group: 'Ini pandangan kelompok, bukan orang per orang.'
};
const en: typeof id = {
	question: 'How much does this influence our goal?',
	values: ['Not at all', 'A little', 'Much', 'Very much'],
	title: 'What influences our goals most',
	quarter: {
		'weak-influential': 'Strengthen first',
		'strong-influential': 'Keep it going',
		'weak-slight': 'Can come later',
		'strong-slight': 'Good as it is'
	},
	meaning: (quarter, own) =>
		`${sideOf(quarter, own ?? enSides)}, ${quarter.endsWith('influential') ? 'much' : 'little'} influence`,
	lines: (cutoff) => `Line of the score: ${cutoff}. Line of influence: 1.50 of 3.`,
	score: 'Score',
	influence: 'Influence',
	scoreIs: (mean) => `score ${mean}`,
	influenceIs: (mean, n) => `influence ${mean} of 3 (${n} answers)`,
	agreedIs: (word) => `influence: ${word.toLowerCase()}, agreed together`,
	agreed: 'agreed together, not voted in secret',
	voted: 'voted in secret',
	tooFew: 'Fewer than five answers, so it is not shown.',
	tooFewNumbers: (numbers) => `Fewer than five answers: ${numbers}`,
	nothingFirst: (own) =>
		own
			? `Nothing is “${own.weak}” and influential. Let us keep up what is “${own.strong}”.`
			: 'Nothing is both weak and influential. Let us keep up what is strong.',
	more: (n) => `and ${n} more`,
	group: 'This is how the group sees it, not any one person.'
};
export const influence = { id, en };
