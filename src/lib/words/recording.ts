// Recorded voices on the desk.
type Size = { bytes: number };

const writeMb = ({ bytes }: Size, sign: string) => (bytes / (1024 * 1024)).toFixed(1).replace('.', sign);

const id = {
	toRecordings: 'Rekaman suara',
	title: 'Rekaman suara',
	lead: 'Bacakan tiap pernyataan dan jawaban dalam bahasa kelompok. Di HP, tombol “Dengarkan” memutar suara Anda; yang belum direkam dibacakan oleh HP.',
	languageTitle: 'Bahasa rekaman',
	language: 'Bahasa',
	languageHint: 'Misalnya Sunda, Jawa, Madura. Boleh kosong.',
	save: 'Simpan',
	chooseTitle: 'Instrumen',
	versionLine: ({ version, recorded, of }: { version: number; recorded: number; of: number }) =>
		`versi ${version} · ${recorded} dari ${of} sudah direkam`,
	scored: 'dinilai kelompok ini',
	kept: (size: Size) => `Rekaman kelompok ini memakai ${writeMb(size, ',')} MB dari 60 MB.`,
	howTo:
		'Tekan “Rekam”, bacakan kalimatnya, lalu tekan “Selesai”. Bacalah seperti tertulis, tanpa memberi contoh nilai, supaya jawaban tidak terpengaruh.',
	onlyFiles:
		'Di alamat ini peramban tidak meminjamkan mikrofon. Pilih berkas suara, atau rekam dengan perekam HP; di laptop sendiri, buka Rembuk lewat http://localhost.',
	others: 'Bahasa dan instrumen lain',
	spokenIn: ({ language }: { language: string }) => `bahasa ${language}`,
	answers: 'Jawaban',
	hear: 'Dengarkan rekaman',
	notRecorded: 'Belum direkam',
	record: 'Rekam',
	again: 'Rekam ulang',
	stop: ({ seconds }: { seconds: number }) => `Selesai (${seconds} dtk)`,
	choose: 'Pilih berkas suara',
	remove: 'Hapus',
	trouble: {
		refused:
			'Peramban tidak mengizinkan mikrofon. Izinkan di samping alamat halaman, lalu tekan “Rekam” lagi.',
		none: 'Mikrofon tidak ditemukan. Sambungkan mikrofon, atau pilih berkas suara.'
	}
};

const en: typeof id = {
	toRecordings: 'Recorded voices',
	title: 'Recorded voices',
	lead: 'Read each statement and each answer aloud in the group’s language. On phones, “Listen” plays your voice; what is not recorded is read by the phone.',
	languageTitle: 'Language of the recordings',
	language: 'Language',
	languageHint: 'For example Sundanese, Javanese, Madurese. May be empty.',
	save: 'Save',
	chooseTitle: 'Instruments',
	versionLine: ({ version, recorded, of }) => `version ${version} · ${recorded} of ${of} recorded`,
	scored: 'scored by this group',
	kept: (size) => `This group’s recordings use ${writeMb(size, '.')} MB of 60 MB.`,
	howTo:
		'Press “Record”, read the sentence aloud, then press “Done”. Read it as it is written and give no example of a score, so that answers are not swayed.',
	onlyFiles:
		'At this address the browser lends no microphone. Choose a sound file, or record with the phone’s recorder; on the laptop itself, open Rembuk at http://localhost.',
	others: 'Language and other instruments',
	spokenIn: ({ language }) => `in ${language}`,
	answers: 'Answers',
	hear: 'Hear the recording',
	notRecorded: 'Not recorded yet',
	record: 'Record',
	again: 'Record again',
	stop: ({ seconds }) => `Done (${seconds} s)`,
	choose: 'Choose a sound file',
	remove: 'Remove',
	trouble: {
		refused:
			'The browser does not allow the microphone. Allow it beside the page’s address, then press “Record” again.',
		none: 'No microphone was found. Connect one, or choose a sound file.'
	}
};

export const recording = { id, en };
