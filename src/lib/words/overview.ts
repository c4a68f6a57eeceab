// A programme at a glance: groups by fields, what waits, and filters.
import type { ChangeWord } from '#domain/change.ts';

const idWords: Record<ChangeWord, string> = { up: 'naik', same: 'tetap', down: 'turun' };
const id = {
	title: 'Sekilas program',
	toOverview: 'Lihat sekilas semua kelompok',
	lead: 'Rata-rata tiap bidang dari penilaian terakhir setiap kelompok, dan perubahannya sejak penilaian awal.',
	count: ({ n, of }: { n: number; of: number }) => (n === of ? `${of} kelompok` : `${n} dari ${of} kelompok`),
	filters: 'Saring',
	stage: 'Tahap',
	anyStage: 'semua tahap',
	weak: 'Bidang yang perlu dikuatkan',
	noWeak: 'tidak disaring',
	anyWeak: 'bidang mana saja',
	due: 'Sudah waktunya dinilai lagi',
	overdue: 'Ada kegiatan lewat waktu',
	apply: 'Tampilkan',
	clear: 'Tampilkan semua',
	nothing: 'Tidak ada kelompok yang cocok dengan saringan ini.',
	empty: 'Belum ada kelompok di program ini.',
	group: 'Kelompok',
	parts: (names: string) => `gabungan ${names}`,
	assessed: ({ day, raters }: { day: string; raters: number | undefined }) =>
		raters === undefined ? `dinilai ${day}` : `dinilai ${day}, ${raters} penilai`,
	since: (day: string) => `sejak ${day}`,
	firstOnly: 'penilaian awal',
	changed: (n: number) =>
		`${n} pernyataan tidak dapat dibandingkan dengan penilaian awal; alasannya di halaman perubahan.`,
	notCompared: 'tidak dibandingkan',
	notScored: 'Belum ada penilaian yang selesai dan ditampilkan.',
	unscored: 'Belum dinilai',
	sum: ({ sum, n }: { sum: number; n: number }) => `${sum} / ${n}`,
	sumSaid: ({ sum, n }: { sum: number; n: number }) => `jumlah ${sum} dari ${n} suara`,
	word: idWords,
	weakSaid: 'perlu dikuatkan',
	uncertain: 'terlalu kecil untuk dipastikan',
	leftOut: (n: number) => `${n} pernyataan tidak ikut`,
	withheld: 'tidak ditampilkan',
	notAsked: 'tidak dinilai kali ini',
	scope: ({ asked, of }: { asked: number; of: number }) => `${asked} dari ${of} pernyataan dinilai`,
	actions: 'Kegiatan',
	open: (n: number) => `${n} belum selesai`,
	late: (n: number) => `${n} lewat waktu`,
	noActions: 'tidak ada yang menunggu',
	tasks: ({ done, of }: { done: number; of: number }) => `${done} dari ${of} tugas`,
	rescore: 'Dinilai lagi',
	rescoreFrom: (day: string) => `mulai ${day}`,
	rescoreDue: (day: string) => `sudah waktunya, sejak ${day}`,
	note: 'Pendampingan terakhir',
	noNote: 'belum ada catatan',
	legendBar: (cutoffs: string) =>
		`Batang: dari nilai terendah sampai tertinggi; garis merah batas kelompok (${cutoffs}); arsir = perlu dikuatkan.`,
	legendStar:
		'* terlalu kecil untuk dipastikan: tidak satu pun pernyataan yang dibandingkan punya sepuluh nilai di kedua penilaian.',
	legendFigures: 'Di bawah rata-rata: jumlah / banyaknya suara. Perubahan di bawah 0,10 disebut tetap.',
	selfAssessed:
		'Ini penilaian kelompok sendiri; nilai dapat naik juga karena pemahaman bertambah. Kelompok tidak diperingkat.',
	outside:
		'Hanya pertemuan yang sudah ditutup. Pernyataan dengan kurang dari lima nilai tidak ditampilkan dan tidak ikut dalam angka apa pun; tidak ada jumlah lintas kelompok dan tidak ada banyaknya penilai, supaya yang ditahan tidak dapat dihitung.'
};
const enWords: Record<ChangeWord, string> = { up: 'up', same: 'the same', down: 'down' };
const en: typeof id = {
	title: 'Programme at a glance',
	toOverview: 'See all groups at a glance',
	lead: "The mean of each field from every group's last assessment, and its change since the baseline.",
	count: ({ n, of }) =>
		n === of ? `${of} ${of === 1 ? 'group' : 'groups'}` : `${n} of ${of} ${of === 1 ? 'group' : 'groups'}`,
	filters: 'Filter',
	stage: 'Stage',
	anyStage: 'all stages',
	weak: 'Field that needs strengthening',
	noWeak: 'not filtered',
	anyWeak: 'any field',
	due: 'Due to be scored again',
	overdue: 'Has overdue activities',
	apply: 'Show',
	clear: 'Show all',
	nothing: 'No group matches this filter.',
	empty: 'There is no group in this programme yet.',
	group: 'Group',
	parts: (names) => `assembly of ${names}`,
	assessed: ({ day, raters }) =>
		raters === undefined ? `scored ${day}` : `scored ${day}, ${raters} ${raters === 1 ? 'rater' : 'raters'}`,
	since: (day) => `since ${day}`,
	firstOnly: 'baseline',
	changed: (n) =>
		`${n} ${n === 1 ? 'statement' : 'statements'} cannot be compared with the baseline; the page of the change says why.`,
	notCompared: 'not compared',
	notScored: 'No assessment has been closed and revealed yet.',
	unscored: 'Not scored yet',
	sum: ({ sum, n }) => `${sum} / ${n}`,
	sumSaid: ({ sum, n }) => `sum ${sum} of ${n} answers`,
	word: enWords,
	weakSaid: 'needs strengthening',
	uncertain: 'too small to be sure of',
	leftOut: (n) => `${n} ${n === 1 ? 'statement' : 'statements'} left out`,
	withheld: 'not shown',
	notAsked: 'not scored this time',
	scope: ({ asked, of }) => `${asked} of ${of} statements were scored`,
	actions: 'Activities',
	open: (n) => `${n} not finished`,
	late: (n) => `${n} overdue`,
	noActions: 'none is waiting',
	tasks: ({ done, of }) => `${done} of ${of} tasks`,
	rescore: 'Scored again',
	rescoreFrom: (day) => `from ${day}`,
	rescoreDue: (day) => `due since ${day}`,
	note: 'Last mentoring',
	noNote: 'no note yet',
	legendBar: (cutoffs) =>
		`Bar: from the lowest level to the highest; red line the group's cut-off (${cutoffs}); hatched = needs strengthening.`,
	legendStar:
		'* too small to be sure of: none of the compared statements has ten scores in both assessments.',
	legendFigures: 'Below the mean: sum / number of answers. A change under 0.10 is called the same.',
	selfAssessed:
		'These are self-assessments; scores also rise because understanding grew. Groups are not ranked.',
	outside:
		'Closed meetings only. A statement with fewer than five scores is not shown and is in no figure; there are no sums over groups and no numbers of raters, so that nothing withheld can be worked out.'
};
export const overview = { id, en };
