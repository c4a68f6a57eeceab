// A card's form while it is filled in.
import type { FieldShape } from '#domain/board.ts';
import type { Typed } from '$lib/live/kept-card.ts';
import type { FormRefusal } from '../around.ts';

export type Filling = {
	/** What stands in its fields when it is drawn. */
	readonly typed: Typed;
	readonly complaint: FormRefusal | undefined;
};

/** How many letters the board takes here. */
export function charsOf(shape: FieldShape): number | undefined {
	return 'chars' in shape ? shape.chars : undefined;
}

/** What is wrong with this field, as a sentence. */
export function complaintOf({ complaint }: Filling, name: string): string | undefined {
	return complaint?.about === name ? complaint.sentence : undefined;
}
