// How large one card of the timeline is, before it has a place. The lengths are those of RiverCard.svelte.
import { countLines, longestWord, textWidth, tightWidth } from './text-lines.ts';

export type RiverEvent = {
	readonly id: string;
	readonly text: string;
	/** As it is shown, a sign for "roughly" included. */
	readonly when: string;
	readonly who: string;
	/** From −2, very low, to 2, very high. */
	readonly mood: number;
};

/** full: who was involved stands below the text; label: in the same paragraph, and everything closer. */
export type CardForm = 'full' | 'label';
export type CardStyle = {
	readonly form: CardForm;
	readonly size: number;
	/** Lines of text a card may have, those of the date included on a label; more end in "…", where it may be cut. */
	readonly textLines: number;
	readonly mayCut: boolean;
	/** May a word be broken that is wider than its card? */
	readonly mayBreak: boolean;
	readonly maxWidth: number;
};

export type CardSize = {
	readonly width: number;
	readonly height: number;
	/** Lines to show of the date, the text and who was involved. */
	readonly lines: { readonly when: number; readonly text: number; readonly who: number };
};

/** A label has who was involved in its text's paragraph, behind the same sign. */
export const cardLengths = {
	full: { padX: 14, padY: 11, lineHeight: 1.18, smaller: 2, whenPadX: 13, whenPadY: 5, gap: 5 },
	label: { padX: 10, padY: 6, lineHeight: 1.18, smaller: 0, whenPadX: 9, whenPadY: 1, gap: 2 }
} as const satisfies Record<CardForm, Record<string, number>>;
const most = { when: 3, who: 2 };

/** The size of a card at most this wide; undefined where its text would be cut or a word broken and may not be. */
export function sizeCard(event: RiverEvent, style: CardStyle, width: number): CardSize | undefined {
	const lengths = cardLengths[style.form];
	const { padX, padY, lineHeight, whenPadX, whenPadY, gap } = lengths;
	const widest = Math.min(width, style.maxWidth);
	const inner = widest - 2 * padX;
	const small = style.size - lengths.smaller;
	const isLabel = style.form === 'label';
	// The sign before the names is as wide as a capital M and a space.
	const sign = textWidth('M ', { size: small });
	const text = isLabel && event.who !== '' ? `${event.text} M\u00a0${event.who}` : event.text;
	const parts = {
		when: { said: event.when, size: small, isBold: true, width: inner - 2 * whenPadX },
		text: { said: text, size: style.size, width: inner },
		who: { said: isLabel ? '' : event.who, size: small, width: inner - sign }
	};
	const needed = {
		when: countLines(parts.when.said, parts.when),
		text: countLines(parts.text.said, parts.text),
		who: countLines(parts.who.said, parts.who)
	};
	const when = Math.min(needed.when, isLabel ? Math.min(most.when, style.textLines - 1) : most.when);
	const lines = {
		when,
		text: Math.min(needed.text, isLabel ? style.textLines - when : style.textLines),
		who: Math.min(needed.who, style.mayCut ? 1 : most.who)
	};
	const isCut = lines.when < needed.when || lines.text < needed.text || lines.who < needed.who;
	if (isCut && !style.mayCut) return undefined;
	const isBroken = Object.values(parts).some((part) => longestWord(part.said, part) > part.width);
	if (isBroken && !style.mayBreak) return undefined;
	const tight = Math.max(
		tightWidth(parts.when.said, parts.when) + 2 * whenPadX,
		tightWidth(parts.text.said, parts.text),
		lines.who > 0 ? tightWidth(parts.who.said, parts.who) + sign : 0
	);
	const height =
		2 * padY +
		(lines.when * small + lines.text * style.size + lines.who * small) * lineHeight +
		2 * whenPadY +
		gap +
		(lines.who > 0 ? gap : 0);
	// A width that was cut for fewer lines would let the text run into more of them.
	return { width: Math.ceil(isCut ? widest : tight + 2 * padX), height: Math.ceil(height), lines };
}
