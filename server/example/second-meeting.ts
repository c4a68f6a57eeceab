// The second meeting of the example, three months later: how far the actions have come, what the room says
// has changed, and the same statements scored again by eighteen people.
import type { GroupId, InstrumentVersionId } from '#domain/ids.ts';
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
	type Hall,
	type House
} from './hall.ts';
import * as kube from './maju-sejahtera.ts';
import { scoresAgainOf } from './score.ts';

export async function holdSecondMeeting(
	house: House,
	given: { actor: Actor; groupId: GroupId; versionId: InstrumentVersionId }
): Promise<void> {
	const { actor, groupId, versionId } = given;
	const { sessions } = house.backstage;
	const [baseline] = got(await sessions.listBaselines(actor, groupId, 'id'));
	if (!baseline) throw new Error('making the example: its first meeting left nothing to repeat');
	const scoring = {
		instrumentVersionId: versionId,
		pace: 'own',
		cutoffHundredths: 250,
		baselineId: baseline.assessmentId
	} as const;
	const { id: sessionId } = got(await sessions.create(actor, groupId, { ...kube.secondMeeting, scoring }));
	const { agenda } = kube.secondMeeting;
	const hall: Hall = { house, actor, groupId, versionId, sessionId, phones: [], agenda };
	await command(hall, { name: 'start' });
	const room: Hall = { ...hall, phones: await seatEverybody(hall, kube.ratersAgain) };
	await goTo(room, 'monitoring');
	await noteActions(room);
	await askWhatChanged(room);
	await goTo(room, 'scoring');
	await score(room, scoresAgainOf);
	await goTo(room, 'presentation');
	await command(room, { name: 'reveal', roundIds: await listRoundIds(room) });
	await command(room, { name: 'show', focus: { at: 'change' } });
	await goTo(room, 'plan');
	await command(room, { name: 'close-session', confirmed: true });
}

async function noteActions(room: Hall): Promise<void> {
	const { actions } = await look(room);
	for (const { what, state, note } of kube.progress) {
		const action = actions.find((each) => each.what === what);
		if (!action) throw new Error(`making the example: the plan has no action "${what}"`);
		await command(room, { name: 'note-progress', actionId: action.id, state, note });
	}
}

async function askWhatChanged(room: Hall): Promise<void> {
	const { workedOn } = await look(room);
	await command(room, { name: 'ask-change', numbers: workedOn.map(({ number }) => number) });
	const { direct } = await look(room);
	await castAll(
		room,
		direct.map(({ roundId, number }) => ({
			roundId,
			answers: room.phones.map((_, person) => kube.wordOf(number, person))
		}))
	);
	await closeOpen(room);
	await command(room, { name: 'reveal', roundIds: direct.map(({ roundId }) => roundId) });
}
