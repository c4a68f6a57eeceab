// How soon a page whose browser runs no script looks again by itself: slower while someone is reading
// a question, and not at all while someone may be writing or choosing, which would be lost.
import type { RoundId } from '#domain/ids.ts';
import type { First } from './around.ts';
import { listTargets, onlyTarget } from './wall/card-target.ts';

export function lookAgainS({ seat: { you, view }, asked }: First): number | undefined {
	const { step } = view;
	if (step.at === 'ended') return undefined;
	if (you.hasLeft) return 5;
	if (step.at === 'scoring' && you.scores && step.asks === 'poll') {
		// Chosen and not sent yet: looking again would take the choice away.
		const isEmpty = ({ roundId }: { roundId: RoundId }) => you.revisions[roundId] === undefined;
		const meant = step.questions.find(({ number }) => String(number) === asked.statement);
		const shown = asked.statement === 'all' ? undefined : (meant ?? step.questions.find(isEmpty));
		return shown && (isEmpty(shown) || asked.anew === shown.roundId) ? undefined : 5;
	}
	if (step.at === 'scoring') return you.scores ? 15 : 5;
	if ((step.at === 'dots' || step.at === 'rating') && you.scores) {
		const isAsking = you.revisions[step.roundId] === undefined || asked.anew === step.roundId;
		return isAsking ? undefined : 5;
	}
	if (step.at === 'cards' && asked.added !== step.kind) {
		const isOpen =
			onlyTarget(step) !== undefined || (asked.about !== undefined && listTargets(step).length > 0);
		return isOpen ? undefined : 5;
	}
	return 5;
}
