// Dots and the order they make; fetched as the cards are.
export { default as Screen } from './DotsScreen.svelte';
export { default as css } from './dots.css?url&no-inline';
