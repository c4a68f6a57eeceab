// Sentences of planning a second meeting: which assessment is repeated, and what opens it.
import type { CutoffWords } from '#domain/cutoff-words.ts';
type Repeated = { title: string; day: string; raters: number };
type Pinned = { instrument: string; cutoff: string; cutoffWords: CutoffWords | undefined };

const id = {
	heading: 'Pertemuan kedua',
	plan: 'Rencanakan pertemuan kedua',
	planNext: 'Rencanakan pertemuan berikutnya',
	lead: ({ title, day }: { title: string; day: string }) =>
		`Menilai lagi pernyataan yang sama dengan “${title}”, ${day}, supaya terlihat apa yang berubah.`,
	sessionTitle: 'Penilaian ulang',
	opensWith: 'Yang membuka pertemuan',
	opensWithHint: 'Kegiatan yang belum selesai dibahas lebih dulu, di tahap Pemantauan.',
	unfinished: ({ n }: { n: number }) => `${n} kegiatan belum selesai akan membuka pertemuan itu.`,
	allFinished: 'Semua kegiatan di rencana sudah selesai atau dihentikan.',
	noActions: 'Belum ada kegiatan di rencana kelompok ini.',
	more: ({ n }: { n: number }) => `dan ${n} kegiatan lagi`,
	overdue: 'lewat waktu',

	which: 'Penilaian baru, atau mengulang?',
	fresh: 'Penilaian baru',
	freshMeaning: 'Tidak dibandingkan dengan penilaian sebelumnya.',
	repeat: ({ title, day, raters }: Repeated) => `Mengulang penilaian: ${title}, ${day}, ${raters} penilai`,
	pinned: ({ instrument, cutoff, cutoffWords }: Pinned) =>
		`Dengan ${instrument}, tidak diganti supaya bisa dibandingkan. Batasnya waktu itu ${cutoff}.` +
		(cutoffWords ? ` Kata kita tetap “${cutoffWords.weak}” dan “${cutoffWords.strong}”.` : ''),
	askedTitle: 'Yang dinilai lagi',
	askAll: ({ n }: { n: number }) => `Seluruh ${n} pernyataan`,
	askAllMeaning: 'Gambaran lengkap, tetapi lebih lama.',
	askSome: 'Hanya pernyataan yang dipilih',
	askSomeMeaning: 'Yang tidak dipilih tidak ditanyakan, dan catatan mengatakannya.',
	askFirst: ({ n }: { n: number }) =>
		`${n} pernyataan yang ditunjuk kegiatan di rencana sudah dicentang. Silakan tambah atau kurangi.`,
	askNone: 'Belum ada kegiatan yang menunjuk pernyataan. Centang yang ingin dinilai lagi.',
	workedOn: 'dikerjakan',
	preset: 'Pertemuan kedua',
	agendaHint: 'Pemantauan didahulukan: kegiatan yang belum selesai dibahas sebelum menilai lagi.',
	seeChange: 'Lihat perubahan'
};
const en: typeof id = {
	heading: 'Second meeting',
	plan: 'Plan the second meeting',
	planNext: 'Plan the next meeting',
	lead: ({ title, day }) => `Scores the same statements as “${title}”, ${day}, to see what has changed.`,
	sessionTitle: 'Scoring again',
	opensWith: 'What opens the meeting',
	opensWithHint: 'Actions that are not finished are talked about first, in the Monitoring stage.',
	unfinished: ({ n }) =>
		n === 1
			? '1 unfinished action will open that meeting.'
			: `${n} unfinished actions will open that meeting.`,
	allFinished: 'Every action of the plan is done or stopped.',
	noActions: 'There are no actions in the plan of this group yet.',
	more: ({ n }) => `and ${n} more`,
	overdue: 'overdue',

	which: 'New scoring, or the same again?',
	fresh: 'New scoring',
	freshMeaning: 'Not compared with an earlier one.',
	repeat: ({ title, day, raters }) => `Repeats: ${title}, ${day}, ${raters} raters`,
	pinned: ({ instrument, cutoff, cutoffWords }) =>
		`With ${instrument}, which stays so that both can be compared. The cut-off was ${cutoff} then.` +
		(cutoffWords ? ` Our words stay “${cutoffWords.weak}” and “${cutoffWords.strong}”.` : ''),
	askedTitle: 'What is scored again',
	askAll: ({ n }) => `All ${n} statements`,
	askAllMeaning: 'The whole picture, and it takes longer.',
	askSome: 'Only chosen statements',
	askSomeMeaning: 'The others are not asked, and the record says so.',
	askFirst: ({ n }) =>
		n === 1
			? 'The 1 statement that an action of the plan points to is ticked. Add or take away as you like.'
			: `The ${n} statements that actions of the plan point to are ticked. Add or take away as you like.`,
	askNone: 'No action points to a statement yet. Tick those to be scored again.',
	workedOn: 'worked on',
	preset: 'Second meeting',
	agendaHint: 'Monitoring comes first: what is unfinished is talked about before scoring again.',
	seeChange: 'See the change'
};
export const followUp = { id, en };
