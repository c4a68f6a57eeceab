// Looking back, asked and shown on a phone; fetched as the walls' screens are (../wall/fetch-wall.ts), because
// no score needs it.
export { default as Screen } from './LookbackScreen.svelte';
export { default as Tiles } from './LookbackTiles.svelte';
export { default as css } from '$lib/chart/lookback.css?url&no-inline';
