// An instrument as the three sheets of an XLSForm: fields are groups, statements select_one questions on one
// list, and what XLSForm has no place for stands in columns of our own. Rows of text only; the workbook around
// them is the server's.
import { allPictures, checkInstrument, type Instrument } from './instrument.ts';
import { languages, type Language, type Text } from './text.ts';
import { refuse, type Refused } from './refusal.ts';
import { readSurvey } from './xlsform-survey.ts';
import {
	cellOf,
	readTable,
	readText,
	sheetNameOf,
	sheetNames,
	type LineColumn,
	type Sheet,
	type SheetName,
	type Table
} from './xlsform-table.ts';

export const scaleList = 'scale';
/** Kept apart from the scale; other programs need it as a choice, we skip it when reading. */
export const unknownChoice = 'unknown';
const unknownLabel: Text = { id: 'Tidak tahu', en: "Don't know" };
export const languageNames: Record<Language, string> = {
	id: 'Bahasa Indonesia (id)',
	en: 'English (en)'
};

const columnsOf = (name: string) => languages.map((language) => `${name}::${languageNames[language]}`);
const cellsOf = (text: Text) => languages.map((language) => text[language]);
const noText: Text = { id: '', en: '' };

/** The sheets survey, choices and settings; readXlsform gives the same instrument back [A21]. */
export function writeXlsform(instrument: Instrument): Sheet[] {
	const { fields, statements, scale, cutoffHundredths } = instrument;
	const row = (type: string, name: string, label: Text, notYet: Text = noText) => [
		type,
		name,
		...cellsOf(label),
		...cellsOf(notYet)
	];
	const survey = fields.flatMap((field) => [
		row('begin_group', `field_${field.number}`, field.name),
		...statements
			.filter((statement) => statement.field === field.number)
			.map(({ number, positive, notYet }) =>
				row(`select_one ${scaleList}`, `statement_${number}`, positive, notYet)
			),
		row('end_group', '', noText)
	]);
	const choices = [
		...scale.levels.map(({ level, word }) => [scaleList, String(level), ...cellsOf(word)]),
		[scaleList, unknownChoice, ...cellsOf(unknownLabel)]
	];
	const settings = {
		form_title: instrument.name.id,
		form_id: instrument.key,
		version: String(instrument.version),
		default_language: languageNames.id,
		rembuk_cutoff: String(cutoffHundredths / 100),
		rembuk_pictures: scale.pictures
	};
	return [
		{
			name: 'survey',
			rows: [['type', 'name', ...columnsOf('label'), ...columnsOf('rembuk_belum')], ...survey]
		},
		{ name: 'choices', rows: [['list_name', 'name', ...columnsOf('label')], ...choices] },
		{
			name: 'settings',
			rows: [
				[...Object.keys(settings), ...columnsOf('rembuk_name'), ...columnsOf('rembuk_source')],
				[...Object.values(settings), ...cellsOf(instrument.name), ...cellsOf(instrument.source)]
			]
		}
	];
}

/**
 * The instrument in these sheets, checked. key and version are as the form says, or empty and 0 where it says
 * nothing of ours. Refusals name the sheet and the row as a spreadsheet shows them: 'survey 7' [A22].
 */
export function readXlsform(sheets: readonly Sheet[]): Instrument | Refused {
	const tables: Partial<Record<SheetName, Table>> = {};
	for (const name of sheetNames) {
		const sheet = sheets.find((one) => sheetNameOf(one.name) === name);
		const table = sheet ? readTable({ ...sheet, name }) : undefined;
		if (table && 'refused' in table) return table;
		if (!table && name !== 'settings') return refuse('file-unreadable', name);
		if (table) tables[name] = table;
	}
	const { survey, choices, settings } = tables;
	if (!survey || !choices) return refuse('file-unreadable', 'survey');
	const asked = readSurvey(survey);
	if ('refused' in asked) return asked;
	const levels = readLevels(choices, asked.list);
	if ('refused' in levels) return levels;
	const instrument = {
		...readSettings(settings),
		fields: asked.fields,
		statements: asked.statements
	};
	const { pictures, cutoff, ...named } = instrument;
	const whole: Instrument = {
		...named,
		scale: { pictures, levels },
		// Where the form says none, half way up the scale.
		cutoffHundredths: cutoff ?? (levels.length + 1) * 50
	};
	return checkInstrument(whole) ?? whole;
}

/** The choices of the list the statements use; named 1, 2, 3 … from the lowest. */
function readLevels(choices: Table, list: string): Instrument['scale']['levels'] | Refused {
	const levels: { level: number; word: Text }[] = [];
	for (const row of choices.rows) {
		const name = cellOf(row, 'name');
		if (cellOf(row, 'list_name', 'list name') !== list || name === unknownChoice) continue;
		const about = `choices ${row.number}`;
		if (name !== String(levels.length + 1)) return refuse('number-off-limits', about);
		const word = readText(row, 'label');
		if (word === undefined) return refuse('text-missing', about);
		levels.push({ level: levels.length + 1, word });
	}
	return levels;
}

type Settings = Pick<Instrument, 'key' | 'version' | 'name' | 'source'> & {
	pictures: Instrument['scale']['pictures'];
	cutoff: number | undefined;
};

function readSettings(settings: Table | undefined): Settings {
	const row = settings?.rows[0];
	const cell = (name: LineColumn) => (row ? cellOf(row, name) : '');
	const title = cell('form_title');
	const version = cell('version');
	const cutoff = cell('rembuk_cutoff').replace(',', '.');
	return {
		key: cell('form_id'),
		version: /^\d{1,5}$/.test(version) ? Number(version) : 0,
		name: (row && readText(row, 'rembuk_name')) ?? { id: title, en: title },
		// A form from elsewhere seldom says where it is from; its own title is the least that is known.
		source: (row && readText(row, 'rembuk_source')) ?? { id: `XLSForm: ${title}`, en: `XLSForm: ${title}` },
		pictures: allPictures.find((set) => set === cell('rembuk_pictures')) ?? 'plant',
		// NaN for what is no number: checkInstrument has a sentence for it.
		cutoff: cutoff === '' ? undefined : Math.round(Number(cutoff) * 100)
	};
}
