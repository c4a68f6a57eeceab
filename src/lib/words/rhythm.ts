// How the room gets on: what the desk is told of those who lag, of silent phones and of the time.
const minutes = (n: number) => (n < 1 ? 'kurang dari satu menit' : `${n} menit`);
const id = {
	lagging: ({ count }: { count: number }) => `${count} orang belum selesai`,
	nobodyLags: 'Semua sudah selesai',
	nudgeThem: 'Ingatkan pelan-pelan',
	nudged: 'Sudah diingatkan',
	nudgeHelp: 'Hanya ponsel yang belum selesai yang diberi tahu. Tidak tampak di layar besar.',
	/** One question is open: who has not answered it has at most one score waiting. */
	silent: ({ silent, waiting }: { silent: number; waiting: number }) =>
		`${silent} ponsel tanpa sinyal. Paling banyak ${waiting} suara menunggu sinyal, dan terkirim sendiri nanti.`,
	/** Several are open: a person may have several waiting. */
	silentMany: ({ silent, waiting }: { silent: number; waiting: number }) =>
		`${silent} ponsel tanpa sinyal. Jawaban dari paling banyak ${waiting} orang menunggu sinyal, dan terkirim sendiri nanti.`,
	silentDone: ({ silent }: { silent: number }) =>
		`${silent} ponsel tanpa sinyal, tetapi semua suara sudah masuk.`,
	left: ({ minutesLeft, statements }: { minutesLeft: number; statements: number }) =>
		`Sisa ${minutes(minutesLeft)}, ${statements} pernyataan`,
	each: ({ seconds }: { seconds: number }) => `kira-kira ${seconds} detik tiap pernyataan.`,
	eachMinutes: ({ minutes: whole, seconds }: { minutes: number; seconds: number }) =>
		seconds === 0
			? `kira-kira ${whole} menit tiap pernyataan.`
			: `kira-kira ${whole} menit ${seconds} detik tiap pernyataan.`,
	past: ({ minutesPast, statements }: { minutesPast: number; statements: number }) =>
		`Waktu tahap ini lewat ${minutes(minutesPast)}, masih ${statements} pernyataan. Tambah waktu, atau lanjutkan lain kali.`,
	allScored: ({ minutesLeft }: { minutesLeft: number }) =>
		`Semua pernyataan sudah dinilai, sisa ${minutes(minutesLeft)}.`,
	allScoredPast: 'Semua pernyataan sudah dinilai.',
	fits: 'Dengan kecepatan sejauh ini, waktunya cukup.',
	missing: ({ count }: { count: number }) =>
		`Dengan kecepatan sejauh ini, kurang kira-kira ${count} menit. Tambah waktu, atau lanjutkan lain kali.`
};
const enMinutes = (n: number) => (n < 1 ? 'less than a minute' : n === 1 ? '1 minute' : `${n} minutes`);
const enStatements = (n: number) => (n === 1 ? '1 statement' : `${n} statements`);
const en: typeof id = {
	lagging: ({ count }) => (count === 1 ? '1 person has not finished' : `${count} people have not finished`),
	nobodyLags: 'Everyone has finished',
	nudgeThem: 'Nudge gently',
	nudged: 'They were nudged',
	nudgeHelp: 'Only phones that have not finished are told. The big screen shows nothing of it.',
	silent: ({ silent, waiting }) =>
		`${silent === 1 ? '1 phone is' : `${silent} phones are`} without signal. At most ${
			waiting === 1 ? '1 score waits' : `${waiting} scores wait`
		} for it, and will be sent without a touch.`,
	silentMany: ({ silent, waiting }) =>
		`${silent === 1 ? '1 phone is' : `${silent} phones are`} without signal. Answers of at most ${
			waiting === 1 ? '1 person' : `${waiting} people`
		} wait for it, and will be sent without a touch.`,
	silentDone: ({ silent }) =>
		`${silent === 1 ? '1 phone is' : `${silent} phones are`} without signal, but every score is in.`,
	left: ({ minutesLeft, statements }) => `${enMinutes(minutesLeft)} left, ${enStatements(statements)}`,
	each: ({ seconds }) => `about ${seconds} seconds for each.`,
	eachMinutes: ({ minutes: whole, seconds }) =>
		seconds === 0
			? `about ${enMinutes(whole)} for each.`
			: `about ${enMinutes(whole)} ${seconds} seconds for each.`,
	past: ({ minutesPast, statements }) =>
		`${enMinutes(minutesPast)} past this stage’s time, ${enStatements(statements)} to go. Add time, or go on another day.`,
	allScored: ({ minutesLeft }) => `Every statement is scored, ${enMinutes(minutesLeft)} left.`,
	allScoredPast: 'Every statement is scored.',
	fits: 'At the pace so far, there is time enough.',
	missing: ({ count }) =>
		`At the pace so far, about ${enMinutes(count)} will be missing. Add time, or go on another day.`
};
export const rhythm = { id, en };
