// A card's plain form: from what stands in its fields to a card, or to what is still missing. The
// server's form action and the script read it alike.
import { moods, parseStatementRef, reachedSteps } from '#domain/board.ts';
import { checkDraft, cleanDraft, type CardDraft } from '#domain/card-draft.ts';
import { parseId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import type { Typed } from '$lib/live/kept-card.ts';
import { aboutOther } from './card-target.ts';
import { readTyped } from './typed.ts';

export type CardKind = CardDraft['kind'];

export function parseKind(value: unknown): CardKind | undefined {
	return (['event', 'reflection', 'idea'] as const).find((kind) => kind === value);
}

/** Which form this is: one for events, one for each goal, one for each statement. */
export function placeOf(kind: CardKind, about: string): string {
	return `${kind} ${about}`;
}

export function placeOfTyped(typed: Typed): string | undefined {
	const kind = parseKind(typed['kind']);
	if (kind === undefined) return undefined;
	const about = { event: '', reflection: typed['goal'], idea: typed['statement'] || aboutOther }[kind];
	return about === undefined ? undefined : placeOf(kind, about);
}

/** Has anything been written or chosen in it? */
export function isFilled(typed: Typed): boolean {
	return ['text', 'when', 'mood', 'reached', 'helped', 'hindered'].some((name) => typed[name]);
}

function pickStep<Step extends number>(steps: readonly Step[], typed: string | undefined): Step | undefined {
	return steps.find((step) => String(step) === typed);
}

/** Undefined when it is no form of ours. Texts are checked by whoever takes the card. */
export function parseCard(typed: Typed): CardDraft | Refused | undefined {
	const { text = '', when = '', helped = '', hindered = '' } = typed;
	switch (parseKind(typed['kind'])) {
		case 'event': {
			const mood = pickStep(moods, typed['mood']);
			const card = { kind: 'event', text, when, mood: mood ?? 0 } as const;
			// What is written above it is missed first.
			const refused = mood === undefined ? (checkTexts(card) ?? refuse('text-missing', 'mood')) : undefined;
			return refused ?? card;
		}
		case 'reflection': {
			const goal = parseId<'card'>(typed['goal']);
			if (!goal) return refuse('link-unknown');
			const reached = pickStep(reachedSteps, typed['reached']);
			return { kind: 'reflection', goal, helped, hindered, ...(reached === undefined ? {} : { reached }) };
		}
		case 'idea': {
			const statement = parseStatementRef(typed['statement']);
			return { kind: 'idea', text, ...(statement === undefined ? {} : { statement }) };
		}
		case undefined:
			return undefined;
	}
}

const stages = { event: 'history', reflection: 'goals', idea: 'priorities' } as const;

/** What the server would say of its texts, said before it is sent. */
function checkTexts(card: CardDraft): Refused | undefined {
	return checkDraft({
		draft: cleanDraft(card),
		status: 'running',
		stage: stages[card.kind],
		isRoundOpen: false,
		seat: { hasLeft: false },
		sent: 0
	});
}

/** A card that can be sent, or what is still missing in its form. */
export function readCard(form: FormData): CardDraft | Refused {
	const card = parseCard(readTyped(form));
	if (card === undefined) return refuse('request-malformed');
	if (isRefused(card)) return card;
	return checkTexts(card) ?? cleanDraft(card);
}

/** The field it is about, where the server names only the reason; undefined: the whole form. */
export function fieldOf({ refused, about }: Refused, kind: CardKind): string | undefined {
	if (refused === 'date-unusable') return 'when';
	if (refused === 'text-missing') return kind === 'reflection' ? 'reached' : (about ?? 'text');
	return refused === 'text-too-long' ? about : undefined;
}
