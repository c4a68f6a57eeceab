// The wall on a member's phone, where there is no projector. How a time was and how far a goal is reached
// are the words of card.ts, written once more because a phone fetches either file without the other; a
// test holds them together.
import type { BoardStage, Mood, Reached } from '#domain/board.ts';

const idTitle: Record<BoardStage, string> = {
	history: 'Perjalanan kita',
	goals: 'Tujuan kita',
	priorities: 'Gagasan kita',
	plan: 'Rencana kita'
};
const idEmpty: Record<BoardStage, string> = {
	history: 'Belum ada kejadian yang ditulis.',
	goals: 'Belum ada tujuan yang ditulis.',
	priorities: 'Belum ada gagasan yang ditulis.',
	plan: 'Belum ada kegiatan yang ditulis.'
};
const idMood: Record<Mood, string> = {
	'-2': 'Berat sekali',
	'-1': 'Berat',
	0: 'Biasa',
	1: 'Baik',
	2: 'Baik sekali'
};
const idReached: Record<Reached, string> = {
	0: 'Belum mulai',
	25: 'Seperempat jalan',
	50: 'Setengah jalan',
	75: 'Hampir sampai',
	100: 'Sudah tercapai'
};

const id = {
	title: idTitle,
	help: 'Sama untuk semua orang, tanpa nama penulisnya. Layar ini berganti sendiri.',
	empty: idEmpty,
	mood: idMood,
	reached: idReached,
	reachedUnsaid: 'Belum disepakati',
	helped: 'Yang membantu',
	hindered: 'Yang menghambat',
	notes: (n: number) => `${n} catatan dari ponsel`,
	answers: (numbers: string) => `untuk pernyataan ${numbers}`,
	unnamed: 'Kegiatan tanpa nama',
	who: 'Siapa',
	when: 'Kapan',
	due: (day: string) => `sampai ${day}`,
	where: 'Di mana',
	indicator: 'Tanda berhasil',
	unsaid: 'belum',
	left: (n: number) => `dan ${n} lagi, dibacakan fasilitator`
};
const en: typeof id = {
	title: {
		history: 'Our road so far',
		goals: 'Our goals',
		priorities: 'Our ideas',
		plan: 'Our plan'
	},
	help: 'The same for everybody, without the names of who wrote it. This screen changes by itself.',
	empty: {
		history: 'No event is written down yet.',
		goals: 'No goal is written down yet.',
		priorities: 'No idea is written down yet.',
		plan: 'No activity is written down yet.'
	},
	mood: { '-2': 'Very hard', '-1': 'Hard', 0: 'Usual', 1: 'Good', 2: 'Very good' },
	reached: {
		0: 'Not begun',
		25: 'A quarter of the way',
		50: 'Halfway',
		75: 'Nearly there',
		100: 'Reached'
	},
	reachedUnsaid: 'Not agreed yet',
	helped: 'What helped',
	hindered: 'What hindered',
	notes: (n) => (n === 1 ? '1 note from a phone' : `${n} notes from phones`),
	answers: (numbers) => `for statement ${numbers}`,
	unnamed: 'An activity without a name',
	who: 'Who',
	when: 'When',
	due: (day) => `by ${day}`,
	where: 'Where',
	indicator: 'Sign of success',
	unsaid: 'not yet',
	left: (n) => `and ${n} more, read out by the facilitator`
};
export const mirror = { id, en };
