// The end poll, as the whole room reads it: yes or not yet, and how many of how many. What is said to the
// facilitator alone is in console-poll.ts.
const id = {
	yes: 'Ya',
	'not-yet': 'Belum',
	question: 'Ya atau belum?',
	send: 'Kirim',
	asking: 'Tanya di akhir',
	title: 'Jawaban kita',
	of: ({ yes, n }: { yes: number; n: number }) => `${yes} dari ${n} peserta`,
	part: (word: string, n: number) => `${word}: ${n}`,
	unknown: (n: number) => `${n} tidak tahu`,
	tooFew: 'Kurang dari lima jawaban, jadi tidak ditampilkan dan tidak disimpan.',
	group: 'Dihitung dari yang menjawab ya atau belum. Siapa menjawab apa tidak ada yang tahu.'
};
const en: typeof id = {
	yes: 'Yes',
	'not-yet': 'Not yet',
	question: 'Yes, or not yet?',
	send: 'Send',
	asking: 'Asked at the end',
	title: 'What we answered',
	of: ({ yes, n }) => `${yes} of ${n} people`,
	part: (word, n) => `${word}: ${n}`,
	unknown: (n) => (n === 1 ? '1 does not know' : `${n} do not know`),
	tooFew: 'Fewer than five answers, so it is neither shown nor kept.',
	group: 'Counted are those who said yes or not yet. Nobody knows who answered what.'
};
export const poll = { id, en };
