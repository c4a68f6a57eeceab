// A meeting at one of its walls: running, with people in it, and cards on the group's board.
import type { Doc } from 'yjs';
import type { NewCard } from '#domain/board-doc.ts';
import type { Answer } from '#domain/ballot.ts';
import type { CardId } from '#domain/ids.ts';
import type { AgendaItem, Purpose, Stage } from '#domain/session.ts';
import { languages } from '#domain/text.ts';
import { got, openHouse, planSession, type House } from '../../fixtures/backstage.ts';

export const wholeAgenda: AgendaItem[] = [
	{ stage: 'socialisation', minutes: 10 },
	{ stage: 'history', minutes: 20 },
	{ stage: 'goals', minutes: 20 },
	{ stage: 'scoring', minutes: 30 },
	{ stage: 'presentation', minutes: 30 },
	{ stage: 'priorities', minutes: 30 },
	{ stage: 'plan', minutes: 30 }
];

export const idea = (text: string): NewCard => ({ kind: 'idea', from: 'desk', text });
export const goal = (text: string): NewCard => ({ kind: 'goal', from: 'desk', text });

export type WallRoom = Awaited<ReturnType<typeof openWall>>;

export async function openWall({
	seats = 6,
	stage = 'priorities',
	cards = [idea('Papan kas'), idea('Studi banding'), idea('Arisan')],
	isScored = true
}: { seats?: number; stage?: Stage; cards?: NewCard[]; isScored?: boolean } = {}) {
	const house = await openHouse({ statements: 4, fields: 2 });
	const agenda = isScored ? wholeAgenda : wholeAgenda.filter((item) => item.stage !== 'scoring');
	const plan = await planSession(house, {
		agenda,
		seatLimit: 3000,
		...(isScored ? {} : { scoring: undefined })
	});
	const cardIds = got(await house.boards.writeCards(house.groupId, cards));
	const tokens = (await plan.start(seats)).map(({ token }) => token);
	const goTo = async (to: Stage) =>
		got(await plan.command({ name: 'go-to-stage', index: agenda.findIndex((item) => item.stage === to) }));
	if (stage !== 'socialisation') await goTo(stage);
	const { phones } = house.backstage;
	return {
		house,
		plan,
		phones,
		tokens,
		/** In the order of the wall. */
		cardIds,
		goTo,
		step: async (token = tokens[0]!, language: 'id' | 'en' = 'id') =>
			got(await phones.view(token, language)).view.step,
		hall: async () => (await plan.desk()).hall,
		ask: (
			ideaIds: readonly CardId[] = cardIds,
			{ dots = 3, isOpen = false }: { dots?: number; isOpen?: boolean } = {}
		) => plan.command({ name: 'ask-dots', ideaIds, dots, isOpen })
	};
}

/** Each person's answer to the round that is open; 'none' for who places nothing. */
export async function castAll(
	{ plan, phones, tokens }: Pick<WallRoom, 'plan' | 'phones' | 'tokens'>,
	answers: readonly (Answer | 'none')[],
	revision = 1
): Promise<void> {
	const [round] = (await plan.desk()).dots;
	for (const [index, answer] of answers.entries())
		if (answer !== 'none')
			got(await phones.cast(tokens[index]!, { round: round!.roundId, answer, revision }));
}

/** Scores every statement of the meeting with these levels, one per statement, and reveals them. */
export async function scoreAll(room: WallRoom, levels: readonly number[]): Promise<void> {
	const { plan, phones, tokens, goTo } = room;
	await goTo('scoring');
	for (const [index, round] of (await plan.roundIds()).entries()) {
		got(await plan.command({ name: 'open', roundIds: [round] }));
		for (const token of tokens) got(await phones.cast(token, { round, answer: levels[index]!, revision: 1 }));
		await plan.next();
	}
	got(await plan.command({ name: 'reveal', roundIds: await plan.roundIds() }));
}

export async function setPurpose(house: House, purpose: Purpose): Promise<void> {
	await house.db.updateTable('programme').set({ purpose }).where('id', '=', house.programmeId).execute();
}

/** An edit of the board, as somebody at the desk would make it. */
export async function editBoard({ house }: Pick<WallRoom, 'house'>, work: (doc: Doc) => void): Promise<void> {
	const refused = await house.boards.open.with(house.groupId, (board) =>
		board.change({ author: 'program', alongside: async () => undefined, work })
	);
	if (refused) throw new Error(refused.refused);
}

/** Everything any screen is shown of a room, as it would be sent. */
export async function writeViews({ house, plan, phones, tokens }: WallRoom): Promise<string> {
	const picture = (await house.rooms.load(plan.id))!;
	const shown: unknown[] = [await house.rooms.progress(plan.id)];
	for (const language of languages) {
		const connected = { seatIds: new Set(picture.seats.map((seat) => seat.seatId)), halls: 1 };
		shown.push(picture.phone(language), picture.hall(language), picture.desk(language, connected));
		for (const token of tokens) {
			const { room, you, view } = got(await phones.view(token, language));
			shown.push({ room, view, you: { ...you, revisions: Object.keys(you.revisions) } });
		}
	}
	return JSON.stringify(shown, (key, value: unknown) => (key === 'scale' ? undefined : value));
}
