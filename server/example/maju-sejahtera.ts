// The case of the shipped example. Facts and figures only, from the study named below; whatever the
// study does not print is invented here and says so in its own text: "(rekaan)", wherever it is shown.
// Scores that are not printed are invented in score.ts, and the meeting's title says so.
import type { Mood, Reached } from '#domain/board.ts';
import type { ProgressState } from '#domain/progress.ts';
import type { AgendaItem } from '#domain/session.ts';
import type { GroupForm, ProgrammeForm, SessionDraft } from '../backstage.ts';

/** "Suitela, 'Pendampingan sosial dalam pengembangan kapasitas Kelompok Usaha Bersama di Bandung' (facts and figures only)" */
export const programme: ProgrammeForm = {
	name: 'Contoh: KUBE Maju Sejahtera',
	village: 'Cibeunying',
	district: 'Cimenyan',
	regency: 'Bandung'
};
export const assembly: Pick<GroupForm, 'name' | 'cutoffHundredths'> = {
	name: 'KUBE Maju Sejahtera',
	cutoffHundredths: 250
};
/** As first printed; elsewhere the study prints 07, 08, 10, 11 and 24. */
export const parts = ['KUBE 07', 'KUBE 08', 'KUBE 09', 'KUBE 11', 'KUBE 12'];
/** Invented: the study prints fifteen raters, officers and members, and not how many of each group. */
export const roster = [
	{ name: 'Pengurus 1 (rekaan)', role: 'officer' },
	{ name: 'Anggota 1 (rekaan)', role: 'member' },
	{ name: 'Anggota 2 (rekaan)', role: 'member' }
] as const;

export const raters = 15;
/** Both were there and did not score. */
export const companions = ['Pendamping', 'Tokoh masyarakat'];
/** Printed: statement number → sum of fifteen scores. */
export const printedSums: ReadonlyMap<number, number> = new Map([
	[9, 37],
	[13, 35],
	[14, 36],
	[19, 37],
	[23, 33],
	[26, 34]
]);

/** Invented: how long each stage is given. */
const agenda: AgendaItem[] = [
	{ stage: 'socialisation', minutes: 15 },
	{ stage: 'history', minutes: 25 },
	{ stage: 'goals', minutes: 20 },
	{ stage: 'scoring', minutes: 30 },
	{ stage: 'presentation', minutes: 30 },
	{ stage: 'priorities', minutes: 20 },
	{ stage: 'plan', minutes: 40 }
];
/** Printed of the first scoring: March 2016. Its day and its place are not. */
export const meeting = {
	title: 'Penilaian awal (rekaan, kecuali jumlah no. 9, 13, 14, 19, 23, 26)',
	date: '2016-03-01',
	place: 'Cibeunying (hari dan tempat rekaan)',
	agenda,
	nameMode: 'picture',
	expected: raters,
	seatLimit: 40
} as const satisfies Partial<SessionDraft>;

export type ExampleEvent = { text: string; when: string; mood: Mood; who?: string; isFromPhone?: true };
/** Invented, all of them: the study tells nothing from before it began. */
export const inventedEvents: readonly ExampleEvent[] = [
	{
		text: 'Kelima kelompok dibentuk (rekaan)',
		when: 'sekitar 2013',
		mood: 1,
		who: 'Warga dan pendamping (rekaan)'
	},
	{ text: 'Modal usaha diterima (rekaan)', when: 'Juni 2014', mood: 2, who: 'Semua anggota (rekaan)' },
	{ text: 'Belajar mengemas keripik bersama (rekaan)', when: 'awal 2015', mood: 1, isFromPhone: true },
	{
		text: 'Buku kas sempat tidak terisi (rekaan)',
		when: 'sekitar September 2015',
		mood: -2,
		isFromPhone: true
	},
	{
		text: 'Beberapa anggota berhenti datang (rekaan)',
		when: 'sesudah Lebaran 2015',
		mood: -1,
		who: 'Anggota KUBE 09 (rekaan)'
	}
];
/** Printed: day, hours, place and topics of the mentoring meetings. How good they were is not: 0. */
export const mentoringMeetings: readonly ExampleEvent[] = [
	{
		text: 'Pendampingan di rumah ketua KUBE 11, 10.00–12.00: laporan keuangan; pemakaian dana kesetiakawanan (IKS)',
		when: '5 Maret 2016',
		mood: 0
	},
	{
		text: 'Pendampingan di kantor kelurahan, 10.00–12.00: laporan keuangan; jaringan produk dan distributor; catatan modal awal; studi banding',
		when: '2 April 2016',
		mood: 0
	},
	{
		text: 'Pendampingan di rumah pendamping, 16.00–18.30: laporan keuangan; simpanan di koperasi; panitia pelatihan',
		when: '4 Mei 2016',
		mood: 0
	},
	{
		text: 'Pendampingan di rumah pendamping, 15.00–17.00: laporan keuangan; penilaian PEKA; pemakaian dana kesetiakawanan (IKS); panitia hari berbagi',
		when: '11 Juni 2016',
		mood: 0
	}
];

type Weighed = { reached: Reached; helped: string; hindered: string };
/** Invented, with what single members thought of each. */
export const goals: readonly (Weighed & { text: string; reflections: readonly Weighed[] })[] = [
	{
		text: 'Usaha setiap anggota berjalan terus (rekaan)',
		reached: 50,
		helped: 'Anggota saling membeli (rekaan)',
		hindered: 'Modal terpakai untuk kebutuhan rumah (rekaan)',
		reflections: [
			{ reached: 50, helped: 'Belanja di warung teman sendiri (rekaan)', hindered: '' },
			{ reached: 75, helped: 'Ada pesanan tetap (rekaan)', hindered: 'Musim hujan sepi (rekaan)' },
			{ reached: 25, helped: '', hindered: 'Modal habis dipakai sehari-hari (rekaan)' }
		]
	},
	{
		text: 'Keuangan kelompok terbuka dan rapi (rekaan)',
		reached: 25,
		helped: 'Bendahara rajin mencatat (rekaan)',
		hindered: 'Belum ada yang memeriksa (rekaan)',
		reflections: [
			{ reached: 25, helped: '', hindered: 'Saya belum pernah melihat bukunya (rekaan)' },
			{ reached: 50, helped: 'Iuran selalu ditulis (rekaan)', hindered: '' }
		]
	},
	{
		text: 'Kelompok berguna bagi tetangga (rekaan)',
		reached: 0,
		helped: 'Warga mulai bertanya tentang kelompok (rekaan)',
		hindered: 'Kegiatan masih untuk anggota saja (rekaan)',
		reflections: [{ reached: 0, helped: '', hindered: 'Belum pernah mengajak warga (rekaan)' }]
	}
];

export const ideaKeys = ['report', 'cash', 'check', 'plan', 'share', 'invite'] as const;
export type IdeaKey = (typeof ideaKeys)[number];
/** Invented; each points to one of the six weak statements, which are printed. */
export const ideas: Readonly<Record<IdeaKey, { text: string; statement: number; isFromPhone?: true }>> = {
	report: { text: 'Laporan ketua dibacakan tiap awal bulan (rekaan)', statement: 9 },
	cash: { text: 'Belajar buku kas yang mudah dibaca (rekaan)', statement: 13 },
	check: { text: 'Anggota bergiliran memeriksa kas (rekaan)', statement: 14, isFromPhone: true },
	plan: { text: 'Melihat kelompok yang punya rencana kerja (rekaan)', statement: 19 },
	share: { text: 'Menyisihkan hasil untuk tetangga (rekaan)', statement: 23, isFromPhone: true },
	invite: { text: 'Mengajak warga dan kelurahan ke kegiatan (rekaan)', statement: 26 }
};
/** Invented: the dots each of the fifteen places, in the order of ideaKeys. Two ideas end equal. */
export const dotsOf = (person: number): number[] => {
	const placed = [0, 0, 0, 0, 0, 0];
	for (const idea of [person % 3, (person * 2 + 1) % 5, (person % 4) + 2]) placed[idea]! += 1;
	return placed;
};

/**
 * The five activities of the study: what, from when, which statements each answers, and what was aimed
 * at (the labels are our wording of its). Who, where and cost are not printed: invented, or left empty.
 */
export const actions: readonly {
	what: string;
	statements: readonly number[];
	ideas: readonly IdeaKey[];
	when: string;
	due: string;
	indicator: string;
	who?: string;
	withWhom?: string;
	where?: string;
	cost?: string;
	source?: string;
}[] = [
	{
		what: 'Pendampingan sosial awal bulan',
		statements: [9, 13, 14, 19],
		ideas: ['report'],
		when: 'tiap awal bulan, mulai 5 Maret 2016',
		// Goes on every month: no day by which it is done.
		due: '',
		indicator: 'Pesan diterima 90%, program berhasil 70%',
		who: 'Pengurus kelima KUBE (rekaan)',
		withWhom: 'Pendamping (rekaan)',
		where: 'Bergiliran di rumah (rekaan)',
		cost: 'Rp50.000 sekali bertemu (rekaan)',
		source: 'Iuran anggota (rekaan)'
	},
	{
		what: 'Studi banding ke KSM Kharisma',
		statements: [19],
		ideas: ['plan'],
		when: '17 April 2016',
		due: '2016-04-17',
		indicator: 'Pesan diterima 90%, program berhasil 70%',
		who: 'Panitia (rekaan)',
		withWhom: 'KSM Kharisma',
		cost: 'Rp300.000 (rekaan)'
	},
	{
		what: 'Pelatihan manajemen keuangan',
		statements: [13, 14],
		ideas: ['cash', 'check'],
		when: '16 Mei 2016',
		due: '2016-05-16',
		indicator: 'Pesan diterima 80%, mau memperbaiki laporan keuangan 70%',
		who: 'Bendahara kelima KUBE (rekaan)'
	},
	{
		what: 'Pelatihan manajemen administrasi kelompok',
		statements: [9],
		ideas: ['report'],
		when: '16 Mei 2016',
		due: '2016-05-16',
		indicator: 'Pesan diterima 80%, mau ikut dan bekerja sama 70%',
		who: 'Sekretaris kelima KUBE (rekaan)'
	},
	{
		what: 'KUBER (KUBE berbagi) bagi warga miskin',
		statements: [23, 26],
		ideas: ['share', 'invite'],
		when: '26 Juni 2016',
		due: '2016-06-26',
		indicator: 'Ikut dengan semangat 90%, mau berbagi dengan warga miskin 90%',
		who: 'Semua anggota (rekaan)',
		withWhom: 'Warga dan kelurahan (rekaan)',
		source: 'Sisihan hasil usaha (rekaan)'
	}
];

/** Printed of the second scoring: 11 June 2016, at the mentor's house, eighteen raters, and no value. */
export const ratersAgain = 18;
export const secondMeeting = {
	title: 'Penilaian ulang (semua nilai rekaan)',
	date: '2016-06-11',
	place: 'Rumah pendamping',
	agenda: [
		{ stage: 'socialisation', minutes: 10 },
		{ stage: 'monitoring', minutes: 30 },
		{ stage: 'scoring', minutes: 30 },
		{ stage: 'presentation', minutes: 30 },
		{ stage: 'plan', minutes: 20 }
	],
	nameMode: 'picture',
	expected: ratersAgain,
	seatLimit: 40
} as const satisfies Partial<SessionDraft> & { agenda: readonly AgendaItem[] };

/** Percentages are printed; how they were told in the meeting, and every state, is invented. */
export const progress: readonly { what: string; state: ProgressState; note: string }[] = [
	{
		what: 'Pendampingan sosial awal bulan',
		state: 'under-way',
		note: '90% peserta merasakan manfaatnya; jalan terus (rekaan)'
	},
	{ what: 'Studi banding ke KSM Kharisma', state: 'done', note: 'Berhasil 95%' },
	{ what: 'Pelatihan manajemen keuangan', state: 'done', note: 'Laporan mulai ditulis tiap bulan (rekaan)' },
	{
		what: 'Pelatihan manajemen administrasi kelompok',
		state: 'done',
		note: 'Berhasil 80%, pesan diterima 70%'
	}
];

/** Invented: what each person said of a worked-on statement: 1 down, 2 stayed, 3 up. */
export function wordOf(statement: number, person: number): number {
	const fell = statement === 19 ? 6 : 1;
	if (person < fell) return 1;
	return person < fell + (statement % 5) + 2 ? 2 : 3;
}
