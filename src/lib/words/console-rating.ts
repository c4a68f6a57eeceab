// Sentences of the running meeting's desk about putting ideas in order by USG and by pairs.
const id = {
	usgTitle: 'Urutkan dengan USG',
	usgHint: 'Tiap orang memberi tiga angka 1–5 untuk tiap gagasan: mendesak, berat, memburuk. Rahasia.',
	usgStart: (n: number) => `Tanyakan USG untuk ${n} gagasan`,
	pairsTitle: 'Urutkan dua-dua',
	pairsHint: (most: number, pairs: number) =>
		`Tiap dua gagasan dibandingkan sekali. Paling banyak ${most} gagasan: itu sudah ${pairs} pasangan.`,
	pairsStart: (pairs: number) => `Tanyakan ${pairs} pasangan, rahasia`,
	pairsAloud: (pairs: number) => `Pilih ${pairs} pasangan bersama`,
	ideas: 'Gagasan yang diurutkan',
	many: (most: number) => `Paling banyak ${most} gagasan untuk cara ini.`,
	aloudTitle: 'Pilihan ruangan, pasangan demi pasangan',
	aloudHint: 'Bicarakan, lalu catat yang dipilih ruangan. Di layar tertulis: disepakati bersama.',
	save: (done: number, of: number) => `Simpan (${done} dari ${of} terisi)`,
	cancel: 'Batal',
	answersIn: 'Jawaban masuk',
	shut: 'Kurang dari lima orang menjawab, jadi urutannya tidak ditampilkan.',
	table: 'Tabel pasangan'
};
const en: typeof id = {
	usgTitle: 'Put in order by USG',
	usgHint: 'Everyone gives three numbers 1–5 for each idea: urgency, seriousness, growth. In secret.',
	usgStart: (n) => `Ask USG for ${n} ideas`,
	pairsTitle: 'Put in order two by two',
	pairsHint: (most, pairs) =>
		`Every two ideas are compared once. At most ${most} ideas: that is ${pairs} pairs already.`,
	pairsStart: (pairs) => (pairs === 1 ? 'Ask 1 pair, in secret' : `Ask ${pairs} pairs, in secret`),
	pairsAloud: (pairs) => (pairs === 1 ? 'Choose 1 pair together' : `Choose ${pairs} pairs together`),
	ideas: 'Ideas to put in order',
	many: (most) => `At most ${most} ideas this way.`,
	aloudTitle: 'The room chooses, pair by pair',
	aloudHint: 'Talk it over, then note what the room chose. The screen says: agreed together.',
	save: (done, of) => `Save (${done} of ${of} filled in)`,
	cancel: 'Cancel',
	answersIn: 'Answers in',
	shut: 'Fewer than five people answered, so the order stays shut.',
	table: 'Table of pairs'
};
export const ratingDesk = { id, en };
