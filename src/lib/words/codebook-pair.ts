// What the columns of pairs in the file of changes mean: part of codebook.ts, which hands it on.

const id = {
	pairs_n:
		'Di bawah kode peserta: berapa orang menilainya dua kali dengan kartu yang sama. Kosong bila rahasia, bila kurang dari lima pasangan, atau bila dari angkanya nilai seseorang bisa terbaca.',
	pairs_up: 'Dari pasangan itu: berapa orang naik.',
	pairs_same: 'Dari pasangan itu: berapa orang tetap.',
	pairs_down: 'Dari pasangan itu: berapa orang turun.',
	only_before: 'Orang dengan kartu yang menilainya dulu saja.',
	only_after: 'Orang dengan kartu yang menilainya sekarang saja.',
	pairs_test:
		'Uji peringkat bertanda Wilcoxon atas pasangan: pasti (exact) atau hampiran normal (normal). Atau mengapa tidak: few-pairs kurang dari sepuluh pasangan (tanpa pairs_n: kurang dari lima), all-same semua tetap, traceable nilai seseorang bisa terbaca. Kosong bila rahasia.',
	signed_rank_v:
		'V: jumlah peringkat mereka yang naik. Yang tetap dilepas; perubahan yang sama besar berbagi peringkat tengah.',
	matched_effect:
		'Pengaruh berpasangan: bagian peringkat yang naik dikurangi yang turun; −1 semua turun, 1 semua naik.',
	pairs_p:
		'p dua sisi uji pasangan, seandainya hanya satu uji ini. Bacalah bersama pairs_n dan matched_effect.',
	pairs_p_holm: 'p menurut Holm, memperhitungkan semua uji pasangan dalam perbandingan ini.',
	pairs_tests_made: 'Banyaknya uji pasangan dalam perbandingan ini.'
};
const en: typeof id = {
	pairs_n:
		'Under participant codes: how many people scored it twice with the same card. Empty in secret, with fewer than five pairs, or where the figures would give away what somebody scored.',
	pairs_up: 'Of these pairs: how many people went up.',
	pairs_same: 'Of these pairs: how many people stayed.',
	pairs_down: 'Of these pairs: how many people went down.',
	only_before: 'People with a card who scored it only before.',
	only_after: 'People with a card who scored it only after.',
	pairs_test:
		'Wilcoxon’s signed-rank test of the pairs: exact, or the normal approximation (normal). Or why not: few-pairs is fewer than ten pairs (without pairs_n: fewer than five), all-same is that all stayed, traceable is that somebody’s score could be read. Empty in secret.',
	signed_rank_v:
		'V: the sum of the ranks of those who went up. Those who stayed are dropped; moves of one size share their mid-rank.',
	matched_effect:
		'Matched effect: the share of the ranks that went up less the share that went down; −1 all down, 1 all up.',
	pairs_p:
		'Two-sided p of the test of pairs, as if this were the only one. Read it with pairs_n and matched_effect.',
	pairs_p_holm: 'Holm’s p, which allows for all tests of pairs of this comparison.',
	pairs_tests_made: 'Number of tests of pairs in this comparison.'
};
export const codebookPair = { id, en };
