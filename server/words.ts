// The sentences the server itself writes, each in both languages: those of the laptop's terminal, and what a phone is
// told so rarely that no phone should carry it. What a browser shows otherwise is in src/lib/words.
import type { Text } from '#domain/text.ts';

export const terminalWords = {
	'port-unusable': (port: string): Text => ({
		id: `PORT harus bilangan bulat dari 0 sampai 65535; yang tertulis: "${port}".`,
		en: `PORT must be a whole number from 0 to 65535; it says "${port}".`
	}),
	'data-folder-unusable': (folder: string): Text => ({
		id: `Folder data "${folder}" tidak dapat dibuat atau ditulisi. Periksa REMBUK_DATA dan izin folder itu.`,
		en: `The data folder "${folder}" cannot be made or written. Check REMBUK_DATA and the folder's permissions.`
	}),
	'backup-inside-data': (folder: string): Text => ({
		id: `REMBUK_BACKUP menunjuk "${folder}", yang ada di dalam folder data. Pilih folder di tempat lain, misalnya di stik USB: cadangan di samping aslinya hilang bersama aslinya.`,
		en: `REMBUK_BACKUP names "${folder}", which lies in the data folder. Choose a folder elsewhere, on a USB stick for example: a backup beside its original is lost with it.`
	}),
	'host-unusable': (host: string): Text => ({
		id: `REMBUK_HOSTS berisi "${host}", yang bukan nama host. Tulis nama saja, tanpa http:// dan tanpa port, dipisah koma.`,
		en: `REMBUK_HOSTS holds "${host}", which is not a host name. Write names only, without http:// or a port, separated by commas.`
	}),
	'heartbeat-unusable': (heartbeat: string): Text => ({
		id: `REMBUK_HEARTBEAT_MS harus bilangan bulat dari 50 sampai 600000; yang tertulis: "${heartbeat}".`,
		en: `REMBUK_HEARTBEAT_MS must be a whole number from 50 to 600000; it says "${heartbeat}".`
	}),
	'development-unusable': (value: string): Text => ({
		id: `REMBUK_DEVELOPMENT harus 1 atau 0; yang tertulis: "${value}".`,
		en: `REMBUK_DEVELOPMENT must be 1 or 0; it says "${value}".`
	}),
	'https-unusable': (value: string): Text => ({
		id: `REMBUK_HTTPS harus 1 atau 0; yang tertulis: "${value}". Isi 1 hanya bila ada server https di depan Rembuk.`,
		en: `REMBUK_HTTPS must be 1 or 0; it says "${value}". Set 1 only where an https server stands in front of Rembuk.`
	}),
	'already-running': (folder: string): Text => ({
		id: `Rembuk sudah berjalan dengan folder data "${folder}". Tutup dulu yang itu, atau pilih folder lain dengan REMBUK_DATA.`,
		en: `Rembuk is already running on the data folder "${folder}". Stop that one first, or choose another folder with REMBUK_DATA.`
	}),
	'file-newer': (file: string): Text => ({
		id: `Data di "${file}" dibuat oleh Rembuk yang lebih baru. Pakailah versi yang lebih baru itu; berkas ini tidak diubah.`,
		en: `The data in "${file}" was made by a newer Rembuk. Use that newer version; this file was not changed.`
	}),
	'file-damaged': (file: string): Text => ({
		id: `Berkas data "${file}" rusak atau bukan milik Rembuk. Simpan salinannya, lalu pulihkan dari cadangan.`,
		en: `The data file "${file}" is damaged or is not Rembuk's. Keep a copy of it, then restore a backup.`
	}),
	'sqlite-too-old': (version: string): Text => ({
		id: `SQLite ${version} terlalu tua: versi di bawah 3.51.3 dapat merusak data. Jalankan lagi "npm ci".`,
		en: `SQLite ${version} is too old: versions below 3.51.3 can damage data. Run "npm ci" again.`
	}),
	'database-missing': (file: string): Text => ({
		id: `Belum ada data di "${file}". Jalankan "npm start" dulu, atau periksa REMBUK_DATA.`,
		en: `There is no data at "${file}" yet. Run "npm start" first, or check REMBUK_DATA.`
	}),
	'file-older': (file: string): Text => ({
		id: `Data di "${file}" berasal dari Rembuk yang lebih lama. Jalankan "npm start" sekali supaya diperbarui.`,
		en: `The data in "${file}" comes from an older Rembuk. Run "npm start" once to bring it up to date.`
	}),
	'command-unknown': (): Text => ({
		id: 'Pemakaian: npm run account -- reset NAMA_MASUK',
		en: 'Usage: npm run account -- reset LOGIN'
	}),
	'login-unknown': (login: string): Text => ({
		id: `Tidak ada akun dengan nama masuk "${login}".`,
		en: `There is no account with the login "${login}".`
	}),
	'reset-code': (code: string): Text => ({
		id: `Kode sekali pakai, berlaku satu jam: ${code}\nBuka halaman "Lupa kata sandi" dan masukkan kode ini.`,
		en: `One-time code, good for an hour: ${code}\nOpen the page "Forgot password" and enter this code.`
	})
};

/** Indonesian first, English below. */
export function inBothLanguages(text: Text): string {
	return `${text.id}\n${text.en}`;
}

export const phoneWords = {
	someSawIt: {
		id: 'Sebagian jawaban diberikan terbuka, dengan angkat tangan atau kartu.',
		en: 'Some answers were given openly, by raised hands or cards.'
	}
} satisfies Record<string, Text>;
