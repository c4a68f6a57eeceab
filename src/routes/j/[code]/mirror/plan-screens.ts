// The plan on a phone of a meeting without a projector. Nobody writes cards there, so a phone at another wall
// fetches nothing of it.
export { default as Screen } from './PlanScreen.svelte';
export { default as css } from './plan.css?url&no-inline';
