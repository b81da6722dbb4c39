/** What draws a slice of very many records; fetched for such a one alone. */
export { default as CrowdLayer } from '#lib/map/crowd/CrowdLayer.svelte';
