// Where a group stands in its programme: stages, their tasks in our own words, and when to score again.
import type { GroupStage, StageTask } from '#domain/standing.ts';

const idStages: Record<GroupStage, string> = {
	T0: 'Persiapan',
	T1: 'Tahun pertama',
	T2: 'Tahun kedua',
	T3: 'Pengakhiran'
};
const idTasks: Record<StageTask, string> = {
	village: 'Bertemu desa atau kelurahan dan tokoh warga',
	unhurried: 'Kelompok dibentuk oleh anggotanya sendiri, tanpa terburu-buru',
	members: 'Anggota saling mengenal dan tahu mengapa mereka berkumpul',
	business: 'Usaha dipilih menurut kemampuan anggota dan pasar',
	rules: 'Aturan tertulis disepakati bersama',
	officers: 'Pengurus dipilih oleh anggota',
	baseline: 'Penilaian awal sudah dilakukan',
	books: 'Buku kas dan daftar anggota terisi',
	monthly: 'Pertemuan bulanan berjalan',
	capital: 'Asal dan pemakaian modal jelas bagi semua anggota',
	training: 'Pelatihan sesuai kebutuhan usaha',
	plan: 'Rencana tindak lanjut tertulis dan dijalankan',
	rescore: 'Penilaian ulang sudah dilakukan',
	checked: 'Keuangan diperiksa rutin oleh anggota atau orang luar',
	market: 'Ada mitra untuk pasar, modal, atau pelatihan',
	growth: 'Modal sendiri bertambah',
	successors: 'Calon pengurus berikutnya disiapkan',
	'own-books': 'Buku diisi tanpa bantuan pendamping',
	'own-meetings': 'Pertemuan berjalan tanpa pendamping',
	handover: 'Pembinaan diserahkan kepada desa atau kelurahan',
	'last-score': 'Penilaian terakhir sudah dilakukan',
	farewell: 'Disepakati ke mana kelompok bertanya setelah pendampingan selesai'
};
const id = {
	title: 'Tahap kelompok',
	stage: 'Tahap',
	stages: idStages,
	stageOf: (stage: GroupStage) => `${stage} · ${idStages[stage]}`,
	tasks: 'Tugas tiap tahap',
	task: idTasks,
	done: ({ done, of }: { done: number; of: number }) => `${done} dari ${of} tugas`,
	here: 'tahap sekarang',
	months: 'Dinilai lagi setelah',
	monthsHint: 'Dalam bulan sejak penilaian terakhir, 1–36. Biasanya 6.',
	monthsUnit: 'bulan',
	due: ({ day, isDue }: { day: string; isDue: boolean }) =>
		isDue ? `Sudah waktunya dinilai lagi, sejak ${day}.` : `Dinilai lagi mulai ${day}.`,
	neverScored: 'Belum pernah dinilai.',
	save: 'Simpan tahap'
};
const enStages: Record<GroupStage, string> = {
	T0: 'Preparation',
	T1: 'First year',
	T2: 'Second year',
	T3: 'Termination'
};
const enTasks: Record<StageTask, string> = {
	village: 'Met the village office and people others listen to',
	unhurried: 'The group was formed by its own members, without haste',
	members: 'Members know each other and why they came together',
	business: 'The business was chosen by what members can do and the market',
	rules: 'Written rules agreed by all',
	officers: 'Officers chosen by the members',
	baseline: 'First assessment held',
	books: 'Cash book and member list are filled in',
	monthly: 'Monthly meetings take place',
	capital: 'Where capital comes from and goes is clear to every member',
	training: 'Training that the business needs',
	plan: 'A written action plan is being carried out',
	rescore: 'Second assessment held',
	checked: 'Finances are checked regularly by members or outsiders',
	market: 'There are partners for market, capital or training',
	growth: 'Own capital grows',
	successors: 'The next officers are being prepared',
	'own-books': 'Books are kept without the mentor',
	'own-meetings': 'Meetings run without the mentor',
	handover: 'Guidance handed over to the village office',
	'last-score': 'Last assessment held',
	farewell: 'Agreed where the group turns once mentoring has ended'
};
const en: typeof id = {
	title: 'Stage of the group',
	stage: 'Stage',
	stages: enStages,
	stageOf: (stage) => `${stage} · ${enStages[stage]}`,
	tasks: 'Tasks of each stage',
	task: enTasks,
	done: ({ done, of }) => `${done} of ${of} tasks`,
	here: 'stage now',
	months: 'Score again after',
	monthsHint: 'Months since the last assessment, 1–36. Usually 6.',
	monthsUnit: 'months',
	due: ({ day, isDue }) =>
		isDue ? `Due to be scored again since ${day}.` : `To be scored again from ${day}.`,
	neverScored: 'Never scored yet.',
	save: 'Save the stage'
};
export const standing = { id, en };
