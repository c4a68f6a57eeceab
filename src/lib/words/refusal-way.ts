// Why something about the ways answers come in was refused: people in the room, raised hands, paper cards.
// A part of refusal.ts, where the sentences of every code come together.
const id = {
	'device-code-wrong': 'Kode HP bersama ini belum cocok atau sudah lewat waktunya. Minta kode baru.',
	'device-gone': 'HP ini bukan HP bersama lagi. Minta kode baru ke fasilitator kalau masih perlu.',
	'slip-wrong': 'Kartu undian ini bukan untuk pertemuan ini. Tanyakan ke fasilitator.',
	'turn-not-here': 'Orang ini sedang tidak menjawab bergiliran. Kembali ke daftar dan pilih lagi.',
	'headcount-missing': 'Tulis dulu berapa orang yang menilai ada di ruangan ini.',
	'headcount-below-seats':
		'Jumlah orang tidak boleh lebih kecil dari yang sudah bergabung. Tandai dulu siapa yang sudah pulang.',
	'more-answers-than-people':
		'Jawaban lebih banyak daripada orang di ruangan. Periksa hitungannya, atau betulkan jumlah orang.',
	'hands-unusable': 'Tulis bilangan bulat, 0 sampai 3000, untuk tiap pilihan.',
	'hands-not-here': 'Yang ini tidak dapat dijawab dengan angkat tangan.',
	'cards-not-here':
		'Yang ini tidak dapat dijawab dengan kartu: kartu hanya untuk pertanyaan dengan dua sampai empat pilihan.',
	'cards-off-limits':
		'Tulis berapa kartu yang dibagikan: 1 sampai 40, dan tidak lebih dari jumlah orang di ruangan.',
	'photo-without-cards': 'Tidak ada kartu yang terbaca di foto ini. Tidak ada yang dihitung.',
	'photos-full': 'Sudah 20 foto untuk pernyataan ini. Buang satu foto dulu.',
	'sheet-number-unusable': 'Nomor lembar adalah angka 1 sampai 3000, seperti yang tercetak di lembarnya.',
	'sheet-answer-unusable':
		'Ada isian yang bukan jawaban di lembar ini. Lembarnya belum disimpan; periksa lagi.',
	'sheet-empty': 'Lembar ini kosong, jadi tidak disimpan.',
	'sheet-gap': 'Ada baris yang kosong. Kalau di kertas memang tidak diisi, tekan simpan sekali lagi.',
	'sheet-keyed':
		'Lembar dengan nomor ini sudah dimasukkan. Periksa nomornya; kalau memang mau diulang, tarik dulu lembar itu.',
	'sheet-unknown': 'Lembar dengan nomor ini tidak ada di sini. Periksa nomornya.',
	'sheet-third-answer':
		'Ini bukan salah satu dari dua isian tadi. Lihat kertasnya lagi; kalau keduanya salah, tarik lembar ini dan masukkan ulang.',
	'sheets-unfinished':
		'Belum dapat ditutup: ada lembar kertas yang baru dimasukkan sekali, atau dua isiannya berbeda. Selesaikan dulu di halaman memasukkan lembar.',
	'sheets-too-many':
		'Sekali cetak 1 sampai 200 lembar, dan semuanya paling banyak 6.000 baris. Cetak sebagian dulu.'
};
const en: typeof id = {
	'device-code-wrong': 'This code for a shared phone does not match or has expired. Ask for a new one.',
	'device-gone':
		'This is not a shared phone any more. If it is still needed, ask the facilitator for a new code.',
	'slip-wrong': 'This slip is not for this meeting. Please ask the facilitator.',
	'turn-not-here': 'This person does not answer in turns now. Go back to the list and choose again.',
	'headcount-missing': 'First say how many people who score are in this room.',
	'headcount-below-seats': 'There cannot be fewer people than have joined. First mark who has gone home.',
	'more-answers-than-people':
		'There are more answers than people in the room. Check the count, or correct the number of people.',
	'hands-unusable': 'Write whole numbers, 0 to 3000, one for each choice.',
	'hands-not-here': 'This cannot be answered by raising hands.',
	'cards-not-here':
		'This cannot be answered with cards: they are for questions with two to four choices only.',
	'cards-off-limits':
		'Write how many cards were handed out: 1 to 40, and no more than there are people in the room.',
	'photo-without-cards': 'No card could be read in this photo. Nothing was counted.',
	'photos-full': 'That makes 20 photos of this statement. Discard one first.',
	'sheet-number-unusable': 'A sheet’s number is 1 to 3000, as printed on it.',
	'sheet-answer-unusable':
		'Something here is no answer that is on the sheet. The sheet was not saved; look again.',
	'sheet-empty': 'This sheet is empty, so it was not saved.',
	'sheet-gap': 'A line is empty. If nothing is filled in on the paper, press save once more.',
	'sheet-keyed':
		'A sheet with this number was keyed in already. Check the number; to do it again, withdraw that sheet first.',
	'sheet-unknown': 'There is no sheet with this number here. Check the number.',
	'sheet-third-answer':
		'This is neither of the two. Look at the paper again; if both are wrong, withdraw the sheet and key it in anew.',
	'sheets-unfinished':
		'It cannot be closed yet: a paper sheet was keyed in only once, or its two keyings differ. Finish on the page where sheets are keyed in.',
	'sheets-too-many': 'Print 1 to 200 sheets at a time, and at most 6,000 lines in all. Print a part first.'
};
export const wayRefusal = { id, en };
