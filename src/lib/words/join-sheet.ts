// How people get in: first the Wi-Fi, then the page. Said on the projector and on the sheet of paper.

const id = {
	steps: { wifi: 'Sambung Wi-Fi', page: 'Buka halaman' },
	network: 'Nama',
	password: 'Sandi',
	noPassword: 'tanpa kata sandi',
	address: 'Alamat',
	code: 'Kode',
	wifiQr: (name: string) => `Kode QR untuk masuk ke Wi-Fi ${name}`,
	dataOff: 'Matikan dulu data seluler.',
	stay: 'Ponsel bilang “tanpa internet”? Pilih tetap tersambung.',

	title: 'Lembar masuk',
	heading: 'Cara ikut dari ponsel',
	scan: 'Arahkan kamera ponsel ke gambar, lalu sentuh tulisan yang muncul.',
	typeIt: 'Kamera tidak bisa? Ketik alamat, lalu kodenya.',
	codeLarge: 'Kode pertemuan',
	open: 'Buka dan cetak',
	print: 'Cetak',
	back: 'Kembali ke pertemuan',
	toPreflight: 'Periksa laptop dan Wi-Fi',
	noWifi: 'Nama Wi-Fi belum diisi, jadi lembar ini hanya memuat halaman.',
	printAgain:
		'Alamat laptop berubah sesudah halaman ini dibuka. Lembar yang sudah dicetak tidak berlaku lagi.',
	moved: (address: string) =>
		`Alamat laptop sekarang ${address}. Tekan “Layar gabung” supaya ponsel memindai lagi. Kursinya diambil kembali: di ponsel “Saya sudah punya kursi”, di sini tab Orang, Ubah, Pindah ponsel.`,
	nowhere:
		'Laptop tidak tersambung ke jaringan. Sambungkan lagi ke Wi-Fi atau hotspot; kode QR menyusul sendiri.',
	gotIt: 'Sudah saya baca',
	lineLost: 'Sambungan ke laptop terputus. Alamat di lembar ini mungkin sudah lama.'
};
const en: typeof id = {
	steps: { wifi: 'Join the Wi-Fi', page: 'Open the page' },
	network: 'Name',
	password: 'Password',
	noPassword: 'no password',
	address: 'Address',
	code: 'Code',
	wifiQr: (name) => `QR code that joins the Wi-Fi ${name}`,
	dataOff: 'First switch mobile data off.',
	stay: 'Does the phone say “no internet”? Choose to stay connected.',

	title: 'Join sheet',
	heading: 'How to join from a phone',
	scan: 'Point the phone’s camera at the picture, then touch the words that appear.',
	typeIt: 'The camera does not work? Type the address, then the code.',
	codeLarge: 'Meeting code',
	open: 'Open and print',
	print: 'Print',
	back: 'Back to the meeting',
	toPreflight: 'Check laptop and Wi-Fi',
	noWifi: 'No Wi-Fi name was entered yet, so this sheet holds the page only.',
	printAgain:
		'The laptop’s address has changed since this page was opened. Sheets printed before no longer lead here.',
	moved: (address) =>
		`The laptop’s address is now ${address}. Press “Join screen” so that phones scan again. They take their seats back: on the phone “I already have a seat”, here People, Change, Change phone.`,
	nowhere:
		'The laptop is on no network. Connect it to Wi-Fi or a hotspot again; the QR code follows by itself.',
	gotIt: 'I have read this',
	lineLost: 'The line to the laptop is lost. The address on this sheet may be an old one.'
};
export const joinSheet = { id, en };
