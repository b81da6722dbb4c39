import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type {
	BorderChange,
	PeriodName,
	PeriodTable,
	Polity
} from '#lib/core/basemap/period-table.ts';
import type { BasemapShapes, DetailLevel } from '#lib/map/basemap.ts';
import detailUrl from '../../../data/basemap/detail.json?url';
import periodsUrl from '../../../data/basemap/periods.json?url&no-inline';
import politiesUrl from '../../../data/basemap/polities.json?url&no-inline';
import regionUrl from '../../../data/basemap/region.json?url';
import worldUrl from '../../../data/basemap/world.json?url';

const NAME_URLS = import.meta.glob<string>('../../../data/basemap/names-*.json', {
	query: '?url',
	import: 'default',
	eager: true
});
const CHANGES_URLS = import.meta.glob<string>('../../../data/basemap/changes.json', {
	query: '?url&no-inline',
	import: 'default',
	eager: true
});
const LEVEL_URLS: Record<DetailLevel, string> = {
	world: worldUrl,
	region: regionUrl,
	detail: detailUrl
};
const FALLBACK_LANGUAGE = 'en';

const fetched = new Map<string, Promise<unknown>>();

/** @throws where the file cannot be fetched, like all others here; the next call tries again */
export function loadTopology(level: DetailLevel): Promise<Topology> {
	return fetchOnce(LEVEL_URLS[level]);
}

export async function loadShapes(level: DetailLevel): Promise<BasemapShapes> {
	const topology = await loadTopology(level);
	return {
		areas: toFeatures(topology, 'areas'),
		coast: toFeatures(topology, 'coast'),
		borders: toFeatures(topology, 'borders'),
		lakes: toFeatures(topology, 'lakes'),
		rivers: toFeatures(topology, 'rivers'),
		provinces: toFeatures(topology, 'provinces')
	};
}

export function loadPeriods(): Promise<PeriodTable> {
	return fetchOnce(periodsUrl);
}

export async function loadNames(language: string): Promise<readonly PeriodName[]> {
	const spoken = toNameUrl(language) ?? toNameUrl(FALLBACK_LANGUAGE);
	return spoken ? (await fetchOnce<{ names: PeriodName[] }>(spoken)).names : [];
}

export async function loadPolities(): Promise<readonly Polity[]> {
	return (await fetchOnce<{ polities: Polity[] }>(politiesUrl)).polities;
}

export async function loadChanges(): Promise<readonly BorderChange[]> {
	const url = Object.values(CHANGES_URLS)[0];
	return url ? (await fetchOnce<{ changes: BorderChange[] }>(url)).changes : [];
}

function toNameUrl(language: string): string | undefined {
	const [first = ''] = language.split('-', 1);
	return NAME_URLS[`../../../data/basemap/names-${first}.json`];
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
	features.features.forEach((each, index) => {
		each.properties = {
			...each.properties,
			id: String(each.id ?? `${name}-${index}`)
		};
	});
	return features;
}
