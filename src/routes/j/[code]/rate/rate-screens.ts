// Ideas rated or compared, and the order that makes; fetched as the cards are.
export { default as Screen } from './RateScreen.svelte';
export { default as css } from './rate.css?url&no-inline';
