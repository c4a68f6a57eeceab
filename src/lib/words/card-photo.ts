// Paper cards in a running meeting: from the desk to the phone that takes the photos, and what it says there.
const id = {
	title: 'Foto kartu',
	back: 'Kembali ke meja kerja',
	about: 'Setiap orang memegang satu kartu kertas; Anda memotret semuanya.',
	openHere: 'Buka halaman foto',
	onPhone: 'Untuk memotret dengan ponsel Anda: pindai kode ini, lalu masuk dengan nama pengguna Anda.',
	qr: (url: string) => `Kode QR ke halaman foto: ${url}`,
	print: 'Cetak kartu',
	lineLost: 'Sambungan terputus. Halaman ini menyambung lagi sendiri.',
	openShort: 'Terbuka, bukan rahasia.',
	saySo: 'Katakan ini kepada semua sebelum foto pertama.',
	which: 'Untuk pernyataan',
	sides: 'Angka yang tegak di atas',
	unknown:
		'Tidak ada sisi untuk “tidak tahu”. Yang tidak tahu tidak mengangkat kartu dan memberi tahu Anda; catat di meja kerja: Cara, lalu Angkat tangan.',
	handedOutHint: (most: number) => `Nomor 1 dan seterusnya; paling banyak ${most}`,
	toStart: 'Tulis dulu berapa kartu yang dibagikan. Sesudah itu Anda bisa memotret.',
	photos: 'Foto untuk pernyataan ini',
	fresh: 'Pernyataan berikutnya mulai tanpa foto.',
	unsent: (n: number) => `Belum terkirim: ${n} foto. Tetaplah di halaman ini.`,
	sendAgain: 'Kirim lagi'
};
const en: typeof id = {
	title: 'Photos of cards',
	back: 'Back to the desk',
	about: 'Everyone holds one paper card; you take a photo of them all.',
	openHere: 'Open the photo page',
	onPhone: 'To take the photos with your phone: scan this code, then sign in with your user name.',
	qr: (url) => `QR code to the photo page: ${url}`,
	print: 'Print cards',
	lineLost: 'The connection is lost. This page connects again by itself.',
	openShort: 'Open, not secret.',
	saySo: 'Say this to everyone before the first photo.',
	which: 'For statement',
	sides: 'The number that is upright at the top',
	unknown:
		'No side stands for “don’t know”. Whoever does not know holds no card up and tells you; note it at the desk: Ways, then Raised hands.',
	handedOutHint: (most) => `From number 1 on; ${most} at most`,
	toStart: 'First write how many cards were handed out. Then you can take photos.',
	photos: 'Photos for this statement',
	fresh: 'The next statement begins without photos.',
	unsent: (n) =>
		n === 1 ? 'Not sent: 1 photo. Stay on this page.' : `Not sent: ${n} photos. Stay on this page.`,
	sendAgain: 'Send again'
};
export const cardPhoto = { id, en };
