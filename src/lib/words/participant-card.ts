// What a phone says of the card with three pictures, under whose code scores are kept; and what is promised
// of scores then. Short, warm, addressed to Anda. What is said where cards are made is elsewhere.

const id = {
	title: 'Kartu Anda',
	place: ['Gambar pertama, paling kiri', 'Gambar kedua, di tengah', 'Gambar ketiga, paling kanan'],
	hint: 'Lihat kartu Anda, lalu tekan gambar yang sama.',
	noCard: 'Saya tidak punya kartu',
	noCardHelp: 'Tanpa kartu pun nilai Anda dihitung.',
	chosen: ({ place }: { place: number }) => `gambar ke-${place}`,
	notYet: ({ place }: { place: number }) => `gambar ke-${place}, belum dipilih`,
	check: 'Sama dengan kartu Anda?',
	right: 'Betul',
	redo: 'Ulangi',
	goOn: 'Lanjut tanpa kartu',
	known: 'Kartu Anda sudah dipilih. Kalau keliru, pilih lagi.',
	knownNone: 'Anda ikut tanpa kartu. Kalau ternyata punya, pilih gambarnya.',
	correctHelp: 'Nilai yang sudah ditutup tidak berubah.',
	mine: 'Kartu saya',
	promise: {
		kept: 'Disimpan dengan kode kartu Anda, tanpa nama.',
		none: 'Disimpan tanpa nama dan tanpa kode kartu.'
	}
};
const en: typeof id = {
	title: 'Your card',
	place: ['First picture, on the left', 'Second picture, in the middle', 'Third picture, on the right'],
	hint: 'Look at your card, then press the same picture.',
	noCard: 'I have no card',
	noCardHelp: 'Without a card your scores count as well.',
	chosen: ({ place }) => `picture ${place}`,
	notYet: ({ place }) => `picture ${place}, not chosen yet`,
	check: 'The same as on your card?',
	right: 'Yes, the same',
	redo: 'Begin again',
	goOn: 'Go on without a card',
	known: 'Your card is chosen. If it is the wrong one, choose again.',
	knownNone: 'You take part without a card. If you do have one, choose its pictures.',
	correctHelp: 'Scores already closed do not change.',
	mine: 'My card',
	promise: {
		kept: 'Kept under the code of your card, without a name.',
		none: 'Kept without a name and without a code.'
	}
};
export const participantCard = { id, en };
