// The figures of a record of two meetings that were really held, its bytes, and its published schema.
import { describe, expect, test } from 'vitest';
import { parseStatementRef } from '#domain/board.ts';
import { readRecord, writeRecord } from '#domain/record-file.ts';
import type { ResearchRecord } from '#domain/record.ts';
import { isRefused } from '#domain/refusal.ts';
import { tally } from '#domain/tally.ts';
import { writeFile } from '../../../src/routes/records/export-file.ts';
import { fileNames } from '../../../src/routes/records/file-name.ts';
import { got } from '../../fixtures/backstage.ts';
import { openRecords } from '../../fixtures/record-house.ts';
import { checkSchema } from '../../fixtures/record-schema.ts';

describe('the figures', () => {
	test('[X4] [X9] are those the room and the researcher were shown', async () => {
		const { first, second, house } = await openRecords();
		const { records } = house.backstage;
		const shown = got(await records.results(house.facilitator, house.baseline.sessionId, 'id'));
		const mine = first.sessions[0]!;
		for (const statement of shown.statements) {
			const { result } = mine.scores.find((round) => round.id === statement.roundId)!;
			if (!statement.isShown) expect(result.isShown).toBe(false);
			else {
				const { counts, unknown, n, sum, meanHundredths, agreement, isWeak } = statement;
				expect(result).toMatchObject({ counts, unknown, n, sum, meanHundredths, agreement, isWeak });
			}
		}
		expect(mine.fields.map(({ n, sum }) => [n, sum])).toEqual(
			shown.overview!.fields.map(({ n, sum }) => [n, sum])
		);
		const { joined, scored, accompanied, left } = mine.attendance;
		expect({ joined, scored, accompanied, left }).toEqual(shown.attendance);
		const change = got(await records.change(house.facilitator, house.followUp.sessionId, 'id'))!;
		const theirs = second.sessions[0]!.change!;
		expect(theirs.newRaters).toEqual(change.newRaters);
		expect([theirs.baseline.raters, theirs.raters]).toEqual([change.before.raters, change.after.raters]);
		const comparable = change.statements.filter((each) => each.isShown);
		expect(theirs.statements.map(({ statement }) => statement)).toEqual(
			comparable.map(({ number }) => number)
		);
		for (const [at, each] of comparable.entries()) {
			const { before, after, differenceHundredths, word, isUncertain, effect } = each;
			const found = theirs.statements[at]!;
			expect(found).toMatchObject({ before, after, differenceHundredths, word, isUncertain });
			for (const end of ['delta', 'low', 'high'] as const)
				expect(found.effect[end]).toBeCloseTo(effect[end], 6);
		}
		expect(theirs.fields.map(({ leftOut, change }) => ({ leftOut, change }))).toEqual(
			change.fields.map((field) => ({ leftOut: field.leftOut, change: field.change ?? null }))
		);
	});

	test('[X4] follow from the ballots alone, and a record in which they do not is refused', async () => {
		const { group } = await openRecords();
		for (const { scores } of group.sessions)
			for (const { result } of scores) {
				if (!result.isShown) continue;
				const { counts, n, sum, unknown, meanHundredths } = result;
				expect(tally(4, result.ballots)).toEqual({ counts, n, sum, unknown, meanHundredths });
			}
		const text = writeRecord(group);
		const spoil = (change: (record: ResearchRecord) => void) => {
			const copy = JSON.parse(text) as ResearchRecord;
			change(copy);
			return readRecord(JSON.stringify(copy));
		};
		const resultOf = (record: ResearchRecord) =>
			record.sessions[0]!.scores[0]!.result as { ballots: number[]; sum: number };
		const inconsistent = (about: string) => ({ refused: 'record-inconsistent', about });
		expect(spoil((record) => (resultOf(record).sum += 1))).toEqual(inconsistent('sessions.0.scores.0'));
		expect(spoil((record) => (resultOf(record).ballots[0] = 4))).toEqual(inconsistent('sessions.0.scores.0'));
		expect(spoil((record) => (resultOf(record).ballots[0] = 9))).toEqual(inconsistent('sessions.0.ballots'));
		expect(spoil((record) => (record.sessions[0]!.fields[0]!.sum -= 1))).toEqual(
			inconsistent('sessions.0.fields')
		);
		expect(spoil((record) => (record.sessions[1]!.change!.statements[0]!.before.sum += 1))).toEqual(
			inconsistent('sessions.1.change')
		);
		expect(spoil((record) => (record.sessions[1]!.change = null))).toEqual(inconsistent('sessions.1.change'));
		expect(spoil((record) => record.sessions[1]!.dots[0]!.options.reverse())).toEqual(
			inconsistent('sessions.1.dots.0')
		);
		expect(spoil((record) => void (record.instruments = []))).toEqual(
			inconsistent('sessions.0.assessment.instrumentId')
		);
	});
});

describe('bytes', () => {
	test('[X7] [TRUST G4] two exports are the same bytes, whenever they are made, and what happens later changes none', async () => {
		const { first, group, house } = await openRecords();
		house.clock.advance(1_000_000);
		const { downloads } = house.backstage;
		const again = got(await downloads.session(house.facilitator, house.baseline.sessionId));
		for (const file of fileNames)
			for (const dialect of ['id', 'r'] as const)
				expect(writeFile(again, file, dialect)).toEqual(writeFile(first, file, dialect));
		const text = writeRecord(group);
		got(await house.running.command({ name: 'close-session', confirmed: true }));
		expect(writeRecord(got(await downloads.session(house.facilitator, house.baseline.sessionId)))).toBe(
			writeRecord(first)
		);
		expect(writeRecord(got(await downloads.group(house.facilitator, house.groupId)))).not.toBe(text);
	});

	test('[X8] [TRUST G4] what is read back is the same record, figures and bytes', async () => {
		const { first, second, group } = await openRecords();
		for (const record of [first, second, group]) {
			const read = readRecord(writeRecord(record));
			if (isRefused(read)) throw new Error(`${read.refused} ${read.about}`);
			expect(read).toEqual(record);
			expect(writeRecord(read)).toBe(writeRecord(record));
		}
	});

	test('[X8] every export fits the published schema, and what the reader refuses the schema refuses too', async () => {
		const { first, second, group } = await openRecords();
		for (const record of [first, second, group])
			expect(checkSchema(JSON.parse(writeRecord(record)))).toEqual([]);
		type Loose = { [key: string]: Loose } & Loose[];
		const loosely = (change: (record: Loose) => unknown) => change;
		const spoilt = [
			loosely((record) => Object.assign(record, { extra: 1 })),
			loosely((record) => Object.assign(record, { version: 1 })),
			loosely((record) => Object.assign(record, { purpose: 'test' })),
			loosely((record) => Reflect.deleteProperty(record, 'group')),
			loosely(({ sessions }) => Object.assign(sessions![0]!, { date: 'kemarin' })),
			loosely(({ sessions }) => Object.assign(sessions![0]!, { code: 'AB23CD' })),
			loosely(({ sessions }) => Object.assign(sessions![0]!['scores']![0]!['result']!, { why: 'x' })),
			loosely(({ sessions }) => Object.assign(sessions![0]!['attendance']!, { joined: 1.5 }))
		];
		for (const [at, spoil] of spoilt.entries()) {
			const copy = JSON.parse(writeRecord(first)) as Loose;
			spoil(copy);
			expect(checkSchema(copy), String(at)).not.toEqual([]);
			expect(isRefused(readRecord(JSON.stringify(copy))), String(at)).toBe(true);
		}
	});

	test('[P3] statements of the plan are kept with the version they were meant in', async () => {
		const { first, house } = await openRecords();
		const refs = first.sessions[0]!.board!.cards.action[0]!.statements;
		expect(refs.map(parseStatementRef)).toEqual([`${house.versionId}:1`]);
	});
});
