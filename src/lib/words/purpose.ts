// What a programme's data may be taken for, said wherever it is not real: CONTOH or LATIHAN.
import type { Purpose } from '#domain/session.ts';

/** Real data needs no label. */
export type Labelled = Exclude<Purpose, 'real'>;

const idLabels: Record<Labelled, string> = { example: 'CONTOH', practice: 'LATIHAN' };
const idSentences: Record<Labelled, string> = {
	example:
		'Contoh dari penelitian Suitela tentang pendampingan KUBE di Bandung, bukan data sungguhan. Yang ditandai “rekaan” kami buat sendiri untuk melengkapinya.',
	practice: 'Ini latihan dengan ponsel tiruan, bukan data sungguhan.'
};
const id = {
	label: idLabels,
	notReal: 'bukan data sungguhan',
	sentence: idSentences
};

const enLabels: Record<Labelled, string> = { example: 'EXAMPLE', practice: 'PRACTICE' };
const enSentences: Record<Labelled, string> = {
	example:
		'An example from Suitela’s study of mentoring KUBE groups in Bandung, not real data. What is marked “rekaan” (invented) we made up to complete it.',
	practice: 'This is practice with simulated phones, not real data.'
};
const en: typeof id = {
	label: enLabels,
	notReal: 'not real data',
	sentence: enSentences
};
export const purpose = { id, en };
