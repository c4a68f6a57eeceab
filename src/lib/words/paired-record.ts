// Pairs of a second meeting under participant codes, as a researcher reads them. A p is never said without n and effect.
import type { PairedTest } from '#domain/paired-change.ts';

type Why = Extract<PairedTest, { isMade: false }>['why'];
type Method = Extract<PairedTest, { isMade: true }>['method'];

const id = {
	title: 'Orang yang sama, per pernyataan',
	made: ({ made }: { made: number }) =>
		`${made} uji dibuat, satu untuk tiap pernyataan. Di samping tiap p ada p Holm, yang memperhitungkan ${made} uji itu.`,
	one: 'Satu uji dibuat, jadi p Holm sama dengan p.',
	none: 'Tidak ada uji yang dibuat.',
	n: 'n pasangan',
	up: 'Naik',
	same: 'Tetap',
	down: 'Turun',
	onlyBefore: 'Hanya dulu',
	onlyAfter: 'Hanya sekarang',
	effect: 'Pengaruh',
	v: 'V',
	p: 'p',
	pHolm: 'p Holm',
	method: 'Cara',
	methods: { exact: 'pasti', normal: 'hampiran normal' } satisfies Record<Method, string>,
	why: {
		'few-pairs': 'Kurang dari sepuluh pasangan: terlalu sedikit untuk diuji.',
		'all-same': 'Semua tetap: tidak ada yang dapat diuji.'
	} satisfies Record<Why, string>,
	notes: [
		'Pasangan: dua nilai di bawah kartu yang sama, dulu dan sekarang. “Tidak tahu”, nilai tanpa kartu, dan kartu yang hilang tidak berpasangan. Yang menilai sekali saja dihitung tersendiri.',
		'Uji peringkat bertanda Wilcoxon, dua sisi. Yang tetap dihitung lalu dilepas (itu cara R); perubahan yang sama besar berbagi peringkat tengah. Pasti sampai seratus orang yang berubah: semua cara tandanya dapat jatuh dihitung.',
		'Pengaruh: bagian peringkat yang naik dikurangi bagian yang turun, dari −1 (semua turun) sampai 1 (semua naik), di antara mereka yang berubah.',
		'Cliff’s δ di tabel atas membandingkan dua sebaran seakan-akan dari dua kelompok orang. Di sini ia gambaran saja; yang diuji adalah pasangannya. Rata-rata bidang tidak diuji.'
	]
};
const en: typeof id = {
	title: 'The same people, by statement',
	made: ({ made }) =>
		`${made} tests were made, one for each statement. Beside each p stands Holm’s p, which allows for these ${made} tests.`,
	one: 'One test was made, so Holm’s p is the same as p.',
	none: 'No tests were made.',
	n: 'n pairs',
	up: 'Up',
	same: 'Same',
	down: 'Down',
	onlyBefore: 'Only before',
	onlyAfter: 'Only after',
	effect: 'Effect',
	v: 'V',
	p: 'p',
	pHolm: 'Holm’s p',
	method: 'How',
	methods: { exact: 'exact', normal: 'normal approximation' },
	why: {
		'few-pairs': 'Fewer than ten pairs: too few for a test.',
		'all-same': 'All stayed: there is nothing to test.'
	},
	notes: [
		'A pair: two scores under the same card, before and after. “Don’t know”, a score without a card and a lost card make no pair. Who scored only once is counted apart.',
		'Two-sided Wilcoxon signed-rank test. Those who stayed are counted and dropped (R’s way); moves of one size share their mid-rank. Exact up to a hundred who moved: every way in which the signs could fall is counted.',
		'Effect: the share of the ranks that went up less the share that went down, from −1 (all down) to 1 (all up), among those who moved.',
		'Cliff’s δ in the table above compares two distributions as if of two groups of people. Here it only describes; what is tested are the pairs. Field means are not tested.'
	]
};
export const pairedRecord = { id, en };
