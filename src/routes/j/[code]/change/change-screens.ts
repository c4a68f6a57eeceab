// What has changed, asked and shown on a phone, and the fields; fetched as the walls' screens are (../wall/fetch-wall.ts), because no score
// needs them.
export { default as ChangeResult } from './ChangeResult.svelte';
export { default as ChangeScreen } from './ChangeScreen.svelte';
export { default as DirectTiles } from './DirectTiles.svelte';
export { default as RoundsNote } from './RoundsNote.svelte';
export { default as Fields } from './Fields.svelte';
