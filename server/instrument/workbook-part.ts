// The XML of one part of an .xlsx file, told piece by piece; who listens may stop it with a refusal at any of them.
import { strFromU8 } from 'fflate';
import { Parser } from 'saxen';
import { refuse, type Refused } from '#domain/refusal.ts';
import { sheetLimits } from '#domain/xlsform-table.ts';

/** Thrown so that nothing more of a part is read; readWorkbook makes an answer of it. */
export class RefusedPart extends Error {
	readonly answer: Refused;
	constructor(answer: Refused) {
		super(answer.refused);
		this.answer = answer;
	}
}

/** As it stands in the file, and what it says: reading it costs, so its length is looked at first. */
export type Written = { readonly length: number; readonly read: () => string };

type Listener = {
	open?: (name: string, attributes: () => Record<string, string>) => void;
	close?: (name: string) => void;
	text?: (text: Written) => void;
};

/** Names without their prefix: some programs write x:row. Entities of a document type are never expanded. */
export function walkPart(file: Uint8Array | undefined, listener: Listener): void {
	if (!file) throw new RefusedPart(refuse('file-unreadable'));
	const plain = (name: string) => name.slice(name.indexOf(':') + 1);
	const parser = new Parser();
	parser.on('openTag', (name, read, decode) =>
		listener.open?.(plain(name), () =>
			Object.fromEntries(Object.entries(read()).map(([key, value]) => [plain(key), decode(value)]))
		)
	);
	parser.on('closeTag', (name) => listener.close?.(plain(name)));
	parser.on('text', (text, decode) => listener.text?.({ length: text.length, read: () => decode(text) }));
	parser.on('cdata', (text) => listener.text?.({ length: text.length, read: () => text }));
	parser.on('error', () => {
		throw new RefusedPart(refuse('file-unreadable'));
	});
	if (parser.parse(strFromU8(file))) throw new RefusedPart(refuse('file-unreadable'));
}

/** Text lies in <t>, in one piece or in several runs; <rPh> holds how it is pronounced, which is no part of it. */
export function collectText() {
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

/** "&#1114111;" is the longest that one letter is written in XML. */
const signsOfLetter = 10;

/**
 * The text so far and one more piece of it, or undefined where no cell of a form is as long [A22]. What is only
 * a little too long passes, an emoji being two here: readTable counts letters as people do.
 */
export function append(text: string, piece: Written): string | undefined {
	if (piece.length > sheetLimits.cellChars * signsOfLetter) return undefined;
	const longer = text + unescape(piece.read());
	return longer.length > sheetLimits.cellChars * 2 ? undefined : longer;
}

/** "_x000D_" is how spreadsheets write a sign that XML cannot hold. */
function unescape(text: string): string {
	return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16))
	);
}
