// Sentences of the walls: the timeline, the goals, the ideas, the plan, and the dots on ideas. Read by
// a whole room from ten metres; what is missing is said as missing, and nobody is named for a dot. How a
// time was and how far a goal is reached are said as on the phones (card.ts).
import type { CutoffWords } from '#domain/cutoff-words.ts';

const id = {
	opening: 'Dinding sedang dibuka…',
	addFromPhone: 'Tambahkan dari ponsel',
	withCode: (code: string) => `kode ${code}`,
	orSayIt: 'Boleh juga disampaikan langsung. Fasilitator menuliskannya.',
	andMore: (n: number) => `dan ${n} lagi`,

	historyTitle: 'Perjalanan kita sampai hari ini',
	historyNote: 'Makin tinggi alirnya, makin baik masanya.',
	historyEmpty: 'Kapan kelompok kita mulai? Apa saja yang sudah kita lalui?',
	roughly: 'kira-kira saja boleh',
	whenUnsaid: 'kapan?',
	earlier: (n: number) => `${n} kejadian sebelumnya`,
	later: (n: number) => `${n} kejadian sesudahnya`,

	goalsTitle: 'Tujuan kita, dan sudah sampai mana',
	goalsEmpty: 'Apa tujuan kelompok kita?',
	goalsEmptyNote: 'Sebutkan bersama. Fasilitator menuliskannya di sini.',
	goal: 'Tujuan',
	howFar: 'Sudah sampai mana',
	helped: 'Yang membantu',
	hindered: 'Yang menghambat',
	reachedUnsaid: 'Belum disepakati',
	reflections: (n: number) => `${n} catatan dari ponsel`,
	notes: (n: number) => `${n} catatan`,
	stepCount: (step: string, n: number) => `${step}: ${n} orang`,
	goalCount: (n: number, more: number) => (more > 0 ? `${n} tujuan dan ${more} lagi` : `${n} tujuan`),
	loose: (n: number) => `${n} catatan tanpa tujuan`,

	ideasTitle: (own?: CutoffWords) => `${own ? `“${own.weak}”` : 'Yang perlu dikuatkan'}, dan gagasan kita`,
	ideasTitlePlain: 'Gagasan kita',
	ideasEmpty: 'Apa yang bisa kita lakukan bersama?',
	noIdea: 'belum ada gagasan',
	otherIdeas: 'Gagasan lain',
	ideaCount: (n: number, more: number) => (more > 0 ? `${n} gagasan dan ${more} lagi` : `${n} gagasan`),
	moreIdeas: (n: number) => `dan ${n} gagasan lagi`,
	moreStatements: (n: number) => `dan ${n} pernyataan lagi`,
	alsoFor: (which: string) => `juga ${which}`,
	forWhich: (which: string) => `untuk ${which}`,
	statementNumber: (n: number) => `pernyataan ${n}`,

	planTitle: (own?: CutoffWords) => `${own ? `“${own.weak}”` : 'Yang perlu dikuatkan'}, dan rencana kita`,
	planTitlePlain: 'Rencana kita',
	planEmpty: 'Siapa mengerjakan apa, dengan siapa, dan kapan?',
	planEmptyNote: 'Kegiatan yang disepakati akan tampil di sini, satu per satu.',
	columns: {
		statement: 'Pernyataan',
		what: 'Kegiatan',
		who: 'Penanggung jawab',
		when: 'Kapan, di mana',
		cost: 'Biaya dan sumber',
		indicator: 'Tanda berhasil'
	},
	missing: 'belum',
	missingCell: {
		who: 'siapa?',
		withWhom: 'siapa lagi?',
		when: 'kapan?',
		where: 'di mana?',
		cost: 'biaya?',
		source: 'sumber?'
	},
	withWhom: (names: string) => `dengan ${names}`,
	due: (day: string) => `s.d. ${day}`,
	planCount: (n: number, more: number) => (more > 0 ? `${n} kegiatan dan ${more} lagi` : `${n} kegiatan`),
	fromStatements: (n: number) => `dari ${n} pernyataan`,

	dotsTitle: 'Mana yang kita dahulukan?',
	dotsEach: (n: number) => `Tiap orang punya ${n} titik.`,
	dotsSecret: 'Rahasia: titik baru dibuka setelah semua selesai.',
	dotsOpen: 'Terbuka: titik langsung tampil di layar ini.',
	dotsSealed: 'Titik masih tertutup',
	dotsShown: 'Titik langsung tampil',
	dotsAnswered: (of: number) => `dari ${of} sudah menaruh titik`,
	dot: 'titik',
	dotsClosedTitle: 'Penaruhan titik sudah ditutup',
	dotsClosedNote: 'Semua titik tersimpan dan teracak. Urutannya dibuka bersama.',
	dotsClosedOpenNote: 'Semua titik tersimpan. Sebentar lagi kita lihat urutannya.',
	rankingTitle: 'Urutan gagasan kita',
	rankingPeople: (n: number) => `${n} orang menaruh titik`,
	tied: (ideas: number, dots: number) =>
		`${ideas} gagasan sama-sama ${dots} titik. Mari kita bicarakan mana yang lebih dulu.`,
	tiedSum: (ideas: number, sum: number) =>
		`${ideas} gagasan sama-sama berjumlah ${sum}. Mari kita bicarakan mana yang lebih dulu.`,
	settled: 'disepakati bersama',
	rankingShutTitle: 'Urutan ini tidak ditampilkan',
	rankingShut: 'Kurang dari lima orang menaruh titik. Supaya tetap rahasia, urutannya tidak ditampilkan.'
};

const en: typeof id = {
	opening: 'The wall is being opened…',
	addFromPhone: 'Add from your phone',
	withCode: (code) => `code ${code}`,
	orSayIt: 'You can also just say it. The facilitator writes it down.',
	andMore: (n) => `and ${n} more`,

	historyTitle: 'Our road up to today',
	historyNote: 'The higher the river runs, the better the time.',
	historyEmpty: 'When did our group begin? What have we been through?',
	roughly: 'roughly is fine',
	whenUnsaid: 'when?',
	earlier: (n) => (n === 1 ? '1 earlier event' : `${n} earlier events`),
	later: (n) => (n === 1 ? '1 later event' : `${n} later events`),

	goalsTitle: 'Our goals, and how far we have come',
	goalsEmpty: 'What are the goals of our group?',
	goalsEmptyNote: 'Name them together. The facilitator writes them here.',
	goal: 'Goal',
	howFar: 'How far',
	helped: 'What helped',
	hindered: 'What stood in the way',
	reachedUnsaid: 'Not agreed yet',
	notes: (n) => (n === 1 ? '1 note' : `${n} notes`),
	reflections: (n) => (n === 1 ? '1 note from a phone' : `${n} notes from phones`),
	stepCount: (step, n) => `${step}: ${n}`,
	goalCount: (n, more) => {
		const goals = n === 1 ? '1 goal' : `${n} goals`;
		return more > 0 ? `${goals} and ${more} more` : goals;
	},
	loose: (n) => (n === 1 ? '1 note without a goal' : `${n} notes without a goal`),

	ideasTitle: (own) => `${own ? `“${own.weak}”` : 'What to strengthen'}, and our ideas`,
	ideasTitlePlain: 'Our ideas',
	ideasEmpty: 'What can we do together?',
	noIdea: 'no idea yet',
	otherIdeas: 'Other ideas',
	ideaCount: (n, more) => {
		const ideas = n === 1 ? '1 idea' : `${n} ideas`;
		return more > 0 ? `${ideas} and ${more} more` : ideas;
	},
	moreIdeas: (n) => (n === 1 ? 'and 1 more idea' : `and ${n} more ideas`),
	moreStatements: (n) => (n === 1 ? 'and 1 more statement' : `and ${n} more statements`),
	alsoFor: (which) => `also ${which}`,
	forWhich: (which) => `for ${which}`,
	statementNumber: (n) => `statement ${n}`,

	planTitle: (own) => `${own ? `“${own.weak}”` : 'What to strengthen'}, and our plan`,
	planTitlePlain: 'Our plan',
	planEmpty: 'Who does what, with whom, and when?',
	planEmptyNote: 'What the room agrees on appears here, one by one.',
	columns: {
		statement: 'Statement',
		what: 'Activity',
		who: 'Who answers for it',
		when: 'When, where',
		cost: 'Cost and source',
		indicator: 'Sign of success'
	},
	missing: 'not yet',
	missingCell: {
		who: 'who?',
		withWhom: 'who else?',
		when: 'when?',
		where: 'where?',
		cost: 'cost?',
		source: 'source?'
	},
	withWhom: (names) => `with ${names}`,
	due: (day) => `by ${day}`,
	planCount: (n, more) => {
		const activities = n === 1 ? '1 activity' : `${n} activities`;
		return more > 0 ? `${activities} and ${more} more` : activities;
	},
	fromStatements: (n) => (n === 1 ? 'from 1 statement' : `from ${n} statements`),

	dotsTitle: 'Which comes first?',
	dotsEach: (n) => (n === 1 ? 'Everyone has 1 dot.' : `Everyone has ${n} dots.`),
	dotsSecret: 'Secret: dots are opened once everyone has finished.',
	dotsOpen: 'Open: dots show on this screen at once.',
	dotsSealed: 'Dots are still sealed',
	dotsShown: 'Dots show at once',
	dotsAnswered: (of) => `of ${of} have placed their dots`,
	dot: 'dots',
	dotsClosedTitle: 'Placing dots is closed',
	dotsClosedNote: 'All dots are kept and shuffled. We open the order together.',
	dotsClosedOpenNote: 'All dots are kept. In a moment we look at the order.',
	rankingTitle: 'The order of our ideas',
	rankingPeople: (n) => (n === 1 ? '1 person placed dots' : `${n} people placed dots`),
	tied: (ideas, dots) =>
		`${ideas} ideas have ${dots} ${dots === 1 ? 'dot' : 'dots'} each. Let us talk about which comes first.`,
	tiedSum: (ideas, sum) => `${ideas} ideas have the same sum, ${sum}. Let us talk about which comes first.`,
	settled: 'agreed together',
	rankingShutTitle: 'This order is not shown',
	rankingShut: 'Fewer than five people placed dots. To keep them secret, the order stays shut.'
};
export const wall = { id, en };
