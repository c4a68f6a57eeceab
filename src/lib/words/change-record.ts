// A second meeting as a researcher reads it: before and after, the room's own word apart, and the plan.
import type { ChangeWord } from '#domain/change.ts';

type Side = { title: string; day: string; raters: number };
type New = { count: number; of: number; isExact: boolean };

const idWords: Record<ChangeWord, string> = { up: 'naik', same: 'tetap', down: 'turun' };
const id = {
	title: 'Perubahan',
	side: ({ title, day, raters }: Side) => `${title}, ${day}: ${raters} penilai`,
	before: 'Dulu',
	after: 'Sekarang',
	counts: ({ up, same, down }: { up: number; same: number; down: number }) =>
		`Dari ${up + same + down} pernyataan yang dapat dibandingkan: ${up} naik, ${same} tetap, ${down} turun.`,
	newRaters: ({ count, of, isExact }: New) =>
		count === 0 && !isExact
			? `Berapa dari ${of} penilai yang baru ikut menilai tidak diketahui, karena ada yang bergabung tanpa nama.`
			: `${isExact ? '' : 'Sedikitnya '}${count} dari ${of} penilai baru ikut menilai.`,
	word: idWords,
	webLabel: 'Rata-rata tiap bidang, dulu dan sekarang; angkanya ada di tabel.',
	web: ({ cutoff }: { cutoff: string }) =>
		`Rata-rata tiap bidang: garis putus-putus dulu, garis penuh sekarang, lingkar merah batas ${cutoff}.`,
	fields: 'Perubahan per bidang',
	field: 'Bidang',
	statements: 'Perubahan per pernyataan',
	number: 'No.',
	statement: 'Pernyataan',
	when: 'Kapan',
	level: ({ level }: { level: number }) => `Nilai ${level}`,
	unknown: 'Tidak tahu',
	sum: 'Jumlah',
	n: 'n',
	mean: 'Rata-rata',
	difference: 'Selisih',
	effect: 'Cliff’s δ (95 %)',
	effectIs: ({ delta, low, high }: { delta: string; low: string; high: string }) =>
		`${delta} (${low} sampai ${high})`,
	uncertain: 'terlalu kecil untuk dipastikan',
	workedOn: 'dikerjakan',
	notAsked: 'Tidak dinilai di penilaian ini: tidak dibandingkan.',
	notCompared: 'Kurang dari lima nilai di salah satu penilaian: tidak dibandingkan.',
	leftOut: ({ n }: { n: number }) => `${n} pernyataan tidak ikut dihitung`,
	how: 'Bagaimana ini dihitung',
	howKept: {
		secret:
			'Penilaian rahasia: nilai tidak dapat dikaitkan dengan orang, jadi dua penilaian dibandingkan sebagai dua kumpulan nilai, bukan orang per orang. Penilainya tidak persis sama.',
		code: 'Kode peserta: orang yang sama ditemukan lewat kartunya, dan tidak ada yang mencatat siapa pemegangnya. Sebaran dan rata-rata mencakup semua yang menilai; pasangan hanya yang menilai dua kali dengan kartu yang sama.'
	},
	howLines: [
		'Ini perubahan menurut penilaian kelompok sendiri. Nilai dapat naik juga karena pemahaman bertambah.',
		'Rata-rata = jumlah ÷ n. Selisih di bawah 0,10 ke arah mana pun disebut tetap.',
		'Cliff’s δ: seberapa sering nilai kemudian lebih tinggi daripada nilai awal, dikurangi seberapa sering lebih rendah; dari −1 sampai 1, dengan selang 95 % Feng dan Cliff. “Terlalu kecil untuk dipastikan” bila ada sisi dengan kurang dari sepuluh nilai, atau bila selangnya memuat nol. Kata untuk besarnya δ: hampir tidak ada di bawah 0,147, kecil, sedang mulai 0,33, besar mulai 0,474 (Romano dkk. 2006).',
		'Tiap titik di tabel adalah satu orang, bila sebuah penilaian punya kurang dari sepuluh nilai; selain itu balok menunjukkan bagian tiap nilai.',
		'Perubahan bidang dihitung hanya dari pernyataan yang boleh ditampilkan pada kedua penilaian.'
	],
	trend: 'Dari waktu ke waktu',
	trendLine: 'Garis',
	trendOf: ({ name }: { name: string }) => `Rata-rata ${name} dari waktu ke waktu; angkanya di baris ini.`,
	toChange: 'Lihat perubahan sejak penilaian awal',
	trendTooShort: 'Garis dari waktu ke waktu perlu paling sedikit tiga penilaian yang sama.',
	raters: ({ n }: { n: number }) => `${n} penilai`,

	direct: 'Kata ruangan: naik, tetap, atau turun',
	directHint: 'Ditanyakan langsung dan rahasia, tentang yang dikerjakan. Tidak dicampur dengan nilai.',
	directFew: 'Kurang dari lima jawaban: tidak ditampilkan.',
	monitoring: 'Pemantauan rencana',
	action: 'Kegiatan',
	who: 'Siapa',
	statementsShort: 'Pernyataan',
	state: 'Keadaan',
	notes: 'Catatan, terbaru lebih dulu',
	noNotes: 'belum ada'
};
const enWords: Record<ChangeWord, string> = { up: 'up', same: 'the same', down: 'down' };
const en: typeof id = {
	title: 'Change',
	side: ({ title, day, raters }) => `${title}, ${day}: ${raters} raters`,
	before: 'Before',
	after: 'After',
	counts: ({ up, same, down }) =>
		`Of ${up + same + down} statements that can be compared: ${up} up, ${same} the same, ${down} down.`,
	newRaters: ({ count, of, isExact }) =>
		count === 0 && !isExact
			? `How many of the ${of} raters are new is not known, because some joined without a name.`
			: `${isExact ? '' : 'At least '}${count} of ${of} raters had not scored before.`,
	word: enWords,
	webLabel: 'Mean of each field, before and after; its figures are in the table.',
	web: ({ cutoff }) =>
		`Mean of each field: dashed before, solid after, the red ring is the cut-off of ${cutoff}.`,
	fields: 'Change by field',
	field: 'Field',
	statements: 'Change by statement',
	number: 'No.',
	statement: 'Statement',
	when: 'When',
	level: ({ level }) => `Score ${level}`,
	unknown: "Don't know",
	sum: 'Sum',
	n: 'n',
	mean: 'Mean',
	difference: 'Difference',
	effect: 'Cliff’s δ (95 %)',
	effectIs: ({ delta, low, high }) => `${delta} (${low} to ${high})`,
	uncertain: 'too small to be sure',
	workedOn: 'worked on',
	notAsked: 'Not scored in this assessment: not compared.',
	notCompared: 'Fewer than five scores in one of the assessments: not compared.',
	leftOut: ({ n }) => `${n} ${n === 1 ? 'statement' : 'statements'} not counted`,
	how: 'How this is counted',
	howKept: {
		secret:
			'Scoring is secret: scores cannot be tied to people, so the two assessments are compared as two sets of scores and not person by person. Not all raters are the same people.',
		code: 'Participant code: the same people are found by their cards, and nobody writes down who holds which. Distributions and means are of all who scored; pairs only of those who scored twice with the same card.'
	},
	howLines: [
		'This is change as the group assesses itself. Scores can also rise because understanding has risen.',
		'Mean = sum ÷ n. A difference below 0.10 either way is called the same.',
		'Cliff’s δ: how much more often a later score is higher than an earlier one than lower, from −1 to 1, with Feng and Cliff’s 95 % interval. “Too small to be sure” where a side has fewer than ten scores, or the interval holds zero. Words for the size of δ: next to none below 0.147, small, medium from 0.33, large from 0.474 (Romano et al. 2006).',
		'Each dot in the table is one person, where an assessment has fewer than ten scores; otherwise a bar shows each score’s share.',
		'A field’s change is counted over the statements that may be shown in both assessments only.'
	],
	trend: 'Over time',
	trendLine: 'Line',
	trendOf: ({ name }) => `Mean of ${name} over time; its figures are on this line.`,
	toChange: 'See the change since the first scoring',
	trendTooShort: 'A line over time needs at least three of the same assessment.',
	raters: ({ n }) => `${n} raters`,

	direct: 'The room’s own word: up, the same, or down',
	directHint: 'Asked directly and in secret, of what was worked on. Never mixed with scores.',
	directFew: 'Fewer than five answers: not shown.',
	monitoring: 'Following the plan',
	action: 'Action',
	who: 'Who',
	statementsShort: 'Statements',
	state: 'State',
	notes: 'Notes, newest first',
	noNotes: 'none yet'
};
export const changeRecord = { id, en };
