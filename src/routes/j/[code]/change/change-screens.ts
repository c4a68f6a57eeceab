// What has changed, asked and shown on a phone, and the fields; fetched as the walls' screens are (../wall/fetch-wall.ts), because no score
// needs them.
export { default as ChangeResult } from './ChangeResult.svelte';
export { default as Screen } from './ChangeScreen.svelte';
export { default as Tiles } from './DirectTiles.svelte';
export { default as RoundsNote } from './RoundsNote.svelte';
export { default as Fields } from './Fields.svelte';
export { default as css } from './change.css?url&no-inline';
