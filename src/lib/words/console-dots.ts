// Sentences of the running meeting's desk about dots and their order, and about rehearsing alone.
const id = {
	dotsTitle: 'Bagi titik untuk gagasan',
	dotsIn: 'Titik masuk',
	dotsHow: 'Titik tiap orang',
	dotsSecret: 'Rahasia: hasil baru terlihat setelah ditutup dan ditampilkan.',
	dotsOpen: 'Terbuka: titik langsung terlihat di layar besar, tanpa nama.',
	dotsIdeas: 'Gagasan yang dipilih',
	dotsStart: 'Bagikan titik',
	dotsFew: 'Perlu paling sedikit dua gagasan di papan.',
	dotsMany: (max: number) => `Paling banyak ${max} gagasan sekaligus.`,
	rankingTitle: 'Urutan gagasan',
	dotsOf: (n: number) => `${n} titik`,
	peopleOf: (n: number) => `dari ${n} orang`,
	tie: 'seri',
	tieHint: 'Ada yang seri. Bicarakan bersama, urutkan, lalu simpan.',
	settled: 'Urutan yang seri sudah disepakati bersama.',
	earlier: (text: string) => `Dahulukan ${text}`,
	later: (text: string) => `Kemudiankan ${text}`,
	movedTo: (text: string, place: number) => `${text}: sekarang di urutan ${place}.`,
	settle: 'Simpan urutan yang disepakati',
	rankingShut: 'Kurang dari lima orang menaruh titik secara rahasia, jadi urutannya tidak ditampilkan.',
	dotsRound: (n: number) => `Pembagian titik ${n}`,
	rehearse: 'Latihan',
	rehearseHint: 'Ponsel tiruan bergabung, menulis kartu, dan menjawab sendiri.',
	rehearsePhones: 'Jumlah ponsel tiruan',
	rehearseStart: 'Jalankan',
	rehearseStop: 'Pulangkan semua',
	rehearsing: (n: number) => (n === 0 ? 'Belum ada ponsel tiruan.' : `${n} ponsel tiruan sedang ikut.`)
};

const en: typeof id = {
	dotsTitle: 'Give out dots for ideas',
	dotsIn: 'Dots in',
	dotsHow: 'Dots for each person',
	dotsSecret: 'Secret: nothing is seen before they are closed and shown.',
	dotsOpen: 'Open: dots are on the projector at once, without names.',
	dotsIdeas: 'Ideas to choose from',
	dotsStart: 'Give out the dots',
	dotsFew: 'At least two ideas must be on the board.',
	dotsMany: (max) => `At most ${max} ideas at once.`,
	rankingTitle: 'Order of ideas',
	dotsOf: (n) => (n === 1 ? '1 dot' : `${n} dots`),
	peopleOf: (n) => (n === 1 ? 'from 1 person' : `from ${n} people`),
	tie: 'tied',
	tieHint: 'Some are tied. Talk it over, put them in order, then save.',
	settled: 'The room has agreed on the order of the tied ones.',
	earlier: (text) => `Put ${text} earlier`,
	later: (text) => `Put ${text} later`,
	movedTo: (text, place) => `${text}: now number ${place}.`,
	settle: 'Save the agreed order',
	rankingShut: 'Fewer than five people placed secret dots, so the order stays shut.',
	dotsRound: (n) => `Dots, time ${n}`,
	rehearse: 'Practice',
	rehearseHint: 'Simulated phones join, write cards and answer by themselves.',
	rehearsePhones: 'Simulated phones',
	rehearseStart: 'Let them in',
	rehearseStop: 'Send them home',
	rehearsing: (n) =>
		n === 0
			? 'No simulated phones yet.'
			: n === 1
				? '1 simulated phone takes part.'
				: `${n} simulated phones take part.`
};
export const dotsDesk = { id, en };
