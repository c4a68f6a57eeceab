// Sentences of choosing what a meeting is made of, and how long it will take.
const id = {
	presets: 'Isi cepat',
	whole: 'Pertemuan pertama lengkap',
	scoring: 'Penilaian dan hasilnya',
	planning: 'Gagasan dan rencana',
	total: (minutes: number) => `Seluruhnya ${span(minutes, 'jam', 'menit')}.`,
	totalNone: 'Belum ada tahap yang dipilih.'
};
const en: typeof id = {
	presets: 'Fill in quickly',
	whole: 'A whole first meeting',
	scoring: 'Scoring and its results',
	planning: 'Ideas and plan',
	total: (minutes) => `${span(minutes, 'h', 'min')} in all.`,
	totalNone: 'No stage chosen yet.'
};

/** 160 as "2 jam 40 menit", 45 as "45 menit", 120 as "2 jam". */
function span(minutes: number, hour: string, minute: string): string {
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	return [hours > 0 ? `${hours} ${hour}` : '', rest > 0 || hours === 0 ? `${rest} ${minute}` : '']
		.filter(Boolean)
		.join(' ');
}
export const agenda = { id, en };
