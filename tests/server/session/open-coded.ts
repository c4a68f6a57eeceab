// A meeting whose scores are under participant codes, and the short ways to its phones.
import { codePictures } from '#domain/participant-code.ts';
import { expect } from 'vitest';
import { got, openHouse, planSession } from '../../fixtures/backstage.ts';

/** A meeting under codes in its scoring stage, of a group that has twenty cards. */
export async function openCoded({ seats = 6, secrecy = 'code' as 'code' | 'secret' } = {}) {
	const house = await openHouse();
	const { programmes, phones } = house.backstage;
	got(await programmes.makeCodes(house.facilitator, house.groupId, { count: 20, sheet: 1 }));
	const { sheets } = got(await programmes.listCodes(house.facilitator, house.groupId));
	const stages = ['socialisation', 'scoring', 'presentation', 'plan'] as const;
	const plan = await planSession(house, { agenda: stages.map((stage) => ({ stage, minutes: 15 })) });
	await house.db.updateTable('assessment').set({ secrecy }).where('session_id', '=', plan.id).execute();
	const tokens = (await plan.start(seats)).map(({ token }) => token);
	got(await plan.command({ name: 'go-to-stage', index: 1 }));
	const cards = sheets[0]!.cards;
	const choose = (seat: number, card: number) => phones.chooseCode(tokens[seat]!, { pictures: cards[card]! });
	const stateOf = async (seat: number, kept?: string) =>
		got(await phones.recallCode(tokens[seat]!, kept)).card;
	const listCodes = async () =>
		(await house.db.selectFrom('ballot').select('code').execute()).map(({ code }) => code ?? '').sort();
	const castAll = async (answer = 2) => {
		const [round] = await plan.roundIds();
		for (const token of tokens)
			expect(await phones.cast(token, { round: round!, answer, revision: 1 })).toEqual({ was: 'counted' });
	};
	return { house, plan, phones, tokens, cards, choose, stateOf, castAll, listCodes };
}

/** Three pictures that are on no card of these. */
export function unknownCard(cards: readonly (readonly string[])[]): string[] {
	const known = new Set(cards.map((card) => card.join('-')));
	const [first, second] = codePictures;
	return [first, second, codePictures.slice(2).find((third) => !known.has(`${first}-${second}-${third}`))!];
}
