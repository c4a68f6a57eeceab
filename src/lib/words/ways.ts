// How answers come in: the number of people in the room, each way, and what is said of it before and after.
import type { Channel } from '#domain/channel.ts';

const id = {
	tab: 'Cara',
	way: {
		'own-phone': 'ponsel sendiri',
		'shared-phone': 'ponsel bersama',
		slip: 'kartu undian',
		assisted: 'dibantu',
		paper: 'lembar kertas',
		'raised-hand': 'angkat tangan',
		'paper-card': 'kartu foto'
	} satisfies Record<Channel, string>,
	count: (n: number, way: string) => `${n} ${way}`,

	room: 'Orang di ruangan',
	headcount: 'Berapa orang yang menilai ada di ruangan?',
	headcountHint:
		'Hitung semua yang ikut menilai, dengan dan tanpa ponsel. Jawaban tidak akan melebihi jumlah ini.',
	headcountSaid: (n: number) => `${n} orang yang menilai ada di ruangan.`,
	save: 'Simpan',

	inNow: 'Yang sudah masuk',
	nothingOpen: 'Belum ada yang dibuka untuk dijawab.',
	question: (n: number) => `Pernyataan ${n}`,
	answeredOf: (n: number, present: number) => `${n} dari ${present} orang menjawab`,
	missing: (n: number) => (n === 0 ? 'Semua sudah menjawab.' : `${n} orang belum menjawab.`),
	tooMany: 'Jawaban lebih banyak daripada orang. Periksa hitungannya sebelum menutup.',
	notShown:
		'Kalau ditutup sekarang, hasilnya tidak akan ditampilkan: jawaban rahasia di samping yang terlihat masih kurang dari lima.',
	few: 'Kalau ditutup sekarang, hasilnya tidak akan ditampilkan: jawabannya kurang dari lima.',
	seen: 'Sebagian jawaban terlihat orang lain. Layar menyebutkannya juga.',

	hands: 'Angkat tangan atau batu',
	handsHint:
		'Cara ini terbuka: semua melihat siapa memilih apa. Katakan itu dulu, lalu hitung tangan atau batu untuk tiap pilihan.',
	handsWhich: 'Untuk pernyataan',
	unknown: 'Tidak tahu',
	handsSave: (n: number) => `Simpan ${n} orang`,
	handsBack: 'Hapus hitungan ini',
	handsSaved: (n: number) => (n === 0 ? 'Hitungan dihapus.' : `Tersimpan: ${n} orang.`),
	handsAgain: 'Yang tersimpan tidak ditampilkan lagi. Kalau salah, hitung dan isi sekali lagi.',
	needsHeadcount: 'Tulis dulu berapa orang ada di ruangan.',

	seenOnScreen: 'Sebagian jawaban terbuka: angkat tangan atau kartu'
};

const en: typeof id = {
	tab: 'Ways',
	way: {
		'own-phone': 'own phone',
		'shared-phone': 'shared phone',
		slip: 'slip',
		assisted: 'with help',
		paper: 'paper sheet',
		'raised-hand': 'raised hands',
		'paper-card': 'card photo'
	},
	count: (n, way) => `${n} ${way}`,

	room: 'People in the room',
	headcount: 'How many people who score are in the room?',
	headcountHint:
		'Count everybody who scores, with and without a phone. There will never be more answers than this.',
	headcountSaid: (n) =>
		n === 1 ? 'One person who scores is in the room.' : `${n} people who score are in the room.`,
	save: 'Save',

	inNow: 'What has come in',
	nothingOpen: 'Nothing is open to be answered yet.',
	question: (n) => `Statement ${n}`,
	answeredOf: (n, present) => `${n} of ${present} people answered`,
	missing: (n) =>
		n === 0
			? 'Everybody has answered.'
			: n === 1
				? 'One person has not answered.'
				: `${n} people have not answered.`,
	tooMany: 'There are more answers than people. Check the count before you close.',
	notShown:
		'If you close now, the result will not be shown: fewer than five secret answers stand beside those that were seen.',
	few: 'If you close now, the result will not be shown: there are fewer than five answers.',
	seen: 'Some answers were seen by others. The screen says so too.',

	hands: 'Raised hands or stones',
	handsHint:
		'This way is open: everybody sees who chooses what. Say so first, then count hands or stones for each choice.',
	handsWhich: 'For statement',
	unknown: 'Don’t know',
	handsSave: (n) => (n === 1 ? 'Save one person' : `Save ${n} people`),
	handsBack: 'Remove this count',
	handsSaved: (n) =>
		n === 0 ? 'The count was removed.' : `Saved: ${n === 1 ? 'one person' : `${n} people`}.`,
	handsAgain: 'What was saved is not shown again. If it was wrong, count and fill in once more.',
	needsHeadcount: 'First say how many people are in the room.',

	seenOnScreen: 'Some answers are open: raised hands or cards'
};

export const ways = { id, en };
