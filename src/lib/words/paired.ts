// The same people before and after, found by their cards: how many went up, stayed, went down. Never who.
import type { PairedCount, Presence } from '#domain/paired-change.ts';

type Moves = { n: number; up: number; same: number; down: number };
type Once = { onlyBefore: number; onlyAfter: number };
type Why = Extract<PairedCount, { isShown: false }>['why'];

const idWhy: Record<Why, string> = {
	'few-pairs': 'Kurang dari lima orang menilai ini dua kali, jadi tidak dihitung per orang.',
	traceable: 'Tidak dihitung per orang: dari angkanya, nilai satu dua orang bisa terbaca.'
};
const id = {
	twice: ({ n, up, same, down }: Moves) =>
		`${n} orang menilai dua kali: ${up} naik, ${same} tetap, ${down} turun.`,
	once: ({ onlyBefore, onlyAfter }: Once) =>
		`Dengan kartu, tetapi sekali saja: ${onlyBefore} dulu, ${onlyAfter} sekarang.`,
	why: idWhy,
	presence: ({ both, onlyBefore, onlyAfter }: Presence) =>
		`${both} orang menilai dua kali, ${onlyBefore} hanya dulu, ${onlyAfter} hanya sekarang (menurut kartu).`
};
const people = (n: number) => (n === 1 ? '1 person' : `${n} people`);
const enWhy: Record<Why, string> = {
	'few-pairs': 'Fewer than five people scored this twice, so nothing is counted person by person.',
	traceable: 'Not counted person by person: the figures would give away what one or two people scored.'
};
const en: typeof id = {
	twice: ({ n, up, same, down }) => `${people(n)} scored it twice: ${up} up, ${same} the same, ${down} down.`,
	once: ({ onlyBefore, onlyAfter }) => `With a card, but only once: ${onlyBefore} then, ${onlyAfter} now.`,
	why: enWhy,
	presence: ({ both, onlyBefore, onlyAfter }) =>
		`${people(both)} scored twice, ${onlyBefore} only then, ${onlyAfter} only now (by their cards).`
};
export const paired = { id, en };

/** What may be said of one statement's pairs; nothing where scores are secret. */
export function sayPairs(words: typeof id, pairs: PairedCount | undefined): string[] {
	if (!pairs) return [];
	if (!pairs.isShown) return [words.why[pairs.why]]; // [C52] [C53]
	return pairs.onlyBefore + pairs.onlyAfter > 0
		? [words.twice(pairs), words.once(pairs)]
		: [words.twice(pairs)]; // [C51]
}
