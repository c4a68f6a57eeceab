// The walls on which cards are written, on a phone of a meeting without a projector; fetched as the walls' own
// screens are (../wall/fetch-wall.ts), because no score needs it.
export { default as Screen } from './MirrorScreen.svelte';
export { default as Mirrored } from './MirrorWall.svelte';
export { default as css } from './mirror.css?url&no-inline';
