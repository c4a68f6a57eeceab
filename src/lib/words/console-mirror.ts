// What the desk says of a meeting without a projector.
const id = {
	label: 'Tanpa proyektor',
	hint: 'Ponsel menampilkan dinding tahap ini. Selama ada yang dijawab, jawaban didahulukan.',
	onPhones: 'Tampil di ponsel',
	projectorToo: 'Layar besar juga tersambung; keduanya menampilkan hal yang sama.'
};
const en: typeof id = {
	label: 'Without a projector',
	hint: 'Phones show the wall of this stage. While something is being answered, answers come first.',
	onPhones: 'Shown on phones',
	projectorToo: 'A projector is connected too; both show the same.'
};
export const deskMirror = { id, en };
