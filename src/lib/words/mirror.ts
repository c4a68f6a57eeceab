// The walls on which cards are written, on a member's phone where there is no projector. How a time was and
// how far a goal is reached are the words of card.ts, written once more because a phone fetches either file
// without the other; a test holds them together.
import type { BoardStage, Mood, Reached } from '#domain/board.ts';

export type CardWall = Exclude<BoardStage, 'plan'>;
const idTitle: Record<CardWall, string> = {
	history: 'Perjalanan kita',
	goals: 'Tujuan kita',
	priorities: 'Gagasan kita'
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
	help: 'Ditulis bersama, tanpa nama penulisnya.',
	empty: 'Belum ada yang ditulis.',
	mood: idMood,
	reached: idReached,
	reachedUnsaid: 'Belum disepakati',
	helped: 'Yang membantu',
	hindered: 'Yang menghambat',
	notes: (n: number) => `${n} catatan dari ponsel`,
	answers: (numbers: string) => `untuk pernyataan ${numbers}`,
	left: (n: number) => `dan ${n} lagi, dibacakan fasilitator`,
	back: 'Kembali menulis'
};
const en: typeof id = {
	title: { history: 'Our road so far', goals: 'Our goals', priorities: 'Our ideas' },
	help: 'Written together, without the names of who wrote it.',
	empty: 'Nothing is written down yet.',
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
	left: (n) => `and ${n} more, read out by the facilitator`,
	back: 'Back to writing'
};
export const mirror = { id, en };
