// What a step is called on its button.
import type { DeskView, NextStep } from '#domain/view.ts';
import type { RoundId } from '#domain/ids.ts';
import type { hall } from '$lib/words/hall.ts';
import type { meeting } from '$lib/words/console.ts';

type Words = { meeting: (typeof meeting)['id']; hall: (typeof hall)['id'] };

export function findStatement(view: DeskView, roundId: RoundId | undefined) {
	return view.assessment?.statements.find((statement) => statement.roundId === roundId);
}

function findPoll({ polls }: DeskView, roundId: RoundId | undefined) {
	return polls.asked.find(({ questions }) => questions.some((asked) => asked.roundId === roundId));
}

/** The sentence of a button. */
export function nameStep(view: DeskView, step: NextStep, words: Words): string {
	const { does } = words.meeting;
	switch (step.does) {
		case 'start':
			return does.start;
		case 'resume':
			return does.resume;
		case 'open': {
			const first = findStatement(view, step.roundIds[0]);
			return step.pace === 'led' ? does.openStatement(first?.number ?? 0) : does.openField(first?.field ?? 0);
		}
		case 'ask-dots':
			return does.askDots(step.dots, step.isOpen);
		case 'ask-change':
			return does.askChange(step.numbers.length);
		case 'ask-influence':
			return does.askInfluence(step.numbers.length);
		case 'close':
			return nameClose(view, words);
		case 'reveal':
			if (view.direct.some((direct) => direct.roundId === step.roundIds[0])) return does.revealChange;
			if (view.analysis?.voted.some((each) => each.roundId === step.roundIds[0])) return does.revealInfluence;
			if (findPoll(view, step.roundIds[0])) return does.revealPoll;
			if (view.lookback?.asked.some((each) => each.roundId === step.roundIds[0])) return does.revealLookback;
			if (view.dots.some((dots) => dots.roundId === step.roundIds[0])) return does.revealDots;
			return step.roundIds.length === 1 ? does.revealOne : does.revealAll(step.roundIds.length);
		case 'show':
			return nameFocus(view, step.focus, words);
		case 'stage': {
			const stage = view.hall.agenda[step.index]?.stage;
			const name = stage ? words.hall.stage[stage] : '';
			return step.index < view.hall.stageIndex ? does.backToStage(name) : does.stage(name);
		}
		case 'close-session':
			return does.closeSession;
		case 'none':
			return does.none;
	}
}

/** What closing is called, by what is open. */
export function nameClose({ hall: { scene } }: DeskView, { meeting: { does } }: Words): string {
	if (scene.at === 'dots') return does.closeDots;
	if (scene.at === 'rating') return does.closeChange;
	return scene.at === 'scoring' && scene.asks !== 'score' ? does.closeChange : does.close;
}

function nameFocus(view: DeskView, focus: DeskView['focus'], { meeting: { does } }: Words): string {
	if (focus.at === 'join') return does.showJoin;
	if (focus.at === 'fields') return does.showFields;
	if (focus.at === 'stage') return does.showStage;
	if (focus.at === 'ranking') return does.showRanking;
	if (focus.at === 'change') return does.showChange;
	if (focus.at === 'direct-change') return does.showDirect;
	if (focus.at === 'influence') return does.showInfluence;
	if (focus.at === 'poll') return does.showPoll;
	if (focus.at === 'lookback') return does.revealLookback;
	return does.showStatement(findStatement(view, focus.roundId)?.number ?? 0);
}
