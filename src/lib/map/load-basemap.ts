import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { BasemapNames, BasemapShapes, DetailLevel } from '#lib/map/basemap.ts';
import detailUrl from '../../../data/basemap/detail.json?url';
import regionUrl from '../../../data/basemap/region.json?url';
import worldUrl from '../../../data/basemap/world.json?url';

/** A name as data/basemap writes it. */
interface Label {
	at: [lng: number, lat: number];
	rank: number;
	name: string;
	country?: string;
}

const NAME_URLS = import.meta.glob<string>('../../../data/basemap/labels-*.json', {
	query: '?url',
	import: 'default',
	eager: true
});
const LEVEL_URLS: Record<DetailLevel, string> = {
	world: worldUrl,
	region: regionUrl,
	detail: detailUrl
};
const NAME_TYPES = { countries: 'country', seas: 'sea', cities: 'city' } as const;
const FALLBACK_LANGUAGE = 'en';

const fetched = new Map<string, Promise<unknown>>();

/** @throws where the file cannot be fetched; the next call tries again */
export async function loadShapes(level: DetailLevel): Promise<BasemapShapes> {
	const topology = await fetchOnce<Topology>(LEVEL_URLS[level]);
	return {
		areas: toFeatures(topology, 'areas'),
		coast: toFeatures(topology, 'coast'),
		borders: toFeatures(topology, 'borders'),
		disputed: toFeatures(topology, 'disputed'),
		lakes: toFeatures(topology, 'lakes'),
		rivers: toFeatures(topology, 'rivers')
	};
}

/** @throws where the file cannot be fetched; the next call tries again */
export async function loadNames(language: string): Promise<BasemapNames> {
	const spoken = toNameUrl(language) ?? toNameUrl(FALLBACK_LANGUAGE);
	if (!spoken) return { type: 'FeatureCollection', features: [] };
	const labels = await fetchOnce<Record<keyof typeof NAME_TYPES, Label[]>>(spoken);
	const features = (['countries', 'seas', 'cities'] as const).flatMap((group) =>
		labels[group].map(({ at, ...properties }): Feature => {
			const geometry = { type: 'Point' as const, coordinates: at };
			return { type: 'Feature', properties: { ...properties, type: NAME_TYPES[group] }, geometry };
		})
	);
	return { type: 'FeatureCollection', features };
}

function toNameUrl(language: string): string | undefined {
	const [first = ''] = language.split('-', 1);
	return NAME_URLS[`../../../data/basemap/labels-${first}.json`];
}

function fetchOnce<T>(url: string): Promise<T> {
	const known = fetched.get(url) as Promise<T> | undefined;
	if (known) return known;
	const coming = fetchJson(url) as Promise<T>;
	fetched.set(url, coming);
	coming.catch(() => fetched.delete(url));
	return coming;
}

async function fetchJson(url: string): Promise<unknown> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`The basemap cannot be had: ${url} gives ${response.status}`);
	return response.json();
}

function toFeatures(topology: Topology, name: keyof BasemapShapes): FeatureCollection {
	const object = topology.objects[name];
	if (!object) return { type: 'FeatureCollection', features: [] };
	const features = feature(topology, object);
	if (features.type !== 'FeatureCollection') {
		return { type: 'FeatureCollection', features: [features] };
	}
	// The map keeps its own number for a feature; ours travels as a property.
	for (const each of features.features) each.properties = { id: each.id };
	return features;
}
