// What packing says in the terminal, and what a packed folder says to whoever opens it, in both languages.
import type { Text } from '#domain/text.ts';
import type { PlatformFacts } from './platform.ts';

export const packWords = {
	made: ({ file, megabytes }: { file: string; megabytes: number }): Text => ({
		id: `Jadi: ${file} (${megabytes} MB)`,
		en: `Made: ${file} (${megabytes} MB)`
	}),
	unknown: ({ name, known }: { name: string; known: string }): Text => ({
		id: `Rembuk tidak dipaketkan untuk "${name}". Yang ada: ${known}.`,
		en: `Rembuk is not packed for "${name}". There are: ${known}.`
	}),
	notBuilt: (): Text => ({
		id: 'Halaman gagal disiapkan, jadi tidak ada yang dipaketkan.',
		en: 'The pages could not be prepared, so nothing was packed.'
	}),
	nodeUnreachable: ({ name, platform }: { name: string; platform: string }): Text => ({
		id: `${name} tidak dapat diambil dari npm, jadi paket untuk ${platform} tidak dibuat. Sambungkan ke internet, lalu coba lagi.`,
		en: `${name} could not be fetched from npm, so there is no package for ${platform}. Connect to the internet and try again.`
	}),
	nodeDiffers: ({ name, platform, file }: { name: string; platform: string; file: string }): Text => ({
		id: `${name} dari npm tidak sama dengan yang tercatat di package-lock.json, jadi paket untuk ${platform} tidak dibuat. Hapus ${file}, lalu coba lagi.`,
		en: `${name} from npm is not what package-lock.json says, so there is no package for ${platform}. Remove ${file} and try again.`
	}),
	addonMissing: ({ addon, platform }: { addon: string; platform: string }): Text => ({
		id: `better-sqlite3 tidak membawa ${addon}, jadi paket untuk ${platform} tidak dibuat. Jalankan "npm ci".`,
		en: `better-sqlite3 holds no ${addon}, so there is no package for ${platform}. Run "npm ci".`
	})
};

/** What lies on top in every packed folder. */
export function writeReadMe(version: string, { startFile, nodeName, newline }: PlatformFacts): string {
	const isWindows = newline === '\r\n';
	const node = isWindows ? `node\\${nodeName}` : `./node/${nodeName}`;
	const account = isWindows ? 'app\\server\\account\\command.ts' : 'app/server/account/command.ts';
	const start = isWindows ? `"${startFile}"` : `./${startFile}`;
	return [
		`REMBUK ${version}`,
		'',
		'BAHASA INDONESIA',
		isWindows
			? `1. Klik dua kali "${startFile}". Biarkan jendela hitamnya terbuka selama pertemuan.`
			: `1. Buka terminal di folder ini, ketik: ${start}`,
		'2. Buka http://localhost:3000 di peramban. Pertama kali, pakai tautan yang tercetak di jendela itu.',
		'3. Internet tidak perlu. Tidak ada yang perlu dipasang.',
		'Semua data tersimpan di folder "data" di sini. Mau memakai versi baru? Hentikan Rembuk, lalu salin folder "data" ke folder versi yang baru.',
		'Berhenti: tekan Ctrl+C di jendela itu.',
		`Lupa kata sandi: ${node} ${account} reset NAMA_MASUK`,
		`Di mana pun Rembuk menulis "npm start", yang dimaksud di sini: ${start}`,
		'',
		'ENGLISH',
		isWindows
			? `1. Double-click "${startFile}". Leave its black window open during the meeting.`
			: `1. Open a terminal in this folder and type: ${start}`,
		'2. Open http://localhost:3000 in a browser. The first time, use the link printed in that window.',
		'3. No internet is needed. Nothing has to be installed.',
		'All data is kept in the folder "data" here. A newer version? Stop Rembuk, then copy the folder "data" into the folder of the new version.',
		'Stop: press Ctrl+C in that window.',
		`Forgotten password: ${node} ${account} reset LOGIN`,
		`Wherever Rembuk writes "npm start", here that is: ${start}`,
		'',
		'LICENCES.txt: MIT, Node.js, better-sqlite3, fonts (OFL), …',
		''
	].join(newline);
}

/** The start file. It finds its folder without any program of the system's, so that an empty PATH will do. */
export function writeStartFile({ nodeName, newline }: PlatformFacts): string {
	if (newline === '\r\n')
		return [
			'@echo off',
			'rem Letters of both languages in this window.',
			'"%SystemRoot%\\System32\\chcp.com" 65001 >nul',
			'cd /d "%~dp0"',
			`node\\${nodeName} app\\server\\main.ts %*`,
			'rem What was said last stays to be read.',
			'pause',
			''
		].join(newline);
	return [
		'#!/bin/sh',
		'case "$0" in',
		'*/*) cd "${0%/*}" || exit 1 ;;',
		'esac',
		`exec ./node/${nodeName} app/server/main.ts "$@"`,
		''
	].join(newline);
}
