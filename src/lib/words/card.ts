// What a member's phone says when cards are written for the wall: an event, a look at a goal, an idea.
// One short question at a time; honest that cards are shown, and that no name stands on them.
import type { Mood, Reached } from '#domain/board.ts';
import type { RefusalCode } from '#domain/refusal.ts';

type Kind = 'event' | 'reflection' | 'idea';
type Own = Partial<Record<RefusalCode, string>>;

const idMoods: Record<Mood, string> = {
	'-2': 'Berat sekali',
	'-1': 'Berat',
	0: 'Biasa',
	1: 'Baik',
	2: 'Baik sekali'
};
const idReached: Record<Reached, string> = {
	0: 'Belum mulai',
	25: 'Seperempat jalan',
	50: 'Setengah jalan',
	75: 'Hampir sampai',
	100: 'Sudah tercapai'
};
/** Said better here than by the sentence for everywhere. */
const idRefused: Own = {
	'date-unusable': 'Tanggal ini tidak ada di kalender. Boleh tulis kira-kira, misalnya: sekitar 2014.',
	'too-many': 'Kartu Anda sudah banyak, terima kasih. Yang lain boleh disampaikan langsung.',
	'text-too-long': 'Terlalu panjang. Tulis lebih singkat.',
	'board-too-large': 'Layar sudah penuh. Sampaikan saja langsung, fasilitator akan menuliskannya.'
};
const idMissing: Record<Kind | 'mood', string> = {
	event: 'Tulis dulu apa yang terjadi.',
	mood: 'Pilih dulu salah satu.',
	reflection: 'Isi dulu salah satu: sampai mana, yang membantu, atau yang menghambat.',
	idea: 'Tulis dulu gagasan Anda.'
};
const idWall: Record<Kind, string> = {
	event: 'Perjalanan kita',
	reflection: 'Tujuan kita',
	idea: 'Gagasan kita'
};
const idAgain: Record<Kind, string> = {
	event: 'Tambah kejadian lain',
	reflection: 'Ceritakan tujuan lain',
	idea: 'Tambah gagasan lain'
};

const id = {
	wall: idWall,
	shown: 'Tampil tanpa nama Anda. Semua orang dapat membacanya.',
	send: 'Kirim',

	whatHappened: 'Apa yang pernah terjadi?',
	whatLabel: 'Ceritakan singkat',
	whatHint: 'Satu kejadian saja. Contoh: bantuan modal datang.',
	when: 'Kapan? Boleh kira-kira',
	whenHint: 'Contoh: 5 Maret 2016, sekitar 2014, atau sebelum pandemi.',
	howWasIt: 'Waktu itu masa yang bagaimana?',
	mood: idMoods,

	whichGoal: 'Tujuan mana yang mau Anda ceritakan?',
	noGoals: 'Tujuan sedang ditulis bersama. Layar ini akan berpindah sendiri.',
	howFar: 'Sudah sampai mana?',
	reached: idReached,
	helped: 'Apa yang membantu?',
	hindered: 'Apa yang menghambat?',
	oneIsEnough: 'Isi yang Anda tahu saja. Satu pun cukup.',
	otherGoal: 'Pilih tujuan lain',

	whichStatement: 'Gagasan untuk menguatkan apa?',
	otherIdea: 'Gagasan lain',
	yourIdea: 'Apa gagasan Anda?',
	ideaFor: ({ text }: { text: string }) => `Untuk menguatkan: ${text}`,
	ideaLabel: 'Tulis singkat',
	ideaHint: 'Satu gagasan saja. Contoh: buku kas dibacakan tiap pertemuan.',
	otherStatement: 'Pilih yang lain',

	added: 'Terkirim',
	addedHelp: 'Semua orang sekarang dapat membacanya.',
	addedNext: 'Layar ini akan berpindah sendiri.',
	again: idAgain,
	unsentCount: '1 kartu menunggu sinyal',
	unsentHelp: 'Tulisan Anda aman di HP ini. Akan terkirim sendiri begitu sinyal kembali.',
	missed: 'Kartu Anda belum masuk, karena tahapnya sudah berganti. Boleh disampaikan langsung.',
	missing: idMissing,
	refused: idRefused
};

const enMoods: Record<Mood, string> = {
	'-2': 'Very hard',
	'-1': 'Hard',
	0: 'Usual',
	1: 'Good',
	2: 'Very good'
};
const enReached: Record<Reached, string> = {
	0: 'Not begun',
	25: 'A quarter of the way',
	50: 'Halfway',
	75: 'Nearly there',
	100: 'Reached'
};
const enRefused: Own = {
	'date-unusable': 'This date is not in the calendar. Roughly is fine, for example: about 2014.',
	'too-many': 'You have sent many cards, thank you. You may say the others aloud.',
	'text-too-long': 'This is too long. Please make it shorter.',
	'board-too-large': 'The wall is full. Just say it aloud; the facilitator writes it down.'
};
const enMissing: Record<Kind | 'mood', string> = {
	event: 'First write what happened.',
	mood: 'First choose one.',
	reflection: 'Fill in one of them: how far, what helped, or what stood in the way.',
	idea: 'First write your idea.'
};
const enWall: Record<Kind, string> = {
	event: 'Our road so far',
	reflection: 'Our goals',
	idea: 'Our ideas'
};
const enAgain: Record<Kind, string> = {
	event: 'Add another event',
	reflection: 'Tell about another goal',
	idea: 'Add another idea'
};
const en: typeof id = {
	wall: enWall,
	shown: 'Shown without your name. Everybody can read it.',
	send: 'Send',

	whatHappened: 'What has happened?',
	whatLabel: 'In a few words',
	whatHint: 'One event only. For example: the grant arrived.',
	when: 'When? Roughly is fine',
	whenHint: 'For example: 5 March 2016, about 2014, or before the pandemic.',
	howWasIt: 'What kind of time was it?',
	mood: enMoods,

	whichGoal: 'Which goal will you tell about?',
	noGoals: 'The goals are being written together. This screen moves on by itself.',
	howFar: 'How far have we come?',
	reached: enReached,
	helped: 'What helped?',
	hindered: 'What stood in the way?',
	oneIsEnough: 'Fill in only what you know. One is enough.',
	otherGoal: 'Choose another goal',

	whichStatement: 'An idea to strengthen what?',
	otherIdea: 'Another idea',
	yourIdea: 'What is your idea?',
	ideaFor: ({ text }) => `To strengthen: ${text}`,
	ideaLabel: 'In a few words',
	ideaHint: 'One idea only. For example: read the cash book aloud at each meeting.',
	otherStatement: 'Choose another one',

	added: 'Sent',
	addedHelp: 'Everybody can read it now.',
	addedNext: 'This screen moves on by itself.',
	again: enAgain,
	unsentCount: '1 card waits for signal',
	unsentHelp: 'What you wrote is safe on this phone. It will be sent as soon as the signal returns.',
	missed: 'Your card did not get in, because the meeting has moved on. You may say it aloud.',
	missing: enMissing,
	refused: enRefused
};
export const card = { id, en };
