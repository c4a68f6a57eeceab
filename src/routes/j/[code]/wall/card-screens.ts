// Cards, and what they keep and send. The server draws them at once; the script fetches this file when a
// step asks for a card (fetch-wall.ts).
export { writeMissed } from './card-refusal.ts';
export { default as Cards } from './Cards.svelte';
export { makeOutbox } from './make-outbox.ts';
export { default as css } from './card.css?url&no-inline';
