// PEKA-KUBE, the default instrument, as data: seven fields, thirty statements numbered straight
// through. Statements 9, 13, 14, 19, 23 and 26 stand where the paper has them. Once released, a
// version's words are never edited here: a better wording is a new version.
import { fill, type FieldTable } from './fill.ts';

const fields: readonly FieldTable[] = [
	{
		id: 'Kepengurusan dan keanggotaan',
		en: 'Management and membership',
		statements: [
			[
				'Pengurus dipilih oleh anggota',
				'Pengurus belum dipilih oleh anggota',
				'Officers are chosen by the members',
				'Officers are not yet chosen by the members'
			],
			[
				'Setiap pengurus menjalankan tugas bagiannya',
				'Belum setiap pengurus menjalankan tugas bagiannya',
				'Every officer does their share of the tasks',
				'Not every officer does their share of the tasks yet'
			],
			[
				'Anggota tahu hak dan kewajibannya',
				'Anggota belum tahu hak dan kewajibannya',
				'Members know their rights and duties',
				'Members do not yet know their rights and duties'
			],
			[
				'Ada aturan tertulis yang disepakati semua anggota',
				'Belum ada aturan tertulis yang disepakati semua anggota',
				'There are written rules that all members have agreed to',
				'There are no written rules yet that all members have agreed to'
			],
			[
				'Daftar anggota selalu diperbarui',
				'Daftar anggota belum selalu diperbarui',
				'The list of members is kept up to date',
				'The list of members is not yet kept up to date'
			]
		]
	},
	{
		id: 'Kepemimpinan',
		en: 'Leadership',
		statements: [
			[
				'Ketua mendengarkan pendapat anggota',
				'Ketua belum mendengarkan pendapat anggota',
				'The leader listens to the members',
				'The leader does not yet listen to the members'
			],
			[
				'Keputusan diambil bersama',
				'Keputusan belum diambil bersama',
				'Decisions are taken together',
				'Decisions are not yet taken together'
			],
			[
				'Ketua menyelesaikan perselisihan dengan adil',
				'Ketua belum menyelesaikan perselisihan dengan adil',
				'The leader settles conflicts fairly',
				'The leader does not yet settle conflicts fairly'
			],
			[
				'Ketua memberi laporan pertanggungjawaban tertulis pada waktu tetap',
				'Ketua belum memberi laporan pertanggungjawaban tertulis pada waktu tetap',
				'The leader gives a written accountability report at fixed times',
				'The leader does not yet give a written accountability report at fixed times'
			],
			[
				'Calon pemimpin baru disiapkan',
				'Calon pemimpin baru belum disiapkan',
				'New leaders are being prepared',
				'New leaders are not yet being prepared'
			]
		]
	},
	{
		id: 'Administrasi dan keuangan',
		en: 'Administration and finance',
		statements: [
			[
				'Isi rapat selalu dicatat',
				'Isi rapat belum selalu dicatat',
				'Meetings are always minuted',
				'Meetings are not yet always minuted'
			],
			[
				'Buku kas diisi setiap hari',
				'Buku kas belum diisi setiap hari',
				'The cash book is filled in every day',
				'The cash book is not yet filled in every day'
			],
			[
				'Keuangan kelompok terbuka untuk semua anggota',
				'Keuangan kelompok belum terbuka untuk semua anggota',
				"The group's finances are open to all members",
				"The group's finances are not yet open to all members"
			],
			[
				'Pemakaian uang rutin diperiksa anggota, pengurus lain, atau orang luar',
				'Pemakaian uang belum rutin diperiksa anggota, pengurus lain, atau orang luar',
				'Members, other officers or outsiders regularly check how money is used',
				'Members, other officers or outsiders do not yet check regularly how money is used'
			],
			[
				'Setoran anggota (iuran, angsuran) dibayar tepat waktu',
				'Setoran anggota (iuran, angsuran) belum dibayar tepat waktu',
				"Members' payments (dues, instalments) are made on time",
				"Members' payments (dues, instalments) are not yet made on time"
			]
		]
	},
	{
		id: 'Kemampuan dan sumber daya manusia',
		en: 'Abilities and human resources',
		statements: [
			[
				'Anggota punya keterampilan yang dibutuhkan usaha',
				'Anggota belum punya keterampilan yang dibutuhkan usaha',
				'Members have the skills the business needs',
				'Members do not yet have the skills the business needs'
			],
			[
				'Anggota saling berbagi keterampilan',
				'Anggota belum saling berbagi keterampilan',
				'Members share their skills with each other',
				'Members do not yet share their skills with each other'
			],
			[
				'Hasil pelatihan dipakai dalam usaha',
				'Hasil pelatihan belum dipakai dalam usaha',
				'What is learned in training is used in the business',
				'What is learned in training is not yet used in the business'
			],
			[
				'Ada rencana kerja tertulis yang dijalankan',
				'Belum ada rencana kerja tertulis yang dijalankan',
				'The group follows a written work plan',
				'The group does not yet follow a written work plan'
			],
			[
				'Setiap anggota punya peran dalam kelompok',
				'Belum setiap anggota punya peran dalam kelompok',
				'Every member has a part in the group',
				'Not every member has a part in the group yet'
			]
		]
	},
	{
		id: 'Pengelolaan kegiatan dan program',
		en: 'Running activities and programmes',
		statements: [
			[
				'Kegiatan berasal dari kebutuhan anggota',
				'Kegiatan belum berasal dari kebutuhan anggota',
				"Activities come from the members' needs",
				"Activities do not yet come from the members' needs"
			],
			[
				'Kegiatan dinilai bersama setelah selesai',
				'Kegiatan belum dinilai bersama setelah selesai',
				'Activities are evaluated together afterwards',
				'Activities are not yet evaluated together afterwards'
			],
			[
				'Kegiatan kelompok bermanfaat bagi warga sekitar',
				'Kegiatan kelompok belum bermanfaat bagi warga sekitar',
				"The group's activities benefit the neighbours",
				"The group's activities do not yet benefit the neighbours"
			],
			[
				'Hasil kegiatan selalu dicatat',
				'Hasil kegiatan belum selalu dicatat',
				'Results of activities are always recorded',
				'Results of activities are not yet always recorded'
			]
		]
	},
	{
		id: 'Hubungan dengan pihak luar',
		en: 'Relations with outsiders',
		statements: [
			[
				'Kelompok dikenal oleh desa atau kelurahan',
				'Kelompok belum dikenal oleh desa atau kelurahan',
				'The group is known to the village or kelurahan',
				'The group is not yet known to the village or kelurahan'
			],
			[
				'Ada kegiatan kelompok yang keberhasilannya diakui orang lain',
				'Belum ada kegiatan kelompok yang keberhasilannya diakui orang lain',
				'The group has an activity whose success others recognise',
				'The group has no activity yet whose success others recognise'
			],
			[
				'Kelompok punya mitra untuk pasar, modal, atau pelatihan',
				'Kelompok belum punya mitra untuk pasar, modal, atau pelatihan',
				'The group has partners for market, capital or training',
				'The group does not yet have partners for market, capital or training'
			]
		]
	},
	{
		id: 'Keberlanjutan',
		en: 'Sustainability',
		statements: [
			[
				'Modal milik kelompok sendiri bertambah',
				'Modal milik kelompok sendiri belum bertambah',
				"The group's own capital is growing",
				"The group's own capital is not yet growing"
			],
			[
				'Kelompok mampu berjalan sendiri setelah pendampingan selesai',
				'Kelompok belum mampu berjalan sendiri setelah pendampingan selesai',
				'The group can go on by itself after the mentoring ends',
				'The group cannot yet go on by itself after the mentoring ends'
			],
			[
				'Usaha kelompok aman bagi lingkungan',
				'Usaha kelompok belum aman bagi lingkungan',
				"The group's business is safe for the environment",
				"The group's business is not yet safe for the environment"
			]
		]
	}
];

export const pekaKube = fill(
	{
		key: 'peka-kube',
		version: 1,
		name: {
			id: 'PEKA-KUBE: penilaian kapasitas kelompok oleh anggotanya',
			en: "PEKA-KUBE: a group's capacity assessed by its own members"
		},
		source: {
			id:
				'Dari makalah penelitian tindakan di KUBE Maju Sejahtera (2016), yang memakai PEKA (ACCESS Project–AusAID, ' +
				'2005): tujuh bidang, serta nomor dan isi pernyataan 9, 13, 14, 19, 23 dan 26. Susunan Rembuk: semua ' +
				'kalimat di sini, 24 pernyataan lainnya, kata-kata skala 1–4 dan batas 2,50. Ini bukan ketentuan resmi PEKA.',
			en:
				'From the action-research paper on KUBE Maju Sejahtera (2016), which used PEKA (ACCESS Project–AusAID, 2005): ' +
				'the seven fields, and the number and meaning of statements 9, 13, 14, 19, 23 and 26. Ours: every sentence ' +
				'here, the other 24 statements, the words of the scale 1–4 and the cut-off 2.50. None of it is official PEKA.'
		}
	},
	fields
);
