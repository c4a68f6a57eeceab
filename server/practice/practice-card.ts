// What simulated members write on the walls: each text says of itself that it is practice, so that it
// cannot be taken for somebody's words wherever it is read [S27].
import type { CardDraft } from '#domain/card-draft.ts';
import type { Mood, Reached } from '#domain/board.ts';
import type { PhoneStep } from '#domain/view.ts';
import type { Dice } from './dice.ts';

type CardStep = Extract<PhoneStep, { at: 'cards' }>;
type Kind = CardDraft['kind'];

const events: readonly { text: string; when: string; mood: Mood }[] = [
	{ text: 'Kelompok mulai berkumpul (latihan)', when: 'sekitar 2019', mood: 1 },
	{ text: 'Arisan pertama (latihan)', when: 'Maret 2020', mood: 1 },
	{ text: 'Pertemuan terhenti (latihan)', when: 'akhir 2020', mood: -2 },
	{ text: 'Warung bersama dibuka (latihan)', when: '17 Agustus 2022', mood: 2 },
	{ text: 'Buku kas basah kena hujan (latihan)', when: 'sesudah warung dibuka', mood: -1 },
	{ text: 'Belajar membuat sabun (latihan)', when: 'awal 2023', mood: 1 }
];
const reflections: readonly { reached: Reached; helped: string; hindered: string }[] = [
	{ reached: 50, helped: 'Kami saling mengingatkan (latihan)', hindered: 'Waktunya sempit (latihan)' },
	{ reached: 25, helped: '', hindered: 'Belum ada catatan (latihan)' },
	{ reached: 75, helped: 'Banyak yang membantu (latihan)', hindered: '' },
	{ reached: 50, helped: 'Ada yang mau belajar (latihan)', hindered: 'Yang datang itu-itu saja (latihan)' }
];
const ideas: readonly string[] = [
	'Catatan kas dibacakan tiap bulan (latihan)',
	'Tugas pengurus ditulis di papan (latihan)',
	'Belajar dari kelompok tetangga (latihan)',
	'Kerja bakti bersama warga (latihan)',
	'Jadwal pertemuan tetap (latihan)',
	'Setiap anggota memegang satu tugas (latihan)'
];

const counts: Readonly<Record<Kind, number>> = {
	event: events.length,
	reflection: reflections.length,
	idea: ideas.length
};

/** The nth card of its kind in this rehearsal; undefined when all are on the wall, or it has nothing to be about. */
export function writeCard(step: CardStep, nth: number, dice: Dice): CardDraft | undefined {
	if (nth >= counts[step.kind]) return undefined;
	switch (step.kind) {
		case 'event':
			return { kind: 'event', ...events[nth]! };
		case 'reflection': {
			const goal = step.goals[dice.below(step.goals.length)];
			return goal && { kind: 'reflection', goal: goal.id, ...reflections[nth]! };
		}
		case 'idea':
			return { kind: 'idea', text: ideas[nth]!, statement: step.weak[dice.below(step.weak.length)]?.ref };
	}
}
