// Tests of change, and lines over time, as a researcher reads them. A p is never said without n and effect.
import type { EffectWord, StatementTest } from '#domain/change-test.ts';

type Why = Extract<StatementTest, { isMade: false }>['why'];
type Method = Extract<StatementTest, { isMade: true }>['method'];

const id = {
	title: 'Uji per pernyataan',
	made: ({ made }: { made: number }) =>
		`${made} uji dibuat, satu untuk tiap pernyataan. Makin banyak uji, makin mungkin satu di antaranya tampak berarti karena kebetulan saja; maka di samping tiap p ada p Holm, yang memperhitungkan ${made} uji itu.`,
	one: 'Satu uji dibuat, jadi p Holm sama dengan p.',
	none: 'Tidak ada uji yang dibuat.',
	notes: [
		'p: seandainya tidak ada yang berubah, seberapa sering kebetulan saja membuat kedua sebaran berbeda sejauh ini atau lebih. p kecil tidak mengatakan perubahannya besar (bacalah δ), dan p besar tidak membuktikan bahwa tidak ada perubahan.',
		'Uji menganggap kedua penilaian berasal dari dua kelompok orang yang terpisah. Siapa yang menilai dua kali tidak boleh diketahui; bila banyak, uji ini biasanya terlalu hati-hati.',
		'Rata-rata bidang tidak diuji: nilai dalam satu bidang berasal dari orang yang sama berkali-kali, jadi tidak saling bebas.'
	],
	nBefore: 'n dulu',
	nAfter: 'n sekarang',
	u: 'U',
	p: 'p',
	pHolm: 'p Holm',
	method: 'Cara',
	methods: {
		exact: 'pasti',
		normal: 'hampiran normal'
	} satisfies Record<Method, string>,
	methodsHint:
		'Uji Mann–Whitney dua sisi. Pasti: semua cara nilai-nilai ini dapat terbagi dihitung satu per satu. Hampiran normal, dengan koreksi seri dan kontinuitas: untuk lebih dari seribu pasang nilai.',
	why: {
		'few-scores':
			'Kurang dari sepuluh nilai di salah satu penilaian: terlalu sedikit untuk diuji. Lihat titik-titiknya di tabel perubahan.',
		'all-same': 'Semua nilai sama di kedua penilaian: tidak ada yang dapat diuji.'
	} satisfies Record<Why, string>,
	effects: {
		negligible: 'hampir tidak ada',
		small: 'kecil',
		medium: 'sedang',
		large: 'besar'
	} satisfies Record<EffectWord, string>,

	lineFields: 'Bidang dari waktu ke waktu',
	lineStatements: 'Pernyataan dari waktu ke waktu',
	lineHint:
		'Di bawah tiap rata-rata: n, banyaknya nilai, dan jumlahnya. Garis putus bila kurang dari lima nilai, bila tidak dinilai, atau bila kata-katanya lain. Garis merah: batas.',
	point: ({ n, sum }: { n: number; sum: number }) => `n ${n}, jumlah ${sum}`,
	pointLeftOut: ({ n }: { n: number }) => `${n} pernyataan tidak ikut`,
	gap: 'tidak ditampilkan'
};
const en: typeof id = {
	title: 'Tests by statement',
	made: ({ made }) =>
		`${made} tests were made, one for each statement. The more tests, the likelier that one of them looks meaningful by chance alone; so beside each p stands Holm’s p, which allows for these ${made} tests.`,
	one: 'One test was made, so Holm’s p is the same as p.',
	none: 'No tests were made.',
	notes: [
		'p: if nothing had changed, how often chance alone would make the two distributions differ this much or more. A small p does not say that the change is large (read δ), and a large p does not prove that nothing changed.',
		'The test takes the two assessments for two separate groups of people. Who scored twice must not be known; where many did, the test is usually too cautious.',
		'Field means are not tested: the scores of a field come from the same people several times over, so they are not independent.'
	],
	nBefore: 'n before',
	nAfter: 'n after',
	u: 'U',
	p: 'p',
	pHolm: 'Holm’s p',
	method: 'How',
	methods: {
		exact: 'exact',
		normal: 'normal approximation'
	},
	methodsHint:
		'Two-sided Mann–Whitney test. Exact: every way in which these scores could have fallen is counted. Normal approximation, with tie and continuity corrections: for more than a thousand pairs of scores.',
	why: {
		'few-scores':
			'Fewer than ten scores in one of the assessments: too few for a test. See the dots in the table of change.',
		'all-same': 'All scores are the same in both assessments: there is nothing to test.'
	},
	effects: {
		negligible: 'next to none',
		small: 'small',
		medium: 'medium',
		large: 'large'
	},

	lineFields: 'Fields over time',
	lineStatements: 'Statements over time',
	lineHint:
		'Below each mean: n, the number of scores, and their sum. A line has a gap where there are fewer than five scores, where it was not asked, or was asked in other words. The red line is the cut-off.',
	point: ({ n, sum }) => `n ${n}, sum ${sum}`,
	pointLeftOut: ({ n }) => `${n} ${n === 1 ? 'statement' : 'statements'} not counted`,
	gap: 'not shown'
};
export const changeTest = { id, en };
