// The plan's activities and their targets on a phone; fetched as the walls' screens are (../wall/fetch-wall.ts),
// because no score needs it.
export { default as Screen } from './MonitoringScreen.svelte';
export { default as css } from './monitoring.css?url&no-inline';
