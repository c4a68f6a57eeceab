// What a second meeting is made of, in its order.
import type { AgendaItem, Stage } from '#domain/session.ts';

/** Two hours: what was planned comes first, so that scoring again has something to look back on. */
export const followUpAgenda: readonly AgendaItem[] = [
	{ stage: 'socialisation', minutes: 10 },
	{ stage: 'monitoring', minutes: 25 },
	{ stage: 'scoring', minutes: 25 },
	{ stage: 'presentation', minutes: 25 },
	{ stage: 'priorities', minutes: 15 },
	{ stage: 'plan', minutes: 20 }
];
export const followUpStages: readonly Stage[] = followUpAgenda.map(({ stage }) => stage);
