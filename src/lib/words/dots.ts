// What a member's phone says while dots are placed on ideas, and when their order is shown.
type Dots = { dots: number };

const id = {
	wall: 'Gagasan kita',
	title: ({ dots }: Dots) => `Bagikan ${dots} titik Anda`,
	one: 'Taruh 1 titik Anda',
	help: 'Tekan + pada gagasan yang Anda dahulukan. Satu gagasan boleh lebih dari satu titik.',
	helpOne: 'Tekan + pada gagasan yang Anda dahulukan.',
	helpPlain: 'Tulis jumlah titik pada gagasan yang Anda dahulukan. Yang lain boleh dikosongkan.',
	ideas: 'Gagasan',
	count: ({ dots }: Dots) => `${dots} titik`,
	plus: ({ text }: { text: string }) => `Tambah satu titik: ${text}`,
	minus: ({ text }: { text: string }) => `Kurangi satu titik: ${text}`,
	left: ({ left, of }: { left: number; of: number }) => `Sisa ${left} dari ${of} titik`,
	noneLeft: 'Semua titik sudah dibagikan',
	send: 'Kirim titik',
	secret: 'Tidak ada yang tahu pilihan Anda.',
	open: 'Titik langsung terlihat di layar besar, tanpa nama.',
	placeOne: 'Taruh dulu paling sedikit satu titik.',
	tooMany: ({ dots }: Dots) => `Titik Anda hanya ${dots}. Kurangi dulu.`,
	savedSecret: 'Titik Anda sudah masuk dan tertutup rapat.',
	savedOpen: 'Titik Anda sudah masuk. Jumlahnya terlihat di layar besar, tanpa nama.',
	change: 'Ubah titik',
	changeHelp: 'Titik yang lama tidak diperlihatkan. Bagikan lagi; yang terakhir yang dihitung.',
	unsentCount: 'Titik Anda menunggu sinyal',
	unsentHelp: 'Titik Anda aman di HP ini. Akan terkirim sendiri begitu sinyal kembali.',
	companionHelp: 'Peserta sedang membagikan titik pada HP masing-masing. Pendamping tidak ikut.',
	closedHelp:
		'Titik sudah terkumpul. Sebentar lagi urutannya dibuka bersama. Layar ini akan berpindah sendiri.',
	lateCounted: 'Sudah ditutup. Titik Anda yang terkirim sebelumnya dihitung.',
	lateNotCounted: 'Sudah ditutup sebelum titik Anda sampai, jadi tidak ikut dihitung.',

	ranking: 'Urutan gagasan kita',
	people: ({ people }: { people: number }) => `${people} orang menaruh titik.`,
	place: ({ rank }: { rank: number }) => `Urutan ${rank}`,
	tied: 'titiknya sama',
	tiedSettled: 'titiknya sama, urutan disepakati bersama',
	notShownHelp:
		'Yang menaruh titik kurang dari lima orang. Supaya titik tidak bisa ditebak siapa pemiliknya, hasilnya tidak ditampilkan.'
};
const en: typeof id = {
	wall: 'Our ideas',
	title: ({ dots }) => `Give out your ${dots} dots`,
	one: 'Place your 1 dot',
	help: 'Press + at the ideas you put first. One idea may get more than one dot.',
	helpOne: 'Press + at the idea you put first.',
	helpPlain: 'Write how many dots for the ideas you put first. The others may stay empty.',
	ideas: 'Ideas',
	count: ({ dots }) => (dots === 1 ? '1 dot' : `${dots} dots`),
	plus: ({ text }) => `One dot more: ${text}`,
	minus: ({ text }) => `One dot less: ${text}`,
	left: ({ left, of }) => `${left} of ${of} dots left`,
	noneLeft: 'All your dots are placed',
	send: 'Send dots',
	secret: 'Nobody knows what you choose.',
	open: 'Dots show on the big screen at once, without names.',
	placeOne: 'First place at least one dot.',
	tooMany: ({ dots }) =>
		dots === 1 ? 'You have only 1 dot. Take some away.' : `You have only ${dots} dots. Take some away.`,
	savedSecret: 'Your dots are in, and tied shut.',
	savedOpen: 'Your dots are in. Their sum shows on the big screen, without names.',
	change: 'Change dots',
	changeHelp: 'The earlier dots are not shown. Place them again; the last ones count.',
	unsentCount: 'Your dots wait for signal',
	unsentHelp: 'Your dots are safe on this phone. They will be sent as soon as the signal returns.',
	companionHelp: 'Members are placing dots on their own phones. Companions do not.',
	closedHelp: 'The dots are collected. Soon we open the order together. This screen moves on by itself.',
	lateCounted: 'Already closed. The dots you had sent before count.',
	lateNotCounted: 'It closed before your dots arrived, so they do not count.',

	ranking: 'The order of our ideas',
	people: ({ people }) => (people === 1 ? '1 person placed dots.' : `${people} people placed dots.`),
	place: ({ rank }) => `Place ${rank}`,
	tied: 'as many dots',
	tiedSettled: 'as many dots, their order agreed together',
	notShownHelp:
		'Fewer than five people placed dots. So that nobody can guess whose dots are whose, the result is not shown.'
};
export const dots = { id, en };
