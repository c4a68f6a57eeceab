// Whether this phone is still to say which card its owner holds; asked wherever a phone comes in by a page.
import type { Cookies } from '@sveltejs/kit';
import { isRefused } from '#domain/refusal.ts';
import type { CardState, Phones } from '#server/backstage.ts';
import { forgetCard, readCard } from './card-cookie.ts';
import { readTurn } from './turn-cookie.ts';

/** Undefined where no card is asked for: scores are secret, or this seat gives none. */
export async function recallCard(
	{ phones, cookies, url }: { phones: Phones; cookies: Cookies; url: URL },
	token: string
): Promise<CardState | undefined> {
	// [L32] On a phone that goes from hand to hand nobody's card is kept, and its owner's stays theirs.
	const before = readTurn(cookies) === undefined ? readCard(cookies) : undefined;
	const recalled = await phones.recallCode(token, before);
	if (isRefused(recalled)) return undefined;
	// Another seat's, or somebody else goes by it now: brought again and again it would only be refused. And
	// where no card is asked for any more, as after the end, a phone has nothing to keep.
	if (before !== undefined && (recalled.card === 'ask' || recalled.card === undefined))
		forgetCard(cookies, url);
	return recalled.card;
}
