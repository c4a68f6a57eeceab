// Sentences of the projector, read aloud or from ten metres: few words, nothing about one person.
import type { CutoffWords } from '#domain/cutoff-words.ts';
import type { Stage } from '#domain/session.ts';
import type { Agreement } from '#domain/tally.ts';

const idStages: Record<Stage, string> = {
	socialisation: 'Pembukaan',
	history: 'Alur sejarah',
	goals: 'Tujuan kelompok',
	scoring: 'Penilaian',
	presentation: 'Hasil bersama',
	analysis: 'Yang paling berpengaruh',
	priorities: 'Gagasan utama',
	plan: 'Rencana (RTL)',
	monitoring: 'Pemantauan'
};
const idInvitations: Record<Stage, string> = {
	socialisation: 'Selamat datang. Mari saling menyapa dan sepakati aturan bersama.',
	history: 'Mari kita ingat perjalanan kelompok, dari awal sampai hari ini.',
	goals: 'Apa tujuan kelompok kita, dan sudah sampai mana?',
	scoring: 'Kita akan menilai kelompok kita sendiri. Tiap orang menilai sendiri, rahasia.',
	presentation: 'Mari kita lihat hasil kita bersama.',
	analysis: 'Mana yang paling berpengaruh pada tujuan kita?',
	priorities: 'Gagasan apa yang kita dahulukan?',
	plan: 'Siapa mengerjakan apa, dan kapan?',
	monitoring: 'Apa yang sudah berubah sejak pertemuan lalu?'
};
const idAgreement: Record<Agreement, string> = {
	agreed: 'Sepakat',
	'nearly-agreed': 'Hampir sepakat',
	varied: 'Beragam',
	split: 'Terbelah'
};

const id = {
	screenTitle: (group: string) => `Layar besar · ${group}`,
	stage: idStages,
	invitation: idInvitations,
	/** Where scores are kept under the codes of cards. */
	codedInvitation: 'Kita akan menilai kelompok kita sendiri. Tiap orang menilai sendiri, dengan kode kartu.',
	mode: { secret: 'Nilai rahasia', code: 'Nilai dengan kode kartu' },
	stageCount: (n: number, of: number) => `Tahap ${n} dari ${of}`,
	field: (n: number) => `Bidang ${n}`,
	statement: 'Pernyataan',
	ofCount: (of: number) => `dari ${of}`,
	minutes: (spent: number, limit: number) => `${spent} / ${limit} mnt`,
	fullScreen: 'Layar penuh (F)',
	lineLost: 'Sambungan terputus, mencoba lagi',
	linkDead: 'Tautan layar ini tidak berlaku lagi. Buka yang baru dari meja fasilitator.',

	joinTitle: 'Mari bergabung dari ponsel',
	joinScan: 'Pindai gambar ini dengan kamera ponsel',
	joinType: 'Atau buka alamat ini di HP',
	joinQr: (url: string) => `Kode QR menuju ${url}`,
	address: 'Alamat',
	code: 'Kode',
	joined: 'sudah bergabung',
	doorSoon: 'Pintu sebentar lagi dibuka',
	noPhone: 'Tidak membawa ponsel? Tidak apa-apa, sampaikan saja.',
	morePeople: (n: number) => `dan ${n} orang lagi`,

	answered: (of: number) => `dari ${of} sudah memberi nilai`,
	finished: (of: number) => `dari ${of} sudah selesai`,
	stillSealed: 'Nilai masih tertutup',
	/** Beside the count, for as long as scores are given. */
	stillOpen: { secret: 'Rahasia, masih tertutup', code: 'Dengan kode kartu' },
	ownPace: 'Dengan kecepatan sendiri',
	statementsHere: (n: number) => `${n} pernyataan`,
	onPhones: (first: number, last: number) => `Pernyataan ${first}–${last}: baca di ponsel masing-masing`,
	scaleLabel: 'Nilai yang bisa dipilih',

	closedTitle: 'Penilaian sudah ditutup',
	closedNote: 'Semua nilai tersimpan dan teracak. Hasil dibuka bersama.',
	sealedTitle: 'Hasil masih tersegel',
	sealedNote: 'Sebentar lagi kita buka bersama-sama.',
	pausedTitle: 'Istirahat dulu',
	pausedNote: 'Pertemuan dijeda. Semua yang sudah dinilai tersimpan.',
	endedTitle: 'Terima kasih',
	endedNote: 'Pertemuan selesai. Perubahan sekecil apa pun berarti.',

	mean: 'Rata-rata',
	sum: (sum: number, n: number) => `jumlah ${sum} dari ${n} suara`,
	cutoff: (value: string) => `batas ${value}`,
	agreement: idAgreement,
	evidence: (below: number, above: number) => `${below} suara di bawah batas, ${above} di atas`,
	evidenceAt: (below: number, above: number) => `${below} suara di bawah batas, ${above} sampai atau lebih`,
	unknown: (n: number) => `${n} menjawab tidak tahu, dihitung terpisah`,
	toStrengthen: 'perlu dikuatkan',
	askWhyDifferent: 'Apa yang membuat kita melihatnya berbeda?',
	askWhatToStrengthen: 'Apa yang perlu kita kuatkan lebih dulu?',
	askWhatToKeep: 'Apa yang membuatnya baik, dan bagaimana menjaganya?',
	staysSecret: 'Nilai sendiri tetap rahasia.',
	staysHidden: 'Nilai tiap orang tidak ditampilkan.',
	notShownTitle: 'Hasil ini tidak ditampilkan',
	notShown: 'Kurang dari lima orang memberi nilai. Supaya tetap rahasia, hasilnya tidak ditampilkan.',
	notShownAsk: 'Kita tetap boleh membicarakannya bersama.',
	columns: (level: number, word: string, n: number) => `nilai ${level}, ${word}: ${n} suara`,

	fieldsWeb: 'Jaring bidang: tiap sudut satu bidang. Angkanya ada di batang.',
	fieldsTitle: (n: number) => (n === 7 ? 'Kekuatan kita di tujuh bidang' : `Kekuatan kita di ${n} bidang`),
	raters: (n: number) => `${n} suara`,
	weakCount: (n: number, own?: CutoffWords) =>
		own ? `${n} pernyataan: ${own.weak}` : `${n} pernyataan perlu dikuatkan`,
	weakMore: (n: number) => `dan ${n} lagi`,
	noneWeak: (own?: CutoffWords) =>
		own ? `Semua yang dinilai: ${own.strong}` : 'Semua yang dinilai sudah mencapai batas',
	noneShown: 'Belum ada hasil yang bisa ditampilkan',
	noMean: 'tidak ditampilkan',
	notAsked: 'tidak dinilai kali ini',
	onlyAsked: ({ asked, of }: { asked: number; of: number }) =>
		`Kali ini ${asked} dari ${of} pernyataan yang dinilai.`,
	leftOut: 'Pernyataan dengan kurang dari lima suara tidak ikut dihitung.'
};

const enStages: Record<Stage, string> = {
	socialisation: 'Opening',
	history: 'History timeline',
	goals: 'Our goals',
	scoring: 'Scoring',
	presentation: 'Shared results',
	analysis: 'What matters most',
	priorities: 'Main ideas',
	plan: 'Action plan',
	monitoring: 'Monitoring'
};
const enInvitations: Record<Stage, string> = {
	socialisation: 'Welcome. Let us greet one another and agree on our rules.',
	history: 'Let us remember the road of the group, from its start until today.',
	goals: 'What are our goals, and how far have we come?',
	scoring: 'We will score our own group. Everyone scores alone, in secret.',
	presentation: 'Let us look at our results together.',
	analysis: 'What matters most for our goals?',
	priorities: 'Which ideas come first?',
	plan: 'Who does what, and when?',
	monitoring: 'What has changed since the last meeting?'
};
const enAgreement: Record<Agreement, string> = {
	agreed: 'Agreed',
	'nearly-agreed': 'Nearly agreed',
	varied: 'Varied',
	split: 'Split'
};
const en: typeof id = {
	screenTitle: (group) => `Projector · ${group}`,
	stage: enStages,
	invitation: enInvitations,
	codedInvitation: 'We will score our own group. Everyone scores alone, under the code of a card.',
	mode: { secret: 'Scores are secret', code: 'Scores under card codes' },
	stageCount: (n, of) => `Stage ${n} of ${of}`,
	field: (n) => `Field ${n}`,
	statement: 'Statement',
	ofCount: (of) => `of ${of}`,
	minutes: (spent, limit) => `${spent} / ${limit} min`,
	fullScreen: 'Full screen (F)',
	lineLost: 'Connection lost, trying again',
	linkDead: 'This screen’s link no longer works. Open a new one from the facilitator’s desk.',

	joinTitle: 'Join from your phone',
	joinScan: 'Scan this picture with your phone’s camera',
	joinType: 'Or open this address',
	joinQr: (url) => `QR code leading to ${url}`,
	address: 'Address',
	code: 'Code',
	joined: 'have joined',
	doorSoon: 'The door opens in a moment',
	noPhone: 'No phone with you? That is fine, just say so.',
	morePeople: (n) => `and ${n} more`,

	answered: (of) => `of ${of} have scored`,
	finished: (of) => `of ${of} have finished`,
	stillSealed: 'Scores are still sealed',
	stillOpen: { secret: 'Secret, still sealed', code: 'Under card codes' },
	ownPace: 'At your own pace',
	statementsHere: (n) => (n === 1 ? '1 statement' : `${n} statements`),
	onPhones: (first, last) => `Statements ${first}–${last}: read them on your own phones`,
	scaleLabel: 'Scores to choose from',

	closedTitle: 'Scoring is closed',
	closedNote: 'All scores are kept and shuffled. We open the result together.',
	sealedTitle: 'Results are still sealed',
	sealedNote: 'We will open them together in a moment.',
	pausedTitle: 'Time for a rest',
	pausedNote: 'The meeting is paused. Everything scored so far is kept.',
	endedTitle: 'Thank you',
	endedNote: 'The meeting is over. Even the smallest change counts.',

	mean: 'Mean',
	sum: (sum, n) => `sum of ${sum} from ${n} votes`,
	cutoff: (value) => `cut-off ${value}`,
	agreement: enAgreement,
	evidence: (below, above) => `${below} votes below the cut-off, ${above} above`,
	evidenceAt: (below, above) => `${below} votes below the cut-off, ${above} at or above`,
	unknown: (n) => `${n} answered don’t know, counted apart`,
	toStrengthen: 'needs strengthening',
	askWhyDifferent: 'What makes us see this differently?',
	askWhatToStrengthen: 'What should we strengthen first?',
	askWhatToKeep: 'What makes this go well, and how do we keep it?',
	staysSecret: 'Each person’s score stays secret.',
	staysHidden: 'No person’s score is shown.',
	notShownTitle: 'This result is not shown',
	notShown: 'Fewer than five people scored it. To keep scores secret, the result stays shut.',
	notShownAsk: 'We can still talk about it together.',
	columns: (level, word, n) => `score ${level}, ${word}: ${n} votes`,

	fieldsWeb: 'Web of fields: each corner is a field. The figures stand at the bars.',
	fieldsTitle: (n) => (n === 7 ? 'Our strength in seven fields' : `Our strength in ${n} fields`),
	raters: (n) => `${n} votes`,
	weakCount: (n, own) => {
		if (own) return n === 1 ? `1 statement: ${own.weak}` : `${n} statements: ${own.weak}`;
		return n === 1 ? '1 statement needs strengthening' : `${n} statements need strengthening`;
	},
	weakMore: (n) => `and ${n} more`,
	noneWeak: (own) => (own ? `Everything scored: ${own.strong}` : 'Everything scored reaches the cut-off'),
	noneShown: 'There is no result to show yet',
	noMean: 'not shown',
	notAsked: 'not scored this time',
	onlyAsked: ({ asked, of }) => `This time ${asked} of ${of} statements were scored.`,
	leftOut: 'Statements with fewer than five votes are left out.'
};
export const hall = { id, en };
