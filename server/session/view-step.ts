// A room's state as the rules of domain/step.ts and domain/round.ts read it.
import type { ScoreFact } from '#domain/round.ts';
import type { StepRound, StepScore, StepState } from '#domain/step.ts';
import { consensus, mayShow, tallyCounts } from '#domain/tally.ts';
import { toChangeFact } from './change-store.ts';
import { toInfluenceFact } from './influence-store.ts';
import { toLookbackFact } from './lookback-store.ts';
import { toPollFact } from './poll-store.ts';
import { listScored } from './view-influence.ts';
import type { RoomAssessment, RoomRound, SessionState } from './room-state.ts';

function toFact(round: RoomRound): ScoreFact {
	const { number, field } = round.statement;
	return { kind: 'score', roundId: round.id, number, field, ordinal: round.ordinal, state: round.state };
}

/** Only revealed rounds carry how far the room agreed, so that no order can tell a sealed result. */
export function listStepRounds(assessment: RoomAssessment | undefined): StepScore[] {
	return (assessment?.rounds ?? []).map((round) => {
		const counts = assessment?.counts.get(round.id)?.counts;
		if (round.state !== 'revealed' || !counts) return toFact(round);
		const isShown = mayShow(tallyCounts(counts, 0).n);
		return { ...toFact(round), isShown, consensus: isShown ? consensus(counts) : undefined };
	});
}

export function toStepState(state: SessionState): StepState {
	const records = [
		...(state.assessment?.rounds ?? []),
		...state.dots.map(({ record }) => record),
		...state.direct.map(({ record }) => record),
		...state.influence.map(({ record }) => record),
		...state.polls.map(({ record }) => record),
		...state.lookback.map(({ record }) => record)
	];
	const open = records.find((round) => round.state === 'open');
	const dots = state.dots.map(({ record }): StepRound => ({
		kind: record.kind,
		roundId: record.id,
		state: record.state
	}));
	return {
		status: state.session.status,
		agenda: state.agenda,
		stageIndex: state.session.stage_index,
		focus: state.focus,
		pace: state.assessment?.record.pace ?? 'led',
		rounds: [
			...listStepRounds(state.assessment),
			...dots,
			...state.direct.map(({ record }) => toChangeFact(record)),
			...state.influence.map(({ record }) => toInfluenceFact(record)),
			...state.polls.map(({ record }) => toPollFact(record)),
			...state.lookback.map(({ record }) => toLookbackFact(record))
		],
		ideaIds: state.board.ideas.map(({ id }) => id),
		workedOn: state.plan?.workedOn.map(({ number }) => number) ?? [],
		scored: listScored(state),
		isFollowUp: state.assessment !== undefined && state.assessment.record.baseline_id !== null,
		openingId: open?.opening_id ?? undefined
	};
}
