// The sheets of an .xlsx file that somebody brings, as text. Nothing in it is believed: how much it may unpack
// to, how many rows, cells and letters it may have; formulas are never computed, only what is written beside
// them read. It is read in the process that answers the phones, so a small file may not be much work.
import { unzipSync } from 'fflate';
import { refuse, type Refused } from '#domain/refusal.ts';
import { sheetNameOf, type Sheet } from '#domain/xlsform-table.ts';
import { RefusedPart, walkPart } from './workbook-part.ts';
import { readRows, readStrings, type Source } from './workbook-rows.ts';

/**
 * Against zip bombs: our own largest form unpacks to less than one tenth of it. letters: of all cells together, as
 * UTF-16 counts them; the longest form there can be has 400,000, or twice that where each is an emoji.
 */
export const workbookLimits = { entries: 200, unpackedBytes: 8_000_000, letters: 1_000_000 } as const;

type Files = Record<string, Uint8Array>;

/**
 * The sheets of a form, and no others: a workbook may have more, which are not read. Refusals: 'file-unreadable',
 * 'file-too-large' where it would unpack to more than we take, and those of readRows [A22].
 */
export function readWorkbook(bytes: Uint8Array): Sheet[] | Refused {
	const files = unpack(bytes);
	if ('refused' in files) return files as Refused;
	try {
		return readSheets(files);
	} catch (fault) {
		if (fault instanceof RefusedPart) return fault.answer;
		throw fault;
	}
}

function readSheets(files: Files): Sheet[] {
	const source: Source = {
		strings: readStrings(files['xl/sharedStrings.xml']),
		lettersLeft: workbookLimits.letters
	};
	const targets = readTargets(files['xl/_rels/workbook.xml.rels']);
	const taken = new Set<string>();
	const sheets: Sheet[] = [];
	for (const [name, { title, relation }] of readTitles(files['xl/workbook.xml'])) {
		const path = targets.get(relation) ?? '';
		// One part under several names would be read as often as it is named.
		if (taken.has(path)) throw new RefusedPart(refuse('file-unreadable', name));
		taken.add(path);
		sheets.push({ name: title, rows: readRows(files[path], name, source) });
	}
	return sheets;
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

/** The first sheet of each name that a form's sheets have. */
function readTitles(file: Uint8Array | undefined) {
	const titles = new Map<string, { title: string; relation: string }>();
	walkPart(file, {
		open(tag, attributes) {
			if (tag !== 'sheet') return;
			const { name: title = '', id: relation = '' } = attributes();
			const name = sheetNameOf(title);
			if (name !== undefined && !titles.has(name)) titles.set(name, { title, relation });
		}
	});
	return titles;
}

/** Where each sheet lies; a path that leaves xl/ is none of the files we unpacked. */
function readTargets(file: Uint8Array | undefined): Map<string, string> {
	const targets = new Map<string, string>();
	walkPart(file, {
		open(tag, attributes) {
			if (tag !== 'Relationship') return;
			const { Id = '', Target = '' } = attributes();
			targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
		}
	});
	return targets;
}
