import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type {
	BorderChange,
	PeriodName,
	PeriodTable,
	Polity
} from '#lib/core/basemap/period-table.ts';
import type { LandLevel } from '#lib/draw/land-level.ts';
import type { BasemapShapes } from '#lib/map/basemap.ts';
import { fillOut } from '#lib/map/slim-files.ts';
import changesUrl from '../../../data/basemap/changes.json?url&no-inline';
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
const LEVEL_URLS: Record<LandLevel, string> = {
	world: worldUrl,
	region: regionUrl,
	detail: detailUrl
};
const FALLBACK_LANGUAGE = 'en';

const fetched = new Map<string, Promise<unknown>>();

/** @throws where the file cannot be fetched, like all others here; the next call tries again */
export function loadTopology(level: LandLevel): Promise<Topology> {
	return fetchOnce(LEVEL_URLS[level]);
}

export async function loadShapes(level: LandLevel): Promise<BasemapShapes> {
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

/** Names for the first view, or those that only a close one has room for. */
export async function loadNames(
	language: string,
	range: 'first' | 'close' = 'first'
): Promise<readonly PeriodName[]> {
	const url = toNameUrl(language, range) ?? toNameUrl(FALLBACK_LANGUAGE, range);
	return url ? (await fetchOnce<{ names: PeriodName[] }>(url)).names : [];
}

export async function loadPolities(): Promise<readonly Polity[]> {
	return (await fetchOnce<{ polities: Polity[] }>(politiesUrl)).polities;
}

export async function loadChanges(): Promise<readonly BorderChange[]> {
	return (await fetchOnce<{ changes: BorderChange[] }>(changesUrl)).changes;
}

function toNameUrl(language: string, range: 'first' | 'close'): string | undefined {
	const [first = ''] = language.split('-', 1);
	const name = range === 'close' ? `close-${first}` : first;
	return NAME_URLS[`../../../data/basemap/names-${name}.json`];
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
	return fillOut(await response.json());
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
