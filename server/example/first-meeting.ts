// The first meeting of the example, held from beginning to end by the ordinary services: phones join,
// write and answer, the desk goes from stage to stage. Whatever is refused here is a fault of ours.
import type { CardDraft } from '#domain/card-draft.ts';
import type { DeskCommand } from '#domain/command.ts';
import { consentVersion } from '#domain/consent.ts';
import type { CardId, GroupId, InstrumentVersionId, RoundId, SessionId } from '#domain/ids.ts';
import { statementRef } from '#domain/board.ts';
import type { NewCard } from '#domain/board-doc.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { pictures } from '#domain/seat.ts';
import type { Stage } from '#domain/session.ts';
import type { Boards } from '#server/board/boards.ts';
import { randomId } from '#server/database/secret.ts';
import type { Actor, Backstage } from '../backstage.ts';
import * as kube from './maju-sejahtera.ts';
import { scoresOf } from './score.ts';

export type House = { backstage: Backstage; boards: Pick<Boards, 'writeCards'> };
type Phone = { token: string };
type Hall = {
	house: House;
	actor: Actor;
	groupId: GroupId;
	sessionId: SessionId;
	versionId: InstrumentVersionId;
	phones: readonly Phone[];
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

export async function holdFirstMeeting(
	house: House,
	given: { actor: Actor; groupId: GroupId; versionId: InstrumentVersionId }
): Promise<void> {
	const { actor, groupId, versionId } = given;
	const scoring = { instrumentVersionId: versionId, pace: 'own', cutoffHundredths: 250 } as const;
	const { id: sessionId } = got(
		await house.backstage.sessions.create(actor, groupId, { ...kube.meeting, scoring })
	);
	const hall: Hall = { house, ...given, sessionId, phones: [] };
	await command(hall, { name: 'start' });
	const room: Hall = { ...hall, phones: await seatEverybody(hall) };
	await goTo(room, 'history');
	await tellHistory(room);
	await goTo(room, 'goals');
	await weighGoals(room);
	await goTo(room, 'scoring');
	await score(room);
	await goTo(room, 'presentation');
	await command(room, { name: 'reveal', roundIds: await listRoundIds(room) });
	await goTo(room, 'priorities');
	const ideas = await chooseIdeas(room);
	await goTo(room, 'plan');
	await writePlan(room, ideas);
	await command(room, { name: 'close-session', confirmed: true });
	// What came after the meeting is on the group's board, and not in what was frozen at its end.
	await writeCards(room, kube.mentoringMeetings.map(toEvent));
}

async function command({ house, actor, sessionId }: Hall, asked: DeskCommand): Promise<void> {
	got(await house.backstage.sessions.command(actor, sessionId, randomId<'request'>(), asked));
}

async function look({ house, actor, sessionId }: Hall) {
	return got(await house.backstage.sessions.desk(actor, sessionId, 'id'));
}

async function goTo(hall: Hall, stage: Stage): Promise<void> {
	const index = kube.meeting.agenda.findIndex((item) => item.stage === stage);
	await command(hall, { name: 'go-to-stage', index });
}

async function listRoundIds(hall: Hall): Promise<RoundId[]> {
	return (await look(hall)).assessment?.statements.map(({ roundId }) => roundId) ?? [];
}

async function seatEverybody(hall: Hall): Promise<Phone[]> {
	const { code } = (await look(hall)).hall;
	const phones: Phone[] = [];
	for (const picture of pictures.slice(0, kube.raters)) {
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

async function writeCards({ house, groupId }: Hall, cards: readonly NewCard[]): Promise<CardId[]> {
	return got(await house.boards.writeCards(groupId, cards));
}

/** From the nth phone, counted round the room. */
async function send({ house, phones }: Hall, person: number, card: CardDraft): Promise<void> {
	const { token } = phones[person % phones.length]!;
	got(await house.backstage.phones.addCard(token, { requestId: randomId<'request'>(), card }));
}

function toEvent({ text, when, mood, who = '' }: kube.ExampleEvent): NewCard<'event'> {
	return { kind: 'event', from: 'desk', text, when, mood, who };
}

async function tellHistory(hall: Hall): Promise<void> {
	await writeCards(hall, kube.inventedEvents.filter(({ isFromPhone }) => !isFromPhone).map(toEvent));
	for (const [person, { text, when, mood, isFromPhone }] of kube.inventedEvents.entries()) {
		if (isFromPhone) await send(hall, person, { kind: 'event', text, when, mood });
	}
}

async function weighGoals(hall: Hall): Promise<void> {
	const ids = await writeCards(
		hall,
		kube.goals.map(({ text, reached, helped, hindered }) => ({
			kind: 'goal',
			from: 'desk',
			text,
			reached,
			helped,
			hindered
		}))
	);
	let person = 0;
	for (const [index, goal] of ids.entries()) {
		for (const weighed of kube.goals[index]?.reflections ?? []) {
			await send(hall, person, { kind: 'reflection', goal, ...weighed });
			person += 1;
		}
	}
}

/** Field after field: everybody answers every statement of it, and it is closed. */
async function score(hall: Hall): Promise<void> {
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
async function castAll<Answer extends number | number[]>(
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

async function closeOpen(hall: Hall): Promise<void> {
	const { openingId } = await look(hall);
	if (openingId === undefined) throw new Error('making the example: nothing is open that could be closed');
	await command(hall, { name: 'close', openingId, confirmed: true });
}

/** The ideas on the wall, and the dots on them; what ended equal the room has put in order. */
async function chooseIdeas(hall: Hall): Promise<ReadonlyMap<kube.IdeaKey, CardId>> {
	const pointed = kube.ideaKeys.map((key) => {
		const { text, statement, isFromPhone = false } = kube.ideas[key];
		return { key, text, statement: statementRef(hall.versionId, statement), isFromPhone };
	});
	for (const { text, statement, isFromPhone } of pointed) {
		if (!isFromPhone) await writeCards(hall, [{ kind: 'idea', from: 'desk', text, statements: [statement] }]);
	}
	for (const [person, { text, statement, isFromPhone }] of pointed.entries()) {
		if (isFromPhone) await send(hall, person, { kind: 'idea', text, statement });
	}
	const onWall = (await look(hall)).ideas;
	const idOf = ({ text }: { text: string }) => onWall.find((idea) => idea.text === text)!.id;
	await placeDots(hall, pointed.map(idOf));
	return new Map(pointed.map((idea) => [idea.key, idOf(idea)]));
}

async function placeDots(hall: Hall, ideaIds: readonly CardId[]): Promise<void> {
	await command(hall, { name: 'ask-dots', ideaIds, dots: 3, isOpen: false });
	const roundId = (await look(hall)).dots[0]?.roundId;
	if (roundId === undefined) throw new Error('making the example: no dots were asked');
	await castAll(hall, [{ roundId, answers: hall.phones.map((_, person) => kube.dotsOf(person)) }]);
	await closeOpen(hall);
	await command(hall, { name: 'reveal', roundIds: [roundId] });
	const ranking = (await look(hall)).dots[0]?.ranking;
	const order = ranking?.ideas.map(({ ideaId }) => ideaId) ?? [];
	await command(hall, { name: 'settle-ties', roundId, order });
}

async function writePlan(hall: Hall, ideas: ReadonlyMap<kube.IdeaKey, CardId>): Promise<void> {
	const cards = kube.actions.map((action): NewCard<'action'> => ({
		...action,
		kind: 'action',
		from: 'desk',
		statements: action.statements.map((number) => statementRef(hall.versionId, number)),
		ideas: action.ideas.flatMap((key) => ideas.get(key) ?? [])
	}));
	await writeCards(hall, cards);
}
