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
	cards: ({ n }: { n: number }) => `Kelompok ini punya ${n} kartu kode.`
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
	cards: ({ n }) => (n === 1 ? 'This group has 1 code card.' : `This group has ${n} code cards.`)
};
export const codeCard = { id, en };
