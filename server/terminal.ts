// What start-up prints on the laptop's terminal, in both languages: where to open Rembuk,
// a QR for phones, and once the link that makes the first account.
import { renderUnicodeCompact } from 'uqr';
import { demoLogin } from './demo.ts';

export type Welcome = {
	localUrl: string;
	lanUrls: readonly string[];
	/** Set while there is no account at all; printed once, stored nowhere in clear. */
	firstLinkPath: string | undefined;
	/** Set by `npm run demo`: the folder it serves, and the password of the account it has just made. */
	demo?: { folder: string; password: string | undefined } | undefined;
};

/** Everything start-up says, as one text. */
export function writeWelcome(welcome: Welcome): string {
	const lines = ['', 'Rembuk', '', `Di laptop ini · On this laptop:  ${welcome.localUrl}`];
	for (const url of welcome.lanUrls)
		lines.push(
			'',
			`Ponsel di jaringan yang sama · Phones on the same network:  ${url}`,
			renderUnicodeCompact(url)
		);
	if (welcome.lanUrls.length === 0)
		lines.push(
			'Tidak ada jaringan: nyalakan hotspot agar ponsel bisa ikut. · No network: switch on a hotspot so that phones can join.'
		);
	if (welcome.firstLinkPath !== undefined)
		lines.push(
			'',
			'Belum ada akun. Buka tautan ini sekali untuk membuat yang pertama:',
			'There is no account yet. Open this link once to make the first:',
			`  ${welcome.localUrl}${welcome.firstLinkPath}`
		);
	if (welcome.demo) lines.push('', ...writeDemo(welcome.demo));
	lines.push('', 'Tekan Ctrl+C untuk berhenti. · Press Ctrl+C to stop.', '');
	return lines.join('\n');
}

function writeDemo({ folder, password }: NonNullable<Welcome['demo']>): string[] {
	if (password === undefined)
		return [
			`Contoh ini ada di folder ${folder}. Masuk dengan kata sandi yang ditulis saat pertama dijalankan.`,
			'Lupa? Hentikan, hapus folder itu, lalu jalankan lagi.',
			`The example lies in the folder ${folder}. Sign in with the password written at its first start.`,
			'Forgotten? Stop, delete that folder, and start again.'
		];
	return [
		'Contoh siap dilihat: bukan data sungguhan. · The example is ready to look at: not real data.',
		`  Nama masuk · Login:     ${demoLogin}`,
		`  Kata sandi · Password:  ${password}   (hanya ditulis sekali ini · written only this once)`,
		`  Folder:                 ${folder}`
	];
}

/** The sentence for a start that could not be: shown instead of a stack. */
export function writeStartFault(fault: unknown, port: number): string {
	const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
	if (code === 'EADDRINUSE')
		return `Port ${port} sudah dipakai program lain. Tutup program itu, atau pilih port lain: PORT=3001 npm start\nPort ${port} is in use by another program. Close it, or choose another: PORT=3001 npm start`;
	if (code === 'EACCES')
		return `Port ${port} tidak boleh dipakai tanpa izin. Pilih port di atas 1023.\nPort ${port} needs permission. Choose a port above 1023.`;
	return fault instanceof Error ? fault.message : String(fault);
}
