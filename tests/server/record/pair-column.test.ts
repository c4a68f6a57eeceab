// The file of changes under participant codes: pairs and their tests in place of U, the same in both dialects.
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { changeSheet } from '#domain/change-sheet.ts';
import { dialects, writeCsv } from '#domain/record-csv.ts';
import type { ResearchRecord } from '#domain/record.ts';
import { signedRank } from '#domain/signed-rank.ts';
import { got, openHouse } from '../../fixtures/backstage.ts';
import { openRecords } from '../../fixtures/record-house.ts';
import {
	holdCodedAgain,
	holdCodedFirst,
	listPeople,
	makeCards,
	now,
	then,
	type Person
} from '../session/coded-room.ts';

type Row = Record<string, string>;
function readRows(record: ResearchRecord, dialect: (typeof dialects)[number]): Row[] {
	const text = writeCsv(changeSheet(record).table, dialect).replace(/^\uFEFF/, '');
	return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

async function record(people: { then: readonly Person[]; now: readonly Person[] }) {
	const house = await openHouse({ statements: 3, fields: 1 });
	const cards = await makeCards(house);
	await holdCodedFirst(house, { cards, people: people.then });
	const { plan } = await holdCodedAgain(house, { cards, people: people.now });
	await plan.next();
	got(await plan.command({ name: 'close-session', confirmed: true }));
	return got(await house.backstage.downloads.session(house.facilitator, plan.id));
}

describe('the file of changes under participant codes', () => {
	test('[C55] [C57] holds n, moves, V, effect, p and Holm of each statement, and no U', async () => {
		const coded = await record({ then, now });
		const again = signedRank([2, 2, 2, 1, 1, 1, -1, 0, 0, 0]);
		if (!again.isMade) throw new Error('ten pairs are enough');
		for (const dialect of dialects) {
			const number = (text: string | undefined) => Number(text!.replace(dialect === 'id' ? ',' : '.', '.'));
			const rows = readRows(coded, dialect);
			expect(rows).toHaveLength(3);
			for (const row of rows) {
				expect(row).toMatchObject({
					...{ pairs_n: '10', pairs_up: '6', pairs_same: '3', pairs_down: '1' },
					...{ only_before: '2', only_after: '2', pairs_test: 'exact', pairs_tests_made: '3' },
					...{ test: '', mann_whitney_u: '', p: '', p_holm: '', tests_made: '' }
				});
				expect(number(row['signed_rank_v'])).toBe(again.v);
				expect(number(row['matched_effect'])).toBeCloseTo(again.rankBiserial, 6);
				expect(number(row['pairs_p'])).toBeCloseTo(again.p, 8);
				expect(number(row['pairs_p_holm'])).toBeCloseTo(3 * again.p, 8);
			}
		}
	});

	test('[C52] [C53] [C54] says why there is no test, and no counts of fewer than five pairs or of traceable ones', async () => {
		const few = readRows(await record({ then, now: listPeople(8, [1, 2, 3, 4, 1, 2, 3]) }), 'r');
		expect(few[0]).toMatchObject({
			pairs_test: 'few-pairs',
			pairs_n: '',
			pairs_up: '',
			pairs_tests_made: '0'
		});
		const nine = [1, 2, 3, 1, 2, 3, 1, 2, 3];
		const untested = await record({ then: listPeople(0, nine), now: listPeople(0, nine) });
		expect(readRows(untested, 'r')[0]).toMatchObject({ pairs_test: 'few-pairs', pairs_n: '9', pairs_p: '' });
		const stay = listPeople(0, [2, 2, 2, 2, 2, 2]);
		const traceable = await record({ then: stay, now: [...stay, { card: 'none', level: 4 }] });
		expect(readRows(traceable, 'r')[0]).toMatchObject({
			pairs_test: 'traceable',
			pairs_n: '',
			only_after: ''
		});
	});

	test('[C57] leaves a secret one as it was, with its columns of pairs empty', async () => {
		const { second } = await openRecords();
		const [row] = readRows(second, 'r');
		expect(row).toMatchObject({ test: 'exact', pairs_test: '', pairs_n: '', pairs_tests_made: '' });
		expect(row!['p']).not.toBe('');
	});
});
