// Why the line to the laptop ended, one plain sentence for each code [W4]. Codes that are not here mean: try
// again, and say so.
import type { CloseCode } from '#domain/wire.ts';

const id: Record<CloseCode, string> = {
	4400: 'Sambungan ditutup karena ada pesan yang tidak bisa dibaca. Muat ulang halaman.',
	4401: 'Anda belum masuk atau waktu masuk sudah habis. Masuk lagi.',
	4402: 'Kursi Anda sekarang dipakai di HP lain.',
	4403: 'Anda tidak punya akses ke pertemuan ini.',
	4404: 'Pertemuan ini tidak ada.',
	4408: 'Terlalu banyak pesan dalam waktu singkat. Tunggu sebentar, lalu muat ulang halaman.',
	4409: 'Papan ini sudah diganti dengan yang baru. Muat ulang halaman.',
	4410: 'Pertemuan ini sudah selesai. Terima kasih.',
	4413: 'Perubahan terakhir tidak bisa diterima papan: terlalu besar, terlalu panjang, atau tanggalnya tidak ada. Papan sendiri tetap utuh. Muat ulang halaman.',
	4429: 'Terlalu banyak halaman terbuka untuk orang yang sama. Tutup yang lain, lalu muat ulang.',
	1012: 'Laptop sedang dinyalakan ulang. Sebentar lagi tersambung kembali.'
};
const en: Record<CloseCode, string> = {
	4400: 'The line was closed because a message could not be read. Reload the page.',
	4401: 'You are not signed in, or your sign-in has run out. Please sign in again.',
	4402: 'Your seat is now in use on another phone.',
	4403: 'You do not have access to this meeting.',
	4404: 'There is no such meeting.',
	4408: 'Too many messages in a short time. Wait a moment, then reload the page.',
	4409: 'This board has been replaced by a new one. Reload the page.',
	4410: 'This meeting is over. Thank you.',
	4413: 'The board could not take the last change: too large, too long, or a date that does not exist. The board itself is whole. Reload the page.',
	4429: 'Too many pages are open for the same person. Close the others, then reload.',
	1012: 'The laptop is restarting. The line comes back in a moment.'
};
export const closeSentences = { id, en };
