// A group's first meeting, closed, with a plan; and its second, planned. The short ways to lead both.
import { statementRef } from '#domain/board.ts';
import type { CardId, RoundId } from '#domain/ids.ts';
import type { Secrecy } from '#domain/session.ts';
import { got, planSession, type House } from '../../fixtures/backstage.ts';

type Plan = Awaited<ReturnType<typeof planSession>>;
type Seats = Awaited<ReturnType<Plan['start']>>;
export type Level = number | 'unknown';

export const secondAgenda = [
	{ stage: 'socialisation', minutes: 10 },
	{ stage: 'monitoring', minutes: 20 },
	{ stage: 'scoring', minutes: 30 },
	{ stage: 'presentation', minutes: 30 }
] as const;

export async function cast(
	house: House,
	seats: Seats,
	given: { roundId: RoundId; levels: readonly Level[] }
) {
	for (const [index, answer] of given.levels.entries())
		got(
			await house.backstage.phones.cast(seats[index]!.token, { round: given.roundId, answer, revision: 1 })
		);
}

/** Every statement is opened, answered (levels[n] by the nth seat, turned by the statement) and closed. */
export async function scoreAll(house: House, plan: Plan, seats: Seats, levels: readonly Level[]) {
	for (const roundId of await plan.roundIds()) {
		got(await plan.command({ name: 'open', roundIds: [roundId] }));
		await cast(house, seats, { roundId, levels });
		await plan.next();
	}
}

/** A closed, revealed first meeting, and a plan with two actions for statements 2 and 5. */
export async function holdFirst(house: House, levels: readonly Level[]) {
	const plan = await planSession(house);
	const seats = await plan.start(levels.length);
	got(await plan.command({ name: 'go-to-stage', index: 1 }));
	await scoreAll(house, plan, seats, levels);
	got(await plan.command({ name: 'go-to-stage', index: 2 }));
	await plan.next();
	const cards = got(
		await house.boards.writeCards(house.groupId, [
			{
				kind: 'action',
				from: 'desk',
				what: 'Buku kas',
				statements: [statementRef(house.versionId, 2)],
				due: ''
			},
			{
				kind: 'action',
				from: 'desk',
				what: 'Studi banding',
				statements: [statementRef(house.versionId, 5)],
				due: '2026-04-17'
			}
		])
	);
	got(await plan.command({ name: 'close-session', confirmed: true }));
	return cards as [CardId, CardId];
}

export async function findBaseline(house: House) {
	const [row] = got(await house.backstage.sessions.listBaselines(house.facilitator, house.groupId, 'id'));
	return row!;
}

export async function planSecond(house: House, nameMode: 'picture' | 'roster' = 'picture') {
	const baseline = await findBaseline(house);
	const plan = await planSession(house, {
		title: 'Pertemuan kedua',
		date: '2026-06-11',
		nameMode,
		agenda: [...secondAgenda],
		scoring: {
			instrumentVersionId: baseline.instrumentVersionId,
			pace: 'led',
			cutoffHundredths: 250,
			baselineId: baseline.assessmentId
		}
	});
	return { plan, baseline };
}

/** A later meeting on this day: everything scored and revealed, and still running. */
export async function holdAgain(
	house: House,
	levels: readonly Level[],
	date: string,
	secrecy: Secrecy = 'secret'
) {
	const baseline = await findBaseline(house);
	const plan = await planSession(house, {
		date,
		agenda: [...secondAgenda],
		scoring: {
			instrumentVersionId: house.versionId,
			pace: 'led',
			cutoffHundredths: 250,
			secrecy,
			baselineId: baseline.assessmentId
		}
	});
	const seats = await plan.start(levels.length);
	got(await plan.command({ name: 'go-to-stage', index: 2 }));
	await scoreAll(house, plan, seats, levels);
	got(await plan.command({ name: 'go-to-stage', index: 3 }));
	await plan.next();
	return plan;
}

export const hallOf = async (house: House, plan: Plan) =>
	got(await house.backstage.sessions.hall(plan.id, { actor: house.facilitator }, 'id')).scene;
export const stepOf = async (house: House, seats: Seats) =>
	got(await house.backstage.phones.view(seats[0]!.token, 'id')).view.step;

export const before: Level[] = [1, 1, 2, 2, 2, 2, 3, 3, 2, 1, 2, 3];
export const after: Level[] = [3, 3, 3, 4, 4, 3, 2, 4, 3, 3, 4, 'unknown', 3, 3];
