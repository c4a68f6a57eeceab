// What a member reads before joining. A change of meaning here raises consentVersion in src/domain/consent.ts.

const id = {
	heading: 'Sebelum ikut',
	purpose: 'Kita menilai kelompok sendiri, supaya tahu apa yang perlu dikuatkan.',
	secretStrong: 'Nilai Anda rahasia.',
	secretPicture: 'Nama asli tidak ditanya.',
	secretRoster: 'Nama Anda hanya untuk daftar hadir.',
	voluntary: 'Ikut dengan sukarela. Boleh berhenti kapan saja.',
	more: 'Apa yang disimpan?',
	details: [
		'Yang disimpan: gambar atau nama yang Anda pilih, bahwa Anda hadir, dan nilai tanpa nama.',
		'Selama satu pertanyaan masih terbuka, nilai Anda masih bisa diubah, jadi masih terikat pada kursi Anda. Begitu ditutup, semua nilai diacak dan dilepas dari orangnya.',
		'Sesudah itu kami pun tidak bisa tahu siapa memberi nilai berapa, kecuali seorang ahli membongkar isi komputer fasilitator.',
		'Hasil tidak ditampilkan kalau yang menilai kurang dari lima orang.',
		'Hasil dipakai kelompok untuk menyusun rencana, dan boleh dipelajari peneliti tanpa nama.'
	],
	agree: 'Setuju dan ikut'
};
const en: typeof id = {
	heading: 'Before you join',
	purpose: 'We score our own group, to learn what needs strengthening.',
	secretStrong: 'Your scores are secret.',
	secretPicture: 'Your real name is not asked.',
	secretRoster: 'Your name is for attendance only.',
	voluntary: 'Joining is your choice. You may stop at any time.',
	more: 'What is kept?',
	details: [
		'Kept: the picture or name you choose, that you were here, and scores without names.',
		'While a question is open you can still change your score, so it is still tied to your seat. Once it closes, all scores are shuffled and untied from people.',
		'After that even we cannot tell who gave which score, unless an expert takes apart the disk of the facilitator’s computer.',
		'A result is not shown when fewer than five people scored.',
		'The group uses the results for its plan, and researchers may study them without names.'
	],
	agree: 'Agree and join'
};
export const consent = { id, en };
