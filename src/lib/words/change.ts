// Before and after, as the room reads it: first what happened, then what cannot be told. Never who.
import type { ChangeWord } from '#domain/change.ts';

type NewRaters = { count: number; isExact: boolean };

const id = {
	word: { up: 'Naik', same: 'Tetap', down: 'Turun' } satisfies Record<ChangeWord, string>,
	risen: (up: number, of: number) => `${up} dari ${of} pernyataan naik`,
	smallest: 'Perubahan sekecil apa pun berarti.',
	/** Said beside what rose: nothing that fell is passed over. */
	alsoFell: (down: number) => `${down} turun.`,
	held: 'Nilainya bertahan',
	heldHelp: 'Menjaga yang sudah ada juga pekerjaan. Apa langkah berikutnya?',
	fallen: (down: number, of: number) => `${down} dari ${of} pernyataan turun`,
	fallenHelp: 'Beberapa turun; mari lihat sebabnya bersama.',
	nothing: 'Belum ada yang bisa dibandingkan',
	nothingHelp: 'Perlu paling sedikit lima suara, dulu dan sekarang. Kita tetap boleh membicarakannya.',
	side: (date: string, raters: number) => `${date} · ${raters} suara`,
	before: 'dulu',
	after: 'sekarang',
	statements: 'Pernyataan',
	worked: 'Yang sudah kita kerjakan',
	more: (n: number) => `dan ${n} lagi di catatan`,
	notCompared: (n: number) => `${n} tidak dibandingkan: kurang dari lima suara`,
	scoredNow: ({ asked, of }: { asked: number; of: number }) =>
		`${asked} dari ${of} pernyataan dinilai kali ini.`,
	notScoredNow: 'tidak dinilai kali ini',
	onlyAsked: ({ asked, of }: { asked: number; of: number }) =>
		`Kali ini ${asked} dari ${of} pernyataan yang dinilai lagi; bidang dihitung dari yang dinilai dua kali.`,
	fields: (n: number) => (n === 7 ? 'Tujuh bidang' : `${n} bidang`),
	noField: 'tidak dibandingkan',
	uncertain: 'terlalu kecil untuk dipastikan',
	cutoff: (value: string) => `batas ${value}`,
	radarLabel: (before: string, after: string) =>
		`Jaring bidang: garis putus-putus ${before}, garis penuh ${after}. Angkanya ada di daftar.`,
	newRaters: ({ count, isExact }: NewRaters) => {
		if (count === 0)
			return isExact
				? undefined
				: 'Siapa yang baru menilai tidak diketahui: dulu atau sekarang ada yang masuk tanpa nama.';
		return isExact ? `${count} orang baru ikut menilai.` : `Sedikitnya ${count} orang baru ikut menilai.`;
	},
	group: 'Ini gambaran kelompok, bukan orang per orang.',
	sum: (sum: number, n: number) => `jumlah ${sum} dari ${n} suara`,
	effect: (value: string) => `Kuatnya perubahan ${value} dari 1`,
	column: (level: number, word: string, { before, after }: { before: number; after: number }) =>
		`nilai ${level}, ${word}: dulu ${before} suara, sekarang ${after} suara`,
	compared: (before: string, after: string) => `dulu ${before}, sekarang ${after}`,

	askPace: 'Menurut kita sendiri',
	askAnswered: (of: number) => `dari ${of} sudah menjawab`,
	askSealed: 'Jawaban masih tertutup',
	askMore: (n: number) => `dan ${n} lagi di ponsel`,
	askClosedTitle: 'Jawaban sudah ditutup',
	askClosedNote: 'Semua jawaban tersimpan dan teracak. Hasil dibuka bersama.',
	directTitle: 'Kata kita sendiri',
	directHelp: 'Terpisah dari nilai: naik, tetap, atau turun menurut yang hadir.',
	directTooFew: 'Kurang dari lima jawaban, jadi tidak ditampilkan.',
	directCount: (word: string, n: number) => `${word}: ${n} orang`,
	directUnknown: (n: number) => `${n} tidak tahu`
};
const en: typeof id = {
	word: { up: 'Up', same: 'Same', down: 'Down' },
	risen: (up, of) => `${up} of ${of} statements rose`,
	smallest: 'Even the smallest change counts.',
	alsoFell: (down) => `${down} fell.`,
	held: 'The scores held',
	heldHelp: 'Keeping what is there is work too. What is the next step?',
	fallen: (down, of) => `${down} of ${of} statements fell`,
	fallenHelp: 'Some went down; let us look at the reasons together.',
	nothing: 'Nothing can be compared yet',
	nothingHelp: 'It takes at least five scores, then and now. We may still talk about it.',
	side: (date, raters) => `${date} · ${raters} ${raters === 1 ? 'person' : 'people'}`,
	before: 'then',
	after: 'now',
	statements: 'Statements',
	worked: 'What we worked on',
	more: (n) => `and ${n} more in the record`,
	notCompared: (n) => `${n} not compared: fewer than five scores`,
	scoredNow: ({ asked, of }) => `${asked} of ${of} statements were scored this time.`,
	notScoredNow: 'not scored this time',
	onlyAsked: ({ asked, of }) =>
		`This time ${asked} of ${of} statements were scored again; fields are counted over those scored both times.`,
	fields: (n) => (n === 7 ? 'Seven fields' : `${n} fields`),
	noField: 'not compared',
	uncertain: 'too small to be sure',
	cutoff: (value) => `cut-off ${value}`,
	radarLabel: (before, after) =>
		`Web of fields: dashed line ${before}, solid line ${after}. The figures are in the list.`,
	newRaters: ({ count, isExact }) => {
		if (count === 0)
			return isExact
				? undefined
				: 'Who scored for the first time is not known: some joined without a name, then or now.';
		const people = count === 1 ? '1 person' : `${count} people`;
		return isExact ? `${people} scored for the first time.` : `At least ${people} scored for the first time.`;
	},
	group: 'This is a picture of the group, not of any one person.',
	sum: (sum, n) => `sum ${sum} of ${n} scores`,
	effect: (value) => `Strength of the change ${value} of 1`,
	column: (level, word, { before, after }) => `score ${level}, ${word}: ${before} then, ${after} now`,
	compared: (before, after) => `then ${before}, now ${after}`,

	askPace: 'As we see it ourselves',
	askAnswered: (of) => `of ${of} have answered`,
	askSealed: 'Answers are still sealed',
	askMore: (n) => `and ${n} more on the phones`,
	askClosedTitle: 'Answers are closed',
	askClosedNote: 'All answers are kept and shuffled. We open the result together.',
	directTitle: 'In our own words',
	directHelp: 'Apart from the scores: up, the same or down, as those present see it.',
	directTooFew: 'Fewer than five answers, so it is not shown.',
	directCount: (word, n) => `${word}: ${n} ${n === 1 ? 'person' : 'people'}`,
	directUnknown: (n) => (n === 1 ? '1 does not know' : `${n} do not know`)
};
export const change = { id, en };

type Counted = { up: number; same: number; down: number };

/** What is said first: what rose; else, kindly and plainly, that nothing did. */
export function sayChange(words: typeof id, { up, same, down }: Counted): { title: string; help: string } {
	const of = up + same + down;
	if (of === 0) return { title: words.nothing, help: words.nothingHelp };
	if (up > 0) {
		const help = down > 0 ? `${words.smallest} ${words.alsoFell(down)}` : words.smallest;
		return { title: words.risen(up, of), help };
	}
	if (down > 0) return { title: words.fallen(down, of), help: words.fallenHelp };
	return { title: words.held, help: words.heldHelp };
}
