// What no score needs: cards, dots, their order, and the stamp on what is not real. The server draws
// them at once; the script fetches this file when a step asks for it (fetch-wall.ts).
export { default as PurposeChip } from '$lib/controls/PurposeChip.svelte';
export { makeOutbox } from './make-outbox.ts';
export { writeMissed } from './card-refusal.ts';
export { takeForm } from './take-form.ts';
export { default as WallScreen } from './WallScreen.svelte';
