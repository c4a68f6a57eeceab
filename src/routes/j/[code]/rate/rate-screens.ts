// Ideas rated or compared, and the order that makes; fetched as the cards are.
export { default as RateScreen } from './RateScreen.svelte';
