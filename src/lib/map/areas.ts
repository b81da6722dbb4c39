/** What the map of a dataset with areas of its own needs besides; fetched for such a one alone. */
export { default as AreaLayer } from '#lib/map/AreaLayer.svelte';
export { default as MapAreaKey } from '#lib/map/MapAreaKey.svelte';
