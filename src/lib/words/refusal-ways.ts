// Sentences for what is refused about ways of answering: people in the room, hands, sheets, cards, phones that go round.
import type { RefusalCode } from '#domain/refusal.ts';

const id = {
	'participant-code-tries': 'Sudah terlalu sering dicoba. Lanjutkan tanpa kartu: nilai Anda tetap dihitung.',
	'headcount-missing': 'Tulis dulu berapa orang yang menilai ada di ruangan ini.',
	'headcount-below-seats':
		'Jumlah orang tidak boleh lebih kecil dari yang sudah bergabung. Tandai dulu siapa yang sudah pulang.',
	'more-answers-than-people':
		'Jawaban lebih banyak daripada orang di ruangan. Periksa hitungannya, atau betulkan jumlah orang.',
	'hands-unusable': 'Tulis bilangan bulat, 0 sampai 3000, untuk tiap pilihan.',
	'hands-not-here': 'Yang ini tidak dapat dijawab dengan angkat tangan.'
} satisfies Partial<Record<RefusalCode, string>>;

const en: typeof id = {
	'participant-code-tries': 'That was tried too often. Go on without a card: your scores still count.',
	'headcount-missing': 'First say how many people who score are in this room.',
	'headcount-below-seats': 'There cannot be fewer people than have joined. First mark who has gone home.',
	'more-answers-than-people':
		'There are more answers than people in the room. Check the count, or correct the number of people.',
	'hands-unusable': 'Write whole numbers, 0 to 3000, one for each choice.',
	'hands-not-here': 'This cannot be answered by raising hands.'
};

export const waysRefusal = { id, en };
