// How much a statement influences the goal, asked and shown on a phone; fetched as the walls' screens are
// (../wall/fetch-wall.ts), because no score needs them.
export { default as Screen } from './InfluenceScreen.svelte';
export { default as Tiles } from './InfluenceTiles.svelte';
export { default as css } from './influence.css?url&no-inline';
