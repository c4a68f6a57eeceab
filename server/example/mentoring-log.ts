// The mentoring log of the example's assembly. Places, days, hours and topics are printed in the study;
// every solution is invented here and says so: "(rekaan)".
import type { GroupId } from '#domain/ids.ts';
import type { MentoringDraft } from '#domain/mentoring.ts';
import { randomId } from '#server/database/secret.ts';
import type { Actor } from '../backstage.ts';
import { got, type House } from './hall.ts';

export const mentoringLog: readonly MentoringDraft[] = [
	{
		date: '2016-03-05',
		time: '10.00–12.00',
		place: 'Rumah ketua KUBE 11',
		happened: 'Laporan keuangan\nPemakaian dana kesetiakawanan (IKS)',
		solutions: 'Laporan dibacakan di awal setiap pertemuan (rekaan)'
	},
	{
		date: '2016-04-02',
		time: '10.00–12.00',
		place: 'Kantor kelurahan',
		happened: 'Laporan keuangan\nJaringan produk dan distributor\nCatatan modal awal\nRencana studi banding',
		solutions: 'Modal awal setiap kelompok ditulis ulang bersama (rekaan)'
	},
	{
		date: '2016-05-04',
		time: '16.00–18.30',
		place: 'Rumah pendamping',
		happened: 'Laporan keuangan\nSimpanan di koperasi\nPanitia pelatihan',
		solutions: 'Dua panitia dibentuk, satu untuk tiap pelatihan (rekaan)'
	},
	{
		date: '2016-06-11',
		time: '15.00–17.00',
		place: 'Rumah pendamping',
		happened: 'Laporan keuangan\nPenilaian PEKA\nPemakaian dana kesetiakawanan (IKS)\nPanitia hari berbagi',
		solutions: 'Panitia hari berbagi mulai mendata tetangga (rekaan)'
	}
];

export async function keepLog(
	{ backstage }: House,
	{ actor, groupId }: { actor: Actor; groupId: GroupId }
): Promise<void> {
	for (const draft of mentoringLog) {
		const form = { ...draft, requestId: randomId<'request'>(), replaces: undefined };
		got(await backstage.mentoring.addNote(actor, groupId, form));
	}
}
