// A meeting of the example as its makers hold it: what phones and the desk do, by the ordinary services.
// Whatever is refused here is a fault of ours.
import type { CardDraft } from '#domain/card-draft.ts';
import type { DeskCommand } from '#domain/command.ts';
import type { CardId, GroupId, InstrumentVersionId, RoundId, SessionId } from '#domain/ids.ts';
import type { NewCard } from '#domain/board-doc.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { pictures } from '#domain/seat.ts';
import type { AgendaItem, Stage } from '#domain/session.ts';
import type { Boards } from '#server/board/boards.ts';
import { randomId } from '#server/database/secret.ts';
import type { Actor, Backstage } from '../backstage.ts';
import * as kube from './maju-sejahtera.ts';

export type House = { backstage: Backstage; boards: Pick<Boards, 'writeCards'> };
export type Phone = { token: string };
export type Hall = {
	house: House;
	actor: Actor;
	groupId: GroupId;
	sessionId: SessionId;
	versionId: InstrumentVersionId;
	phones: readonly Phone[];
	agenda: readonly AgendaItem[];
};

/** The answer; a refusal would leave a hole in the example, so it ends the making of it. */
export function got<Value>(answer: Value | Refused): Value {
	if (isRefused(answer)) {
		throw new Error(
			`making the example: refused with ${answer.refused} (${answer.about ?? 'nothing named'})`
		);
	}
	return answer;
}

export async function command({ house, actor, sessionId }: Hall, asked: DeskCommand): Promise<void> {
	got(await house.backstage.sessions.command(actor, sessionId, randomId<'request'>(), asked));
}

export async function look({ house, actor, sessionId }: Hall) {
	return got(await house.backstage.sessions.desk(actor, sessionId, 'id'));
}

export async function goTo(hall: Hall, stage: Stage): Promise<void> {
	const index = hall.agenda.findIndex((item) => item.stage === stage);
	await command(hall, { name: 'go-to-stage', index });
}

export async function listRoundIds(hall: Hall): Promise<RoundId[]> {
	return (await look(hall)).assessment?.statements.map(({ roundId }) => roundId) ?? [];
}

/** So many people with a phone, and those who do not score. */
export async function seatEverybody(hall: Hall, people: number): Promise<Phone[]> {
	const { code } = (await look(hall)).hall;
	const { consentVersion } = got(await hall.house.backstage.phones.door(code));
	const phones: Phone[] = [];
	for (const picture of Array.from({ length: people }, (_, index) => pictures[index % pictures.length]!)) {
		const form = {
			code,
			requestId: randomId<'request'>(),
			consentVersion,
			language: 'id',
			by: { picture }
		} as const;
		phones.push(got(await hall.house.backstage.phones.join(form)));
	}
	for (const label of kube.companions) await command(hall, { name: 'add-companion', label });
	return phones;
}

export async function writeCards({ house, groupId }: Hall, cards: readonly NewCard[]): Promise<CardId[]> {
	return got(await house.boards.writeCards(groupId, cards));
}

/** From the nth phone, counted round the room. */
export async function send({ house, phones }: Hall, person: number, card: CardDraft): Promise<void> {
	const { token } = phones[person % phones.length]!;
	got(await house.backstage.phones.addCard(token, { requestId: randomId<'request'>(), card }));
}

/** Field after field: everybody answers every statement of it, and it is closed. */
export async function score(hall: Hall, scoresOf: (statement: number) => readonly number[]): Promise<void> {
	const statements = (await look(hall)).assessment?.statements ?? [];
	for (const [, asked] of Map.groupBy(statements, ({ field }) => field)) {
		await command(hall, { name: 'open', roundIds: asked.map(({ roundId }) => roundId) });
		await castAll(
			hall,
			asked.map(({ roundId, number }) => ({ roundId, answers: scoresOf(number) }))
		);
		await closeOpen(hall);
	}
}

/** Sent together, so that they share the urn's commits: answers[n] is the nth person's. */
export async function castAll<Answer extends number | number[]>(
	{ house, phones }: Hall,
	asked: readonly { roundId: RoundId; answers: readonly Answer[] }[]
): Promise<void> {
	const casts = asked.flatMap(({ roundId: round, answers }) =>
		phones.map(({ token }, person) =>
			house.backstage.phones.cast(token, { round, answer: answers[person]!, revision: 1 })
		)
	);
	for (const outcome of await Promise.all(casts)) got(outcome);
}

export async function closeOpen(hall: Hall): Promise<void> {
	const { openingId } = await look(hall);
	if (openingId === undefined) throw new Error('making the example: nothing is open that could be closed');
	await command(hall, { name: 'close', openingId, confirmed: true });
}
