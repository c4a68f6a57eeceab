// How many lines a text takes in a box, without asking a browser: walls are laid out from it, so that
// nothing jumps and all of it can be tested. It errs to the wide side: widths are rounded up, kerning is
// left out, and a letter the table does not know counts as a wide one.

/** Thousandths of an em, then the letters of that width, in Atkinson Hyperlegible with its plain zero. */
const regular =
	'280  160\' 210,.:; 240l|·‘’ 260j 270` 290i! 300() 310" 320[]f{} 330t 340r 360° 370- 380/\\ 400_“” 4101 ' +
	'420I 430y 440* 450v 460z 470x 480s– 490k 500c 5107J 520? 530a× 540Leu 5502Fhn 560<>T^go~ 570Ebdp 58003q± ' +
	'5905V 600$69SYß 610+=PZ− 62048BR 630AKX 660#Cw 680D 690HNU 700… 710&G 730O 760Q 780@ 800— 820M 840W 850m ' +
	'930%';
const bold =
	'320  230\' 240| 250,.:; 260j 280‘’ 290! 310· 320`il 340[] 370()f{} 380-rt 410"° 430_ 440* 450/1\\ 460I ' +
	'500“” 510– 520cyz 530v 540Lsx~× 5507F 560Ja 5709eku 580<>Ehno 5902^ 600bdgp− 61003q 620$+5=?ST± 63048PZß ' +
	'6406B 660KRV 670U 680CH 690ADY 700NX 710& 720G 730w 760@ 770O 790#Q 810… 850M— 890Wm 980%';

function readWidths(table: string): Map<string, number> {
	const entries = table.match(/\d{3}(?: (?= )|[^ ]+)/g) ?? [];
	return new Map(
		entries.flatMap((entry) =>
			[...entry.slice(3)].map((letter) => [letter, Number(entry.slice(0, 3)) / 1000])
		)
	);
}
const widths = { regular: readWidths(regular), bold: readWidths(bold) };
/** Letters of other alphabets, and signs as wide as their line is high. */
const unknown = { narrow: 0.75, wide: 1.3 };

/** A space at which no line breaks. */
const unbroken = '\u00a0';

export type Lettering = { readonly size: number; readonly isBold?: boolean };

function letterWidth(letter: string, isBold: boolean): number {
	const known = widths[isBold ? 'bold' : 'regular'].get(letter === unbroken ? ' ' : letter);
	if (known !== undefined) return known;
	if (/\p{M}/u.test(letter)) return 0;
	return letter.codePointAt(0)! < 0x1100 ? unknown.narrow : unknown.wide;
}

/** The width of one line of text, in the units of its size. */
export function textWidth(text: string, { size, isBold = false }: Lettering): number {
	let width = 0;
	for (const letter of text.normalize('NFD')) width += letterWidth(letter, isBold);
	return width * size;
}

/** A text whose words have been measured, so that it can be broken at many widths. */
type Measured = { readonly words: readonly number[]; readonly space: number; readonly size: number };

function measure(text: string, lettering: Lettering): Measured {
	const words = text.split(/[^\S\u00a0]+/).filter((word) => word !== '');
	return {
		words: words.map((word) => textWidth(word, lettering)),
		space: textWidth(' ', lettering),
		size: lettering.size
	};
}

function linesAt(width: number, { words, space, size }: Measured, taken: number): number {
	if (words.length === 0) return taken > 0 ? 1 : 0;
	let lines = 1;
	let used = taken;
	for (const word of words) {
		if (used > 0 && used + space + word > width) {
			lines += 1;
			used = 0;
		}
		used = used > 0 ? used + space + word : word;
		if (used <= width) continue;
		// A letter that no longer fits goes down whole: up to a wide letter of each broken line stays empty.
		const perLine = Math.max(width - size, size / 2);
		const broken = Math.ceil(used / perLine) - 1;
		lines += broken;
		used -= broken * perLine;
	}
	return lines;
}

export type TextBox = Lettering & { readonly width: number };

/**
 * Lines of a text that breaks between words, and inside a word only where it is wider than the box; none
 * for an empty one. `taken` is how much of the first line something before the text has used up.
 */
export function countLines(text: string, box: TextBox, taken = 0): number {
	return linesAt(box.width, measure(text, box), taken);
}

/** The width of the longest piece that does not break by itself. */
export function longestWord(text: string, lettering: Lettering): number {
	return Math.max(0, ...measure(text, lettering).words);
}

/** The narrowest box in which a text takes no more lines than it does in this one: no ragged empty side. */
export function tightWidth(text: string, box: TextBox): number {
	const measured = measure(text, box);
	const lines = linesAt(box.width, measured, 0);
	if (lines <= 1) return Math.min(box.width, textWidth(text.trim(), box));
	let [tooNarrow, enough] = [0, box.width];
	while (enough - tooNarrow > 1) {
		const middle = (tooNarrow + enough) / 2;
		if (linesAt(middle, measured, 0) > lines) tooNarrow = middle;
		else enough = middle;
	}
	return enough;
}
