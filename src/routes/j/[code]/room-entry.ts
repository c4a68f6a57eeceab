// The phone's only script: takes the room that the server has drawn and keeps it alive.
import { mount } from 'svelte';
import type { Language } from '#domain/text.ts';
import type { First } from './around.ts';
import LiveRoom from './LiveRoom.svelte';
import { takeForm } from './take-form.ts';
import { fetchWall, wallPartOf, type Wall } from './wall/fetch-wall.ts';

/** screen: the code of a further language, where the page is read in one. */
type Reading = { language: Language; screen?: string };

/** Drawn anew rather than adopted: the page around it is not this script's business. */
function draw(target: Element, first: First & Reading, wall?: Wall): void {
	const before = takeForm(target);
	target.replaceChildren();
	mount(LiveRoom, { target, props: { ...first, wall, typed: before.typed ?? first.typed } });
	before.returnFocus();
}

/** A press that has begun would end on a button that is gone, and nothing would happen: it ends first. */
function afterPress(target: Element, act: () => void): void {
	if (target.matches(':active')) requestAnimationFrame(() => afterPress(target, act));
	else act();
}

const target = document.getElementById('room');
const written = document.getElementById('first')?.textContent;
if (target && written) {
	const first = JSON.parse(written) as First & Reading;
	const part = wallPartOf(first.seat.view.step, first.seat.mirror);
	let isPosted = false;
	target.addEventListener('submit', () => (isPosted = true), { once: true });
	const take = (wall?: Wall) =>
		afterPress(target, () => {
			// A plain form that is on its way brings a page of its own; drawn here, it could be sent twice.
			if (!isPosted) draw(target, first, wall);
		});
	// What the server drew stands until its screens are here, and works as the plain form it is.
	if (part) fetchWall(part, take);
	else take();
}
