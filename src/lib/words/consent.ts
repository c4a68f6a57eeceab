// What a member reads before joining. A change of meaning here raises its version in src/domain/consent.ts.

const id = {
	heading: 'Sebelum ikut',
	purpose: 'Kita menilai kelompok sendiri, supaya tahu apa yang perlu dikuatkan.',
	secretStrong: 'Nilai Anda rahasia.',
	secretPicture: 'Nama asli tidak ditanya.',
	secretRoster: 'Nama Anda hanya untuk daftar hadir.',
	codedStrong: 'Nilai Anda disimpan dengan kode kartu Anda, bukan dengan nama.',
	codedOpen: 'Siapa yang melihat kartu Anda dan memegang laptop fasilitator dapat membaca nilai Anda.',
	voluntary: 'Ikut dengan sukarela. Boleh berhenti kapan saja.',
	more: 'Apa yang disimpan?',
	details: [
		'Yang disimpan: gambar atau nama yang Anda pilih, bahwa Anda hadir, dan nilai tanpa nama.',
		'Selama satu pertanyaan masih terbuka, nilai Anda masih bisa diubah, jadi masih terikat pada kursi Anda. Begitu ditutup, semua nilai diacak dan dilepas dari orangnya.',
		'Sesudah itu kami pun tidak bisa tahu siapa memberi nilai berapa, kecuali seorang ahli membongkar isi komputer fasilitator.',
		'Hasil tidak ditampilkan kalau yang menilai kurang dari lima orang.',
		'Hasil dipakai kelompok untuk menyusun rencana, dan boleh dipelajari peneliti tanpa nama.'
	],
	codedDetails: [
		'Yang disimpan: gambar yang Anda pilih sebagai nama, bahwa Anda hadir, dan nilai dengan kode tiga gambar di kartu Anda.',
		'Dengan kode yang sama, nilai Anda dulu dan sekarang dapat dibandingkan: berapa orang naik, tetap, atau turun.',
		'Siapa memegang kartu yang mana tidak dicatat. Laptop mengingatnya hanya selama pertemuan ini, supaya nilai masih bisa diubah, lalu melupakannya.',
		'Simpan kartu Anda sendiri. Siapa yang melihatnya, dan memegang laptop, dapat membaca nilai Anda, juga yang dulu.',
		'Boleh ikut tanpa kartu: nilai Anda tetap dihitung, hanya tidak dibandingkan.',
		'Hanya nilai yang memakai kode. Pertanyaan lain, seperti titik atau ya dan belum, tetap rahasia.',
		'Hasil tidak ditampilkan kalau yang menilai kurang dari lima orang.',
		'Hasil dipakai kelompok untuk menyusun rencana, dan boleh dipelajari peneliti tanpa nama: nilai dari satu kartu terlihat bersama, gambar kartunya tidak.'
	],
	agree: 'Setuju dan ikut'
};
const en: typeof id = {
	heading: 'Before you join',
	purpose: 'We score our own group, to learn what needs strengthening.',
	secretStrong: 'Your scores are secret.',
	secretPicture: 'Your real name is not asked.',
	secretRoster: 'Your name is for attendance only.',
	codedStrong: 'Your scores are kept under the code of your card, not under your name.',
	codedOpen: 'Whoever sees your card and holds the facilitator’s laptop can read your scores.',
	voluntary: 'Joining is your choice. You may stop at any time.',
	more: 'What is kept?',
	details: [
		'Kept: the picture or name you choose, that you were here, and scores without names.',
		'While a question is open you can still change your score, so it is still tied to your seat. Once it closes, all scores are shuffled and untied from people.',
		'After that even we cannot tell who gave which score, unless an expert takes apart the disk of the facilitator’s computer.',
		'A result is not shown when fewer than five people scored.',
		'The group uses the results for its plan, and researchers may study them without names.'
	],
	codedDetails: [
		'Kept: the picture you choose as a name, that you were here, and scores under the code of three pictures on your card.',
		'With the same code your scores then and now can be compared: how many people went up, stayed or went down.',
		'Who has which card is written down nowhere. The laptop remembers it only during this meeting, so that a score can still be changed, and then forgets it.',
		'Keep your card to yourself. Whoever sees it, and holds the laptop, can read your scores, earlier ones as well.',
		'You may take part without a card: your scores count, and are only not compared.',
		'Only scores are under the code. Other questions, such as dots or yes and not yet, stay secret.',
		'A result is not shown when fewer than five people scored.',
		'The group uses the results for its plan, and researchers may study them without names: scores of one card are seen together, the pictures on it are not.'
	],
	agree: 'Agree and join'
};
export const consent = { id, en };
