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
	'photos-full': 'Sudah 20 foto untuk pernyataan ini. Buang satu foto dulu.'
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
	'photos-full': 'That makes 20 photos of this statement. Discard one first.'
};
export const wayRefusal = { id, en };
