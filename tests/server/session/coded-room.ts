// Two meetings of a group under participant codes: who holds which card, and what that person scored.
import type { CodePicture } from '#domain/participant-code.ts';
import { got, planSession, type House } from '../../fixtures/backstage.ts';
import { findBaseline, scoreAll, secondAgenda, type Level } from './second-room.ts';

/** card: its place on the group's first sheet; none: no card. */
export type Person = { card: number | 'none'; level: Level };

/** Cards 2–11 scored twice: six went up, three stayed, one went down; two others were there then, two now. */
export const then = listPeople(0, [2, 2, 1, 1, 1, 2, 2, 3, 3, 3, 2, 1]);
export const now = listPeople(2, [3, 3, 3, 3, 3, 4, 3, 2, 2, 1, 4, 4]);

export function listPeople(first: number, levels: readonly Level[]): Person[] {
	return levels.map((level, at) => ({ card: first + at, level }));
}

export async function makeCards(house: House, count = 30): Promise<CodePicture[][]> {
	const { programmes } = house.backstage;
	got(await programmes.makeCodes(house.facilitator, house.groupId, { count, sheet: 1 }));
	return got(await programmes.listCodes(house.facilitator, house.groupId)).sheets[0]!.cards;
}

type Held = { cards: readonly CodePicture[][]; people: readonly Person[] };

async function hold(
	house: House,
	plan: Awaited<ReturnType<typeof planSession>>,
	{ cards, people, at }: Held & { at: number }
) {
	const seats = await plan.start(people.length);
	for (const [index, { card }] of people.entries())
		got(
			await house.backstage.phones.chooseCode(
				seats[index]!.token,
				card === 'none' ? 'none' : { pictures: cards[card]! }
			)
		);
	got(await plan.command({ name: 'go-to-stage', index: at }));
	await scoreAll(
		house,
		plan,
		seats,
		people.map(({ level }) => level)
	);
	got(await plan.command({ name: 'go-to-stage', index: at + 1 }));
	return seats;
}

/** Revealed and closed. */
export async function holdCodedFirst(house: House, held: Held) {
	const plan = await planSession(house, {
		scoring: { instrumentVersionId: house.versionId, pace: 'led', cutoffHundredths: 250, secrecy: 'code' }
	});
	const seats = await hold(house, plan, { ...held, at: 1 });
	await plan.next();
	got(await plan.command({ name: 'close-session', confirmed: true }));
	return { plan, seats };
}

/** Everything scored, nothing revealed yet. */
export async function holdCodedAgain(house: House, held: Held) {
	const baseline = await findBaseline(house);
	const plan = await planSession(house, {
		date: '2026-06-11',
		agenda: [...secondAgenda],
		scoring: {
			instrumentVersionId: house.versionId,
			pace: 'led',
			cutoffHundredths: 250,
			secrecy: baseline.secrecy,
			baselineId: baseline.assessmentId
		}
	});
	const seats = await hold(house, plan, { ...held, at: 2 });
	return { plan, seats };
}
