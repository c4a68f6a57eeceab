// Simulated phones, with which a facilitator rehearses alone: where they may join, and how many [S].
import { refuse, type Refused } from './refusal.ts';
import type { Purpose } from './session.ts';

/** A room of the size people have; each costs the laptop what a real phone costs. */
export const rehearsalLimits = { phones: { min: 0, max: 40 } } as const;

/** Refusals: 'not-practice' where the data is real, 'number-off-limits' about 'phones'. */
export function checkRehearsal(purpose: Purpose, phones: number): Refused | undefined {
	if (purpose !== 'practice' && purpose !== 'example') return refuse('not-practice'); // [S27]
	const { min, max } = rehearsalLimits.phones;
	const isWithin = Number.isInteger(phones) && phones >= min && phones <= max;
	return isWithin ? undefined : refuse('number-off-limits', 'phones');
}
