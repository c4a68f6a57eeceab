import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '#domain/ballot.ts';
import type { SessionId } from '#domain/ids.ts';
import { languages } from '#domain/text.ts';
import { got, makeActor, openHouse, planSession, type House } from '../../fixtures/backstage.ts';

/** Everything any screen is shown of a room, in both languages, as it would be sent. */
async function writeViews(house: House, id: SessionId, tokens: readonly string[]): Promise<string> {
	const picture = await house.rooms.load(id);
	if (!picture) throw new Error('no such room');
	const connected = { seatIds: new Set(picture.seats.map((seat) => seat.seatId)), halls: 1 };
	const shown: unknown[] = [await house.rooms.progress(id)];
	for (const language of languages) {
		shown.push(picture.phone(language), picture.hall(language), picture.desk(language, connected));
		for (const token of tokens) {
			const { room, you, view } = got(await house.backstage.phones.view(token, language));
			// How often somebody changed their mind is their own business and shown to nobody else.
			shown.push({ room, view, you: { ...you, revisions: Object.keys(you.revisions) } });
		}
	}
	// The scale's own levels are no secret, and would hide one behind the same word.
	return JSON.stringify(shown, (key, value: unknown) => (key === 'scale' ? undefined : value));
}

const answers = fc.array(fc.constantFrom<Answer>(1, 2, 3, 4, 'unknown'), { minLength: 6, maxLength: 6 });

async function openRoom(seats: number, pace: 'led' | 'own' = 'led') {
	const house = await openHouse({ statements: 4, fields: 2 });
	const scoring = { instrumentVersionId: house.versionId, pace, cutoffHundredths: 250 };
	const plan = await planSession(house, { seatLimit: 3000, scoring });
	const tokens = (await plan.start(seats)).map(({ token }) => token);
	got(await plan.command({ name: 'go-to-stage', index: 1 }));
	return { house, plan, tokens, phones: house.backstage.phones };
}

const secretWords = /"(counts|sum|n|meanHundredths|agreement|unknown|isWeak|level|answer)":/;

describe('what screens are shown before a reveal', () => {
	it('[TRUST E2] during open rounds every view is the same whatever the answers are', async () => {
		for (const pace of ['led', 'own'] as const) {
			const { house, plan, tokens, phones } = await openRoom(6, pace);
			await plan.next();
			const open = (await plan.desk()).assessment!.statements.filter(({ state }) => state === 'open');
			let revision = 0;
			const castAll = async (given: readonly Answer[]) => {
				revision += 1;
				for (const { roundId } of open)
					for (const [index, token] of tokens.entries())
						got(await phones.cast(token, { round: roundId, answer: given[index]!, revision }));
			};
			await castAll([1, 1, 1, 1, 1, 1]);
			const first = await writeViews(house, plan.id, tokens);
			expect(first).toContain('"finished":6');
			await fc.assert(
				fc.asyncProperty(answers, async (given) => {
					await castAll(given);
					expect((await writeViews(house, plan.id, tokens)) === first).toBe(true);
				}),
				{ numRuns: 12, seed: 20261121 }
			);
			expect(secretWords.exec(first)).toBeNull();
		}
	});

	it('[TRUST E2] after closing, until the reveal, not even the desk holds a distribution or an order from one', async () => {
		await fc.assert(
			fc.asyncProperty(answers, async (given) => {
				const { house, plan, tokens, phones } = await openRoom(6);
				for (const roundId of await plan.roundIds()) {
					await plan.next();
					for (const [index, token] of tokens.entries())
						got(await phones.cast(token, { round: roundId, answer: given[index]!, revision: 1 }));
					await plan.next();
				}
				const sealed: string[] = [await writeViews(house, plan.id, tokens)];
				await plan.next();
				sealed.push(await writeViews(house, plan.id, tokens));
				for (const shown of sealed) expect(secretWords.exec(shown)).toBeNull();
				const desk = await plan.desk();
				expect(desk.hall.scene).toEqual({ at: 'sealed-results' });
				expect(desk.next).toEqual({ does: 'reveal', roundIds: await plan.roundIds() });
			}),
			{ numRuns: 4, seed: 20261121 }
		);
	});

	it('[TRUST E2] a phone’s view is as large with three hundred people as with three', async () => {
		const sizes: number[] = [];
		for (const seats of [3, 300]) {
			const { house, plan, tokens, phones } = await openRoom(seats);
			const [roundId] = await plan.roundIds();
			const sizeOf = async () => JSON.stringify(got(await phones.view(tokens[0]!, 'id'))).length;
			const open: number[] = [await sizeOf()];
			await plan.next();
			for (const token of tokens) got(await phones.cast(token, { round: roundId!, answer: 2, revision: 1 }));
			open.push(await sizeOf());
			await plan.next();
			open.push(await sizeOf());
			got(await house.backstage.sessions.desk(house.facilitator, plan.id, 'id'));
			sizes.push(...open);
		}
		expect(sizes.slice(0, 3)).toEqual(sizes.slice(3));
	});
});

describe('what screens are shown after a reveal', () => {
	async function scoreAll(given: Answer[][]) {
		const room = await openRoom(given[0]!.length);
		const { plan, tokens, phones } = room;
		for (const [at, roundId] of (await plan.roundIds()).entries()) {
			await plan.next();
			for (const [index, answer] of (given[at] ?? []).entries())
				got(await phones.cast(tokens[index]!, { round: roundId, answer, revision: 1 }));
			await plan.next();
		}
		await plan.next();
		await plan.next();
		return room;
	}

	it('[T3] [T4] [S11] the fields first, then least agreement first, with sum, n, mean and what is weak', async () => {
		const { plan, phones, tokens } = await scoreAll([
			[2, 2, 2, 2, 2, 3],
			[1, 1, 1, 4, 4, 4],
			[4, 4, 4, 4, 4, 4],
			// Of all the most at odds, which its place in the order must not tell.
			['unknown', 'unknown', 1, 4, 1, 4]
		]);
		const desk = await plan.desk();
		if (desk.hall.scene.at !== 'fields') throw new Error(desk.hall.scene.at);
		expect(desk.hall.scene.overview).toMatchObject({
			raters: 6,
			fields: [
				{ field: 1, sum: 28, n: 12, meanHundredths: 233, isWeak: true, leftOut: 0 },
				{ field: 2, sum: 24, n: 6, meanHundredths: 400, isWeak: false, leftOut: 1 }
			]
		});
		const seen: number[] = [];
		for (let n = 0; n < 4; n += 1) {
			await plan.next();
			const { scene } = (await plan.desk()).hall;
			if (scene.at !== 'result') throw new Error(scene.at);
			seen.push(scene.result.number);
			expect(scene.position).toEqual({ index: n, of: 4 });
			expect(got(await phones.view(tokens[0]!, 'id')).view.step).toMatchObject({ at: 'result' });
		}
		expect(seen).toEqual([2, 1, 3, 4]);
		const { scene } = (await plan.desk()).hall;
		// Four scores are fewer than five: shut for good, and not even "don't know" is told.
		expect(scene).toMatchObject({ result: { number: 4, isShown: false } });
		expect(secretWords.exec(JSON.stringify(scene))).toBeNull();
		expect((await plan.desk()).next).toEqual({ does: 'close-session' });
	});

	it('[S12] the step back goes from statement to fields to the stage before', async () => {
		const { plan } = await scoreAll([[3, 3, 3, 3, 3], [], [], []]);
		await plan.next();
		for (const expected of ['show', 'show']) {
			const { back } = await plan.desk();
			expect(back.does).toBe(expected);
			if (back.does === 'show') got(await plan.command({ name: 'show', focus: back.focus }));
		}
		const desk = await plan.desk();
		expect(desk.hall.scene).toEqual({ at: 'ready', stage: 'presentation' });
		expect(desk.back).toEqual({ does: 'stage', index: 1 });
	});

	it('[A7] speaks the language it was asked for', async () => {
		const house = await openHouse();
		const plan = await planSession(house);
		await plan.start(1);
		const picture = await house.rooms.load(plan.id);
		for (const language of languages)
			expect(picture?.hall(language).scene).toMatchObject({ at: 'join', people: [{ picture: 'ikan' }] });
	});
});

describe('the projector’s link', () => {
	it('[A1] opens with its key or a sign-in that may read, and for nobody else', async () => {
		const house = await openHouse();
		const plan = await planSession(house);
		const { sessions } = house.backstage;
		const { hallUrl } = await plan.desk();
		const key = new URL(hallUrl, 'http://hall.test').searchParams.get('key')!;
		expect(hallUrl).toBe(`/hall/${plan.id}?key=${key}`);
		expect(got(await sessions.hall(plan.id, { key }, 'id')).groupName).toBe('Kelompok Melati');
		got(await sessions.hall(plan.id, { actor: house.facilitator }, 'id'));
		const stranger = await makeActor(house.db, 'facilitator');
		for (const who of [{}, { key: '' }, { key: `${key}0` }, { key: 'constructor' }, { actor: stranger }])
			expect(await sessions.hall(plan.id, who, 'id')).toMatchObject({ refused: 'not-found' });
		const other = await planSession(house);
		expect(await sessions.hall(other.id, { key }, 'id')).toMatchObject({ refused: 'not-found' });
		expect(JSON.stringify(got(await sessions.hall(plan.id, { key }, 'id')))).not.toContain(key);
	});

	it('[S14] the poster leads to the first address, also when the chosen one is gone', async () => {
		const house = await openHouse();
		const plan = await planSession(house);
		await house.db.updateTable('session').set({ address: 'http://10.0.0.9:3000' }).execute();
		const { hall, addresses } = await plan.desk();
		expect(hall.joinUrl).toBe(`http://192.168.1.7:3000/j/${hall.code}`);
		expect(addresses.map(({ isChosen }) => isChosen)).toEqual([true, false]);
	});
});
