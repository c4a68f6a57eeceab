// A group's plan between meetings: the paper's table for each action, and the form for its next row.
import type { ProgressText } from '#domain/progress-row.ts';
import { share } from './share.ts';

const idColumns: Record<ProgressText, string> = {
	indicators: 'Indikator keberhasilan',
	results: 'Hasil yang diperoleh',
	supporting: 'Faktor pendukung',
	hindering: 'Faktor penghambat'
};
const id = {
	title: 'Rencana dan kemajuan',
	lead: 'Setiap kegiatan dengan tabelnya: indikator, hasil, faktor pendukung dan penghambat, target dan capaian.',
	toPlan: 'Buka rencana dan kemajuan',
	summary: (unfinished: number, overdue: number) =>
		unfinished === 0
			? 'Semua kegiatan sudah selesai atau dihentikan.'
			: `${unfinished} kegiatan belum selesai${overdue > 0 ? `, ${overdue} lewat waktu` : ''}.`,
	toBoard: 'Buka papan rencana',
	noActions: 'Belum ada kegiatan di rencana kelompok ini. Kegiatan ditulis di papan rencana.',
	activity: 'Kegiatan dan waktu',
	column: idColumns,
	targets: 'Target pencapaian',
	aimed: 'Target',
	achieved: 'Capaian',
	notSaid: 'belum ada',
	...share.id,
	noted: ({ name, day }: { name: string; day: string }) => (name ? `${day}, oleh ${name}` : day),
	table: (what: string) => `Kemajuan: ${what}`,
	noRows: 'Belum ada kemajuan yang dicatat.',
	earlier: (n: number) => `Catatan sebelumnya (${n})`,
	answers: 'Menjawab pernyataan',
	fromIdea: 'Dari gagasan',
	chain: 'Lihat mata rantainya',
	chainOf: (what: string) => `Lihat mata rantainya: ${what}`,
	add: 'Catat kemajuan',
	addOf: (what: string) => `Catat kemajuan: ${what}`,
	neverChanged: 'Catatan menjadi baris baru; yang sebelumnya tetap ada.',
	date: 'Tanggal catatan',
	held: 'Waktu kegiatan',
	state: 'Sampai mana?',
	targetsHint: 'Tulis persen atau bagian dari seluruhnya: 90%, 13/15, atau 87% (13/15).',
	targetNo: (n: number) => `Target ${n}`,
	label: 'Apa yang ditargetkan',
	labelOf: (n: number) => `Apa yang ditargetkan, baris ${n}`,
	aimedOf: (n: number) => `Target, baris ${n}`,
	achievedOf: (n: number) => `Capaian, baris ${n}`,
	save: 'Simpan kemajuan'
};
const enColumns: Record<ProgressText, string> = {
	indicators: 'Success indicators',
	results: 'Results obtained',
	supporting: 'Supporting factors',
	hindering: 'Hindering factors'
};
const en: typeof id = {
	title: 'Plan and progress',
	lead: 'Every activity with its table: indicators, results, supporting and hindering factors, targets and what was achieved.',
	toPlan: 'Open plan and progress',
	summary: (unfinished, overdue) =>
		unfinished === 0
			? 'Every activity is done or stopped.'
			: `${unfinished} ${unfinished === 1 ? 'activity is' : 'activities are'} not finished${overdue > 0 ? `, ${overdue} overdue` : ''}.`,
	toBoard: 'Open the plan board',
	noActions: "This group's plan has no activity yet. Activities are written on the plan board.",
	activity: 'Activity and time',
	column: enColumns,
	targets: 'Targets and what was achieved',
	aimed: 'Target',
	achieved: 'Achieved',
	notSaid: 'not said',
	...share.en,
	noted: ({ name, day }) => (name ? `${day}, by ${name}` : day),
	table: (what) => `Progress: ${what}`,
	noRows: 'No progress has been noted yet.',
	earlier: (n) => `Earlier rows (${n})`,
	answers: 'Answers statements',
	fromIdea: 'From the idea',
	chain: 'See its chain',
	chainOf: (what) => `See its chain: ${what}`,
	add: 'Note progress',
	addOf: (what) => `Note progress: ${what}`,
	neverChanged: 'It becomes a new row; the earlier ones stay.',
	date: 'Date of the row',
	held: 'Time of the activity',
	state: 'How far has it come?',
	targetsHint: 'Write a percentage or a part of the whole: 90%, 13/15, or 87% (13/15).',
	targetNo: (n) => `Target ${n}`,
	label: 'What is aimed at',
	labelOf: (n) => `What is aimed at, line ${n}`,
	aimedOf: (n) => `Target, line ${n}`,
	achievedOf: (n) => `Achieved, line ${n}`,
	save: 'Save progress'
};
export const progressRow = { id, en };
