// The script of turns, beside the room's or alone on the list: a phone is not handed on while something of
// the person who holds it has not been sent [L26], and nothing of theirs is left on it afterwards [L25].
import { readPendingCard } from '$lib/live/kept-card.ts';
import { forgetOthers, forgetSeat, readPending } from '$lib/live/pending-answers.ts';
import type { SeatId } from '#domain/ids.ts';

/** How often the list looks again: who is still to come changes with every turn on another phone. */
const lookAgainMs = 3_000;

function isUnsent(seatId: SeatId): boolean {
	return readPending(seatId).length > 0 || readPendingCard(seatId) !== undefined;
}

function guard(form: HTMLFormElement): void {
	const seatId = form.dataset['seat'] as SeatId;
	const say = (what: string | undefined) => {
		for (const said of document.querySelectorAll<HTMLElement>('[data-said]'))
			said.hidden = said.dataset['said'] !== what;
	};
	form.addEventListener('submit', (event) => {
		if (isUnsent(seatId)) {
			event.preventDefault();
			say('unsent');
			// The room kept it from leaving: its line is lost.
		} else if (event.defaultPrevented) say('lost');
		else forgetSeat(seatId);
	});
}

/** The same page anew, where it has changed; whoever is about to press is not disturbed. */
async function lookAgain(list: HTMLElement): Promise<void> {
	try {
		const answer = await fetch(location.href);
		// Not this page any more: taken back, closed, or somebody's turn.
		if (answer.redirected) return location.reload();
		const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
		const now = page.getElementById('list');
		if (!now) return location.reload();
		if (now.innerHTML !== list.innerHTML && !list.matches(':active')) list.innerHTML = now.innerHTML;
	} catch {
		// Out of reach; the next look may find it.
	}
	setTimeout(() => void lookAgain(list), lookAgainMs);
}

const form = document.querySelector<HTMLFormElement>('#hand-on');
if (form) guard(form);
const list = document.getElementById('list');
if (list) {
	forgetOthers((list.dataset['owner'] ?? '') as SeatId);
	setTimeout(() => void lookAgain(list), lookAgainMs);
}
