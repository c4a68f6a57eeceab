// A phone that goes from hand to hand, and a slip drawn from a bag: what is said before, during and after a
// turn. Short, warm, addressed to Anda; whoever holds the phone now may be holding one for the first time.

type Count = { done: number; of: number };

const id = {
	// becoming a shared phone
	share: 'Jadikan HP ini HP bersama',
	shareHelp: 'HP bersama dipakai bergiliran oleh yang tidak membawa HP. Kodenya ada di laptop fasilitator.',
	shareCode: 'Kode HP bersama',
	shareYes: 'Pakai bersama',

	// the list
	who: 'Giliran siapa?',
	whoHelp: 'Tekan gambar atau nama Anda sendiri.',
	quiet: 'Belum ada pertanyaan',
	quietHelp: 'Simpan HP ini di tengah. Daftar muncul sendiri kalau ada pertanyaan.',
	all: 'Semua sudah mendapat giliran',
	allHelp: 'Terima kasih. Letakkan HP ini di tengah.',
	nobody: 'Belum ada orang di daftar ini. Fasilitator menambahkannya di laptop.',
	turns: ({ done, of }: Count) => `${done} dari ${of} orang sudah mendapat giliran`,
	again: 'Sudah, tetapi ingin mengubah jawaban?',
	ownSeat: 'Kembali ke kursi pemilik HP',

	// the screen for one person alone
	onlyYou: 'Hanya Anda yang melihat layar ini',
	onlyYouHelp: 'Pegang HP dekat badan. Jawaban orang sebelum Anda tidak ada lagi di sini.',
	turnOf: 'Giliran',
	helped: 'Saya dibantu seseorang',
	helpedHelp: 'Yang membantu tahu jawaban Anda. Itu dicatat, jawabannya tidak.',
	begin: 'Mulai menjawab',
	beginAgree: 'Setuju dan mulai',
	notMe: 'Bukan saya',

	// during a turn
	handOn: 'Serahkan ke orang berikutnya',
	giveBack: 'Selesai, kembalikan HP ini',
	finish: 'Selesai',
	unsent: 'Belum bisa diserahkan: masih ada yang belum terkirim. Tunggu sebentar, jangan tutup halaman ini.',
	lost: 'Belum bisa diserahkan: sambungan terputus. Tunggu sebentar, lalu tekan lagi.',

	// a slip
	slipTitle: 'Kartu undian Anda',
	slipHelp: 'Tidak ada yang tahu kartu mana yang Anda ambil.',
	slipYours: 'Simpan kartunya: dengan kartu ini Anda menjawab lagi nanti.',
	slipNone: 'Pindai kartu undian Anda',
	slipNoneHelp: 'Arahkan kamera HP ke kotak hitam putih di kartu.',
	slipBusy: 'HP ini sedang dipakai orang lain',
	slipBusyHelp: 'Selesaikan dulu gilirannya, lalu pindai kartu ini lagi.',
	toTurn: 'Ke giliran yang belum selesai',
	done: 'Terima kasih',
	doneHelp: 'Giliran Anda selesai. Tidak ada jawaban Anda yang tertinggal di HP ini.',
	doneAgain: 'Kalau ada pertanyaan baru, pindai kartu Anda sekali lagi.',
	toRoom: 'Ke pertemuan',

	// on one's own phone
	helpTitle: 'Dibantu seseorang?',
	helpOff: 'Kalau orang lain membantu Anda menjawab, katakan di sini. Jawaban Anda tetap dihitung.',
	helpOn: 'Tercatat: Anda dibantu. Jawaban Anda tetap dihitung, dan tidak dicatat siapa menjawab apa.',
	helpYes: 'Ya, saya dibantu',
	helpNo: 'Tidak lagi, saya menjawab sendiri'
};
const en: typeof id = {
	share: 'Make this a shared phone',
	shareHelp: 'A shared phone goes round among those who have none. Its code is on the facilitator’s laptop.',
	shareCode: 'Code for a shared phone',
	shareYes: 'Share this phone',

	who: 'Whose turn is it?',
	whoHelp: 'Tap your own picture or name.',
	quiet: 'Nothing is asked yet',
	quietHelp: 'Leave this phone in the middle. The list comes by itself when something is asked.',
	all: 'Everybody has had a turn',
	allHelp: 'Thank you. Put this phone in the middle.',
	nobody: 'Nobody is on this list yet. The facilitator adds people on the laptop.',
	turns: ({ done, of }) => `${done} of ${of} people have had a turn`,
	again: 'Done, but want to change an answer?',
	ownSeat: 'Back to the seat of the phone’s owner',

	onlyYou: 'Only you see this screen',
	onlyYouHelp: 'Hold the phone close. Nothing of the person before you is left here.',
	turnOf: 'Turn of',
	helped: 'Somebody is helping me',
	helpedHelp: 'Whoever helps knows your answers. That is noted; the answers are not.',
	begin: 'Start answering',
	beginAgree: 'Agree and start',
	notMe: 'This is not me',

	handOn: 'Hand on to the next person',
	giveBack: 'Done, give the phone back',
	finish: 'Done',
	unsent: 'Cannot be handed on yet: something has not been sent. Wait a moment, and do not close this page.',
	lost: 'Cannot be handed on yet: the connection is lost. Wait a moment, then press again.',

	slipTitle: 'Your slip',
	slipHelp: 'Nobody knows which slip you drew.',
	slipYours: 'Keep the slip: with it you answer again later.',
	slipNone: 'Scan your slip',
	slipNoneHelp: 'Point the phone’s camera at the black and white square on it.',
	slipBusy: 'Somebody else is using this phone',
	slipBusyHelp: 'Let them finish their turn, then scan this slip again.',
	toTurn: 'To the turn that is not finished',
	done: 'Thank you',
	doneHelp: 'Your turn is over. Nothing you answered is left on this phone.',
	doneAgain: 'When something new is asked, scan your slip once more.',
	toRoom: 'To the meeting',

	helpTitle: 'Is somebody helping you?',
	helpOff: 'If somebody else helps you answer, say so here. Your answers count all the same.',
	helpOn: 'Noted: you are being helped. Your answers count, and who answered what is not kept.',
	helpYes: 'Yes, I am being helped',
	helpNo: 'Not any more, I answer by myself'
};

export const turn = { id, en };
