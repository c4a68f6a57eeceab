// The files of everything a meeting was asked beside scores, and of how its plan went on: the same figures as in
// the record, every column of the method, and hostile words that stay words.
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { ResearchRecord } from '#domain/record.ts';
import { got } from '../../fixtures/backstage.ts';
import { openAskedMeeting } from '../../fixtures/asked-meeting.ts';
import { writeFile } from '../../../src/routes/records/export-file.ts';
import type { FileName } from '../../../src/routes/records/file-name.ts';

function readRows(record: ResearchRecord, file: FileName): Record<string, string>[] {
	const parsed = Papa.parse<Record<string, string>>(writeFile(record, file, 'r').text, {
		header: true,
		skipEmptyLines: true
	});
	expect(parsed.errors, file).toEqual([]);
	return parsed.data;
}

test('[I9] [X20] influence: votes and what was agreed aloud in columns of their own, the latest marked', async () => {
	const { session } = await openAskedMeeting();
	const rows = readRows(await session(), 'influence.csv');
	expect(rows[0]).toMatchObject({
		...{ instrument_version: '1', statement: '1', ordinal: '1', withheld: '', score_n: '6', score_sum: '9' },
		...{ score_mean: '1.50', cutoff: '2.50', is_weak: '1', is_agreed: '0', is_latest: '1' },
		...{ influence_0: '0', influence_1: '2', influence_2: '1', influence_3: '2', unknown: '1' },
		...{ n: '5', sum: '10', mean: '2.00', agreed_influence: '', quarter: 'weak-influential' }
	});
	const agreed = { is_agreed: '1', influence_0: '', unknown: '', n: '', sum: '', mean: '' };
	expect(rows.slice(1, 3)).toMatchObject([
		{ ...agreed, statement: '2', ordinal: '2', is_latest: '0', agreed_influence: '0', is_influential: '0' },
		{ ...agreed, statement: '2', ordinal: '3', is_latest: '1', agreed_influence: '3', is_influential: '1' }
	]);
	expect(rows[3]).toMatchObject({
		...{ statement: '3', withheld: 'few-answers', is_agreed: '', is_latest: '', influence_0: '', n: '' },
		...{ agreed_influence: '', is_influential: '', quarter: '' }
	});
});

test('[K30] [X21] [X22] USG by idea, pairs by pair and by idea', async () => {
	const { session, ideaIds } = await openAskedMeeting();
	const record = await session();
	const [first, second, third] = ideaIds;
	expect(readRows(record, 'usg.csv')).toMatchObject([
		{
			...{ ordinal: '1', idea: first, idea_text: 'Papan kas di rumah anggota-01', people: '6' },
			...{ urgency_1: '0', urgency_3: '1', urgency_4: '1', urgency_5: '4', urgency_sum: '27' },
			...{ seriousness_sum: '25', growth_sum: '24', usg_sum: '76', rank: '1', is_settled: '1' }
		},
		{ idea: second, urgency_1: '3', urgency_sum: '10', usg_sum: '32', rank: '3' },
		{ idea: third, urgency_1: '2', urgency_sum: '12', usg_sum: '32', rank: '2' }
	]);
	expect(readRows(record, 'pairs.csv')).toMatchObject([
		{ ordinal: '2', first, second, is_agreed: '0', people: '6', for_first: '5', for_second: '1' },
		{ ordinal: '2', first, second: third, for_first: '1', for_second: '5' },
		{ ordinal: '2', first: second, second: third, for_first: '5', for_second: '1' },
		{ ordinal: '3', first, second, is_agreed: '1', people: '0', for_first: '0', for_second: '1' },
		{ ordinal: '3', first, second: third, for_first: '0', for_second: '1' },
		{ ordinal: '3', first: second, second: third, second_text: 'Arisan', for_first: '1' }
	]);
	const tied = { is_agreed: '0', points: '1.0', rank: '1', is_tied: '1', is_in_circle: '1' };
	const lone = { is_agreed: '1', is_tied: '0', is_settled: '0', is_in_circle: '0' };
	expect(readRows(record, 'pairs-order.csv')).toMatchObject([
		...[tied, tied, tied],
		{ ...lone, idea: first, points: '0.0', rank: '3' },
		{ ...lone, idea: second, points: '2.0', rank: '1' },
		{ ...lone, idea: third, points: '1.0', rank: '2' }
	]);
});

test('[X29] end polls by question', async () => {
	const { session } = await openAskedMeeting();
	expect(readRows(await session(), 'polls.csv')).toMatchObject([
		{
			...{ poll: '1', question: '1', questions: '2', question_en: 'The message reached me' },
			...{ measures: 'message', withheld: '', present_at_close: '6', yes: '4', not_yet: '1' },
			...{ unknown: '1', n: '5', percent: '80' }
		},
		{
			...{ question: '2', question_id: 'anggota-01 datang lagi', measures: '', withheld: 'few-answers' },
			...{ yes: '', not_yet: '', unknown: '', n: '', percent: '' }
		}
	]);
});

test('[X11] [X23] [X24] progress with every column of the method, and its targets, aimed apart from achieved', async () => {
	const { session, group, add, actionId } = await openAskedMeeting();
	got(await add());
	const mine = { action: actionId, what: 'Buku kas' };
	const noted = { ...mine, seq: '1', state: 'under-way', note: 'Kata anggota-01: jalan', author: 'F1' };
	expect(readRows(await session(), 'progress.csv')).toMatchObject([{ ...noted, date: '2026-03-14' }]);
	expect(readRows(await session(), 'targets.csv')).toEqual([]);
	const between = { session: '', date: '', ...mine, seq: '2', noted_on: '2026-06-12' };
	const record = await group();
	expect(readRows(record, 'progress.csv')).toMatchObject([
		noted,
		{
			...{ ...between, state: 'done', note: '', held: '16 Mei di rumah anggota-01' },
			...{ indicators: 'Contoh laporan', results: 'Buku kas dipakai', supporting: 'Bahan sendiri' },
			...{ hindering: "'=1+1", purpose: 'real', author: 'F1' }
		}
	]);
	expect(readRows(record, 'targets.csv')).toMatchObject([
		{
			...{ ...between, target: 'Pesan diterima', aimed_percent: '80', aimed_part: '', aimed_whole: '' },
			...{ achieved_percent: '87', achieved_part: '13', achieved_whole: '15' }
		},
		{ ...between, target: 'Mau memperbaiki', aimed_percent: '70', achieved_percent: '', achieved_part: '' }
	]);
});
