// What the room is asked about a result: first why it differs, then what to strengthen or keep.
import type { StatementResult } from '#domain/view.ts';

/** Names a sentence of words/hall.ts. */
export function askAbout(
	result: StatementResult & { isShown: true }
): 'askWhyDifferent' | 'askWhatToStrengthen' | 'askWhatToKeep' {
	if (result.agreement === 'split' || result.agreement === 'varied') return 'askWhyDifferent';
	return result.isWeak ? 'askWhatToStrengthen' : 'askWhatToKeep';
}
