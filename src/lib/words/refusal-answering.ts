// What is said when an answer, a shared phone or a slip is not taken: the part of refusal.ts about how answers come in.

const id = {
	'headcount-missing': 'Tulis dulu berapa orang yang menilai ada di ruangan ini.',
	'headcount-below-seats':
		'Jumlah orang tidak boleh lebih kecil dari yang sudah bergabung. Tandai dulu siapa yang sudah pulang.',
	'more-answers-than-people':
		'Jawaban lebih banyak daripada orang di ruangan. Periksa hitungannya, atau betulkan jumlah orang.',
	'hands-unusable': 'Tulis bilangan bulat, 0 sampai 3000, untuk tiap pilihan.',
	'hands-not-here': 'Yang ini tidak dapat dijawab dengan angkat tangan.',
	'device-code-wrong': 'Kode HP bersama ini belum cocok atau sudah lewat waktunya. Minta kode baru.',
	'device-gone': 'HP ini bukan HP bersama lagi. Minta kode baru ke fasilitator kalau masih perlu.',
	'slip-wrong': 'Kartu undian ini bukan untuk pertemuan ini. Tanyakan ke fasilitator.',
	'turn-not-here': 'Orang ini sedang tidak menjawab bergiliran. Kembali ke daftar dan pilih lagi.'
};
const en: typeof id = {
	'headcount-missing': 'First say how many people who score are in this room.',
	'headcount-below-seats': 'There cannot be fewer people than have joined. First mark who has gone home.',
	'more-answers-than-people':
		'There are more answers than people in the room. Check the count, or correct the number of people.',
	'hands-unusable': 'Write whole numbers, 0 to 3000, one for each choice.',
	'hands-not-here': 'This cannot be answered by raising hands.',
	'device-code-wrong': 'This code for a shared phone does not match or has expired. Ask for a new one.',
	'device-gone':
		'This is not a shared phone any more. If it is still needed, ask the facilitator for a new code.',
	'slip-wrong': 'This slip is not for this meeting. Please ask the facilitator.',
	'turn-not-here': 'This person does not answer in turns now. Go back to the list and choose again.'
};

export const refusalAnswering = { id, en };
