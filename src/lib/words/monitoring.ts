// How far the plan has come, on the projector.
import type { ProgressState } from '#domain/progress.ts';

const id = {
	title: 'Sejauh mana rencana kita?',
	state: {
		'not-started': 'Belum mulai',
		'under-way': 'Berjalan',
		done: 'Selesai',
		stopped: 'Berhenti'
	} satisfies Record<ProgressState, string>,
	overdue: 'Lewat waktu',
	head: { what: 'Kegiatan', who: 'Siapa', when: 'Kapan', state: 'Keadaan' },
	aimed: (share: string) => `target ${share}`,
	achieved: (share: string) => `capaian ${share}`,
	done: (n: number) => `${n} selesai`,
	stopped: (n: number) => `${n} dihentikan`,
	more: (n: number) => `dan ${n} kegiatan lagi`,
	unnamed: 'belum ditulis',
	none: 'Belum ada kegiatan di rencana',
	noneHelp: 'Kegiatan yang ditulis di rencana akan tampil di sini.',
	allDone: 'Semua kegiatan sudah selesai',
	allDoneHelp: 'Terima kasih sudah mengerjakannya bersama. Apa yang kita rasakan berubah?',
	allSettled: 'Tidak ada kegiatan yang menunggu'
};
const en: typeof id = {
	title: 'How far has our plan come?',
	state: { 'not-started': 'Not started', 'under-way': 'Under way', done: 'Done', stopped: 'Stopped' },
	overdue: 'Overdue',
	head: { what: 'Activity', who: 'Who', when: 'When', state: 'State' },
	aimed: (share) => `aimed at ${share}`,
	achieved: (share) => `achieved ${share}`,
	done: (n) => `${n} done`,
	stopped: (n) => `${n} stopped`,
	more: (n) => (n === 1 ? 'and 1 more activity' : `and ${n} more activities`),
	unnamed: 'not written yet',
	none: 'No activities in the plan yet',
	noneHelp: 'Activities written into the plan appear here.',
	allDone: 'All activities are done',
	allDoneHelp: 'Thank you for doing them together. What do we see changed?',
	allSettled: 'No activity is waiting'
};
export const monitoring = { id, en };
