// Where the line between two assessments breaks, and why: said beside the change on every screen.
import type { LineBreak, LineNote, StatementBreak } from '#domain/comparable.ts';

type Changed = { numbers: readonly number[]; why: StatementBreak };

const idBreaks: Record<LineBreak, string> = {
	instrument: 'Instrumennya lain, jadi tidak dibandingkan.',
	scale: 'Skala nilainya berubah, jadi tidak dibandingkan.',
	secrecy: 'Cara menyimpan nilainya lain (rahasia atau kode peserta), jadi tidak dibandingkan.',
	'seen-answers':
		'Di salah satu penilaian, sebagian besar nilai terlihat orang lain, jadi tidak dibandingkan.'
};
const idStatements: Record<StatementBreak, string> = {
	wording: 'Kata-katanya berubah',
	field: 'Pindah bidang',
	new: 'Belum ada di penilaian awal',
	gone: 'Tidak ada lagi'
};
const idNotes: Record<LineNote, string> = {
	channels: 'Cara memberi nilai tidak sama dengan dulu.',
	names: 'Cara bergabung (gambar atau nama) tidak sama dengan dulu.',
	cutoff: 'Batasnya tidak sama dengan dulu; yang dipakai batas sekarang.'
};
const id = {
	title: 'Garis yang terputus',
	breaks: idBreaks,
	notes: idNotes,
	changed: ({ numbers, why }: Changed) =>
		`${idStatements[why]}, tidak dibandingkan: pernyataan ${numbers.join(', ')}.`,
	trendBreaks: ({ day, why }: { day: string; why: string }) => `${day}: ${why}`,
	gap: 'Garis berhenti di penilaian yang tidak menilai pernyataan yang sama dengan kata yang sama.',
	version: 'Versi instrumen',
	own: ({ n }: { n: number }) => `Versi ${n}, seperti penilaian awal`,
	newer: ({ n }: { n: number }) => `Versi ${n}, lebih baru`,
	allSame: 'Semua pernyataan dapat dibandingkan.',
	someChanged: ({ n }: { n: number }) =>
		`${n} pernyataan berubah dan tidak dapat dibandingkan dengan penilaian awal.`,
	otherScale: 'Skalanya lain: tidak ada yang dapat dibandingkan.',
	notComparable: 'tidak dapat dibandingkan'
};
const enBreaks: Record<LineBreak, string> = {
	instrument: 'It is another instrument, so nothing is compared.',
	scale: 'The scale has changed, so nothing is compared.',
	secrecy: 'Scores are kept in another way (secret or participant code), so nothing is compared.',
	'seen-answers': 'In one of the two, others could see most of the scores, so nothing is compared.'
};
const enStatements: Record<StatementBreak, string> = {
	wording: 'Reworded',
	field: 'Moved to another field',
	new: 'Not in the first assessment',
	gone: 'No longer there'
};
const enNotes: Record<LineNote, string> = {
	channels: 'Scores did not come in the same way as then.',
	names: 'People did not join the same way (picture or name) as then.',
	cutoff: 'The cut-off is not the one of then; the one of now is used.'
};
const en: typeof id = {
	title: 'Where the line breaks',
	breaks: enBreaks,
	notes: enNotes,
	changed: ({ numbers, why }) =>
		`${enStatements[why]}, not compared: ${numbers.length === 1 ? 'statement' : 'statements'} ${numbers.join(', ')}.`,
	trendBreaks: ({ day, why }) => `${day}: ${why}`,
	gap: 'A line stops at an assessment that did not score the same statements in the same words.',
	version: 'Version of the instrument',
	own: ({ n }) => `Version ${n}, as in the first assessment`,
	newer: ({ n }) => `Version ${n}, newer`,
	allSame: 'Every statement can be compared.',
	someChanged: ({ n }) =>
		n === 1
			? '1 statement has changed and cannot be compared with the first assessment.'
			: `${n} statements have changed and cannot be compared with the first assessment.`,
	otherScale: 'Another scale: nothing can be compared.',
	notComparable: 'cannot be compared'
};
export const comparable = { id, en };

type Line = {
	breaks: readonly LineBreak[];
	statements: readonly { number: number; why: StatementBreak }[];
	notes: readonly LineNote[];
};

/** One sentence for each thing to be said: what breaks the whole line, else which statements; then what differs. */
export function sayBreaks(words: typeof id, { breaks, statements, notes }: Line): string[] {
	const whole = breaks.map((why) => words.breaks[why]);
	const byReason = Map.groupBy(statements, ({ why }) => why);
	const single = [...byReason].map(([why, own]) =>
		words.changed({ why, numbers: own.map(({ number }) => number) })
	);
	return [...(whole.length > 0 ? whole : single), ...notes.map((note) => words.notes[note])];
}
