// People without phones, as the desk says it: seats in turns, shared phones, and slips to be printed.

type Count = { n: number };

const id = {
	// beside a person
	inTurns: 'bergiliran',
	slip: 'kartu undian',
	helped: 'dibantu',

	// adding
	add: 'Orang tanpa ponsel',
	addHint:
		'Ikut menilai secara bergiliran di ponsel bersama. Izinnya ditanyakan di sana, pada giliran pertama.',
	picture: 'Gambar sebagai nama',
	name: 'Nama dari daftar',
	addYes: 'Tambahkan',

	// shared phones
	shared: 'Ponsel bersama',
	sharedHint: 'Satu ponsel berpindah tangan. Layarnya hanya dilihat yang mendapat giliran.',
	sharedCount: ({ n }: Count) => `${n} ponsel bersama`,
	makeCode: 'Buat kode ponsel bersama',
	codeFor: 'Kode ponsel bersama, berlaku 10 menit, satu kali',
	codeHint: 'Pindai dengan ponsel yang akan dipakai bersama, atau buka alamat ini dan ketik kodenya:',
	codeQr: ({ url }: { url: string }) => `Kode QR: ${url}`,
	hide: 'Sudah, sembunyikan kode',
	takeBack: 'Hentikan semua ponsel bersama',

	// slips
	slips: 'Kartu undian',
	slipsHint: 'Dicetak, digunting, lalu diambil dari kantong: tidak ada yang tahu siapa memegang yang mana.',
	slipsMade: ({ made, used }: { made: number; used: number }) => `${made} dibuat, ${used} sudah dipakai`,
	toSlips: 'Buat dan cetak kartu undian',

	slipTitle: 'Kartu undian',
	slipLead:
		'Untuk yang tidak membawa ponsel, atau tidak mau dikenali. Kartu diambil dari kantong dan dipindai dengan ponsel siapa saja.',
	howTitle: 'Caranya',
	how: [
		'Cetak, lalu gunting di garis putus-putus. Delapan kartu satu lembar A4.',
		'Masukkan ke kantong. Setiap orang mengambil satu, tanpa dilihat siapa pun.',
		'Pindai dengan ponsel tetangga atau ponsel bersama. Setelah menjawab, ponsel kembali ke pemiliknya.',
		'Simpan kartunya sampai pertemuan selesai. Sesudah itu kartu tidak berlaku lagi.'
	],
	back: 'Kembali ke pertemuan',
	count: 'Berapa kartu?',
	countHint: ({ left }: { left: number }) => `8 kartu satu lembar. Masih boleh ${left}.`,
	make: 'Buat kartu',
	print: 'Cetak',
	printNow: 'Cetak sekarang. Demi kerahasiaan kartu ini tidak disimpan dan tidak dapat ditampilkan lagi.',
	full: 'Sudah 200 kartu; lebih dari itu tidak bisa.',
	closed: 'Pertemuan sudah selesai. Kartunya tidak berlaku lagi.',
	noAddress: 'Laptop ini belum terhubung ke jaringan, jadi kartu belum bisa dibuat.',
	addressHint: ({ url }: { url: string }) =>
		`Kartu menunjuk ke ${url}. Kalau alamat laptop berubah, kartu lama tidak terbuka: buat yang baru.`
};
const en: typeof id = {
	inTurns: 'in turns',
	slip: 'slip',
	helped: 'with help',

	add: 'Somebody without a phone',
	addHint: 'Scores in turns on a shared phone. Their consent is asked there, at the first turn.',
	picture: 'Picture as a name',
	name: 'Name on the roster',
	addYes: 'Add',

	shared: 'Shared phones',
	sharedHint: 'One phone goes from hand to hand. Only the person whose turn it is sees its screen.',
	sharedCount: ({ n }) => `${n} shared ${n === 1 ? 'phone' : 'phones'}`,
	makeCode: 'Make a code for a shared phone',
	codeFor: 'Code for a shared phone, for 10 minutes, once',
	codeHint: 'Scan it with the phone that is to be shared, or open this address and type the code:',
	codeQr: ({ url }) => `QR code: ${url}`,
	hide: 'Done, hide the code',
	takeBack: 'Stop all shared phones',

	slips: 'Slips',
	slipsHint: 'Printed, cut, and drawn from a bag: nobody knows who holds which.',
	slipsMade: ({ made, used }) => `${made} made, ${used} used so far`,
	toSlips: 'Make and print slips',

	slipTitle: 'Slips',
	slipLead:
		'For whoever has no phone, or does not want to be known. A slip is drawn from a bag and scanned with anybody’s phone.',
	howTitle: 'How it works',
	how: [
		'Print, then cut along the dashed lines. Eight slips on a sheet of A4.',
		'Put them in a bag. Everybody draws one, seen by nobody.',
		'Scan it with a neighbour’s phone or a shared one. After answering, the phone is its owner’s again.',
		'Keep the slip until the meeting is over. After that it opens nothing.'
	],
	back: 'Back to the meeting',
	count: 'How many slips?',
	countHint: ({ left }) => `8 slips on a sheet. ${left} more are possible.`,
	make: 'Make slips',
	print: 'Print',
	printNow: 'Print now. For secrecy these slips are not kept and cannot be shown again.',
	full: 'There are 200 slips already; more are not possible.',
	closed: 'The meeting is over. Its slips open nothing any more.',
	noAddress: 'This laptop is not on a network yet, so slips cannot be made.',
	addressHint: ({ url }) =>
		`Slips point to ${url}. If the laptop’s address changes, old slips do not open: make new ones.`
};

export const turnDesk = { id, en };

/** On every slip, in both languages: whoever draws it may read either. */
export const onSlip = {
	id: 'Pindai untuk menjawab. Tidak ada yang tahu ini kartu Anda.',
	en: 'Scan to answer. Nobody knows that this slip is yours.'
};
