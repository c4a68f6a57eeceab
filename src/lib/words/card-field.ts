// Names of what stands on a board: walls, kinds of card, their fields, in words a room uses. The steps are
// called what phones call them.
import type { BoardStage, CardKind } from '#domain/board.ts';
import type { ActionCell } from '#domain/plan.ts';
import { card } from './card.ts';

const idWalls: Record<BoardStage, string> = {
	history: 'Alur sejarah',
	goals: 'Tujuan',
	priorities: 'Gagasan',
	plan: 'Rencana (RTL)'
};
const idWallShort: Record<BoardStage, string> = {
	history: 'Sejarah',
	goals: 'Tujuan',
	priorities: 'Gagasan',
	plan: 'Rencana'
};
const idEmpty: Record<BoardStage, string> = {
	history: 'Belum ada kejadian. Mulai dari yang paling diingat; waktunya boleh kira-kira.',
	goals: 'Belum ada tujuan. Tulis apa yang diharapkan kelompok dengan kata-kata mereka sendiri.',
	priorities: 'Belum ada gagasan. Lihat dulu pernyataan yang perlu dikuatkan.',
	plan: 'Belum ada kegiatan. Mulai dari gagasan yang didahulukan.'
};
const idAdd: Record<BoardStage, string> = {
	history: 'Tambah kejadian',
	goals: 'Tambah tujuan',
	priorities: 'Tambah gagasan',
	plan: 'Tambah kegiatan'
};
const idKinds: Record<CardKind, string> = {
	event: 'kejadian',
	goal: 'tujuan',
	reflection: 'renungan',
	idea: 'gagasan',
	action: 'kegiatan'
};
const idFields: Record<string, string> = {
	'event.text': 'Apa yang terjadi',
	'event.when': 'Kapan',
	'event.who': 'Siapa yang terlibat',
	'goal.text': 'Tujuan',
	'goal.helped': 'Yang membantu',
	'goal.hindered': 'Yang menghambat',
	'idea.text': 'Gagasan',
	'action.what': 'Kegiatan',
	'action.who': 'Penanggung jawab',
	'action.withWhom': 'Bersama siapa',
	'action.when': 'Kapan',
	'action.due': 'Paling lambat tanggal',
	'action.where': 'Di mana',
	'action.cost': 'Biaya',
	'action.source': 'Sumber biaya',
	'action.indicator': 'Tanda berhasil'
};
const idMissing: Record<ActionCell, string> = {
	who: 'penanggung jawab',
	withWhom: 'bersama siapa',
	when: 'kapan',
	where: 'di mana',
	cost: 'biaya',
	source: 'sumber biaya',
	indicator: 'tanda berhasil'
};

const id = {
	walls: idWalls,
	wallShort: idWallShort,
	empty: idEmpty,
	add: idAdd,
	kind: idKinds,
	moods: card.id.mood,
	reached: card.id.reached,
	fields: idFields,
	missing: idMissing
};

const enWalls: Record<BoardStage, string> = {
	history: 'History',
	goals: 'Goals',
	priorities: 'Ideas',
	plan: 'Action plan'
};
const enWallShort: Record<BoardStage, string> = {
	history: 'History',
	goals: 'Goals',
	priorities: 'Ideas',
	plan: 'Plan'
};
const enEmpty: Record<BoardStage, string> = {
	history: 'No events yet. Start with the best remembered; times may be rough.',
	goals: 'No goals yet. Write what the group hopes for, in its own words.',
	priorities: 'No ideas yet. Look first at the statements that need strengthening.',
	plan: 'No actions yet. Start from the ideas that come first.'
};
const enAdd: Record<BoardStage, string> = {
	history: 'Add an event',
	goals: 'Add a goal',
	priorities: 'Add an idea',
	plan: 'Add an action'
};
const enKinds: Record<CardKind, string> = {
	event: 'event',
	goal: 'goal',
	reflection: 'reflection',
	idea: 'idea',
	action: 'action'
};
const enFields: Record<string, string> = {
	'event.text': 'What happened',
	'event.when': 'When',
	'event.who': 'Who was involved',
	'goal.text': 'Goal',
	'goal.helped': 'What helped',
	'goal.hindered': 'What hindered',
	'idea.text': 'Idea',
	'action.what': 'Action',
	'action.who': 'Who answers for it',
	'action.withWhom': 'With whom',
	'action.when': 'When',
	'action.due': 'No later than',
	'action.where': 'Where',
	'action.cost': 'Cost',
	'action.source': 'Source of the cost',
	'action.indicator': 'Sign of success'
};
const enMissing: Record<ActionCell, string> = {
	who: 'who answers for it',
	withWhom: 'with whom',
	when: 'when',
	where: 'where',
	cost: 'cost',
	source: 'source of the cost',
	indicator: 'sign of success'
};
const en: typeof id = {
	walls: enWalls,
	wallShort: enWallShort,
	empty: enEmpty,
	add: enAdd,
	kind: enKinds,
	moods: card.en.mood,
	reached: card.en.reached,
	fields: enFields,
	missing: enMissing
};
export const cardWords = { id, en };
