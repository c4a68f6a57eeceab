// The first meeting of the example, held from beginning to end: from its history to its plan.
import type { CardId, GroupId, InstrumentVersionId } from '#domain/ids.ts';
import { statementRef } from '#domain/board.ts';
import type { NewCard } from '#domain/board-doc.ts';
import type { Actor } from '../backstage.ts';
import {
	castAll,
	closeOpen,
	command,
	goTo,
	got,
	listRoundIds,
	look,
	score,
	seatEverybody,
	send,
	writeCards,
	type Hall,
	type House
} from './hall.ts';
import * as kube from './maju-sejahtera.ts';
import { scoresOf } from './score.ts';

export async function holdFirstMeeting(
	house: House,
	given: { actor: Actor; groupId: GroupId; versionId: InstrumentVersionId }
): Promise<void> {
	const { actor, groupId, versionId } = given;
	const scoring = { instrumentVersionId: versionId, pace: 'own', cutoffHundredths: 250 } as const;
	const { id: sessionId } = got(
		await house.backstage.sessions.create(actor, groupId, { ...kube.meeting, scoring })
	);
	const hall: Hall = { house, ...given, sessionId, phones: [], agenda: kube.meeting.agenda };
	await command(hall, { name: 'start' });
	const room: Hall = { ...hall, phones: await seatEverybody(hall, kube.raters) };
	await goTo(room, 'history');
	await tellHistory(room);
	await goTo(room, 'goals');
	await weighGoals(room);
	await goTo(room, 'scoring');
	await score(room, scoresOf);
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
