// The survey sheet of an XLSForm: groups become fields, select_one questions statements, and every other type
// of question is refused with its row, because it would be lost.
import type { Field, Statement } from './instrument.ts';
import { refuse, type Refused } from './refusal.ts';
import { cellOf, readText, type Row, type Table } from './xlsform-table.ts';

export type Survey = { fields: Field[]; statements: Statement[]; list: string };

/** They ask nobody anything: a form may have them, and an instrument needs none. */
const silent = new Set([
	'start',
	'end',
	'today',
	'deviceid',
	'username',
	'simserial',
	'phonenumber',
	'audit'
]);

type Reading = {
	fields: Field[];
	statements: Statement[];
	list: string | undefined;
	isInGroup: boolean;
	names: Set<string>;
};

/** Numbers follow the order of the rows; what the rows are called does not matter, only that no name stands twice. */
export function readSurvey(survey: Table): Survey | Refused {
	const reading: Reading = {
		fields: [],
		statements: [],
		list: undefined,
		isInGroup: false,
		names: new Set()
	};
	for (const row of survey.rows) {
		const refused = readRow(reading, row);
		if (refused) return refused;
	}
	const { fields, statements, list, isInGroup } = reading;
	if (isInGroup) return refuse('xlsform-out-of-place', `survey ${survey.rows.at(-1)?.number ?? 1}`);
	return { fields, statements, list: list ?? '' };
}

function readRow(reading: Reading, row: Row): Refused | undefined {
	const about = `survey ${row.number}`;
	const type = cellOf(row, 'type')
		.toLowerCase()
		.replace(/[\s_]+/g, ' ');
	const name = cellOf(row, 'name');
	if (silent.has(type)) return undefined;
	if (type !== 'end group' && name !== '') {
		if (reading.names.has(name)) return refuse('xlsform-name-doubled', about); // [A22]
		reading.names.add(name);
	}
	if (type === 'begin group') return beginGroup(reading, row);
	if (type === 'end group') {
		if (!reading.isInGroup) return refuse('xlsform-out-of-place', about);
		reading.isInGroup = false;
		return undefined;
	}
	if (type.startsWith('select one ')) return addStatement(reading, row);
	return refuse('xlsform-type-unknown', `${about} ${cellOf(row, 'type')}`.trim()); // [A22]
}

function beginGroup(reading: Reading, row: Row): Refused | undefined {
	const about = `survey ${row.number}`;
	if (reading.isInGroup) return refuse('xlsform-out-of-place', about);
	const name = readText(row, 'label');
	if (name === undefined) return refuse('text-missing', about);
	reading.isInGroup = true;
	reading.fields.push({ number: reading.fields.length + 1, name });
	return undefined;
}

function addStatement(reading: Reading, row: Row): Refused | undefined {
	const about = `survey ${row.number}`;
	// As it is written: the names of lists know capitals.
	const list = cellOf(row, 'type').replace(/^select[\s_]+one\s+/i, '');
	if (!reading.isInGroup || (reading.list !== undefined && reading.list !== list))
		return refuse('xlsform-out-of-place', about);
	const positive = readText(row, 'label');
	const notYet = readText(row, 'rembuk_belum');
	if (positive === undefined || notYet === undefined) return refuse('text-missing', about);
	reading.list = list;
	reading.statements.push({
		number: reading.statements.length + 1,
		field: reading.fields.length,
		positive,
		notYet
	});
	return undefined;
}
