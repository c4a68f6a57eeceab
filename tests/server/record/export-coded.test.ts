// Scores under participant codes in a record: a sign in place of each code, and pairs of the same people.
import { expect, test } from 'vitest';
import { readRecord, writeRecord } from '#domain/record-file.ts';
import type { ResearchRecord } from '#domain/record.ts';
import { makeSigns } from '#server/record/code-sign.ts';
import { writeFile } from '../../../src/routes/records/export-file.ts';
import { checkSchema } from '../../fixtures/record-schema.ts';
import { got, openHouse, planSession, type House } from '../../fixtures/backstage.ts';
import { cast, findBaseline, type Level } from '../session/second-room.ts';

/** Seven people have a card; the eighth has none. Of statement 1; of statement 2 only four know anything. */
const before: Level[] = [1, 1, 2, 2, 3, 3, 2, 1];
const after: Level[] = [3, 2, 2, 1, 4, 3, 3, 2];
const few: Level[] = [1, 2, 3, 4, 'unknown', 'unknown', 'unknown', 'unknown'];

async function hold(house: House, levels: readonly Level[], baselineId?: string) {
	const { programmes, phones } = house.backstage;
	const { sheets } = got(await programmes.listCodes(house.facilitator, house.groupId));
	const agenda = [
		{ stage: 'scoring', minutes: 30 },
		{ stage: 'presentation', minutes: 30 }
	] as const;
	const scoring = { instrumentVersionId: house.versionId, pace: 'led', cutoffHundredths: 250 } as const;
	const plan = await planSession(house, {
		agenda: [...agenda],
		date: baselineId ? '2016-06-11' : '2016-03-05',
		scoring: { ...scoring, ...(baselineId && { baselineId: baselineId as never }) }
	});
	await house.db
		.updateTable('assessment')
		.set({ secrecy: 'code' })
		.where('session_id', '=', plan.id)
		.execute();
	const seats = await plan.start(levels.length);
	for (const [at, { token }] of seats.slice(0, 7).entries())
		got(await phones.chooseCode(token, { pictures: sheets[0]!.cards[at]! }));
	const rounds = (await plan.roundIds()).slice(0, 2);
	for (const [at, roundId] of rounds.entries()) {
		got(await plan.command({ name: 'open', roundIds: [roundId] }));
		await cast(house, seats, { roundId, levels: at === 0 ? levels : few });
		await plan.next();
	}
	got(await plan.command({ name: 'go-to-stage', index: 1 }));
	got(await plan.command({ name: 'reveal', roundIds: rounds }));
	got(await plan.command({ name: 'close-session', confirmed: true }));
	return plan;
}

async function openCoded() {
	const house = await openHouse();
	const { programmes, downloads } = house.backstage;
	got(await programmes.makeCodes(house.facilitator, house.groupId, { count: 12, sheet: 1 }));
	await hold(house, before);
	const { assessmentId } = await findBaseline(house);
	const plan = await hold(house, after, assessmentId);
	return {
		house,
		session: async () => got(await downloads.session(house.facilitator, plan.id)),
		group: async () => got(await downloads.group(house.facilitator, house.groupId))
	};
}

const firstOf = (record: ResearchRecord, session = 0) => {
	const { result } = record.sessions[session]!.scores[0]!;
	if (!result.isShown || result.codes === null) throw new Error('nothing is shown under codes');
	return { ...result, codes: result.codes };
};

test('[X30] [Q12] a sign stands where a code was, the same in both meetings, and no code is in any file', async () => {
	const { house, group, session } = await openCoded();
	const record = await group();
	const [then, now] = [firstOf(record, 0), firstOf(record, 1)];
	expect(record.sessions.map(({ assessment }) => assessment!.secrecy)).toEqual(['code', 'code']);
	expect(then.ballots).toEqual([1, 1, 1, 2, 2, 2, 3, 3]);
	expect(now.ballots).toEqual([1, 2, 2, 2, 3, 3, 3, 4]);
	const known = (codes: (string | null)[]) => codes.filter((code) => code !== null).sort();
	expect(known(then.codes)).toHaveLength(7);
	expect(known(now.codes)).toEqual(known(then.codes));
	expect(known(firstOf(await session()).codes)).toEqual(known(then.codes));
	// Each person's two scores are found again by their sign alone.
	const pairs = known(then.codes).map((code) => [
		then.ballots[then.codes.indexOf(code)],
		now.ballots[now.codes.indexOf(code)]
	]);
	const expected = before.slice(0, 7).map((level, at) => [level, after[at]]);
	expect(pairs.map(String).sort()).toEqual(expected.map(String).sort());
	const csv = writeFile(record, 'ballots.csv', 'r').text;
	for (const sign of known(then.codes)) expect(csv.split(sign!)).toHaveLength(3);
	const { sheets } = got(await house.backstage.programmes.listCodes(house.facilitator, house.groupId));
	for (const card of sheets[0]!.cards) {
		expect(writeRecord(record)).not.toContain(card.join('-'));
		expect(csv).not.toContain(card.join('-'));
	}
});

test('[X31] [C50] [C51] of pairs there are counts and moves, and nothing of a statement too few answered', async () => {
	const { session, group } = await openCoded();
	for (const record of [await session(), await group()]) {
		const { pairs, statements } = record.sessions.at(-1)!.change!;
		expect(statements.map(({ statement }) => statement)).toEqual([1]);
		expect(pairs).toEqual([
			{
				statement: 1,
				result: {
					...{ isShown: true, n: 7, up: 4, same: 2, down: 1, onlyBefore: 0, onlyAfter: 0 },
					moves: [-1, 0, 0, 1, 1, 1, 2]
				}
			}
		]);
		expect(record.sessions.at(-1)!.scores[1]!.result).toEqual({ isShown: false, why: 'few-answers' });
		expect(readRecord(writeRecord(record))).toEqual(record);
		expect(checkSchema(JSON.parse(writeRecord(record)))).toEqual([]);
	}
});

test('[X4] [X30] [X31] signs and pairs that do not follow are refused', async () => {
	const { session, group } = await openCoded();
	const [one, whole] = [await session(), await group()];
	const spoil = (record: ResearchRecord, change: (copy: ResearchRecord) => void) => {
		const copy = JSON.parse(writeRecord(record)) as ResearchRecord;
		change(copy);
		return readRecord(JSON.stringify(copy));
	};
	const inconsistent = (about: string) => ({ refused: 'record-inconsistent', about });
	const pairsOf = (record: ResearchRecord) =>
		record.sessions.at(-1)!.change!.pairs![0]!.result as { n: number };
	const movesOf = (record: ResearchRecord) => pairsOf(record) as unknown as { moves: number[] };
	const codesOf = (record: ResearchRecord) =>
		(record.sessions[0]!.scores[0]!.result as { codes: unknown }).codes;
	expect(spoil(one, (copy) => (pairsOf(copy).n = 8))).toEqual(inconsistent('sessions.0.change.pairs'));
	expect(spoil(one, (copy) => movesOf(copy).moves.reverse())).toEqual(
		inconsistent('sessions.0.change.pairs')
	);
	expect(spoil(one, (copy) => (copy.sessions[0]!.change!.pairs = null))).toEqual(
		inconsistent('sessions.0.change.pairs')
	);
	expect(spoil(whole, (copy) => (movesOf(copy).moves[6] = 3))).toEqual(
		inconsistent('sessions.1.change.pairs')
	);
	expect(spoil(one, (copy) => (codesOf(copy) as string[]).reverse())).toEqual(
		inconsistent('sessions.0.scores.0')
	);
	expect(spoil(one, (copy) => (codesOf(copy) as string[]).fill('K-0123456789'))).toEqual(
		inconsistent('sessions.0.ballots')
	);
	expect(spoil(one, (copy) => Object.assign(copy.sessions[0]!.scores[0]!.result, { codes: null }))).toEqual(
		inconsistent('sessions.0.scores.0')
	);
	expect(spoil(one, (copy) => ((codesOf(copy) as string[])[0] = 'awan-bola-buku'))).toMatchObject({
		refused: 'record-unreadable'
	});
});

test('[X30] signs stay when cards are made later, differ between groups, and do not follow from one card', () => {
	const card = (code: string, sheet = 1) => ({ code, sheet });
	const few = makeSigns([card('a-b-c'), card('d-e-f')]);
	const more = makeSigns([card('g-h-i', 2), card('d-e-f'), card('a-b-c')]);
	expect(more.get('a-b-c')).toBe(few.get('a-b-c'));
	expect(more.size).toBe(3);
	expect(makeSigns([card('a-b-c'), card('x-y-z')]).get('a-b-c')).not.toBe(few.get('a-b-c'));
	expect(makeSigns([]).size).toBe(0);
	for (const sign of more.values()) expect(sign).toMatch(/^K-[0-9a-f]{10}$/);
});
