// What stands in the fields of a card's or the ideas' form.
import type { Typed } from '$lib/live/kept-card.ts';

/** A card's longest honest field is a few hundred letters; protects what is given back in the page. */
const fieldChars = 2_000;
const names = /^(kind|text|when|mood|goal|reached|helped|hindered|statement|dots\d\d?|rate\d\d?)$/;

/** The fields we know. */
export function readTyped(form: FormData): Typed {
	return Object.fromEntries(
		[...form].flatMap(([name, value]) =>
			names.test(name) && typeof value === 'string' ? [[name, value.slice(0, fieldChars)]] : []
		)
	);
}
