// What a facilitator may say aloud, stage by stage and step by step: plain, warm, never a hint at an answer.
import type { CutoffWords } from '#domain/cutoff-words.ts';
import type { Stage } from '#domain/session.ts';

const idStages: Record<Stage, string> = {
	socialisation:
		'Selamat datang, Ibu dan Bapak. Hari ini kita menilai kelompok kita sendiri, bukan orangnya. Tidak ada jawaban salah, dan nilai masing-masing tidak akan diketahui siapa pun.',
	history: 'Mari kita ingat bersama: kapan kelompok ini mulai, dan apa saja yang sudah kita lalui?',
	goals: 'Apa yang dulu kita harapkan dari kelompok ini? Sudah sampai mana?',
	scoring:
		'Sekarang kita menilai, masing-masing sendiri. Pilih gambar yang paling cocok menurut Ibu dan Bapak. Kalau tidak tahu, pilih “tidak tahu”, itu juga jawaban.',
	presentation: 'Sekarang kita buka bersama. Ini gambaran kelompok kita, bukan nilai orang per orang.',
	analysis: 'Dari yang masih perlu dikuatkan, mana yang paling berpengaruh pada tujuan kita?',
	priorities: 'Gagasan apa yang bisa kita mulai lebih dulu?',
	plan: 'Siapa yang mengerjakan, dengan siapa, kapan, dan di mana?',
	monitoring: 'Apa yang sudah jalan sejak pertemuan lalu? Perubahan sekecil apa pun berarti.'
};
const id = {
	stage: idStages,
	coded:
		'Selamat datang, Ibu dan Bapak. Hari ini nilai disimpan di bawah kartu bergambar, supaya nanti terlihat berapa orang yang naik, tetap, atau turun. Simpan kartunya, dan jangan tunjukkan kepada siapa pun: yang melihat kartu Anda, dan memegang laptop ini, dapat membaca nilai Anda.',
	planned: 'Ibu dan Bapak, sebentar lagi kita mulai. Silakan siapkan ponselnya.',
	welcome: 'Silakan bergabung lewat ponsel. Yang tidak membawa ponsel, tidak apa-apa, tetap ikut berbicara.',
	openLed:
		'Saya bacakan dua kali, pelan. Silakan pilih gambar yang paling cocok. Tidak ada jawaban yang salah.',
	openOwn:
		'Silakan isi satu bidang ini dengan kecepatan sendiri. Kalau ada yang kurang jelas, angkat tangan.',
	closed: 'Terima kasih. Nilainya sudah tersimpan dan teracak. Kita lanjut ke berikutnya.',
	allClosed: 'Terima kasih, semua sudah dinilai. Sebentar lagi kita buka bersama.',
	sealed: 'Sekarang kita buka bersama-sama. Siap?',
	fields:
		'Ini bidang-bidang kita. Yang belum sampai garis merah masih perlu dikuatkan. Apa yang Ibu dan Bapak lihat?',
	split: 'Kita melihatnya berbeda, dan itu wajar. Apa yang membuat kita melihatnya berbeda?',
	weak: 'Ini masih perlu dikuatkan. Apa yang bisa kita kuatkan lebih dulu?',
	strong: 'Ini sudah baik menurut kita. Bagaimana kita menjaganya?',
	/** In the words the group has set itself. */
	own: {
		analysis: ({ weak }: CutoffWords) =>
			`Dari yang kita sebut “${weak}”, mana yang paling berpengaruh pada tujuan kita?`,
		fields: ({ weak }: CutoffWords) =>
			`Ini bidang-bidang kita. Yang belum sampai garis merah kita sebut “${weak}”. Apa yang Ibu dan Bapak lihat?`,
		weak: ({ weak }: CutoffWords) => `Ini yang kita sebut “${weak}”. Apa yang bisa kita kuatkan lebih dulu?`,
		strong: ({ strong }: CutoffWords) => `Ini yang kita sebut “${strong}”. Bagaimana kita menjaganya?`
	},
	notShown: 'Yang menilai kurang dari lima orang, jadi tidak ditampilkan. Mari kita bicarakan saja.',
	dots: 'Taruh titik pada gagasan yang menurut Ibu dan Bapak paling perlu didahulukan. Boleh semua di satu gagasan, boleh dibagi.',
	dotsClosed: 'Terima kasih. Titiknya sudah tersimpan dan teracak. Kita lihat bersama.',
	ranking: 'Ini urutan menurut titik kita. Apakah Ibu dan Bapak setuju memulai dari sini?',
	rated: 'Ini urutan menurut jawaban kita. Apakah Ibu dan Bapak setuju memulai dari sini?',
	tied: 'Ada gagasan yang seri. Mana yang kita dahulukan, dan mengapa?',
	usg: 'Untuk tiap gagasan: seberapa mendesak, seberapa berat masalahnya, dan secepat apa memburuk kalau dibiarkan? Jawab sendiri-sendiri.',
	pairs: 'Setiap kali ada dua gagasan. Mana yang Ibu dan Bapak dahulukan? Tidak ada jawaban salah.',
	askChange:
		'Pernyataan ini sudah kita kerjakan sejak pertemuan lalu. Menurut Ibu dan Bapak: naik, tetap, atau turun? Jawab sendiri-sendiri; kalau tidak tahu, itu juga jawaban.',
	askedAll: 'Terima kasih. Jawabannya sudah tersimpan dan teracak. Kita lihat bersama.',
	directChange: 'Ini kata kita sendiri tentang yang kita kerjakan. Apa yang membuatnya begitu?',
	askInfluence:
		'Mari kita timbang: kalau ini kuat, seberapa jauh tujuan kita ikut tercapai? Jawab sendiri-sendiri; kalau tidak tahu, itu juga jawaban.',
	influence:
		'Yang di pojok “Kuatkan dulu” masih lemah, padahal besar pengaruhnya. Setujukah kita memulai dari sini?',
	askPoll:
		'Sebelum kita lanjut: ya atau belum, menurut Ibu dan Bapak sendiri. Pilih, lalu tekan kirim. Kalau tidak tahu, itu juga jawaban.',
	polled: 'Ini jawaban kita. Apa yang sudah baik, dan apa yang bisa kita perbaiki lain kali?',
	askLookback:
		'Satu hal lagi: coba ingat hari itu. Menurut Ibu dan Bapak sekarang, bagaimana keadaannya waktu itu? Jawab sendiri-sendiri; kalau tidak ingat, pilih tidak tahu.',
	lookback:
		'Ini ingatan kita, bukan nilai. Kalau lain dari nilai waktu itu: apa yang sekarang kita mengerti dan dulu belum?',
	change:
		'Ini keadaan dulu dan sekarang, menurut kita sendiri. Orangnya tidak persis sama, jadi ini gambaran kelompok. Mana yang paling terasa?',
	changed: {
		up: 'Ini naik menurut kita. Apa yang kita lakukan sehingga bisa naik?',
		same: 'Ini masih kurang lebih sama. Apa yang masih menghambat?',
		down: 'Ini turun menurut kita, dan itu wajar dibicarakan. Apa yang terjadi?'
	},
	overdue:
		'Ada kegiatan yang sudah lewat waktunya. Bukan untuk mencari siapa yang salah: apa yang menghambat, dan apa yang bisa kita bantu?',
	paused: 'Kita berhenti dulu di sini. Semua tersimpan, kita lanjutkan bersama nanti.',
	ended: 'Terima kasih, Ibu dan Bapak. Perubahan sekecil apa pun berarti.'
};

const enStages: Record<Stage, string> = {
	socialisation:
		'Welcome, everyone. Today we score our own group, not the people in it. No answer is wrong, and nobody will know what you chose.',
	history: 'Let us remember together: when did this group begin, and what have we been through?',
	goals: 'What did we hope for from this group? How far have we come?',
	scoring:
		'Now we score, each for themselves. Choose the picture that fits best for you. If you do not know, choose “don’t know”; that is an answer too.',
	presentation: 'Now we open them together. This is a picture of our group, not of any one person.',
	analysis: 'Of what still needs strengthening, what matters most for our goals?',
	priorities: 'Which ideas can we start with?',
	plan: 'Who will do it, with whom, when and where?',
	monitoring: 'What has got going since the last meeting? Even the smallest change counts.'
};
const en: typeof id = {
	stage: enStages,
	coded:
		'Welcome, everyone. Today scores are kept under picture cards, so that later it can be seen how many people went up, stayed or went down. Keep your card, and show it to nobody: whoever sees your card, and holds this laptop, can read your scores.',
	planned: 'We begin in a moment. Please have your phones ready.',
	welcome: 'Please join with your phone. If you have none with you, that is fine: join in by talking.',
	openLed: 'I read it twice, slowly. Choose the picture that fits best. No answer is wrong.',
	openOwn: 'Please go through this one field at your own pace. If something is unclear, raise your hand.',
	closed: 'Thank you. Your scores are kept and shuffled. On to the next one.',
	allClosed: 'Thank you, everything has been scored. In a moment we open it together.',
	sealed: 'Now we open them together. Ready?',
	fields:
		'These are our fields. What does not reach the red line still needs strengthening. What do you see?',
	split: 'We see this differently, and that is fine. What makes us see it differently?',
	weak: 'This still needs strengthening. What could we strengthen first?',
	strong: 'We find this good already. How do we keep it so?',
	own: {
		analysis: ({ weak }) => `Of what we call “${weak}”, what matters most for our goals?`,
		fields: ({ weak }) =>
			`These are our fields. What does not reach the red line we call “${weak}”. What do you see?`,
		weak: ({ weak }) => `This is what we call “${weak}”. What could we strengthen first?`,
		strong: ({ strong }) => `This is what we call “${strong}”. How do we keep it so?`
	},
	notShown: 'Fewer than five people scored this, so it is not shown. Let us simply talk about it.',
	dots: 'Place your dots on the ideas you think should come first. All on one, or spread: as you like.',
	dotsClosed: 'Thank you. The dots are kept and shuffled. Let us look together.',
	ranking: 'This is the order by our dots. Do you agree to begin here?',
	rated: 'This is the order by our answers. Do you agree to begin here?',
	tied: 'Some ideas are tied. Which one comes first for us, and why?',
	usg: 'For each idea: how urgent is it, how serious is the problem, and how fast does it get worse if left alone? Answer for yourself.',
	pairs: 'There are two ideas each time. Which one comes first for you? No answer is wrong.',
	askChange:
		'We have worked on these statements since the last meeting. In your view: up, the same, or down? Answer for yourself; not knowing is an answer too.',
	askedAll: 'Thank you. The answers are kept and shuffled. Let us look together.',
	directChange: 'This is our own word on what we worked on. What made it so?',
	askInfluence:
		'Let us weigh this: if it were strong, how much closer would our goal be? Answer for yourself; not knowing is an answer too.',
	influence: 'What lies in “Strengthen first” is still weak and matters much. Do we agree to begin here?',
	askPoll:
		'Before we go on: yes or not yet, as you see it yourself. Choose, then press send. Not knowing is an answer too.',
	polled: 'This is what we answered. What went well, and what can we do better next time?',
	askLookback:
		'One more thing: think of that day. As you see it now, how was it back then? Everyone answers alone; if you do not remember, choose don’t know.',
	lookback:
		'This is what we remember, not a score. Where it differs from the score of that day: what do we understand now that we did not then?',
	change:
		'This is then and now, as we see it ourselves. Not all of us are the same people, so it is a picture of the group. What do you notice most?',
	changed: {
		up: 'We find that this went up. What did we do to get there?',
		same: 'This is more or less as it was. What still stands in the way?',
		down: 'We find that this went down, and it is fine to talk about it. What happened?'
	},
	overdue:
		'Some actions are past their day. This is not about whose fault it is: what stood in the way, and how can we help?',
	paused: 'We stop here for now. Everything is kept, and we go on together another day.',
	ended: 'Thank you, everyone. Even the smallest change counts.'
};
export const say = { id, en };
