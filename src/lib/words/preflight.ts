// Before people come: is the laptop ready, and can phones find it?
import type { AddressKind, DiskState, PowerState, System } from '#domain/preflight.ts';

/** type: a command for the terminal, letter by letter. */
type Step = { say: string; type?: string };
type Steps = Record<System, { name: string; steps: (port: number) => Step[] }>;

const idFirewall: Steps = {
	windows: {
		name: 'Windows',
		steps: () => [
			{
				say: 'Saat Rembuk pertama kali dijalankan, Windows bertanya tentang Node.js. Centang jaringan privat dan publik, lalu tekan Izinkan akses.'
			},
			{
				say: 'Kalau pertanyaan itu terlewat: buka menu Mulai, ketik “Izinkan aplikasi melalui Windows Firewall”, lalu buka.'
			},
			{ say: 'Tekan Ubah pengaturan, cari Node.js, centang Privat dan Publik, lalu tekan OK.' },
			{ say: 'Masih belum bisa? Di setelan Wi-Fi, ubah profil jaringan menjadi Privat.' }
		]
	},
	macos: {
		name: 'macOS',
		steps: () => [
			{ say: 'Kalau Mac bertanya apakah “node” boleh menerima sambungan masuk, tekan Izinkan.' },
			{ say: 'Kalau terlewat: buka Pengaturan Sistem, Jaringan, Firewall, lalu Opsi.' },
			{ say: 'Cari “node” di daftar, pilih Izinkan sambungan masuk, lalu tekan OK.' }
		]
	},
	linux: {
		name: 'Linux',
		steps: (port) => [
			{ say: 'Banyak Linux tidak menutup apa-apa; coba dulu dari ponsel.' },
			{ say: 'Kalau ada ufw, jalankan di terminal:', type: `sudo ufw allow ${port}/tcp` },
			{ say: 'Kalau ada firewalld, jalankan di terminal:', type: `sudo firewall-cmd --add-port=${port}/tcp` }
		]
	},
	other: {
		name: 'Sistem lain',
		steps: (port) => [
			{
				say: `Izinkan sambungan masuk lewat TCP ke pintu ${port} untuk program bernama node, di jaringan yang dipakai ponsel.`
			}
		]
	}
};

const idKinds: Record<AddressKind, string> = {
	named: 'nama dari pengaturan',
	usual: 'jaringan biasa',
	virtual: 'buatan program di laptop; ponsel biasanya tidak sampai ke sini',
	unassigned: 'jaringan ini belum memberi alamat; coba sambungkan ulang'
};
const idDisk: Record<DiskState, (free: string) => string> = {
	enough: (free) => `Masih ada ${free}. Cukup.`,
	low: (free) =>
		`Tinggal ${free}. Cukup untuk pertemuan hari ini, tetapi kosongkan sebagian sebelum yang berikutnya.`,
	'nearly-gone': (free) =>
		`Tinggal ${free}. Jawaban bisa gagal disimpan. Hapus berkas yang tidak perlu sebelum pertemuan dimulai.`
};
const idPower: Record<PowerState, (percent: number) => string> = {
	'plugged-in': () => 'Laptop tersambung ke listrik.',
	'on-battery': (percent) => `Laptop memakai baterai, tinggal ${percent}%. Sambungkan ke listrik kalau ada.`,
	'battery-low': (percent) => `Baterai tinggal ${percent}%. Sambungkan ke listrik sebelum mulai.`
};

const id = {
	title: 'Periksa laptop',
	lead: 'Sebelum orang datang: pastikan ponsel bisa menemukan laptop ini. Halaman ini memperbarui diri sendiri.',
	link: 'Periksa laptop dan Wi-Fi',
	linkHint: 'alamat untuk ponsel, firewall, Wi-Fi, baterai, dan ruang simpan.',
	ok: 'baik',
	look: 'perlu dilihat',
	lost: 'Sambungan ke laptop terputus. Yang terlihat di bawah mungkin sudah lama.',

	wifi: 'Wi-Fi untuk peserta',
	wifiLead:
		'Muncul di layar besar dan di lembar masuk, beserta kode QR-nya. Semua orang di ruangan bisa melihatnya.',
	wifiName: 'Nama Wi-Fi',
	wifiNameHint: 'Tulis persis seperti di daftar Wi-Fi ponsel, huruf besar dan kecilnya.',
	wifiPassword: 'Kata sandi Wi-Fi',
	wifiPasswordHint: 'Kosongkan kalau tanpa kata sandi.',
	wifiKept: 'Hanya disimpan di laptop ini: tidak ikut ke catatan, unduhan, atau cadangan.',
	save: 'Simpan',
	forget: 'Hapus Wi-Fi ini',

	addresses: 'Alamat untuk ponsel',
	addressesLead:
		'Sambungkan satu ponsel ke Wi-Fi yang sama, lalu pindai kode ini. Tanda di sampingnya berubah sendiri.',
	noAddress: 'Laptop ini belum tersambung ke jaringan mana pun. Nyalakan Wi-Fi atau hotspot dulu.',
	confirmed: 'Sudah dibuka dari ponsel',
	notConfirmed: 'Belum dicoba dari ponsel',
	firstOffered: 'dipakai di layar besar, kecuali pertemuan memilih yang lain',
	kinds: idKinds,
	showQr: 'Kode QR alamat ini',
	tryQr: (url: string) => `Kode QR untuk mencoba ${url}`,
	notReached: 'Ponsel tidak sampai?',
	notReachedLead:
		'Periksa dulu apakah ponsel memakai Wi-Fi yang sama dan data selulernya mati. Lalu firewall laptop:',
	otherSystems: 'Sistem lain',
	firewall: idFirewall,

	phones: 'Ponsel tersambung',
	phonesCount: (n: number) =>
		n === 0 ? 'Belum ada ponsel yang tersambung.' : `${n} ponsel tersambung sekarang.`,
	hotspot: (holds: number) => `Hotspot dari ponsel biasanya hanya kuat untuk sekitar ${holds} ponsel.`,
	hotspotFull: 'Kalau lebih banyak, pakai router kecil, bergantian memakai ponsel, atau kertas.',

	power: 'Listrik dan tidur',
	powerStates: idPower,
	powerUnknown: 'Keadaan baterai tidak bisa dibaca dari sini. Lihat di sudut layar laptop.',
	powerElsewhere: (port: number) =>
		`Di laptop ini sendiri, buka http://localhost:${port} supaya baterainya terbaca.`,
	sleep:
		'Atur laptop supaya tidak tidur sendiri dan jangan tutup layarnya. Kalau tertidur, ponsel menunggu dan tersambung lagi setelah laptop bangun.',

	disk: 'Ruang simpan',
	diskStates: idDisk,
	diskUnknown: 'Sisa ruang tidak bisa dibaca. Lihat di pengaturan laptop.',
	gigabytes: (n: string) => `${n} GB`,
	megabytes: (n: string) => `${n} MB`,

	reachTitle: 'Berhasil!',
	reachLead: 'Ponsel ini bisa sampai ke laptop fasilitator.',
	reachNext: 'Lihat meja fasilitator: alamat ini sudah bertanda.'
};

const enFirewall: Steps = {
	windows: {
		name: 'Windows',
		steps: () => [
			{
				say: 'When Rembuk first runs, Windows asks about Node.js. Tick private and public networks, then press Allow access.'
			},
			{ say: 'If you missed that: open Start, type “Allow an app through Windows Firewall” and open it.' },
			{ say: 'Press Change settings, find Node.js, tick Private and Public, then press OK.' },
			{ say: 'Still no luck? In the Wi-Fi settings, set the network’s profile to Private.' }
		]
	},
	macos: {
		name: 'macOS',
		steps: () => [
			{ say: 'If the Mac asks whether “node” may accept incoming connections, press Allow.' },
			{ say: 'If you missed that: open System Settings, Network, Firewall, then Options.' },
			{ say: 'Find “node” in the list, choose Allow incoming connections, then press OK.' }
		]
	},
	linux: {
		name: 'Linux',
		steps: (port) => [
			{ say: 'Many Linux systems block nothing; try from a phone first.' },
			{ say: 'With ufw, run in a terminal:', type: `sudo ufw allow ${port}/tcp` },
			{ say: 'With firewalld, run in a terminal:', type: `sudo firewall-cmd --add-port=${port}/tcp` }
		]
	},
	other: {
		name: 'Another system',
		steps: (port) => [
			{
				say: `Allow incoming TCP connections to port ${port} for the program called node, on the network that phones use.`
			}
		]
	}
};
const enKinds: Record<AddressKind, string> = {
	named: 'a name from the settings',
	usual: 'a usual network',
	virtual: 'made by a program on the laptop; phones rarely reach it',
	unassigned: 'this network gave no address yet; try connecting again'
};
const enDisk: Record<DiskState, (free: string) => string> = {
	enough: (free) => `${free} free. That is enough.`,
	low: (free) => `Only ${free} free. Enough for today’s meeting; make room before the next one.`,
	'nearly-gone': (free) =>
		`Only ${free} free. Answers may fail to be saved. Remove files you do not need before the meeting begins.`
};
const enPower: Record<PowerState, (percent: number) => string> = {
	'plugged-in': () => 'The laptop is plugged in.',
	'on-battery': (percent) => `The laptop runs on battery, ${percent}% left. Plug it in if you can.`,
	'battery-low': (percent) => `Only ${percent}% of battery left. Plug the laptop in before you begin.`
};
const en: typeof id = {
	title: 'Check the laptop',
	lead: 'Before people come: make sure that phones can find this laptop. This page keeps itself up to date.',
	link: 'Check laptop and Wi-Fi',
	linkHint: 'addresses for phones, firewall, Wi-Fi, battery and free space.',
	ok: 'fine',
	look: 'needs a look',
	lost: 'The line to the laptop is lost. What stands below may be out of date.',

	wifi: 'Wi-Fi for participants',
	wifiLead:
		'Shown on the projector and on the join sheet, with its QR code. Everybody in the room can see it.',
	wifiName: 'Wi-Fi name',
	wifiNameHint: 'Write it exactly as phones list it, capitals and all.',
	wifiPassword: 'Wi-Fi password',
	wifiPasswordHint: 'Leave it empty if there is none.',
	wifiKept: 'Kept on this laptop only: in no record, download or backup.',
	save: 'Save',
	forget: 'Remove this Wi-Fi',

	addresses: 'Addresses for phones',
	addressesLead:
		'Connect one phone to the same Wi-Fi, then scan this code. The mark beside it changes by itself.',
	noAddress: 'This laptop is on no network yet. Switch on Wi-Fi or a hotspot first.',
	confirmed: 'Confirmed by a phone',
	notConfirmed: 'Not tried from a phone yet',
	firstOffered: 'used on the projector unless a meeting chooses another',
	kinds: enKinds,
	showQr: 'QR code of this address',
	tryQr: (url) => `QR code to try ${url}`,
	notReached: 'The phone does not get there?',
	notReachedLead:
		'First check that the phone is on the same Wi-Fi and its mobile data is off. Then the laptop’s firewall:',
	otherSystems: 'Other systems',
	firewall: enFirewall,

	phones: 'Phones connected',
	phonesCount: (n) => {
		if (n === 0) return 'No phone is connected yet.';
		return n === 1 ? '1 phone is connected now.' : `${n} phones are connected now.`;
	},
	hotspot: (holds) => `A phone’s hotspot usually holds only about ${holds} phones.`,
	hotspotFull: 'For more, use a small router, share phones, or paper.',

	power: 'Power and sleep',
	powerStates: enPower,
	powerUnknown: 'The battery cannot be read from here. Look at the corner of the laptop’s screen.',
	powerElsewhere: (port) => `On the laptop itself, open http://localhost:${port} to have its battery read.`,
	sleep:
		'Set the laptop not to fall asleep by itself, and do not close its lid. If it does sleep, phones wait and connect again once it wakes.',

	disk: 'Free space',
	diskStates: enDisk,
	diskUnknown: 'The free space cannot be read. Look in the laptop’s settings.',
	gigabytes: (n) => `${n} GB`,
	megabytes: (n) => `${n} MB`,

	reachTitle: 'It works!',
	reachLead: 'This phone reaches the facilitator’s laptop.',
	reachNext: 'Look at the facilitator’s desk: this address is marked now.'
};
export const preflight = { id, en };
