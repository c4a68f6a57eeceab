// The room's own word on what it worked on: three answers on a phone, and how they are asked. Small,
// because a phone holds it before anything else is fetched.
const id = {
	down: 'Turun',
	same: 'Tetap',
	up: 'Naik',
	question: 'Naik, tetap, atau turun?',
	label: 'Dibandingkan pertemuan lalu, bagaimana ini di kelompok kita?',
	worked: 'Yang sudah kita kerjakan',
	statement: ({ number }: { number: number }) => `Pernyataan ${number}`,
	nobodyKnows: 'Tidak ada yang tahu jawaban Anda.',
	savedHelp: 'Jawaban Anda sudah masuk dan tertutup rapat.',
	change: 'Ubah jawaban',
	changeHelp: 'Jawaban yang lama tidak diperlihatkan. Pilih lagi; yang terakhir yang dihitung.',
	allAnsweredHelp: 'Terima kasih. Selama belum ditutup, jawaban masih boleh diubah.',
	unsentHelp: 'Jawaban Anda aman di HP ini. Akan terkirim sendiri begitu sinyal kembali.',
	closedHelp: 'Jawaban sudah terkumpul dan diacak. Layar ini akan berpindah sendiri.'
};
const en: typeof id = {
	down: 'Down',
	same: 'Same',
	up: 'Up',
	question: 'Up, the same, or down?',
	label: 'Compared with last time, how is this in our group?',
	worked: 'What we have worked on',
	statement: ({ number }) => `Statement ${number}`,
	nobodyKnows: 'Nobody knows what you answer.',
	savedHelp: 'Your answer is in, and tied shut.',
	change: 'Change answer',
	changeHelp: 'The earlier answer is not shown. Choose again; the last one counts.',
	allAnsweredHelp: 'Thank you. Until it closes you may still change an answer.',
	unsentHelp: 'Your answer is safe on this phone. It will be sent as soon as the signal returns.',
	closedHelp: 'The answers are collected and shuffled. This screen moves on by itself.'
};
export const directChange = { id, en };
