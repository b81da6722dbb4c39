import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import {
	Map as MapLibreMap,
	setWorkerUrl,
	type ExpressionSpecification,
	type LngLatBoundsLike
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

async function read<T>(name: string): Promise<T> {
	const response = await fetch(new URL(`_app/immutable/${name}`, document.baseURI));
	return (await response.json()) as T;
}

async function paint(): Promise<void> {
	setWorkerUrl(workerUrl);
	// Both are asked for by the head of the page: one style with all that it shows is laid out once.
	const [world, events] = await Promise.all([
		read<Topology>('world.json'),
		read<FeatureCollection>('events.json')
	]);
	const color: ExpressionSpecification = [
		'match',
		['get', 'kind'],
		...(['visit', '#14296b', 'message', '#0a6aa3', 'agreement', '#3a9680'] as const),
		...(['trade', '#4a5509', 'arms', '#c96e15', 'troops', '#7b6a5a'] as const),
		...(['dispute', '#aa6ad1', 'war', '#6b1219'] as const),
		'#5c5a55'
	];
	const map = new MapLibreMap({
		container: 'map',
		bounds: events.bbox as LngLatBoundsLike,
		fitBoundsOptions: { padding: 40 },
		renderWorldCopies: false,
		fadeDuration: 0,
		style: {
			version: 8,
			sources: {
				land: { type: 'geojson', data: feature(world, world.objects.areas!) },
				borders: { type: 'geojson', data: feature(world, world.objects.borders!) },
				events: { type: 'geojson', data: events }
			},
			layers: [
				{ id: 'water', type: 'background', paint: { 'background-color': '#dde6ea' } },
				{ id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': '#efebe2' } },
				{ id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': '#b8b2a4' } },
				{
					id: 'flows',
					type: 'line',
					source: 'events',
					filter: ['==', ['geometry-type'], 'LineString'],
					paint: { 'line-color': color, 'line-width': 1.5 }
				},
				{
					id: 'events',
					type: 'circle',
					source: 'events',
					filter: ['==', ['geometry-type'], 'Point'],
					paint: { 'circle-color': color, 'circle-radius': 5 }
				}
			]
		}
	});
	await map.once('idle');
	performance.mark('painted');
}

void paint();
