// Social capital of self-help groups, as data: networks, norms, trust and signs of independence. Once
// released, a version's words are never edited here: a better wording is a new version.
import { fill, type FieldTable } from './fill.ts';

const fields: readonly FieldTable[] = [
	{
		id: 'Jaringan',
		en: 'Networks',
		statements: [
			[
				'Anggota saling berkunjung di luar pertemuan kelompok',
				'Anggota belum saling berkunjung di luar pertemuan kelompok',
				'Members visit each other outside the group meetings',
				'Members do not yet visit each other outside the group meetings'
			],
			[
				'Setiap anggota dapat meminta bantuan kepada anggota lain',
				'Belum setiap anggota dapat meminta bantuan kepada anggota lain',
				'Every member can ask other members for help',
				'Not every member can ask other members for help yet'
			],
			[
				'Anggota saling membantu dalam pekerjaan',
				'Anggota belum saling membantu dalam pekerjaan',
				'Members help each other with their work',
				'Members do not yet help each other with their work'
			],
			[
				'Anggota ikut dalam organisasi lain di desa',
				'Anggota belum ikut dalam organisasi lain di desa',
				'Members take part in other organisations of the village',
				'Members do not yet take part in other organisations of the village'
			],
			[
				'Kelompok bekerja sama dengan kelompok lain',
				'Kelompok belum bekerja sama dengan kelompok lain',
				'The group works together with other groups',
				'The group does not yet work together with other groups'
			],
			[
				'Kelompok berhubungan langsung dengan lembaga pemberi modal',
				'Kelompok belum berhubungan langsung dengan lembaga pemberi modal',
				'The group deals directly with organisations that provide capital',
				'The group does not yet deal directly with organisations that provide capital'
			]
		]
	},
	{
		id: 'Norma',
		en: 'Norms',
		statements: [
			[
				'Aturan kelompok tertulis',
				'Aturan kelompok belum tertulis',
				"The group's rules are written down",
				"The group's rules are not yet written down"
			],
			[
				'Tunggakan anggota ditanggung bersama (tanggung renteng)',
				'Tunggakan anggota belum ditanggung bersama (tanggung renteng)',
				"Members' arrears are covered jointly (tanggung renteng)",
				"Members' arrears are not yet covered jointly (tanggung renteng)"
			],
			[
				'Anggota hadir di pertemuan bulanan',
				'Anggota belum hadir di pertemuan bulanan',
				'Members attend the monthly meeting',
				'Members do not yet attend the monthly meeting'
			],
			[
				'Anggota yang melanggar aturan diberi teguran',
				'Anggota yang melanggar aturan belum diberi teguran',
				'Members who break a rule are given a warning',
				'Members who break a rule are not yet given a warning'
			],
			[
				'Sanksi dijalankan sesuai kesepakatan',
				'Sanksi belum dijalankan sesuai kesepakatan',
				'Sanctions are applied as agreed',
				'Sanctions are not yet applied as agreed'
			],
			[
				'Kebiasaan yang disepakati secara lisan dipatuhi anggota',
				'Kebiasaan yang disepakati secara lisan belum dipatuhi anggota',
				'Members keep to customs agreed by word of mouth',
				'Members do not yet keep to customs agreed by word of mouth'
			]
		]
	},
	{
		id: 'Kepercayaan',
		en: 'Trust',
		statements: [
			[
				'Anggota saling percaya dalam urusan uang',
				'Anggota belum saling percaya dalam urusan uang',
				'Members trust each other with money',
				'Members do not yet trust each other with money'
			],
			[
				'Janji antaranggota ditepati',
				'Janji antaranggota belum ditepati',
				'Promises between members are kept',
				'Promises between members are not yet kept'
			],
			[
				'Anggota percaya kepada lembaga pendamping',
				'Anggota belum percaya kepada lembaga pendamping',
				'Members trust the organisation that mentors them',
				'Members do not yet trust the organisation that mentors them'
			],
			[
				'Anggota percaya kepada mitra usaha kelompok',
				'Anggota belum percaya kepada mitra usaha kelompok',
				"Members trust the group's business partners",
				"Members do not yet trust the group's business partners"
			]
		]
	},
	{
		id: 'Tanda kemandirian',
		en: 'Signs of independence',
		statements: [
			[
				'Pembukuan dikerjakan kelompok sendiri',
				'Pembukuan belum dikerjakan kelompok sendiri',
				'The group keeps its own books',
				'The group does not yet keep its own books'
			],
			[
				'Pertemuan dipimpin oleh anggota sendiri',
				'Pertemuan belum dipimpin oleh anggota sendiri',
				'Meetings are led by the members themselves',
				'Meetings are not yet led by the members themselves'
			]
		]
	}
];

export const socialCapital = fill(
	{
		key: 'social-capital',
		version: 1,
		name: {
			id: 'Modal sosial: jaringan, norma, dan kepercayaan',
			en: 'Social capital: networks, norms and trust'
		},
		source: {
			id:
				'Pokok-pokoknya dari tiga sumber tentang KSM di Lamongan, KUBE, serta UMKM di KTM Telang: jaringan, norma, ' +
				'kepercayaan, dan tanda kemandirian. Susunan Rembuk: semua kalimat di sini, jumlah dan nomornya, ' +
				'kata-kata skala 1–4 dan batas 2,50. Ini bukan alat ukur resmi dari sumber mana pun.',
			en:
				'The themes are from three sources, on KSM in Lamongan, on KUBE, and on small businesses at KTM Telang: ' +
				'networks, norms, trust and signs of independence. Ours: every sentence here, their number and order, ' +
				'the words of the scale 1–4 and the cut-off 2.50. None of it is an official measure of any source.'
		}
	},
	fields
);
