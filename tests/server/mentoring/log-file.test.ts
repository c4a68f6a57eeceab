// The mentoring log as files: every note that was written, and nothing that stands in a research record.
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { dialects, type Dialect } from '#domain/record-csv.ts';
import { mentoringSheet } from '#domain/mentoring-sheet.ts';
import type { MentoringForm } from '#server/backstage.ts';
import { got, newRequest, openHouse } from '../../fixtures/backstage.ts';
import { mentoringFile } from '../../../src/lib/words/mentoring-file.ts';
import {
	logFileNames,
	parseLogFileName,
	writeLogFile,
	type LogFileName
} from '../../../src/routes/desk/(set-up)/group/[id]/mentoring/log-file.ts';

async function openLog() {
	const house = await openHouse();
	const { mentoring } = house.backstage;
	const read = async () => got(await mentoring.log(house.facilitator, house.groupId));
	const add = async (change: Partial<MentoringForm>) => {
		house.clock.advance(1000);
		const form: MentoringForm = {
			...{ requestId: newRequest(), replaces: undefined, date: '2016-06-11', time: '15.00–17.00' },
			...{ place: 'Rumah Pak Kenari', happened: 'Buku kas terisi', solutions: '' },
			...change
		};
		got(await mentoring.addNote(house.facilitator, house.groupId, form));
		const { notes } = await read();
		return notes.find(({ note }) => note.date === form.date && note.place === form.place)!.note;
	};
	return { house, read, add };
}
type Log = Awaited<ReturnType<Awaited<ReturnType<typeof openLog>>['read']>>;

function readRows(log: Log, file: LogFileName, dialect: Dialect): Record<string, string>[] {
	const parsed = Papa.parse<Record<string, string>>(
		writeLogFile(log, file, dialect).text.replace(/^\uFEFF/, ''),
		{ header: true, skipEmptyLines: true, delimiter: dialect === 'id' ? ';' : ',' }
	);
	expect(parsed.errors, file).toEqual([]);
	return parsed.data;
}

test('[X27] [P21] every note is there with its columns, which one it corrects, and whether it still stands', async () => {
	const { house, read, add } = await openLog();
	const first = await add({ solutions: 'Dicatat\nbersama; "tiap minggu", pagi' });
	await add({ date: '2016-07-09', place: 'Balai' });
	const second = await add({ place: 'Rumah Pak Kenari, teras', replaces: first.id });
	await add({ place: 'Teras', replaces: second.id, happened: '=1+1' });
	const log = await read();
	for (const dialect of dialects)
		expect(readRows(log, 'log.csv', dialect)).toMatchObject([
			{
				...{ purpose: 'real', programme: 'Program', group: 'Kelompok Melati', note_number: '1' },
				...{ date: '2016-06-11', time: '15.00–17.00', place: 'Rumah Pak Kenari' },
				...{ happened: 'Buku kas terisi', solutions: 'Dicatat\nbersama; "tiap minggu", pagi' },
				...{ corrects: '', stands: '0', noted_by: house.facilitator.name }
			},
			{ note_number: '2', date: '2016-07-09', place: 'Balai', corrects: '', stands: '1' },
			{ note_number: '3', place: 'Rumah Pak Kenari, teras', corrects: '1', stands: '0' },
			// [X11] A formula is text.
			{ note_number: '4', place: 'Teras', happened: "'=1+1", corrects: '3', stands: '1' }
		]);
	expect(writeLogFile(log, 'log.csv', 'id').text.startsWith('\uFEFF')).toBe(true);
});

test('[X27] [X12] its codebook explains every column in both languages, and whose names are in it', async () => {
	const { read, add } = await openLog();
	await add({});
	const log = await read();
	const rows = readRows(log, 'codebook.csv', 'r');
	const columns = rows.filter(({ entry }) => entry === 'column');
	const head = mentoringSheet(log).table.columns;
	expect(columns.map(({ name }) => name)).toEqual(head);
	expect(Object.keys(mentoringFile.id.columns)).toEqual(head);
	for (const row of rows) expect(row['meaning_id'] && row['meaning_en'], JSON.stringify(row)).toBeTruthy();
	expect(rows.find(({ name }) => name === 'names')?.['meaning_en']).toBe(mentoringFile.en.notes.names);
});

test('[X27] [X13] its files say what the data is, and no other name is one', async () => {
	const { house, read, add } = await openLog();
	await add({});
	const names = async () => {
		const log = await read();
		return logFileNames.map((file) => writeLogFile(log, file, 'r').name);
	};
	expect(await names()).toEqual([
		'rembuk_kelompok-melati_pendampingan_r.csv',
		'rembuk_kelompok-melati_pendampingan-buku-kode_r.csv'
	]);
	await house.db.updateTable('programme').set({ purpose: 'practice' }).execute();
	expect((await names())[0]).toBe('rembuk_LATIHAN_kelompok-melati_pendampingan_r.csv');
	for (const name of ['__proto__', 'LOG.csv', '../log.csv', ''])
		expect(parseLogFileName(name)).toBeUndefined();
});
