// Looking back, as the whole room reads it: what is asked, and three distributions beside each other. What is
// said to the facilitator alone is in console-lookback.ts.
type Told = { n: number; unknown: number };

const id = {
	asking: 'Menengok ke belakang',
	question: (day: string) => `Menurut Anda sekarang, bagaimana keadaan dulu, pada ${day}?`,
	title: 'Dulu, menurut kita sekarang',
	help: 'Ini ingatan kita hari ini tentang dulu, bukan nilai. Bisa lain dari nilai waktu itu karena pengertian kita bertambah, atau karena lupa. Tidak dihitung ke perbandingan mana pun.',
	before: 'Dulu dinilai',
	recalled: 'Sekarang dikira dulu',
	now: 'Sekarang dinilai',
	told: ({ n, unknown }: Told) => (unknown === 0 ? `${n} jawaban` : `${n} jawaban, ${unknown} tidak tahu`),
	tooFew: 'Kurang dari lima, jadi tidak ditampilkan.',
	apart: 'Nilai dulu dan sekarang tidak bisa disandingkan di sini.',
	day: (day: string) => `Dulu: ${day}`
};
const en: typeof id = {
	asking: 'Looking back',
	question: (day) => `As you see it now, how was it back then, on ${day}?`,
	title: 'Back then, as we see it now',
	help: 'This is what we remember today, not a score. It can differ from the score of that day because we understand more now, or because we forgot. It counts in no comparison.',
	before: 'Scored then',
	recalled: 'Thought now of then',
	now: 'Scored now',
	told: ({ n, unknown }) => {
		const answers = n === 1 ? '1 answer' : `${n} answers`;
		return unknown === 0 ? answers : `${answers}, ${unknown} don’t know`;
	},
	tooFew: 'Fewer than five, so it is not shown.',
	apart: 'The scores of then and now cannot stand beside it here.',
	day: (day) => `Then: ${day}`
};
export const lookback = { id, en };
