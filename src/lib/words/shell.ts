// Sentences around every page: the name, the language switch, the way out.

const id = {
	name: 'Rembuk',
	skip: 'Langsung ke isi',
	language: 'Bahasa',
	signOut: 'Keluar',
	signIn: 'Masuk',
	enterCode: 'Ketik kode pertemuan',
	joinMeeting: 'Ikut pertemuan',
	facilitators: 'Untuk fasilitator dan peneliti',
	toDesk: 'Meja fasilitator',
	toRecords: 'Catatan peneliti',
	toStart: 'Ke halaman awal',
	reload: 'Muat ulang',
	notWorking: 'Belum berhasil',
	notFound: 'Halaman ini tidak ada.',
	somethingBroke: 'Ada yang rusak di pihak kami. Coba muat ulang; kalau masih begitu, panggil fasilitator.'
};
const en: typeof id = {
	name: 'Rembuk',
	skip: 'Skip to content',
	language: 'Language',
	signOut: 'Sign out',
	signIn: 'Sign in',
	enterCode: 'Type the meeting code',
	joinMeeting: 'Join the meeting',
	facilitators: 'For facilitators and researchers',
	toDesk: 'Facilitator’s desk',
	toRecords: 'Researcher’s records',
	toStart: 'To the first page',
	reload: 'Reload',
	notWorking: 'That did not work',
	notFound: 'This page does not exist.',
	somethingBroke: 'Something broke on our side. Try reloading; if it stays, call the facilitator.'
};
export const shell = { id, en };
