import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { PeriodName, PeriodTable, Polity } from '#lib/core/basemap/period-table.ts';
import { UnitFinder } from '#lib/core/basemap/unit-at.ts';
import type { LandLevel } from '#lib/draw/land-level.ts';

const FOLDER = '../../../../data/basemap/';
/** Texts, not modules: a page of types for half a megabyte of numbers helps nobody. */
const FILES = import.meta.glob<string>(
	'../../../../data/basemap/{world,region,detail,periods,polities,names-*}.json',
	{ query: '?raw', import: 'default', eager: true }
);
const FALLBACK_LANGUAGE = 'en';
const NO_PERIODS: PeriodTable = { borders: [], overlays: [] };

const NO_NAMES: { names: readonly PeriodName[] } = { names: [] };

const parsed = new Map<string, unknown>();
let finder: UnitFinder | null = null;

/** The land at a level of detail. */
export function basemapTopology(level: LandLevel): Topology {
	const topology = readOnce<Topology | null>(level, null);
	if (!topology) throw new Error(`There is no basemap ${level}.json`);
	return topology;
}

export function periodTable(): PeriodTable {
	return readOnce('periods', NO_PERIODS);
}

export function polities(): readonly Polity[] {
	return readOnce<{ polities: readonly Polity[] }>('polities', { polities: [] }).polities;
}

/**
 * Names of the land and the sea, of towns too where the land is fine; in English where the basemap
 * does not speak the language.
 */
export function basemapNames(
	language: string,
	level: LandLevel
): { names: readonly PeriodName[]; language: string } {
	const [spoken = ''] = language.toLowerCase().split('-', 1);
	const tag = `${FOLDER}names-${spoken}.json` in FILES ? spoken : FALLBACK_LANGUAGE;
	const files = level === 'world' ? ['names'] : ['names', 'names-close'];
	return {
		names: files.flatMap((name) => readOnce(`${name}-${tag}`, NO_NAMES).names),
		language: tag
	};
}

/** Finds units on the finer land, where harbours lie on it. */
export function unitFinder(): UnitFinder {
	const topology = basemapTopology('region');
	finder ??= new UnitFinder(
		feature(topology, topology.objects.areas as GeometryCollection) as FeatureCollection
	);
	return finder;
}

function readOnce<T>(name: string, otherwise: T): T {
	if (parsed.has(name)) return parsed.get(name) as T;
	const text = FILES[`${FOLDER}${name}.json`];
	const value = text === undefined ? otherwise : (JSON.parse(text) as T);
	parsed.set(name, value);
	return value;
}
