// Sentences of the running meeting's desk about the end poll, and how its figures are taken to the plan.
import type { PollTarget } from '#domain/poll.ts';

const idReady: Record<PollTarget, string> = {
	message: 'Pesan kegiatan ini saya terima',
	success: 'Kegiatan ini berhasil'
};
const idTarget: Record<PollTarget, string> = { message: 'Pesan diterima', success: 'Keberhasilan' };
const id = {
	tab: 'Tanya',
	title: 'Tanya di akhir kegiatan',
	hint: 'Tiap orang menjawab sendiri di ponselnya: ya, belum, atau tidak tahu. Yang tampil hanya jumlahnya.',
	which: 'Yang ditanyakan',
	ready: idReady,
	target: idTarget,
	own: (n: number) => `Kalimat sendiri ${n}`,
	ownHint: (most: number) => `Yang bisa dijawab ya atau belum, paling banyak ${most} huruf.`,
	another: 'Tambah kalimat',
	now: (n: number) => (n === 0 ? 'Tanyakan' : `Tanyakan ${n} hal`),
	none: 'Pilih atau tulis paling sedikit satu.',
	many: (most: number) => `Paling banyak ${most} sekaligus.`,
	long: (most: number) => `Ada kalimat yang lebih dari ${most} huruf. Coba persingkat.`,
	twice: 'Ada kalimat yang sama dua kali.',
	notNow: 'Bisa ditanyakan setelah pertemuan berjalan.',
	openFirst: 'Masih ada yang terbuka. Tutup dan tampilkan dulu.',
	showFirst: 'Masih ada jawaban yang belum ditampilkan. Tampilkan dulu.',
	enough: (most: number) => `Pertemuan ini sudah bertanya ${most} kali. Itu batasnya.`,
	asked: 'Yang sudah ditanyakan',
	poll: (n: number) => `Tanya ke-${n}`,
	asking: (n: number) => `${n} hal ditanyakan`,
	waiting: 'Jawabannya tertutup sampai ditampilkan bersama.',
	show: 'Tampilkan di layar besar',
	showOf: (n: number) => `Tampilkan tanya ke-${n} di layar besar`,
	take: 'Bawa ke kemajuan kegiatan',
	takeOf: (text: string) => `Bawa ke kemajuan kegiatan: ${text}`,
	/** On the plan's page, above its actions. */
	broughtHint:
		'Pilih kegiatannya di bawah: capaian ini sudah tertulis di formulirnya, dan baru tersimpan setelah Anda simpan.',
	/** In an action's form, where every line for a target is taken already. */
	noLine: (share: string) =>
		`Semua baris target sudah terisi, jadi ${share} belum tertulis di mana pun. Ketik di baris yang cocok, atau kosongkan satu baris untuknya.`,
	leave: 'Tidak jadi',
	percent: 'Persen ya'
};
const en: typeof id = {
	tab: 'Ask',
	title: 'Ask at the end of an activity',
	hint: 'Everyone answers alone on their phone: yes, not yet, or don’t know. Only how many is shown.',
	which: 'What is asked',
	ready: {
		message: 'The message of this activity reached me',
		success: 'This activity was a success'
	},
	target: { message: 'Message received', success: 'Success' },
	own: (n) => `Your own words ${n}`,
	ownHint: (most) => `Something to answer with yes or not yet, at most ${most} letters.`,
	another: 'Add one more',
	now: (n) => (n === 0 ? 'Ask' : n === 1 ? 'Ask 1 thing' : `Ask ${n} things`),
	none: 'Choose or write at least one.',
	many: (most) => `At most ${most} at once.`,
	long: (most) => `One has more than ${most} letters. Please shorten it.`,
	twice: 'One is there twice.',
	notNow: 'Can be asked while the meeting is running.',
	openFirst: 'Something is still open. Close and show it first.',
	showFirst: 'Some answers have not been shown yet. Show them first.',
	enough: (most) => `This meeting has asked ${most} times already. That is the limit.`,
	asked: 'Asked already',
	poll: (n) => `Asked: no. ${n}`,
	asking: (n) => (n === 1 ? '1 thing is asked' : `${n} things are asked`),
	waiting: 'The answers stay shut until they are shown to all.',
	show: 'Show on the projector',
	showOf: (n) => `Show no. ${n} on the projector`,
	take: 'Take to an activity’s progress',
	takeOf: (text) => `Take to an activity’s progress: ${text}`,
	broughtHint:
		'Choose the activity below: this figure stands in its form already, and is saved only when you save it.',
	noLine: (share) =>
		`Every line for a target is taken, so ${share} is not written in yet. Type it on the line it belongs to, or clear a line for it.`,
	leave: 'Leave it',
	percent: 'Percent yes'
};
export const pollDesk = { id, en };
