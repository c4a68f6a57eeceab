// The end poll, asked and shown on a phone; fetched as the walls' screens are (../wall/fetch-wall.ts), because
// no score needs it.
export { default as Screen } from './PollScreen.svelte';
export { default as Tiles } from './PollTiles.svelte';
export { default as css } from '$lib/chart/poll.css?url&no-inline';
