// A second round of a statement, after the room has talked: asked at the desk, shown beside the first.
type Figures = { sum: number; n: number; mean: string };

const id = {
	ask: 'Nilai lagi setelah diskusi',
	askHint:
		'Setiap orang menilai pernyataan ini sekali lagi, sendiri, dan nilainya disimpan seperti pada putaran pertama. Hanya sekali untuk tiap pernyataan. Kedua putaran disimpan dan ditampilkan; yang kedua yang dihitung.',
	askNow: (number: number) => `Buka putaran kedua pernyataan ${number}`,
	askedBefore: 'Putaran kedua pernyataan ini sudah dibuka.',
	second: 'putaran kedua',
	place: (number: number) => `Pernyataan ${number}`,
	title: (ordinal: number): string => (ordinal === 1 ? 'Putaran pertama' : 'Putaran kedua'),
	afterTalk: 'sesudah diskusi',
	figures: ({ sum, n, mean }: Figures) => `${sum} / ${n} = ${mean}`,
	spread: (counts: readonly number[]) => `suara untuk nilai 1–${counts.length}: ${counts.join(' · ')}`,
	counts: (ordinal: number) => `${ordinal === 1 ? 'Putaran pertama' : 'Putaran kedua'} yang dihitung.`,
	few: (ordinal: number) =>
		`${ordinal === 1 ? 'Putaran pertama' : 'Putaran kedua'} kurang dari lima suara: tidak ditampilkan. ${
			ordinal === 1 ? 'Putaran kedua' : 'Putaran pertama'
		} yang dihitung.`,
	column: (level: number, word: string, { first, second }: { first: number; second: number }) =>
		`nilai ${level}, ${word}: putaran pertama ${first} suara, putaran kedua ${second} suara`,
	which: 'Bila sebuah pernyataan dinilai dua putaran',
	whichMeaning: 'Putaran kedua terjadi bila ruangan menilai lagi sesudah diskusi.',
	compare: {
		last: 'Bandingkan putaran terakhir dengan putaran terakhir',
		first: 'Bandingkan putaran pertama dengan putaran pertama'
	},
	compared: {
		last: 'Dibandingkan: putaran terakhir dengan putaran terakhir.',
		first: 'Dibandingkan: putaran pertama dengan putaran pertama.'
	},
	twice: ({ before, after }: { before: number; after: number }) =>
		`Dua putaran: dulu ${before} pernyataan, sekarang ${after}.`
};
const en: typeof id = {
	ask: 'Score again after the discussion',
	askHint:
		'Everyone scores this statement once more, alone, and scores are kept as in the first round. Only once for each statement. Both rounds are kept and shown; the second counts.',
	askNow: (number) => `Open a second round of statement ${number}`,
	askedBefore: 'The second round of this statement has been opened.',
	second: 'second round',
	place: (number) => `Statement ${number}`,
	title: (ordinal) => (ordinal === 1 ? 'First round' : 'Second round'),
	afterTalk: 'after discussion',
	figures: ({ sum, n, mean }) => `${sum} / ${n} = ${mean}`,
	spread: (counts) => `people per score 1–${counts.length}: ${counts.join(' · ')}`,
	counts: (ordinal) => `The ${ordinal === 1 ? 'first' : 'second'} round counts.`,
	few: (ordinal) =>
		`The ${ordinal === 1 ? 'first' : 'second'} round has fewer than five scores and is not shown. The ${
			ordinal === 1 ? 'second' : 'first'
		} counts.`,
	column: (level, word, { first, second }) =>
		`score ${level}, ${word}: ${first} in the first round, ${second} in the second`,
	which: 'Where a statement was scored in two rounds',
	whichMeaning: 'A second round happens when the room scores again after the discussion.',
	compare: { last: 'Compare the last round with the last', first: 'Compare the first round with the first' },
	compared: {
		last: 'Compared: the last round with the last.',
		first: 'Compared: the first round with the first.'
	},
	twice: ({ before, after }) =>
		`Two rounds: ${before} ${before === 1 ? 'statement' : 'statements'} then, ${after} now.`
};
export const secondRound = { id, en };
