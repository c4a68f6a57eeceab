// KUBE at risk, as data: eleven causes for which groups fail, each turned round into what a sound group has.
// Once released, a version's words are never edited here: a better wording is a new version.
import { fill, type FieldTable } from './fill.ts';

const fields: readonly FieldTable[] = [
	{
		id: 'Pembentukan kelompok',
		en: 'How the group was formed',
		statements: [
			[
				'Kelompok dibentuk melalui persiapan yang matang',
				'Kelompok belum dibentuk melalui persiapan yang matang',
				'The group was formed after careful preparation',
				'The group was not yet carefully prepared when it was formed'
			],
			[
				'Anggota bergabung atas kemauan sendiri',
				'Anggota belum bergabung atas kemauan sendiri',
				'Members joined of their own free will',
				'Members have not yet joined of their own free will'
			],
			[
				'Jenis usaha sesuai dengan kemampuan anggota',
				'Jenis usaha belum sesuai dengan kemampuan anggota',
				"The kind of business fits the members' abilities",
				"The kind of business does not yet fit the members' abilities"
			]
		]
	},
	{
		id: 'Kehidupan kelompok',
		en: 'Life of the group',
		statements: [
			[
				'Anggota rukun satu sama lain',
				'Anggota belum rukun satu sama lain',
				'Members get on well with each other',
				'Members do not yet get on well with each other'
			],
			[
				'Pengurus menjalankan tugasnya',
				'Pengurus belum menjalankan tugasnya',
				'The officers do their tasks',
				'The officers do not yet do their tasks'
			],
			[
				'Pembukuan kelompok rapi',
				'Pembukuan kelompok belum rapi',
				"The group's books are in good order",
				"The group's books are not yet in good order"
			],
			[
				'Bantuan dipakai untuk usaha kelompok',
				'Bantuan belum dipakai untuk usaha kelompok',
				"Aid is used for the group's business",
				"Aid is not yet used for the group's business"
			]
		]
	},
	{
		id: 'Usaha',
		en: 'Business',
		statements: [
			[
				'Modal usaha mencukupi',
				'Modal usaha belum mencukupi',
				'There is enough working capital',
				'There is not yet enough working capital'
			],
			[
				'Hasil usaha mudah dijual',
				'Hasil usaha belum mudah dijual',
				'What the business makes is easy to sell',
				'What the business makes is not yet easy to sell'
			]
		]
	},
	{
		id: 'Pendampingan',
		en: 'Support from outside',
		statements: [
			[
				'Pendamping datang secara teratur',
				'Pendamping belum datang secara teratur',
				'The mentor comes regularly',
				'The mentor does not yet come regularly'
			],
			[
				'Perkembangan kelompok diawasi secara terus-menerus',
				'Perkembangan kelompok belum diawasi secara terus-menerus',
				"The group's progress is supervised all the time",
				"The group's progress is not yet supervised all the time"
			]
		]
	}
];

export const kubeAtRisk = fill(
	{
		key: 'kube-at-risk',
		version: 1,
		name: {
			id: 'KUBE rawan: sebelas hal yang menjaga kelompok bertahan',
			en: 'KUBE at risk: eleven things that keep a group going'
		},
		source: {
			id:
				'Dari tinjauan atas lima belas penelitian tentang KUBE, yang menyebut sebelas sebab kegagalan, dari ' +
				'pembentukan yang terburu-buru sampai pengawasan yang lemah. Susunan Rembuk: rumusan kesebelas hal itu ' +
				'sebagai pernyataan, semua kalimat di sini, empat bidangnya, kata-kata skala 1–4 dan batas 2,50. ' +
				'Ini bukan alat ukur resmi.',
			en:
				'From a review of fifteen studies of KUBE, which names eleven causes of failure, from groups formed in a ' +
				'rush to weak supervision. Ours: how the eleven are put as statements, every sentence here, the four ' +
				'fields, the words of the scale 1–4 and the cut-off 2.50. None of it is an official measure.'
		}
	},
	fields
);
