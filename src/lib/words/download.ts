// What can be downloaded of a record, file by file.

const id = {
	title: 'Unduh catatan',
	lead: 'Tanpa nama di daftar anggota, tanpa kode ponsel, tanpa tempat. Tulisan bebas masih dapat menyebut orang: bacalah dulu.',
	notYet: 'Catatan dapat diunduh setelah pertemuan ditutup.',
	group: 'Semua pertemuan kelompok ini yang sudah ditutup',
	forR: 'untuk R',
	forRHint: ({ file }: { file: string }) => `${file}, untuk R`,
	dialects:
		'Berkas CSV dibuat untuk lembar kerja berbahasa Indonesia (titik koma, koma desimal); untuk R ada yang memakai koma dan titik desimal.',
	schema: 'Bentuk berkas catatan (JSON Schema)',
	files: {
		'record.json': { name: 'Semua, satu berkas', what: 'JSON · lengkap, dapat dihitung ulang' },
		'ballots.csv': { name: 'Suara', what: 'CSV · satu baris tiap suara' },
		'tallies.csv': { name: 'Nilai per pernyataan', what: 'CSV · jumlah tiap tingkat, n, rata-rata' },
		'fields.csv': { name: 'Bidang', what: 'CSV · jumlah, n, rata-rata tiap bidang' },
		'change.csv': { name: 'Perubahan', what: 'CSV · sebelum dan sesudah tiap pernyataan' },
		'direct-change.csv': { name: 'Naik, tetap, turun', what: 'CSV · kata ruangan sendiri' },
		'lookback.csv': { name: 'Menengok ke belakang', what: 'CSV · dulu, menurut ruangan sekarang' },
		'influence.csv': { name: 'Pengaruh', what: 'CSV · suara atau kesepakatan tiap pernyataan' },
		'dots.csv': { name: 'Titik', what: 'CSV · gagasan dan urutannya' },
		'usg.csv': { name: 'USG', what: 'CSV · mendesak, berat, memburuk tiap gagasan' },
		'pairs.csv': { name: 'Pasangan', what: 'CSV · suara tiap dua gagasan' },
		'pairs-order.csv': { name: 'Urutan pasangan', what: 'CSV · gagasan dan urutannya' },
		'plan.csv': { name: 'RTL', what: 'CSV · satu baris tiap kegiatan' },
		'progress.csv': { name: 'Kemajuan', what: 'CSV · tabel tiap kegiatan, semua kolomnya' },
		'targets.csv': { name: 'Target dan capaian', what: 'CSV · satu baris tiap target' },
		'polls.csv': { name: 'Tanya di akhir', what: 'CSV · ya dan belum tiap pertanyaan' },
		'attendance.csv': { name: 'Kehadiran', what: 'CSV · angka, tanpa nama' },
		'codebook.csv': { name: 'Buku kode', what: 'CSV · arti tiap kolom, ID dan EN' }
	}
};
const en: typeof id = {
	title: 'Download the record',
	lead: 'Without roster names, phone codes or places. Free text may still name people: read it first.',
	notYet: 'The record can be downloaded once the meeting has been closed.',
	group: 'All closed meetings of this group',
	forR: 'for R',
	forRHint: ({ file }) => `${file}, for R`,
	dialects:
		'CSV files are made for spreadsheets set to Indonesian (semicolon, decimal comma); for R there are ones with comma and decimal point.',
	schema: 'Shape of the record file (JSON Schema)',
	files: {
		'record.json': { name: 'Everything, one file', what: 'JSON · complete, can be computed again' },
		'ballots.csv': { name: 'Ballots', what: 'CSV · one row each' },
		'tallies.csv': { name: 'Scores by statement', what: 'CSV · counts per level, n, mean' },
		'fields.csv': { name: 'Fields', what: 'CSV · sum, n and mean of each' },
		'change.csv': { name: 'Change', what: 'CSV · before and after by statement' },
		'direct-change.csv': { name: 'Up, same, down', what: "CSV · the room's own word" },
		'lookback.csv': { name: 'Looking back', what: 'CSV · then, as the room sees it now' },
		'influence.csv': { name: 'Influence', what: 'CSV · voted or agreed, by statement' },
		'dots.csv': { name: 'Dots', what: 'CSV · ideas and their order' },
		'usg.csv': { name: 'USG', what: 'CSV · urgency, seriousness, growth by idea' },
		'pairs.csv': { name: 'Pairs', what: 'CSV · voices for each two ideas' },
		'pairs-order.csv': { name: 'Order from pairs', what: 'CSV · ideas and their order' },
		'plan.csv': { name: 'Action plan', what: 'CSV · one row for each action' },
		'progress.csv': { name: 'Progress', what: 'CSV · the table of each action, all columns' },
		'targets.csv': { name: 'Targets', what: 'CSV · one row each, aimed and achieved' },
		'polls.csv': { name: 'End poll', what: 'CSV · yes and not yet by question' },
		'attendance.csv': { name: 'Attendance', what: 'CSV · numbers, no names' },
		'codebook.csv': { name: 'Codebook', what: 'CSV · what each column means, ID and EN' }
	}
};
export const download = { id, en };
