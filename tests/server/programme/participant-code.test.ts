import { expect, test } from 'vitest';
import { isNear } from '#domain/participant-code.ts';
import { got, openProgrammeRoom } from './programme-room.ts';

test('[Q1] [Q2] [Q5] cards are made for a group, and more are added to them later', async () => {
	const { programmes, facilitator, first, second } = await openProgrammeRoom();
	expect(got(await programmes.listCodes(facilitator, first))).toMatchObject({
		group: { id: first, name: 'KUBE 07' },
		sheets: [],
		cards: 0
	});
	expect(got(await programmes.makeCodes(facilitator, first, { count: 18, sheet: 1 }))).toEqual({ sheet: 1 });
	const made = got(await programmes.listCodes(facilitator, first));
	expect(made.sheets.map(({ cards }) => cards.length)).toEqual([18]);
	got(await programmes.makeCodes(facilitator, first, { count: 2, sheet: 2 }));
	const more = got(await programmes.listCodes(facilitator, first));
	// The newest first, to be printed alone; the older ones are as they were.
	expect(more.sheets.map(({ sheet, cards }) => [sheet, cards.length])).toEqual([
		[2, 2],
		[1, 18]
	]);
	expect(more.sheets[1]).toEqual(made.sheets[0]);
	const codes = more.sheets.flatMap(({ cards }) => cards.map((card) => card.join('-')));
	for (const [at, code] of codes.entries())
		for (const other of codes.slice(at + 1)) expect(isNear(code, other)).toBe(false);
	expect(got(await programmes.listCodes(facilitator, second)).cards).toBe(0);
});

test('[Q5] the same form twice makes its cards once, also when both arrive together', async () => {
	const { db, programmes, facilitator, first } = await openProgrammeRoom();
	const form = { count: 5, sheet: 1 };
	const twice = await Promise.all([1, 2].map(() => programmes.makeCodes(facilitator, first, form)));
	expect(twice).toEqual([{ sheet: 1 }, { sheet: 1 }]);
	const rows = await db.selectFrom('participant_code').selectAll().execute();
	expect(rows).toHaveLength(5);
	// A group, a code and when it was made: nobody's name, seat or account.
	expect(Object.keys(rows[0]!).sort()).toEqual(['code', 'group_id', 'sheet']);
});

test('[Q3] what cannot be made is refused, and nothing is', async () => {
	const { db, programmes, facilitator, stranger, researcher, first } = await openProgrammeRoom();
	const make = (count: number, sheet: number, who = facilitator) =>
		programmes.makeCodes(who, first, { count, sheet });
	for (const count of [0, -3, 1.5, 201, NaN])
		expect(await make(count, 1)).toEqual({ refused: 'number-off-limits', about: 'count' });
	for (const sheet of [0, 2, 1.5, NaN])
		expect(await make(5, sheet)).toEqual({ refused: 'request-malformed', about: 'sheet' });
	expect(await make(5, 1, stranger)).toEqual({ refused: 'not-found' });
	expect(await make(5, 1, researcher)).toEqual({ refused: 'not-found' });
	expect(await db.selectFrom('participant_code').selectAll().execute()).toEqual([]);
	got(await make(200, 1));
	expect(await make(101, 2)).toEqual({ refused: 'too-many', about: 'count' });
	got(await make(100, 2));
	expect(await make(1, 3)).toEqual({ refused: 'too-many', about: 'count' });
	expect(got(await programmes.listCodes(facilitator, first)).cards).toBe(300);
});

test('[Q5] [A2] a researcher of the programme neither makes nor reads cards', async () => {
	const { programmes, facilitator, researcher, programmeId, first } = await openProgrammeRoom();
	got(await programmes.addPerson(facilitator, programmeId, researcher.accountId));
	got(await programmes.makeCodes(facilitator, first, { count: 5, sheet: 1 }));
	expect(await programmes.listCodes(researcher, first)).toEqual({ refused: 'not-allowed' });
	expect(await programmes.makeCodes(researcher, first, { count: 5, sheet: 2 })).toEqual({
		refused: 'not-allowed'
	});
});
