// The nine stages of a meeting, by name.
import type { Stage } from '#domain/session.ts';

const id: Record<Stage, string> = {
	socialisation: 'Pembukaan',
	history: 'Alur sejarah',
	goals: 'Tujuan kelompok',
	scoring: 'Penilaian',
	presentation: 'Hasil bersama',
	analysis: 'Yang paling berpengaruh',
	priorities: 'Gagasan utama',
	plan: 'Rencana (RTL)',
	monitoring: 'Pemantauan'
};
const en: Record<Stage, string> = {
	socialisation: 'Opening',
	history: 'History timeline',
	goals: 'Our goals',
	scoring: 'Scoring',
	presentation: 'Results together',
	analysis: 'What matters most',
	priorities: 'Priorities',
	plan: 'Action plan',
	monitoring: 'Monitoring'
};
export const stage = { id, en };
