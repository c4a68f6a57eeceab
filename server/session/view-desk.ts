// What the facilitator's desk is shown: the projector's view, who is here, where each statement
// stands, and the one next step. Before a reveal not even the desk gets a distribution [TRUST E2].
import type { SeatId } from '#domain/ids.ts';
import { isFirst } from '#domain/second-round.ts';
import { backStep, nextStep } from '#domain/step.ts';
import type { Language } from '#domain/text.ts';
import type { DeskSeat, DeskStatement, DeskView, Progress } from '#domain/view.ts';
import { isMirrored } from './agenda.ts';
import type { RoomAssessment, SessionState } from './room-state.ts';
import { stageOf } from './view-scene.ts';
import { chosenAddress, hallView } from './view-hall.ts';
import { buildPerson } from './view-person.ts';
import { buildDeskAnalysis } from './view-influence.ts';
import { buildDeskLookback } from './view-lookback.ts';
import { buildDeskPolls } from './view-poll.ts';
import { findCompared } from './compared.ts';
import { buildChange } from './view-change.ts';
import { fieldName } from './view-result.ts';
import { toDeskTurns } from './room-turn.ts';
import { toStepState } from './view-step.ts';

/** Who is connected, as the gateway counts them. */
export type Connections = { seats: ReadonlySet<SeatId>; halls: number; phones: number };

export function deskView(
	state: SessionState,
	language: Language,
	now: { progress: Progress; connections: Connections }
): DeskView {
	const { session } = state;
	const steps = toStepState(state);
	const compared = findCompared(state);
	return {
		hall: hallView(state, language, now.progress),
		title: session.title,
		sessionDate: session.date,
		nameMode: session.name_mode,
		seats: state.seats.map((seat): DeskSeat => ({
			...buildPerson(seat),
			scores: seat.scores === 1,
			hasLeft: seat.has_left === 1,
			isConnected: now.connections.seats.has(seat.id),
			hasPhone: seat.has_phone === 1,
			channel: seat.channel,
			isSlip: state.turns.slipSeats.has(seat.id)
		})),
		turns: toDeskTurns(state.turns),
		headcount: session.headcount ?? undefined,
		assessment: buildDeskAssessment(state, language),
		ideas: state.board.ideas.map(({ id, text }) => ({ id, text })),
		dots: state.dots.map(({ record, setup, ranking }) => ({
			roundId: record.id,
			state: record.state,
			setup,
			ranking
		})),
		actions: state.plan?.actions ?? [],
		workedOn: state.plan?.workedOn.map(({ number, text }) => ({ number, text: text[language] })) ?? [],
		direct: state.direct.map(({ record, setup, count }) => ({
			roundId: record.id,
			number: setup.number,
			text: setup.text[language],
			state: record.state,
			count
		})),
		analysis:
			session.status !== 'planned' && stageOf(state) === 'analysis'
				? buildDeskAnalysis(state, language)
				: undefined,
		polls: buildDeskPolls(state, { rounds: steps.rounds, language }),
		lookback: buildDeskLookback(state, { rounds: steps.rounds, language }),
		change: compared && buildChange(compared, language),
		rehearsing: state.rehearsing,
		backup: state.backup,
		openingId: steps.openingId,
		focus: state.focus,
		next: nextStep(steps),
		back: backStep(steps),
		isMirrored: isMirrored(session),
		hallsConnected: now.connections.halls,
		phonesConnected: now.connections.phones,
		wrongCodes: state.wrongCodes,
		addresses: state.addresses.map((url) => ({ url, isChosen: url === chosenAddress(state) })),
		hallUrl: `/hall/${session.id}?key=${session.hall_key}`
	};
}

function buildDeskAssessment({ assessment }: SessionState, language: Language): DeskView['assessment'] {
	if (!assessment) return undefined;
	return {
		id: assessment.record.id,
		pace: assessment.record.pace,
		secrecy: assessment.record.secrecy,
		cutoffHundredths: assessment.record.cutoff_hundredths,
		fields: assessment.instrument.fields.map(({ number }) => ({
			number,
			name: fieldName(assessment, number, language)
		})),
		statements: assessment.rounds.filter(isFirst).map(({ id, state, statement }) => ({
			roundId: id,
			number: statement.number,
			field: statement.field,
			text: statement.positive[language],
			state,
			second: findSecond(assessment, statement.number)
		}))
	};
}

function findSecond({ rounds }: RoomAssessment, number: number): DeskStatement['second'] {
	const second = rounds.find((round) => !isFirst(round) && round.statement_number === number);
	return second && { roundId: second.id, state: second.state };
}
