// A women's finance institution, as data: access and sustainability. Once released, a version's words are
// never edited here: a better wording is a new version.
import { fill, type FieldTable } from './fill.ts';

const fields: readonly FieldTable[] = [
	{
		id: 'Akses',
		en: 'Access',
		statements: [
			[
				'Tempat layanan mudah dijangkau anggota',
				'Tempat layanan belum mudah dijangkau anggota',
				'Members can easily reach the place of service',
				'Members cannot yet easily reach the place of service'
			],
			[
				'Waktu layanan cocok dengan kegiatan perempuan sehari-hari',
				'Waktu layanan belum cocok dengan kegiatan perempuan sehari-hari',
				"Service hours fit women's daily work",
				"Service hours do not yet fit women's daily work"
			],
			[
				'Modal mudah diperoleh anggota',
				'Modal belum mudah diperoleh anggota',
				'Capital is easy for members to get',
				'Capital is not yet easy for members to get'
			],
			[
				'Syarat pinjaman mudah dipahami',
				'Syarat pinjaman belum mudah dipahami',
				'The terms of a loan are easy to understand',
				'The terms of a loan are not yet easy to understand'
			],
			[
				'Aturan lembaga sesuai dengan adat setempat',
				'Aturan lembaga belum sesuai dengan adat setempat',
				"The institution's rules fit local custom",
				"The institution's rules do not yet fit local custom"
			],
			[
				'Pinjaman bebas dari syarat agunan',
				'Pinjaman belum bebas dari syarat agunan',
				'Loans are free from any demand for collateral',
				'Loans are not yet free from any demand for collateral'
			],
			[
				'Perempuan dapat meminjam atas keputusannya sendiri',
				'Perempuan belum dapat meminjam atas keputusannya sendiri',
				'A woman can borrow by her own decision',
				'A woman cannot yet borrow by her own decision'
			]
		]
	},
	{
		id: 'Keberlanjutan',
		en: 'Sustainability',
		statements: [
			[
				'Pendampingan membantu anggota mengatasi masalahnya',
				'Pendampingan belum membantu anggota mengatasi masalahnya',
				'Mentoring helps members solve their problems',
				'Mentoring does not yet help members solve their problems'
			],
			[
				'Kemampuan anggota diperkuat lewat pelatihan',
				'Kemampuan anggota belum diperkuat lewat pelatihan',
				"Members' abilities are strengthened by training",
				"Members' abilities are not yet strengthened by training"
			],
			[
				'Pertemuan anggota berlangsung rutin',
				'Pertemuan anggota belum berlangsung rutin',
				'Members meet regularly',
				'Members do not yet meet regularly'
			],
			[
				'Anggota bersama-sama mengawasi jalannya lembaga',
				'Anggota belum bersama-sama mengawasi jalannya lembaga',
				'Members watch over the institution together',
				'Members do not yet watch over the institution together'
			],
			[
				'Keputusan penting diambil dalam rapat anggota',
				'Keputusan penting belum diambil dalam rapat anggota',
				'Important decisions are taken by a meeting of members',
				'Important decisions are not yet taken by a meeting of members'
			],
			[
				'Dorongan dari luar membuat lembaga berkembang',
				'Dorongan dari luar belum membuat lembaga berkembang',
				'Encouragement from outside makes the institution grow',
				'Encouragement from outside does not yet make the institution grow'
			],
			[
				'Angsuran dibayar tepat waktu',
				'Angsuran belum dibayar tepat waktu',
				'Instalments are paid on time',
				'Instalments are not yet paid on time'
			]
		]
	}
];

export const womenFinance = fill(
	{
		key: 'women-finance',
		version: 1,
		name: {
			id: 'Lembaga keuangan perempuan: akses dan keberlanjutan',
			en: "Women's finance institution: access and sustainability"
		},
		source: {
			id:
				'Pokok-pokoknya dari kajian tentang lembaga keuangan perempuan dampingan LP2M (LKP): akses dan keberlanjutan. ' +
				'Susunan Rembuk: semua kalimat di sini, jumlah dan nomornya, kata-kata skala 1–4 dan batas 2,50. ' +
				'Ini bukan alat ukur resmi LP2M.',
			en:
				"The themes are from a study of women's finance institutions mentored by LP2M (LKP): access and " +
				'sustainability. Ours: every sentence here, their number and order, the words of the scale 1–4 and the ' +
				'cut-off 2.50. None of it is an official LP2M measure.'
		}
	},
	fields
);
