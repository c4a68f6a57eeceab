// The mentoring log as files: what they are called, and what their columns mean.

const id = {
	title: 'Unduh catatan pendampingan',
	hint: 'Isinya persis seperti yang ditulis, dengan nama orang dan tempat. Berkas ini untuk Anda yang mendampingi; pikirkan dulu sebelum meneruskannya.',
	log: 'Semua catatan (CSV)',
	logForR: 'Semua catatan, untuk R (CSV)',
	codebook: 'Arti tiap kolom (CSV)',
	columns: {
		purpose: 'Data ini boleh dianggap apa: nyata, contoh, atau latihan.',
		programme: 'Nama program.',
		group: 'Nama kelompok.',
		note_number: 'Catatan ke berapa, menurut urutan menulis.',
		date: 'Tanggal pertemuan pendampingan.',
		time: 'Waktu, seperti yang ditulis.',
		place: 'Tempat pertemuan.',
		happened: 'Masalah dan keberhasilan yang muncul.',
		solutions: 'Solusi.',
		corrects: 'Nomor catatan yang diperbaiki oleh catatan ini.',
		stands: '1 bila masih berlaku; 0 bila sudah diperbaiki oleh catatan lain.',
		noted_by: 'Siapa yang mencatat.',
		noted_at: 'Kapan dicatat (UTC).'
	},
	notes: {
		names:
			'Tidak ada nama yang diganti: isinya tulisan bebas pendamping tentang orang. Berkas ini bukan bagian dari catatan untuk peneliti.',
		corrections: 'Catatan tidak pernah diubah. Perbaikan adalah baris baru; baris sebelumnya tetap ada.',
		formula:
			'Tulisan yang bagi lembar kerja tampak seperti rumus (diawali = + - @) diberi tanda petik tunggal di depannya.'
	}
};
const en: typeof id = {
	title: 'Download the mentoring log',
	hint: 'It is exactly as it was written, with names and places. These files are for you who mentor; think before you pass them on.',
	log: 'All notes (CSV)',
	logForR: 'All notes, for R (CSV)',
	codebook: 'What each column means (CSV)',
	columns: {
		purpose: 'What the data may be taken for: real, example or practice.',
		programme: "The programme's name.",
		group: "The group's name.",
		note_number: 'Which note, in the order of writing.',
		date: 'Day of the mentoring meeting.',
		time: 'Time, as it was written.',
		place: 'Place of the meeting.',
		happened: 'Problems and successes that came up.',
		solutions: 'Solutions.',
		corrects: 'Number of the note that this one corrects.',
		stands: '1 where it still stands; 0 where another note has corrected it.',
		noted_by: 'Who wrote it.',
		noted_at: 'When it was written (UTC).'
	},
	notes: {
		names:
			"No name is replaced: it is a mentor's free text about people. These files are no part of the record for researchers.",
		corrections: 'A note is never changed. A correction is a new row; the one before stays.',
		formula:
			'Text that a spreadsheet would take for a formula (it begins with = + - @) has an apostrophe before it.'
	}
};
export const mentoringFile = { id, en };
