// The mentoring log of a group, with METHOD's columns.

const id = {
	title: 'Catatan pendampingan',
	lead: 'Satu baris untuk setiap pertemuan pendampingan: di mana dan kapan, masalah dan keberhasilan yang muncul, dan solusinya.',
	toLog: 'Buka catatan pendampingan',
	where: 'Tempat pertemuan',
	when: 'Tanggal dan waktu',
	date: 'Tanggal',
	time: 'Waktu',
	timeHint: 'Misalnya 10.00–12.00',
	happened: 'Masalah dan keberhasilan yang muncul',
	solutions: 'Solusi',
	add: 'Tambah catatan',
	save: 'Simpan catatan',
	correct: 'Perbaiki',
	correctOf: (day: string) => `Perbaiki catatan tanggal ${day}`,
	correctTitle: (day: string) => `Memperbaiki catatan ${day}`,
	correctHelp: 'Perbaikan menjadi catatan baru. Catatan sebelumnya tetap tersimpan dan dapat dibaca.',
	neverChanged: 'Catatan yang sudah disimpan tidak diubah; perbaikan ditulis sebagai catatan baru.',
	giveUp: 'Tidak jadi memperbaiki',
	noted: ({ name, day }: { name: string; day: string }) => `dicatat oleh ${name}, ${day}`,
	corrected: 'sudah diperbaiki',
	earlier: (n: number) => `Catatan sebelum diperbaiki (${n})`,
	empty: 'Belum ada catatan pendampingan untuk kelompok ini.',
	print: 'Untuk mencetak, pakai menu cetak di peramban.',
	stays:
		'Catatan ini untuk Anda yang mendampingi. Tidak tampil di layar besar, di ponsel anggota, maupun dalam catatan untuk peneliti.',
	count: (n: number) => `${n} catatan`
};
const en: typeof id = {
	title: 'Mentoring log',
	lead: 'One row for each mentoring meeting: where and when, the problems and successes that came up, and the solutions.',
	toLog: 'Open the mentoring log',
	where: 'Place of the meeting',
	when: 'Date and time',
	date: 'Date',
	time: 'Time',
	timeHint: 'For example 10:00–12:00',
	happened: 'Problems and successes that came up',
	solutions: 'Solutions',
	add: 'Add a note',
	save: 'Save the note',
	correct: 'Correct',
	correctOf: (day) => `Correct the note of ${day}`,
	correctTitle: (day) => `Correcting the note of ${day}`,
	correctHelp: 'A correction becomes a new note. The one before stays and can be read.',
	neverChanged: 'A saved note is not changed; a correction is written as a new note.',
	giveUp: 'Do not correct it',
	noted: ({ name, day }) => `noted by ${name}, ${day}`,
	corrected: 'corrected since',
	earlier: (n) => `Before it was corrected (${n})`,
	empty: 'There is no mentoring note for this group yet.',
	print: "To print, use the browser's print menu.",
	stays:
		"This log is for you who mentor. It is not shown on the projector or on members' phones, and it is in no record for researchers.",
	count: (n) => `${n} ${n === 1 ? 'note' : 'notes'}`
};
export const mentoring = { id, en };
