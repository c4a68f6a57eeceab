// Sentences of the running meeting's desk about looking back at the baseline.
const id = {
	hint: 'Paling akhir, kalau perlu: bagaimana keadaan dulu menurut ingatan sekarang? Ini menolong melihat apakah ukuran kita berubah. Boleh dilewati.',
	before:
		'Paling jernih ditanyakan setelah semua dinilai dan sebelum hasilnya ditampilkan. Sesudah ini tidak ada putaran kedua lagi.',
	which: 'Yang ditanyakan',
	now: (n: number) => (n === 0 ? 'Tanyakan' : `Tanyakan ${n} pernyataan`),
	many: (most: number) => `Paling banyak ${most}: orang sudah lelah di akhir.`,
	none: 'Belum ada yang dipilih.',
	notNow: 'Bisa ditanyakan setelah pertemuan berjalan.',
	openFirst: 'Masih ada yang terbuka. Tutup dulu.',
	last: 'Bisa ditanyakan setelah semua pernyataan dinilai.',
	nothing: 'Tidak ada pernyataan yang bisa disandingkan dengan penilaian awal.',
	asking: (n: number) => `${n} pernyataan ditanyakan`,
	waiting: 'Jawabannya tertutup, dan dibuka setelah nilainya ditampilkan.',
	reveal: 'Tampilkan sekarang',
	show: 'Tampilkan di layar besar'
};
const en: typeof id = {
	hint: 'At the very end, if it helps: how was it back then, as remembered now? It helps to see whether our measure has changed. It may be skipped.',
	before:
		'Clearest once everything is scored and before the results are shown. After it there is no second round.',
	which: 'What is asked',
	now: (n) => (n === 0 ? 'Ask' : n === 1 ? 'Ask 1 statement' : `Ask ${n} statements`),
	many: (most) => `At most ${most}: people are tired at the end.`,
	none: 'None is chosen yet.',
	notNow: 'Can be asked while the meeting is running.',
	openFirst: 'Something is still open. Close it first.',
	last: 'Can be asked once every statement has been scored.',
	nothing: 'No statement can be compared with the first scoring.',
	asking: (n) => (n === 1 ? '1 statement is asked' : `${n} statements are asked`),
	waiting: 'The answers are shut, and are opened after the scores have been shown.',
	reveal: 'Show now',
	show: 'Show on the projector'
};
export const lookbackDesk = { id, en };
