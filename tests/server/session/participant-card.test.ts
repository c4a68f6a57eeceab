// A phone says which card its owner holds: what is refused, what a restart brings back, and what is stored.
import { describe, expect, test } from 'vitest';
import { codeLimits } from '#domain/participant-code.ts';
import { CodeClaims } from '#server/session/code-claims.ts';
import { makeCards } from '#server/session/participant-card.ts';
import { dump, got } from '../../fixtures/backstage.ts';
import { openCoded, unknownCard } from './open-coded.ts';

describe('a card', () => {
	test('[Q10] [Q12] is asked for once, and the ballots of a closed round are under it', async () => {
		const { house, plan, cards, choose, stateOf, castAll, listCodes, phones, tokens } = await openCoded();
		expect(await stateOf(0)).toBe('ask');
		for (const seat of [0, 1, 2, 3]) got(await choose(seat, seat));
		got(await phones.chooseCode(tokens[4]!, 'none'));
		expect([await stateOf(0), await stateOf(4), await stateOf(5)]).toEqual(['kept', 'none', 'ask']);
		await plan.next();
		await castAll();
		const open = await dump(house.db);
		for (const card of cards.slice(0, 4))
			// Of an open round rembuk.db has the group's card and nothing more.
			expect(open.split(card.join('-'))).toHaveLength(2);
		await plan.next();
		const expected = cards.slice(0, 4).map((card) => card.join('-'));
		expect(await listCodes()).toEqual(['', '', ...expected].sort());
	});

	test('[Q8] that is none of the group’s is refused, and nothing changes', async () => {
		const { house, phones, tokens, cards, choose, stateOf } = await openCoded();
		const before = await dump(house.db);
		const refused = { refused: 'participant-code-unknown' };
		const [a, b, c] = cards[0]!;
		for (const pictures of [
			[],
			[a, b],
			[a, a, b],
			[c, b, a],
			[a, b, c, a],
			['ikan', b, c],
			unknownCard(cards)
		])
			expect(await phones.chooseCode(tokens[0]!, { pictures }), String(pictures)).toEqual(refused);
		expect(await stateOf(0)).toBe('ask');
		expect(await phones.chooseCode('of-nobody', { pictures: cards[0]! })).toEqual({ refused: 'not-seated' });
		expect(await dump(house.db)).toEqual(before);
		got(await choose(0, 0));
	});

	test('[Q8] after ten refused ones only going on without a card is left; others are not hindered', async () => {
		const { phones, tokens, cards, choose, stateOf } = await openCoded();
		for (let tries = 0; tries < codeLimits.wrongTries; tries += 1)
			expect(await phones.chooseCode(tokens[0]!, { pictures: unknownCard(cards) })).toEqual({
				refused: 'participant-code-unknown'
			});
		expect(await choose(0, 0)).toEqual({ refused: 'participant-code-tries' });
		got(await phones.chooseCode(tokens[0]!, 'none'));
		expect(await stateOf(0)).toBe('none');
		got(await choose(1, 0));
	});

	test('[Q9] is one seat’s at a time, until that seat has left', async () => {
		const { phones, tokens, choose, stateOf } = await openCoded();
		got(await choose(0, 0));
		got(await choose(0, 0));
		const answer = await choose(1, 0);
		expect(answer).toEqual({ refused: 'participant-code-taken' });
		got(await phones.leave(tokens[0]!));
		got(await choose(1, 0));
		expect([await stateOf(0), await stateOf(1)]).toEqual([undefined, 'kept']);
		got(await phones.comeBack(tokens[0]!));
		expect(await stateOf(0)).toBe('ask');
	});

	test('[Q9] said by two at the same moment, is one’s', async () => {
		const { choose, stateOf } = await openCoded();
		const answers = await Promise.all([choose(0, 0), choose(1, 0)]);
		expect(answers.filter((answer) => 'refused' in answer)).toEqual([{ refused: 'participant-code-taken' }]);
		expect([await stateOf(0), await stateOf(1)].sort()).toEqual(['ask', 'kept']);
	});

	test('[Q9] whose answers lie in an open round stays with them, also when that seat has left', async () => {
		const { plan, phones, tokens, choose, castAll } = await openCoded();
		got(await choose(0, 0));
		await plan.next();
		await castAll();
		got(await phones.leave(tokens[0]!));
		expect(await choose(1, 0)).toEqual({ refused: 'participant-code-taken' });
		await plan.next();
		got(await choose(1, 0));
	});

	test('[Q11] can be corrected: what this seat answered in the open round goes along', async () => {
		const { plan, cards, choose, castAll, listCodes } = await openCoded();
		got(await choose(0, 0));
		await plan.next();
		await castAll();
		got(await choose(0, 1));
		// The one chosen by mistake is free for its owner.
		got(await choose(1, 0));
		await plan.next();
		expect(await listCodes()).toEqual(['', '', '', '', cards[0]!.join('-'), cards[1]!.join('-')].sort());
	});

	test('[Q15] is not asked for where scores are secret', async () => {
		const { choose, stateOf } = await openCoded({ secrecy: 'secret' });
		expect(await stateOf(0)).toBeUndefined();
		expect(await choose(0, 0)).toEqual({ refused: 'request-malformed' });
	});
});

describe('what a phone keeps', () => {
	/** The same house after a restart: nothing is remembered. */
	function forgetAll({ house }: Awaited<ReturnType<typeof openCoded>>) {
		return makeCards({ db: house.db, urns: house.ballots, claims: new CodeClaims() });
	}

	test('[Q12] brings the code back after a restart, of this seat alone', async () => {
		const room = await openCoded();
		const { tokens, choose, cards, phones } = room;
		const { kept } = got(await choose(0, 0));
		const { kept: none } = got(await phones.chooseCode(tokens[1]!, 'none'));
		const after = forgetAll(room);
		expect(await after.recallCode(tokens[0]!, undefined)).toEqual({ card: 'ask' });
		// Another seat's phone, which was handed on, and things nobody of us wrote.
		for (const wrong of [kept, '', '.', 'x.y', `${none.split('.')[0]!}.toString`])
			expect(await after.recallCode(tokens[1]!, wrong)).toEqual({ card: 'ask' });
		expect(await after.recallCode(tokens[0]!, kept)).toEqual({ card: 'kept' });
		expect(await after.recallCode(tokens[1]!, none)).toEqual({ card: 'none' });
		expect(await after.chooseCode(tokens[2]!, { pictures: cards[0]! })).toEqual({
			refused: 'participant-code-taken'
		});
	});

	test('[Q12] goes along to another phone of the same seat, which is never told which it is', async () => {
		const room = await openCoded();
		const { house, tokens, cards, choose, castAll, listCodes, phones, plan } = room;
		got(await choose(0, 0));
		const { transferCode } = got(await phones.createTransfer(tokens[0]!));
		const { code } = (await plan.desk()).hall;
		const { token } = got(await phones.transfer({ code, transferCode }));
		// The desk can move a seat too, to a phone in its own hand.
		expect(await phones.recallCode(token, undefined)).toEqual({ card: 'kept' });
		tokens[0] = token;
		await plan.next();
		await castAll();
		await plan.next();
		expect(await listCodes()).toContain(cards[0]!.join('-'));
		// After a restart the server knows no more than this phone does, and asks again.
		expect(await forgetAll({ ...room, house }).recallCode(token, undefined)).toEqual({ card: 'ask' });
	});

	test('[Q8] made up by somebody who reads our code, is a guess like any other', async () => {
		const room = await openCoded();
		const { tokens, choose, cards } = room;
		const { kept } = got(await choose(0, 0));
		const [holder] = kept.split('.');
		const after = forgetAll(room);
		for (let tries = 0; tries < codeLimits.wrongTries; tries += 1)
			expect(await after.recallCode(tokens[0]!, `${holder}.${unknownCard(cards).join('-')}`)).toEqual({
				card: 'ask'
			});
		expect(await after.recallCode(tokens[0]!, kept)).toEqual({ card: 'ask' });
		expect(await after.chooseCode(tokens[0]!, { pictures: cards[0]! })).toEqual({
			refused: 'participant-code-tries'
		});
	});

	test('[Q9] does not take back what somebody else has taken meanwhile', async () => {
		const room = await openCoded();
		const { tokens, choose, cards } = room;
		const { kept } = got(await choose(0, 0));
		const after = forgetAll(room);
		got(await after.chooseCode(tokens[1]!, { pictures: cards[0]! }));
		expect(await after.recallCode(tokens[0]!, kept)).toEqual({ card: 'ask' });
	});

	test('[Q12] is forgotten with the meeting', () => {
		const claims = new CodeClaims();
		claims.claim('s' as never, 'a' as never, 'gitar-bola-jam');
		expect(claims.find('s' as never, 'a' as never)).toBe('gitar-bola-jam');
		claims.forget('s' as never);
		expect(claims.find('s' as never, 'a' as never)).toBeUndefined();
		expect(claims.findHolder('s' as never, 'gitar-bola-jam')).toBeUndefined();
	});
});
