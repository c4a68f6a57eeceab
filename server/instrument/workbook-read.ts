// The sheets of an .xlsx file that somebody brings, as text. Nothing in it is believed: how much it may unpack
// to, how many rows and cells it may have; formulas are never computed, only what is written beside them read.
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'saxen';
import { refuse, type Refused } from '#domain/refusal.ts';
import { sheetLimits, type Sheet } from '#domain/xlsform-table.ts';

/** Against zip bombs: our own largest form unpacks to less than one tenth of it. */
export const workbookLimits = { entries: 200, unpackedBytes: 8_000_000, sheets: 20 } as const;

type Files = Record<string, Uint8Array>;

/** Refusals: 'file-unreadable', 'file-too-large' where it would unpack to more than we take [A22]. */
export function readWorkbook(bytes: Uint8Array): Sheet[] | Refused {
	const files = unpack(bytes);
	if ('refused' in files) return files as Refused;
	try {
		const strings = readStrings(files['xl/sharedStrings.xml']);
		const targets = readTargets(files['xl/_rels/workbook.xml.rels']);
		const sheets: Sheet[] = [];
		for (const { name, relation } of readSheetNames(files['xl/workbook.xml'])) {
			const path = targets.get(relation);
			if (path === undefined || sheets.length >= workbookLimits.sheets) return refuse('file-unreadable');
			const rows = readRows(files[path], strings);
			if (!Array.isArray(rows)) return refuse('too-many', name);
			sheets.push({ name, rows });
		}
		return sheets;
	} catch (fault) {
		if (fault instanceof UnreadableXml) return refuse('file-unreadable');
		throw fault;
	}
}

/** Only the parts with words in them, and only as large as they say they are: fflate stops there. */
function unpack(bytes: Uint8Array): Files | Refused {
	let [entries, unpacked] = [0, 0];
	try {
		const files = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				entries += 1;
				if (
					!/^xl\/(workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(
						name
					)
				)
					return false;
				unpacked += originalSize;
				return entries <= workbookLimits.entries && unpacked <= workbookLimits.unpackedBytes;
			}
		});
		const isTooMuch = entries > workbookLimits.entries || unpacked > workbookLimits.unpackedBytes;
		if (isTooMuch) return refuse('file-too-large');
		return files['xl/workbook.xml'] ? files : refuse('file-unreadable');
	} catch {
		// Not a zip, cut off, or packed in a way of its own: fflate throws, and nothing else could be done.
		return refuse('file-unreadable');
	}
}

class UnreadableXml extends Error {}

type Listener = {
	open?: (name: string, attributes: () => Record<string, string>) => void;
	close?: (name: string) => void;
	text?: (text: string) => void;
};

/** Names without their prefix: some programs write x:row. Entities of a document type are never expanded. */
function walk(file: Uint8Array | undefined, listener: Listener): void {
	if (!file) throw new UnreadableXml();
	const plain = (name: string) => name.slice(name.indexOf(':') + 1);
	const parser = new Parser();
	parser.on('openTag', (name, read, decode) =>
		listener.open?.(plain(name), () =>
			Object.fromEntries(Object.entries(read()).map(([key, value]) => [plain(key), decode(value)]))
		)
	);
	parser.on('closeTag', (name) => listener.close?.(plain(name)));
	parser.on('text', (text, decode) => listener.text?.(decode(text)));
	parser.on('cdata', (text) => listener.text?.(text));
	parser.on('error', (fault) => {
		throw new UnreadableXml(fault.message);
	});
	const fault = parser.parse(strFromU8(file));
	if (fault) throw new UnreadableXml(fault.message);
}

function readSheetNames(file: Uint8Array | undefined): { name: string; relation: string }[] {
	const sheets: { name: string; relation: string }[] = [];
	walk(file, {
		open(tag, attributes) {
			if (tag !== 'sheet') return;
			const { name = '', id = '' } = attributes();
			sheets.push({ name, relation: id });
		}
	});
	return sheets;
}

/** Where each sheet lies; a path that leaves xl/ is none of the files we unpacked. */
function readTargets(file: Uint8Array | undefined): Map<string, string> {
	const targets = new Map<string, string>();
	walk(file, {
		open(tag, attributes) {
			if (tag !== 'Relationship') return;
			const { Id = '', Target = '' } = attributes();
			targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
		}
	});
	return targets;
}

function readStrings(file: Uint8Array | undefined): string[] {
	const strings: string[] = [];
	if (!file) return strings;
	const text = collectText();
	walk(file, {
		open(tag) {
			if (tag === 'si') strings.push('');
			text.open(tag);
		},
		close: text.close,
		text(part) {
			if (text.isWanted()) strings[strings.length - 1] += unescape(part);
		}
	});
	return strings;
}

/** Text lies in <t>, in one piece or in several runs; <rPh> holds how it is pronounced, which is no part of it. */
function collectText() {
	let [isInText, isInPhonetic] = [false, false];
	return {
		open(tag: string) {
			if (tag === 't') isInText = true;
			if (tag === 'rPh') isInPhonetic = true;
		},
		close(tag: string) {
			if (tag === 't') isInText = false;
			if (tag === 'rPh') isInPhonetic = false;
		},
		isWanted: () => isInText && !isInPhonetic
	};
}

/** Undefined when there are more rows or columns than a form has. */
function readRows(file: Uint8Array | undefined, strings: readonly string[]): string[][] | undefined {
	const rows: string[][] = [];
	const text = collectText();
	let [row, column, kind, value, isInValue, isTooMuch] = [0, -1, '', '', false, false];
	walk(file, {
		open(tag, attributes) {
			text.open(tag);
			if (tag === 'row') {
				const said = Number(attributes()['r']);
				row = Number.isInteger(said) && said > 0 ? said : row + 1;
				column = -1;
			} else if (tag === 'c') {
				const { r = '', t = 'n' } = attributes();
				column = columnOf(r) ?? column + 1;
				[kind, value] = [t, ''];
			} else if (tag === 'v') isInValue = true;
		},
		close(tag) {
			text.close(tag);
			if (tag === 'v') isInValue = false;
			if (tag !== 'c' || value === '') return;
			// One beyond the limit is kept, so that who reads the table can say which.
			if (row > sheetLimits.rows + 1 || column > sheetLimits.columns) isTooMuch = true;
			else place(rows, { row, column }, kind === 's' ? (strings[Number(value)] ?? '') : value);
		},
		text(part) {
			if (isInValue || text.isWanted()) value += kind === 's' ? part : unescape(part);
		}
	});
	return isTooMuch ? undefined : rows;
}

function place(rows: string[][], at: { row: number; column: number }, value: string): void {
	while (rows.length < at.row) rows.push([]);
	const cells = rows[at.row - 1]!;
	while (cells.length < at.column) cells.push('');
	cells[at.column] = value;
}

/** A is 0; undefined where nothing is said. */
function columnOf(reference: string): number | undefined {
	const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
	if (letters === undefined) return undefined;
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "_x000D_" is how spreadsheets write a sign that XML cannot hold. */
function unescape(text: string): string {
	return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16))
	);
}
