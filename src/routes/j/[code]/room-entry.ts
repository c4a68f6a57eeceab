// The phone's only script: takes the room that the server has drawn and keeps it alive.
import { mount } from 'svelte';
import LiveRoom from './LiveRoom.svelte';

const target = document.getElementById('room');
const first = document.getElementById('first')?.textContent;
if (target && first) {
	// Drawn anew rather than adopted: the page around it is not this script's business.
	target.replaceChildren();
	mount(LiveRoom, { target, props: JSON.parse(first) });
}
