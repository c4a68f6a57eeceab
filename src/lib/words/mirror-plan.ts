// The plan on a member's phone, where there is no projector.
const id = {
	title: 'Rencana kita',
	help: 'Disusun bersama. Layar ini berganti sendiri.',
	empty: 'Belum ada kegiatan yang ditulis.',
	answers: (numbers: string) => `untuk pernyataan ${numbers}`,
	unnamed: 'Kegiatan tanpa nama',
	who: 'Siapa',
	when: 'Kapan',
	due: (day: string) => `sampai ${day}`,
	where: 'Di mana',
	indicator: 'Tanda berhasil',
	unsaid: 'belum',
	left: (n: number) => `dan ${n} lagi, dibacakan fasilitator`
};
const en: typeof id = {
	title: 'Our plan',
	help: 'Made together. This screen changes by itself.',
	empty: 'No activity is written down yet.',
	answers: (numbers) => `for statement ${numbers}`,
	unnamed: 'An activity without a name',
	who: 'Who',
	when: 'When',
	due: (day) => `by ${day}`,
	where: 'Where',
	indicator: 'Sign of success',
	unsaid: 'not yet',
	left: (n) => `and ${n} more, read out by the facilitator`
};
export const mirrorPlan = { id, en };
