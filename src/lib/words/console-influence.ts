// Sentences of the running meeting's desk about the analysis: what is weighed, by vote or by talking.
const id = {
	noResults:
		'Belum ada hasil yang bisa ditimbang. Hasil penilaian perlu ditampilkan dulu, dengan paling sedikit lima suara.',
	askTitle: 'Tanyakan pengaruhnya, rahasia',
	askHint: 'Tiap orang menjawab sendiri di ponselnya: tidak ada, sedikit, besar, atau sangat besar.',
	askWhich: 'Pernyataan yang ditimbang',
	askNow: (n: number) => `Tanyakan ${n} pernyataan`,
	askNone: 'Pilih paling sedikit satu pernyataan.',
	askMany: (most: number) => `Paling banyak ${most} pernyataan sekaligus.`,
	agreeTitle: 'Sepakati bersama, tanpa ponsel',
	agreeHint: 'Bicarakan satu per satu, lalu catat yang disepakati. Di layar tertulis: disepakati bersama.',
	agreeNow: (n: number) => `Simpan ${n} kesepakatan`,
	agreeNone: 'Pilih dulu paling sedikit satu.',
	agreed: 'Kesepakatan tersimpan.',
	weighTitle: 'Pengaruh pada tujuan kita',
	waiting: 'Jawabannya tertutup sampai ditampilkan bersama.',
	show: 'Tampilkan di layar besar',
	asking: (n: number) => `${n} pernyataan ditimbang`,
	statement: (n: number) => `pernyataan ${n}`,
	few: 'kurang dari lima jawaban, tidak ditampilkan',
	toIdeas: 'Yang lemah dan berpengaruh muncul paling atas di papan gagasan.'
};
const en: typeof id = {
	noResults:
		'There are no results to weigh yet. The scores must be shown first, with at least five answers each.',
	askTitle: 'Ask for its influence, in secret',
	askHint: 'Everyone answers alone on their phone: not at all, a little, much, or very much.',
	askWhich: 'Statements to weigh',
	askNow: (n) => (n === 1 ? 'Ask 1 statement' : `Ask ${n} statements`),
	askNone: 'Choose at least one statement.',
	askMany: (most) => `At most ${most} statements at once.`,
	agreeTitle: 'Agree aloud, without phones',
	agreeHint: 'Talk about them one by one and note what is agreed. The screen says: agreed together.',
	agreeNow: (n) => (n === 1 ? 'Save 1 agreement' : `Save ${n} agreements`),
	agreeNone: 'Choose at least one first.',
	agreed: 'Saved as agreed.',
	weighTitle: 'Influence on our goals',
	waiting: 'The answers stay shut until they are shown to all.',
	show: 'Show on the projector',
	asking: (n) => (n === 1 ? '1 statement is weighed' : `${n} statements are weighed`),
	statement: (n) => `statement ${n}`,
	few: 'fewer than five answers, not shown',
	toIdeas: 'What is weak and influential comes first on the ideas board.'
};
export const influenceDesk = { id, en };
