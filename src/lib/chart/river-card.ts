// How large one card of the timeline is, before it has a place. The lengths are those of RiverCard.svelte.
import { breakAt, countLines, measureText, narrowest, tightWidth, type Measured } from './text-lines.ts';

export type RiverEvent = {
	readonly id: string;
	readonly text: string;
	/** As it is shown, a sign for "roughly" included. */
	readonly when: string;
	readonly who: string;
	/** From −2, very low, to 2, very high. */
	readonly mood: number;
};

/** full: the date above the text and who was involved below; label: all in one paragraph. */
export type CardForm = 'full' | 'label';
export type CardStyle = {
	readonly form: CardForm;
	readonly size: number;
	/** Lines of text a card may have; what is longer ends in "…", where it may be cut at all. */
	readonly textLines: number;
	readonly mayCut: boolean;
	readonly maxWidth: number;
};

export type CardSize = {
	readonly width: number;
	readonly height: number;
	/** Lines to show of the date, the text and who was involved; a label has lines of text only. */
	readonly lines: { readonly when: number; readonly text: number; readonly who: number };
};

export const cardLengths = {
	full: { padX: 14, padY: 11, lineHeight: 1.18, whenHeight: 1.2, whenPadX: 13, whenPadY: 5, gap: 5 },
	label: { padX: 10, padY: 6, lineHeight: 1.25, whenPadX: 9, gap: 3 }
} as const;
/** Dates and names stand a little smaller than what happened. */
export const smaller = 2;
const most = { when: 3, who: 2 };
const leastLabel = 96;

/** The size of a card at most this wide; undefined where its text would have to be cut and may not be. */
export function sizeCard(event: RiverEvent, style: CardStyle, width: number): CardSize | undefined {
	const widest = Math.min(width, style.maxWidth);
	return style.form === 'full' ? sizeFull(event, style, widest) : sizeLabel(event, style, widest);
}

/** Who was involved, in a label: after the text, in the same paragraph. */
export function labelText(event: { readonly text: string; readonly who: string }): string {
	return event.who === '' ? event.text : `${event.text} · ${event.who}`;
}

function sizeFull(event: RiverEvent, style: CardStyle, widest: number): CardSize | undefined {
	const { padX, padY, lineHeight, whenHeight, whenPadX, whenPadY, gap } = cardLengths.full;
	const inner = widest - 2 * padX;
	const small = style.size - smaller;
	const when = { size: small, isBold: true, width: inner - 2 * whenPadX };
	const text = { size: style.size, width: inner };
	const icon = small + 6;
	const who = { size: small, width: inner - icon };
	const needed = {
		when: countLines(event.when, when),
		text: countLines(event.text, text),
		who: countLines(event.who, who)
	};
	const lines = {
		when: Math.min(needed.when, most.when),
		text: Math.min(needed.text, style.textLines),
		who: Math.min(needed.who, style.mayCut ? 1 : most.who)
	};
	const isCut = lines.when < needed.when || lines.text < needed.text || lines.who < needed.who;
	if (isCut && !style.mayCut) return undefined;
	const tight = Math.max(
		tightWidth(event.when, when) + 2 * whenPadX,
		tightWidth(event.text, text),
		lines.who > 0 ? tightWidth(event.who, who) + icon : 0
	);
	const height =
		2 * padY +
		lines.when * small * whenHeight +
		2 * whenPadY +
		gap +
		lines.text * style.size * lineHeight +
		(lines.who > 0 ? lines.who * small * lineHeight + gap : 0);
	// A width that was cut for fewer lines would let the text run into more of them.
	return { width: Math.ceil(isCut ? widest : tight + 2 * padX), height: Math.ceil(height), lines };
}

/** A label's lines at one width: the date runs on into the text, each in its own weight. */
function labelLines(date: Measured, text: Measured, width: number): number {
	const { padX, whenPadX, gap } = cardLengths.label;
	const inner = width - 2 * padX;
	const dated = breakAt(inner - 2 * whenPadX, date, 0);
	return dated.lines - 1 + breakAt(inner, text, dated.used + 2 * whenPadX + gap).lines;
}

function sizeLabel(event: RiverEvent, style: CardStyle, widest: number): CardSize | undefined {
	const { padY, lineHeight } = cardLengths.label;
	const date = measureText(event.when, { size: style.size, isBold: true });
	const text = measureText(labelText(event), { size: style.size });
	const linesAt = (width: number) => labelLines(date, text, Math.max(width, leastLabel));
	const needed = linesAt(widest);
	const isCut = needed > style.textLines;
	if (isCut && !style.mayCut) return undefined;
	const shown = Math.min(needed, style.textLines);
	return {
		width: Math.ceil(isCut ? widest : Math.max(leastLabel, narrowest(widest, linesAt))),
		height: Math.ceil(2 * padY + shown * style.size * lineHeight),
		lines: { when: 1, text: shown, who: 0 }
	};
}
