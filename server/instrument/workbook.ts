// Sheets of text as the bytes of an .xlsx file: the least that spreadsheets open. Every cell is text, so that
// what looks like a formula is none. Reading is workbook-read.ts.
import { strToU8, zipSync } from 'fflate';
import type { Sheet } from '#domain/xlsform-table.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** The same sheets are the same bytes, whatever the clock says [A21]. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
	const numbers = sheets.map((_, index) => index + 1);
	const files: Record<string, string> = {
		'[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${numbers
			.map(
				(n) =>
					`<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`
			)
			.join('')}</Types>`,
		'_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
			.map(
				({ name }, index) =>
					`<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
			)
			.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships">${numbers
			.map((n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
			.join('')}</Relationships>`,
		...Object.fromEntries(
			sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, writeSheet(sheet)])
		)
	};
	const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
	// The first day a zip can say; a moment of writing would make every file another one.
	return zipSync(bytes, { mtime: new Date(1980, 0, 1) });
}

function writeSheet({ rows }: Sheet): string {
	const columns = Math.max(0, ...rows.map((row) => row.length));
	const widths = Array.from({ length: columns }, (_, index) => {
		const longest = Math.max(...rows.map((row) => (row[index] ?? '').length));
		return `<col min="${index + 1}" max="${index + 1}" width="${Math.min(60, Math.max(10, longest + 2))}" customWidth="1"/>`;
	});
	const lines = rows.map((row, index) => {
		const cells = row.flatMap((cell, at) =>
			cell === ''
				? []
				: `<c r="${columnName(at)}${index + 1}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
		);
		return `<row r="${index + 1}">${cells.join('')}</row>`;
	});
	const cols = columns > 0 ? `<cols>${widths.join('')}</cols>` : '';
	return `${head}<worksheet xmlns="${main}">${cols}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** 0 is A, 26 is AA. */
function columnName(at: number): string {
	const rest = Math.floor(at / 26);
	return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (at % 26));
}

/** Also the signs that XML 1.0 cannot hold, and "_x0041_", which spreadsheets would read as a sign of its own. */
function escapeXml(text: string): string {
	return (
		text
			.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
			// eslint-disable-next-line no-control-regex
			.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
			.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
	);
}
