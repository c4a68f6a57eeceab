// The chain from a weak statement to its next score, as the desk walks it.
import type { ChangeWord } from '#domain/change.ts';

const idWords: Record<ChangeWord, string> = { up: 'naik', same: 'tetap', down: 'turun' };
const id = {
	title: 'Mata rantai',
	lead: 'Dari pernyataan ke gagasan, kegiatan, kemajuan, lalu nilai berikutnya. Tekan mata rantai mana saja untuk melihat apa yang tersambung dengannya.',
	toChain: 'Telusuri mata rantai',
	all: 'Semua mata rantai',
	here: 'Anda di sini',
	kinds: {
		statement: 'Pernyataan',
		idea: 'Gagasan',
		action: 'Kegiatan',
		progress: 'Kemajuan',
		score: 'Dinilai lagi'
	},
	none: {
		statement: 'tidak menunjuk pernyataan',
		idea: 'belum ada gagasan',
		action: 'belum ada kegiatan',
		progress: 'belum ada kemajuan',
		score: 'belum dinilai lagi'
	},
	weak: (own: string | undefined) => (own === undefined ? 'sekarang perlu dikuatkan' : `sekarang “${own}”`),
	mean: ({ mean, sum, n }: { mean: string; sum: number; n: number }) =>
		`${mean} (jumlah ${sum} dari ${n} suara)`,
	again: ({ number, word, difference }: { number: number; word: string; difference: string }) =>
		`No. ${number}: ${word} ${difference}`,
	word: idWords,
	uncertain: 'terlalu kecil untuk dipastikan',
	selfAssessed:
		'Ini perubahan menurut penilaian kelompok sendiri; nilai dapat naik juga karena pemahaman bertambah.',
	seeChange: 'Lihat perubahan di catatan',
	nothing:
		'Belum ada yang tersambung: pernyataan lemah, gagasan, dan kegiatan muncul di sini setelah ada di papan.'
};
const enWords: Record<ChangeWord, string> = { up: 'up', same: 'the same', down: 'down' };
const en: typeof id = {
	title: 'The chain',
	lead: 'From statement to idea, activity, progress and the next score. Press any link to see what it hangs together with.',
	toChain: 'Walk the chain',
	all: 'The whole chain',
	here: 'You are here',
	kinds: {
		statement: 'Statement',
		idea: 'Idea',
		action: 'Activity',
		progress: 'Progress',
		score: 'Scored again'
	},
	none: {
		statement: 'points to no statement',
		idea: 'no idea yet',
		action: 'no activity yet',
		progress: 'no progress yet',
		score: 'not scored again yet'
	},
	weak: (own) => (own === undefined ? 'needs strengthening now' : `now “${own}”`),
	mean: ({ mean, sum, n }) => `${mean} (sum ${sum} of ${n} answers)`,
	again: ({ number, word, difference }) => `No. ${number}: ${word} ${difference}`,
	word: enWords,
	uncertain: 'too small to be sure of',
	selfAssessed:
		'This is change as the group itself assessed it; scores also rise because understanding grew.',
	seeChange: 'See the change in the record',
	nothing:
		'Nothing hangs together yet: weak statements, ideas and activities appear here once they are on the board.'
};
export const chain = { id, en };
