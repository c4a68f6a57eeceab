// The example's progress rows, one table an action as the study has them. Printed are the activities, their
// days and every percentage (labels are our wording); each other text is invented here and says so: "(rekaan)".
import type { GroupId } from '#domain/ids.ts';
import type { ProgressState } from '#domain/progress.ts';
import type { ProgressText, TypedTarget } from '#domain/progress-row.ts';
import { randomId } from '#server/database/secret.ts';
import type { Actor } from '../backstage.ts';
import { got, type House } from './hall.ts';

type Printed = { what: string; held: string; targets: readonly TypedTarget[] };
type Invented = { date: string; state: ProgressState } & Readonly<Record<ProgressText, string>>;

const aimed = (label: string, percent: string): TypedTarget => ({ label, aimed: percent, achieved: '' });
const achieved = (label: string, percent: string): TypedTarget => ({ label, aimed: '', achieved: percent });

export const progressRows: readonly (Printed & Invented)[] = [
	{
		what: 'Pendampingan sosial awal bulan',
		held: 'tiap awal bulan, mulai 5 Maret 2016',
		targets: [
			aimed('Pesan diterima', '90%'),
			aimed('Program berhasil', '70%'),
			achieved('Peserta yang merasakan manfaat', '90%')
		],
		date: '2016-06-12',
		state: 'under-way',
		indicators: 'Anggota datang dan membawa catatan usahanya (rekaan)',
		results: 'Laporan keuangan dibicarakan di setiap pertemuan (rekaan)',
		supporting: 'Rumah anggota bergiliran dipakai (rekaan)',
		hindering: 'Sebagian datang terlambat karena berdagang (rekaan)'
	},
	{
		what: 'Studi banding ke KSM Kharisma',
		held: '17 April 2016',
		targets: [
			aimed('Pesan diterima', '90%'),
			aimed('Program berhasil', '70%'),
			achieved('Keberhasilan', '95%')
		],
		date: '2016-06-12',
		state: 'done',
		indicators: 'Peserta dapat menceritakan cara kerja KSM yang dikunjungi (rekaan)',
		results: 'Contoh rencana kerja tertulis dibawa pulang (rekaan)',
		supporting: 'Tuan rumah terbuka memperlihatkan bukunya (rekaan)',
		hindering: 'Kendaraan terbatas (rekaan)'
	},
	{
		what: 'Pelatihan manajemen keuangan',
		held: '16 Mei 2016',
		targets: [aimed('Pesan diterima', '80%'), aimed('Mau memperbaiki laporan keuangan', '70%')],
		date: '2016-06-12',
		state: 'done',
		indicators: 'Setiap kelompok membuat contoh laporan (rekaan)',
		results: 'Contoh buku kas dipakai bersama (rekaan)',
		supporting: 'Bahan latihan dari usaha sendiri (rekaan)',
		hindering: 'Sebagian belum terbiasa berhitung tertulis (rekaan)'
	},
	{
		what: 'Pelatihan manajemen administrasi kelompok',
		held: '16 Mei 2016',
		targets: [
			{ label: 'Pesan diterima', aimed: '80%', achieved: '70%' },
			aimed('Mau ikut dan bekerja sama', '70%'),
			achieved('Keberhasilan', '80%')
		],
		date: '2016-06-12',
		state: 'done',
		indicators: 'Setiap kelompok punya buku tamu dan notulen (rekaan)',
		results: 'Notulen mulai ditulis bergiliran (rekaan)',
		supporting: 'Sekretaris saling membantu (rekaan)',
		hindering: 'Waktunya sehari dengan pelatihan keuangan (rekaan)'
	},
	{
		what: 'KUBER (KUBE berbagi) bagi warga miskin',
		held: '26 Juni 2016',
		targets: [
			aimed('Ikut dengan semangat', '90%'),
			aimed('Mau berbagi dengan warga miskin', '90%'),
			achieved('Keberhasilan', '95%'),
			achieved('Pesan dipahami (paling sedikit)', '80%')
		],
		date: '2016-06-27',
		// Invented: held, and still to be reported on.
		state: 'under-way',
		indicators: 'Semua kelompok menyumbang sesuatu (rekaan)',
		results: 'Tetangga menerima paket dan mengenal kelompok (rekaan)',
		supporting: 'Kelurahan meminjamkan tempat (rekaan)',
		hindering: 'Laporan kepada kelurahan belum ditulis (rekaan)'
	}
];

/** After the second meeting, at home: a row for each action of the plan. */
export async function writeRows(
	{ backstage }: House,
	{ actor, groupId }: { actor: Actor; groupId: GroupId }
): Promise<void> {
	const { actions } = got(await backstage.mentoring.plan(actor, groupId, 'id'));
	for (const { what, ...row } of progressRows) {
		const action = actions.find((each) => each.what === what);
		if (!action) throw new Error(`making the example: the plan has no action "${what}"`);
		const form = { ...row, requestId: randomId<'request'>(), actionId: action.id };
		got(await backstage.mentoring.addProgress(actor, groupId, form));
	}
}
