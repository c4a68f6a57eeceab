// A session is one meeting of one group: a status, an agenda of stages, and what the
// projector is asked to show. Which move leads where is decided here [S].
import type { Refused } from './refusal.ts';
import type { RoundId } from './ids.ts';

export const stages = [
	'socialisation',
	'history',
	'goals',
	'scoring',
	'presentation',
	'analysis',
	'priorities',
	'plan',
	'monitoring'
] as const;
export type Stage = (typeof stages)[number];

/** Stages that work today; the others are not offered. */
export const builtStages = ['socialisation', 'scoring', 'presentation'] as const satisfies readonly Stage[];

export type SessionStatus = 'planned' | 'running' | 'paused' | 'closed';
export type AgendaItem = { readonly stage: Stage; readonly minutes: number };

/** What the projector shows: what the stage calls for, or something the facilitator picked. */
export type Focus =
	| { readonly at: 'stage' }
	| { readonly at: 'join' }
	| { readonly at: 'fields' }
	| { readonly at: 'statement'; readonly roundId: RoundId };

/** How members join: by a picture nickname, or by their name on the roster. */
export type NameMode = 'picture' | 'roster';
export type Pace = 'led' | 'own';
export type { Refused };
