// Paper cards that a camera reads: printing them, holding them up, and what was read. Never what anybody answered.
import type { PhotoFault } from '#domain/paper-card.ts';

const list = (numbers: readonly number[]) => numbers.join(', ');
type Of = { read: number; of: number };

const idFaults: Record<PhotoFault, string> = {
	'no-photo': 'Berkas ini bukan foto yang bisa dibaca. Ambil foto dengan kamera ponsel (JPEG).',
	'too-large': 'Foto ini terlalu besar (lebih dari 40 MB). Potret lagi dengan ukuran biasa.',
	'no-cards': 'Tidak ada kartu yang terbaca di foto ini. Mendekatlah, cari tempat terang, lalu potret lagi.',
	'not-read': 'Foto ini gagal dibaca. Potret sekali lagi; kalau tetap gagal, muat ulang halaman ini.'
};
const enFaults: typeof idFaults = {
	'no-photo': 'This file is no photo that can be read. Take one with the phone’s camera (JPEG).',
	'too-large': 'This photo is too large (over 40 MB). Take it again in the usual size.',
	'no-cards': 'No card could be read in this photo. Go nearer, find a bright place, and take it again.',
	'not-read': 'This photo could not be read. Take it once more; if it fails again, reload this page.'
};

const id = {
	title: 'Kartu jawaban',
	lead: 'Setiap orang memegang satu kartu. Sisi yang di atas adalah jawabannya, dan Anda memotret semua kartu sekaligus.',
	open: 'Cara ini terbuka, bukan rahasia: orang lain bisa melihat kartu yang diangkat, dan foto mungkin tersimpan di ponsel yang memotret. Rembuk sendiri tidak menyimpan foto dan tidak mengirimnya ke mana pun.',
	howTitle: 'Cara memakai',
	how: [
		'Bagikan satu kartu kepada setiap orang. Nomor kartu ada di tengah sisi belakang.',
		'Lihat sisi belakang: putar kartu sampai angka pilihan Anda tegak di atas. Angkat kartu dengan gambar hitam menghadap pemotret.',
		'Pegang di tepi yang putih. Jangan menutupi gambar hitam.',
		'Potret dari depan, dengan cahaya dari belakang pemotret. Boleh beberapa foto; kartu yang sama dihitung satu kali.'
	],
	printTitle: 'Cetak kartu',
	size: 'Ukuran',
	sizes: {
		large: {
			name: 'Besar',
			about:
				'Satu kartu memerlukan dua halaman A4: depan dan belakang. Cetak bolak-balik, atau tempelkan keduanya. Terbaca dari jauh, sampai 40 orang dalam satu foto.'
		},
		small: {
			name: 'Kecil',
			about:
				'Dua kartu pada satu halaman A4, dicetak satu sisi. Gunting di garis utuh, lipat di garis putus-putus. Untuk ruang kecil.'
		}
	},
	from: 'Dari nomor',
	to: 'Sampai nomor',
	range: 'Nomor 1 sampai 40',
	rangeWrong: 'Tulis nomor kartu dari 1 sampai 40, yang kecil lebih dulu.',
	show: 'Tampilkan kartu',
	shown: ({ from, to }: { from: number; to: number }) => `Kartu ${from} sampai ${to}`,
	print: 'Cetak',
	printHint:
		'Cetak dengan ukuran asli (100%), jangan “sesuaikan halaman”. Segitiga kecil harus berada di tepi yang sama di depan dan di belakang.',
	back: 'Pilih kartu lain',
	cardNumber: (card: number) => `kartu ${card}`,
	face: {
		front: (card: number) => `Depan kartu ${card}`,
		back: (card: number) => `Belakang kartu ${card}`
	},
	tryTitle: 'Coba dengan kamera',
	tryLead: 'Untuk berlatih sebelum pertemuan. Tidak ada yang disimpan.',
	handedOut: 'Berapa kartu yang dibagikan?',
	handedOutHint: 'Mulai dari nomor 1; paling banyak 40',
	take: 'Ambil foto',
	reading: 'Sedang membaca foto…',
	count: ({ read, of }: Of) => `${read} dari ${of} kartu terbaca`,
	all: 'Semua kartu sudah terbaca.',
	missing: (cards: readonly number[]) => `Belum: ${list(cards)}`,
	doubtful: (cards: readonly number[]) =>
		`Belum jelas: ${list(cards)}. Minta kartu diangkat tegak dan tidak tertutup, lalu potret lagi.`,
	contradicting: (cards: readonly number[]) =>
		`Terlihat dengan dua jawaban, jadi tidak dihitung: ${list(cards)}. Buang foto yang keliru, atau mulai lagi.`,
	unused: (cards: readonly number[]) => `Sisi yang di atas tidak dipakai kali ini: ${list(cards)}`,
	stray: (cards: readonly number[]) => `Tidak dibagikan, jadi tidak dihitung: ${list(cards)}`,
	photo: (n: number) => `Foto ke-${n}`,
	photoSeen: ({ clear, doubtful }: { clear: number; doubtful: number }) =>
		doubtful === 0 ? `${clear} kartu terbaca` : `${clear} kartu terbaca, ${doubtful} belum jelas`,
	upright: 'Foto di bawah harus tampak tegak. Kalau miring, buang dan potret lagi.',
	marks: 'Garis utuh: terbaca. Garis putus-putus: belum jelas.',
	discard: 'Buang foto ini',
	again: 'Mulai lagi',
	photosFull: 'Sudah 20 foto. Buang satu foto atau mulai lagi.',
	faults: idFaults
};
const en: typeof id = {
	title: 'Answer cards',
	lead: 'Everyone holds one card. The side that is up is their answer, and you take a photo of all cards at once.',
	open: 'This way is open, not secret: others can see a card that is held up, and the photo may stay on the phone that took it. Rembuk itself keeps no photo and sends none anywhere.',
	howTitle: 'How to use them',
	how: [
		'Give each person one card. Its number is in the middle of the back.',
		'Look at the back: turn the card until the number you choose is upright at the top. Hold it up with the black picture facing the camera.',
		'Hold it by the white edge. Do not cover the black picture.',
		'Take the photo from the front, with the light behind you. Several photos are fine; the same card counts once.'
	],
	printTitle: 'Print cards',
	size: 'Size',
	sizes: {
		large: {
			name: 'Large',
			about:
				'One card takes two A4 pages: front and back. Print on both sides, or glue the two together. Read from afar, up to 40 people in one photo.'
		},
		small: {
			name: 'Small',
			about:
				'Two cards on one A4 page, printed on one side. Cut along the solid line, fold along the dashed one. For a small room.'
		}
	},
	from: 'From number',
	to: 'To number',
	range: 'Numbers 1 to 40',
	rangeWrong: 'Write card numbers from 1 to 40, the smaller one first.',
	show: 'Show the cards',
	shown: ({ from, to }) => `Cards ${from} to ${to}`,
	print: 'Print',
	printHint:
		'Print in actual size (100%), not “fit to page”. The small triangle must be at the same edge in front and behind.',
	back: 'Choose other cards',
	cardNumber: (card) => `card ${card}`,
	face: {
		front: (card) => `Front of card ${card}`,
		back: (card) => `Back of card ${card}`
	},
	tryTitle: 'Try it with a camera',
	tryLead: 'To practise before a meeting. Nothing is stored.',
	handedOut: 'How many cards were handed out?',
	handedOutHint: 'From number 1 on; 40 at most',
	take: 'Take a photo',
	reading: 'Reading the photo…',
	count: ({ read, of }) => `${read} of ${of} cards read`,
	all: 'All cards were read.',
	missing: (cards) => `Not yet: ${list(cards)}`,
	doubtful: (cards) =>
		`Not clear: ${list(cards)}. Ask for the card to be held upright and uncovered, then take another photo.`,
	contradicting: (cards) =>
		`Seen with two answers, so not counted: ${list(cards)}. Discard the wrong photo, or start again.`,
	unused: (cards) => `The side that is up is not used this time: ${list(cards)}`,
	stray: (cards) => `Not handed out, so not counted: ${list(cards)}`,
	photo: (n) => `Photo ${n}`,
	photoSeen: ({ clear, doubtful }) =>
		doubtful === 0 ? `${clear} cards read` : `${clear} cards read, ${doubtful} not clear`,
	upright: 'The photo below must look upright. If it lies on its side, discard it and take it again.',
	marks: 'Solid line: read. Dashed line: not clear.',
	discard: 'Discard this photo',
	again: 'Start again',
	photosFull: 'That makes 20 photos. Discard one or start again.',
	faults: enFaults
};
export const paperCard = { id, en };
