// The outbox of a seat, with what already stood in a form of the page.
import type { SeatId } from '#domain/ids.ts';
import { CardOutbox } from '$lib/live/card-outbox.svelte.ts';
import type { Typed } from '$lib/live/kept-card.ts';
import type { PhoneLine } from '$lib/live/phone-line.svelte.ts';
import { placeOfTyped } from './card-form.ts';

export function makeOutbox(line: PhoneLine, seatId: SeatId, typed: Typed | undefined): CardOutbox {
	const place = typed && placeOfTyped(typed);
	return new CardOutbox(line, seatId, typed && place !== undefined ? { place, typed } : undefined);
}
