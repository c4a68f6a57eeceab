// Reading a roster that was typed, pasted or exported from a spreadsheet, line by line. Storing
// it, and comparing it with rows that changed meanwhile, is server/programme.
import Papa from 'papaparse';
import { checkName } from './account.ts';
import { refuse, type RefusalCode, type Refused } from './refusal.ts';
import { cleanLine } from './text.ts';

export type MemberRole = 'officer' | 'member';
export type Sex = 'female' | 'male' | undefined;
export type RosterRow = { name: string; role: MemberRole; sex: Sex };
export type RosterPreview = {
	good: (RosterRow & { line: number })[];
	bad: { line: number; text: string; why: RefusalCode }[];
};

export const rosterLimits = {
	rows: 500,
	/** 500 long lines with room to spare; keeps a pasted book from being read line by line. */
	textChars: 100_000,
	/** How much of a bad line is repeated to the person who pasted it. */
	echoChars: 200
} as const;

const columnWords = {
	name: ['nama', 'nama lengkap', 'nama anggota', 'name', 'full name'],
	role: ['peran', 'jabatan', 'kedudukan', 'role', 'position'],
	sex: ['jk', 'l/p', 'p/l', 'jenis kelamin', 'kelamin', 'sex', 'gender']
} as const;
type Column = keyof typeof columnWords | undefined;

/** The first word of a role decides: "ketua kelompok", "wakil ketua", "seksi humas" are officers. */
const roleWords = new Map<string, MemberRole>([
	...['ketua', 'wakil', 'sekretaris', 'bendahara', 'pengurus', 'seksi', 'koordinator', 'humas'].map(officer),
	...['officer', 'chair', 'chairperson', 'vice', 'secretary', 'treasurer', 'coordinator'].map(officer),
	['anggota', 'member'],
	['member', 'member']
]);
/** P is perempuan here, also in an English list: the lists come from Indonesian village offices. */
const sexWords = new Map<string, Exclude<Sex, undefined>>([
	...['l', 'laki-laki', 'laki laki', 'lelaki', 'pria', 'm', 'male', 'man'].map((word): [string, 'male'] => [
		word,
		'male'
	]),
	...['p', 'perempuan', 'wanita', 'f', 'female', 'w', 'woman'].map((word): [string, 'female'] => [
		word,
		'female'
	])
]);

function officer(word: string): [string, MemberRole] {
	return [word, 'officer'];
}

/**
 * What each line of a pasted roster would become. Lines count from 1, as an editor counts them;
 * empty lines and a header are neither good nor bad. existingNames are those already on the roster.
 * Reasons: 'roster-line-bad', 'name-missing', 'text-too-long', 'name-doubled', 'too-many'.
 */
export function previewRoster(text: string, existingNames: readonly string[]): RosterPreview {
	const preview: RosterPreview = { good: [], bad: [] };
	if (text.length > rosterLimits.textChars) {
		preview.bad.push({ line: 1, text: '', why: 'text-too-long' });
		return preview;
	}
	const lines = text
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\r|\n/)
		.map((content, index) => ({ line: index + 1, content }))
		// "sep=;" is how Excel notes the delimiter it wrote.
		.filter(({ content }) => content.replace(/[\s,;"]/g, '') !== '' && !/^sep=.$/.test(content));
	const delimiter = findDelimiter(lines.map(({ content }) => content));
	const header = readHeader(splitLine(lines[0]?.content ?? '', delimiter));
	const taken = new Set(existingNames.map(nameKey));
	for (const [index, { line, content }] of lines.slice(header === undefined ? 0 : 1).entries()) {
		const row =
			index < rosterLimits.rows ? readRow(content, { delimiter, header, taken }) : refuse('too-many'); // [S22]
		if ('refused' in row) {
			preview.bad.push({ line, text: content.slice(0, rosterLimits.echoChars), why: row.refused }); // [S20]
		} else {
			taken.add(nameKey(row.name));
			preview.good.push({ ...row, line });
		}
	}
	return preview;
}

/** A row as it comes back from a form: 'name-missing', 'text-too-long', 'roster-line-bad'. */
export function checkRosterRow(row: { name: string; role: unknown; sex: unknown }): Refused | undefined {
	const isKnown =
		(row.role === 'officer' || row.role === 'member') &&
		(row.sex === undefined || row.sex === 'female' || row.sex === 'male');
	if (!isKnown || hasControl(row.name)) return refuse('roster-line-bad');
	return checkName(row.name); // [S21]
}

/** By what two names are the same person's on one roster: case and spacing do not matter [S21]. */
export function nameKey(name: string): string {
	return cleanLine(name).toLowerCase();
}

/** Tab before semicolon before comma, whichever occurs: a name may hold a comma, rarely the others [S19]. */
function findDelimiter(lines: readonly string[]): string {
	return ['\t', ';'].find((mark) => lines.some((line) => line.includes(mark))) ?? ',';
}

/** Cells of one line, quotes undone. Each line alone, so that one stray quote spoils one line only. */
function splitLine(line: string, delimiter: string): string[] | undefined {
	const { data, errors } = Papa.parse<string[]>(line, { delimiter, newline: '\n' });
	if (errors.length > 0) return undefined;
	return (data[0] ?? []).map(cleanLine);
}

/** Which column is what, when the first line says so by having a name column. */
function readHeader(cells: string[] | undefined): Column[] | undefined {
	const columns = (cells ?? []).map((cell): Column => {
		const word = cell.toLowerCase();
		return (['name', 'role', 'sex'] as const).find((column) =>
			(columnWords[column] as readonly string[]).includes(word)
		);
	});
	return columns.includes('name') ? columns : undefined;
}

function readRow(
	line: string,
	list: { delimiter: string; header: Column[] | undefined; taken: ReadonlySet<string> }
): RosterRow | Refused {
	const cells = hasControl(line.replaceAll('\t', '')) ? undefined : splitLine(line, list.delimiter);
	const row = cells && (list.header ? readByHeader(cells, list.header) : readByShape(cells));
	if (row === undefined) return refuse('roster-line-bad'); // [S20]
	const badName = checkName(row.name); // [S21]
	if (badName !== undefined) return badName;
	return list.taken.has(nameKey(row.name)) ? refuse('name-doubled') : row; // [S21]
}

/** Columns the header does not name are left unread; a longer line than the header is bad. */
function readByHeader(cells: readonly string[], header: readonly Column[]): RosterRow | undefined {
	const cell = (column: Column) => cells[header.indexOf(column)] ?? '';
	const isTooLong = cells.slice(header.length).some((extra) => extra !== '');
	const role = cell('role') === '' ? 'member' : readRole(cell('role'));
	const sex = cell('sex') === '' ? undefined : readSex(cell('sex'));
	if (isTooLong || role === undefined || (cell('sex') !== '' && sex === undefined)) return undefined;
	return { name: cell('name'), role, sex };
}

/** Without a header: the name, perhaps after a row number, then role and sex in any order. */
function readByShape(cells: readonly string[]): RosterRow | undefined {
	const [typed = '', ...rest] = /^\d+[.)]?$/.test(cells[0] ?? '') ? cells.slice(1) : cells;
	const row: RosterRow = { name: typed.replace(/^\d+[.)]\s*/, ''), role: 'member', sex: undefined };
	const seen = new Set<'role' | 'sex'>();
	for (const cell of rest.filter((each) => each !== '')) {
		const role = readRole(cell);
		const sex = readSex(cell);
		const kind = role === undefined ? 'sex' : 'role';
		if ((role === undefined && sex === undefined) || seen.has(kind)) return undefined; // [S19]
		seen.add(kind);
		row.role = role ?? row.role;
		row.sex = sex ?? row.sex;
	}
	return row;
}

function readRole(cell: string): MemberRole | undefined {
	return roleWords.get(cell.toLowerCase().split(/[\s/-]/)[0] ?? '');
}

function readSex(cell: string): Sex {
	return sexWords.get(cell.toLowerCase().replace(/[.()]/g, ''));
}

/** Control characters have no place in a name and break lists and logs. */
function hasControl(text: string): boolean {
	return /\p{Cc}/u.test(text);
}
