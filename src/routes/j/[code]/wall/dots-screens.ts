// Dots and the order they make; fetched as the cards are.
export { default as DotsScreen } from './DotsScreen.svelte';
