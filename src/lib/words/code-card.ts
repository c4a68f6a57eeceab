// Cards with participant codes, for who prepares a meeting and prints them; what phones say of a card is elsewhere.
import type { Secrecy } from '#domain/session.ts';

const idModes: Record<Secrecy, string> = { secret: 'Rahasia', code: 'Kode peserta' };
const idMeanings: Record<Secrecy, string> = {
	secret:
		'Setelah ditutup, tidak ada yang dapat mengetahui nilai siapa pun, juga Anda. Dulu dan sekarang dibandingkan sebagai kelompok.',
	code: 'Tiap orang memegang kartu bergambar dan memakainya lagi waktu menilai lagi. Jadi terlihat berapa orang yang naik, tetap, atau turun. Siapa memegang kartu yang mana tidak dicatat. Tetapi siapa yang melihat kartu seseorang, dan memegang laptop ini, dapat membaca nilai orang itu. Orang dipanggil dengan nama gambar saja.'
};
const id = {
	secrecy: 'Cara menyimpan nilai',
	secrecyHint:
		'Pilih sebelum ada yang menilai, dan katakan kepada semua orang. Setelah pertemuan dimulai, cara ini tidak bisa diganti.',
	modes: idModes,
	meanings: idMeanings,
	asThen: ({ mode }: { mode: string }) =>
		`Penilaian awalnya memakai cara “${mode}”. Dengan cara yang lain, garisnya terputus: dulu dan sekarang tidak dapat dibandingkan.`,
	noCards: 'Kelompok ini belum punya kartu kode. Buat dan cetak kartunya sebelum pertemuan.',
	cards: ({ n }: { n: number }) => `Kelompok ini punya ${n} kartu kode.`,
	toCards: 'Kartu kode',
	title: 'Kartu kode',
	lead: 'Untuk pertemuan dengan cara “Kode peserta”. Tiap orang mengambil satu kartu, menyimpannya, dan memakainya lagi waktu menilai lagi.',
	howTitle: 'Cara membagikannya',
	how: [
		'Cetak di kertas A4, lalu gunting menurut garis putus-putus. Hitam putih cukup.',
		'Lipat kartunya, campur di dalam topi, dan biarkan tiap orang mengambil sendiri. Jangan dibagikan menurut urutan cetak.',
		'Jangan tulis nama di kartu, dan jangan catat siapa mengambil yang mana.',
		'Yang kartunya hilang mengambil kartu baru. Nilainya yang dulu tidak lagi tersambung, dan itu tidak apa-apa.'
	],
	makeTitle: 'Buat kartu',
	count: 'Jumlah kartu',
	countHint: ({ left }: { left: number }) => `Sekali buat paling banyak ${left}.`,
	make: 'Buat kartu',
	full: ({ n }: { n: number }) =>
		`Kelompok ini sudah punya ${n} kartu, termasuk yang hilang. Lebih dari itu tidak dapat dibuat.`,
	sheets: 'Kartu yang sudah dibuat',
	none: 'Belum ada kartu.',
	sheet: ({ sheet, cards }: { sheet: number; cards: number }) => `Lembar ${sheet}: ${cards} kartu`,
	pages: ({ n }: { n: number }) => `${n} halaman A4`,
	see: 'Lihat dan cetak',
	print: 'Cetak',
	printHint: 'Atau pakai menu cetak di peramban: kertas A4, ukuran asli (100%).',
	allSheets: 'Semua lembar'
};
const enModes: Record<Secrecy, string> = { secret: 'Secret', code: 'Participant code' };
const enMeanings: Record<Secrecy, string> = {
	secret:
		'Once closed, nobody can find out who gave which score, not even you. Then and now are compared as a group.',
	code: 'Each person keeps a card with pictures and uses it again when scoring again. So it can be seen how many people went up, stayed or went down. Nobody writes down who has which card. But whoever sees a person’s card, and holds this laptop, can read that person’s scores. People go by picture names only.'
};
const en: typeof id = {
	secrecy: 'How scores are kept',
	secrecyHint:
		'Choose before anybody scores, and tell everybody. Once the meeting has begun, it cannot be changed.',
	modes: enModes,
	meanings: enMeanings,
	asThen: ({ mode }) =>
		`The first scoring was kept as “${mode}”. In the other way the line breaks: then and now cannot be compared.`,
	noCards: 'This group has no code cards yet. Make and print them before the meeting.',
	cards: ({ n }) => (n === 1 ? 'This group has 1 code card.' : `This group has ${n} code cards.`),
	toCards: 'Code cards',
	title: 'Code cards',
	lead: 'For meetings whose scores are kept as “Participant code”. Each person takes one card, keeps it, and uses it again when scoring again.',
	howTitle: 'How to hand them out',
	how: [
		'Print on A4 paper and cut along the dashed lines. Black and white is enough.',
		'Fold the cards, mix them in a hat, and let each person draw one. Do not hand them out in the order of printing.',
		'Write no names on cards, and do not note who took which.',
		'Whoever has lost a card draws a new one. Their earlier scores are then no longer tied to the new ones, and that is fine.'
	],
	makeTitle: 'Make cards',
	count: 'Number of cards',
	countHint: ({ left }) => `At most ${left} at a time.`,
	make: 'Make cards',
	full: ({ n }) => `This group has ${n} cards already, with those that were lost. No more can be made.`,
	sheets: 'Cards that were made',
	none: 'No cards yet.',
	sheet: ({ sheet, cards }) => `Sheet ${sheet}: ${cards} ${cards === 1 ? 'card' : 'cards'}`,
	pages: ({ n }) => `${n} A4 ${n === 1 ? 'page' : 'pages'}`,
	see: 'See and print',
	print: 'Print',
	printHint: 'Or use the browser’s print menu: A4 paper, actual size (100%).',
	allSheets: 'All sheets'
};
export const codeCard = { id, en };

/** Stands on every card in both languages, whatever the page's own. */
export const onCard = {
	id: 'Simpan kartu ini. Dipakai lagi waktu menilai lagi.',
	en: 'Keep this card. It is used again when scoring again.'
};
