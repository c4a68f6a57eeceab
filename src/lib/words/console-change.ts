// Sentences of the running meeting's desk in a second meeting: how far actions have come, what the room
// says has gone up or down, and before and after.
import type { ChangeWord } from '#domain/change.ts';
import type { ProgressState } from '#domain/progress.ts';

type Said = { up: number; same: number; down: number; unknown: number };

const idStates: Record<ProgressState, string> = {
	'not-started': 'belum mulai',
	'under-way': 'berjalan',
	done: 'selesai',
	stopped: 'dihentikan'
};
const idWords: Record<ChangeWord, string> = { up: 'naik', same: 'tetap', down: 'turun' };
const id = {
	actions: 'Kegiatan di rencana',
	summary: (unfinished: number, overdue: number) =>
		unfinished === 0
			? 'Semua sudah selesai atau dihentikan.'
			: `${unfinished} belum selesai${overdue > 0 ? `, ${overdue} lewat waktu` : ''}`,
	noActions: 'Belum ada kegiatan di rencana. Kegiatan ditulis di tahap Rencana.',
	toPlan: 'Papan rencana',
	unnamed: '(belum ditulis)',
	state: idStates,
	overdue: 'lewat waktu',
	statements: (numbers: string) => `pernyataan ${numbers}`,
	noNote: 'Belum ada catatan.',
	note: 'Catat kemajuan',
	noteOf: (what: string) => `Catat kemajuan: ${what}`,
	howFar: 'Sampai mana?',
	noteLabel: 'Catatan',
	noteHint: 'Apa yang sudah jalan, apa yang menghambat. Boleh kosong. Tampil di layar besar.',
	chars: (n: number, most: number) => `${n} / ${most} huruf`,
	save: 'Simpan catatan',
	saved: (state: string) => `Tersimpan: ${state}.`,
	earlier: (n: number) => `Catatan sebelumnya (${n})`,

	askTitle: 'Tanyakan: naik, tetap, atau turun?',
	askHint: 'Tiap orang menjawab sendiri di ponselnya, rahasia. Tidak dicampur dengan nilai.',
	askWhich: 'Pernyataan yang dikerjakan sejak pertemuan lalu',
	askNow: (n: number) => `Tanyakan ${n} pernyataan`,
	askNone: 'Pilih paling sedikit satu pernyataan.',
	askMany: (most: number) => `Paling banyak ${most} pernyataan sekaligus.`,
	directTitle: 'Menurut kita: naik, tetap, atau turun?',
	directWaiting: 'Jawabannya tertutup sampai ditampilkan bersama.',
	directFew: 'kurang dari lima jawaban, tidak ditampilkan',
	directCounts: ({ up, same, down, unknown }: Said) =>
		`naik ${up} · tetap ${same} · turun ${down}${unknown > 0 ? ` · tidak tahu ${unknown}` : ''}`,
	showDirect: 'Tampilkan di layar besar',
	asking: (n: number) => `${n} pernyataan yang dikerjakan`,

	word: idWords,
	showChange: 'Perubahan sejak penilaian awal',
	changeTitle: 'Apa yang berubah sejak penilaian awal',
	changed: (word: string, difference: string) => `${word} ${difference}`,
	raters: (before: number, after: number) => `${before} → ${after} suara`,
	uncertain: 'terlalu kecil untuk dipastikan',
	counts: ({ up, same, down }: { up: number; same: number; down: number }) =>
		`${up} naik, ${same} tetap, ${down} turun`
};

const enStates: Record<ProgressState, string> = {
	'not-started': 'not started',
	'under-way': 'under way',
	done: 'done',
	stopped: 'stopped'
};
const enWords: Record<ChangeWord, string> = { up: 'up', same: 'the same', down: 'down' };
const en: typeof id = {
	actions: 'Actions of the plan',
	summary: (unfinished, overdue) =>
		unfinished === 0
			? 'All are done or stopped.'
			: `${unfinished} not finished${overdue > 0 ? `, ${overdue} overdue` : ''}`,
	noActions: 'No actions in the plan yet. They are written in the Action plan stage.',
	toPlan: 'Plan board',
	unnamed: '(not written yet)',
	state: enStates,
	overdue: 'overdue',
	statements: (numbers) => `${numbers.includes(',') ? 'statements' : 'statement'} ${numbers}`,
	noNote: 'Nothing noted yet.',
	note: 'Note progress',
	noteOf: (what) => `Note progress: ${what}`,
	howFar: 'How far has it come?',
	noteLabel: 'Note',
	noteHint: 'What has got going, what stands in the way. May stay empty. It is shown on the big screen.',
	chars: (n, most) => `${n} / ${most} characters`,
	save: 'Save the note',
	saved: (state) => `Saved: ${state}.`,
	earlier: (n) => `Earlier notes (${n})`,

	askTitle: 'Ask: up, the same, or down?',
	askHint: 'Everyone answers alone on their phone, in secret. Never mixed with scores.',
	askWhich: 'Statements worked on since the last meeting',
	askNow: (n) => (n === 1 ? 'Ask 1 statement' : `Ask ${n} statements`),
	askNone: 'Choose at least one statement.',
	askMany: (most) => `At most ${most} statements at once.`,
	directTitle: 'In our own view: up, the same, or down?',
	directWaiting: 'The answers stay shut until they are shown to all.',
	directFew: 'fewer than five answers, not shown',
	directCounts: ({ up, same, down, unknown }) =>
		`up ${up} · the same ${same} · down ${down}${unknown > 0 ? ` · don’t know ${unknown}` : ''}`,
	showDirect: 'Show on the projector',
	asking: (n) => (n === 1 ? '1 statement worked on' : `${n} statements worked on`),

	word: enWords,
	showChange: 'Change since the first scoring',
	changeTitle: 'What has changed since the first scoring',
	changed: (word, difference) => `${word} ${difference}`,
	raters: (before, after) => `${before} → ${after} votes`,
	uncertain: 'too small to be sure',
	counts: ({ up, same, down }) => `${up} up, ${same} the same, ${down} down`
};
export const changeDesk = { id, en };
