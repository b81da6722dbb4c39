import type { ExpressionSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Feature, FeatureCollection } from 'geojson';
import type { TickRange } from '#lib/core/columns/ticks.ts';
import type { LargeStyle, Rgb } from '#lib/core/crowd/large-scene.ts';
import { LargeLayers } from '#lib/gpu/large-layers.ts';
import { toActiveRows } from './active-rows.ts';
import { toGreatCircle } from './great-circle.ts';
import { toFrames } from './own-frames.ts';
import type { OpenRenderer, ShowWindow } from './map-page.ts';
import type { SyntheticWorld } from './synthetic-world.ts';

const COLOURS: readonly Rgb[] = [
	[20, 41, 107],
	[10, 106, 163],
	[58, 150, 128],
	[74, 85, 9],
	[201, 110, 21],
	[123, 106, 90],
	[170, 106, 209],
	[107, 18, 25]
];
const SHAPES = [
	'circle',
	'triangle-down',
	'square',
	'hexagon',
	'triangle-up',
	'chevron',
	'diamond',
	'star'
] as const;
const STYLE: LargeStyle = {
	kinds: COLOURS.map((color, kind) => ({ color, shape: SHAPES[kind]! })),
	ink: [28, 31, 33],
	land: [244, 241, 234],
	landLit: [252, 251, 248],
	flow: [45, 58, 66],
	selection: [26, 90, 138]
};

type Tick = number | ExpressionSpecification;

const IS_IN = (from: Tick, to: Tick): ExpressionSpecification => [
	'all',
	['<=', ['get', 's'], to],
	['>=', ['get', 'e'], from]
];
const ofWindow = (index: number): ExpressionSpecification => [
	'at',
	index,
	['array', 'number', 2, ['global-state', 'window']]
];

/** By name: Dateline's own layers, and the ways to filter that MapLibre has itself. */
export const MAP_WAYS = {
	nothing:
		(map: MapLibreMap): ShowWindow =>
		() =>
			map.triggerRepaint(),
	dateline: (map: MapLibreMap, world: SyntheticWorld): ShowWindow => {
		const layers = new LargeLayers(map, world, STYLE);
		const toFrame = toFrames(world);
		return (window) => layers.show(toFrame(window));
	},
	'without flows': (map: MapLibreMap, world: SyntheticWorld): ShowWindow => {
		const layers = new LargeLayers(map, world, STYLE);
		const toFrame = toFrames(world);
		const pairs = { key: new Uint32Array(), value: new Float64Array() };
		return (window) => layers.show({ ...toFrame(window), pairs });
	},
	setFilter: (map: MapLibreMap, world: SyntheticWorld): ShowWindow => {
		addCircles(map, toFeatures(world, all(world)));
		return ([from, to]) => void map.setFilter('events', IS_IN(from, to));
	},
	'setFilter of lines': (map: MapLibreMap, world: SyntheticWorld): ShowWindow => {
		addLines(map, world);
		return ([from, to]) => void map.setFilter('flows', IS_IN(from, to));
	},
	'global-state in paint': (map: MapLibreMap, world: SyntheticWorld): ShowWindow => {
		map.setGlobalStateProperty('window', [0, 0]);
		addCircles(map, toFeatures(world, all(world)));
		map.setPaintProperty('events', 'circle-opacity', [
			'case',
			IS_IN(ofWindow(0), ofWindow(1)),
			1,
			0
		]);
		return (window) => void map.setGlobalStateProperty('window', window);
	},
	'global-state': (map: MapLibreMap, world: SyntheticWorld): ShowWindow => {
		map.setGlobalStateProperty('window', [0, 0]);
		addCircles(map, toFeatures(world, all(world)), IS_IN(ofWindow(0), ofWindow(1)));
		return (window) => void map.setGlobalStateProperty('window', window);
	},
	setData: (map: MapLibreMap, world: SyntheticWorld): ShowWindow => {
		addCircles(map, toFeatures(world, []));
		return (window) => {
			void map
				.getSource<GeoJSONSource>('events')!
				.setData(toFeatures(world, active(world, window)));
		};
	},
	'feature-state': (map: MapLibreMap, world: SyntheticWorld): ShowWindow => {
		addCircles(map, toFeatures(world, all(world)));
		const isOn: ExpressionSpecification = ['boolean', ['feature-state', 'on'], false];
		map.setPaintProperty('events', 'circle-opacity', ['case', isOn, 1, 0]);
		let shown = new Set<number>();
		return (window) => {
			const next = new Set(active(world, window));
			const set = (id: number, on: boolean) =>
				map.setFeatureState({ source: 'events', id }, { on });
			for (const id of shown) if (!next.has(id)) set(id, false);
			for (const id of next) if (!shown.has(id)) set(id, true);
			shown = next;
		};
	}
} satisfies Record<string, OpenRenderer>;

function all({ columns }: SyntheticWorld): number[] {
	return [...Array(columns.flowFrom).keys()];
}

function active({ columns }: SyntheticWorld, window: TickRange): number[] {
	return toActiveRows(columns, window, [0, columns.flowFrom]);
}

function toFeatures(world: SyntheticWorld, rows: readonly number[]): FeatureCollection {
	const { columns, lng, lat } = world;
	return {
		type: 'FeatureCollection',
		features: rows.map((row) => {
			const place = columns.place[row]!;
			return {
				type: 'Feature',
				id: row,
				properties: { s: columns.start[row]!, e: columns.end[row]!, k: columns.kind[row]! },
				geometry: { type: 'Point', coordinates: [lng[place]!, lat[place]!] }
			};
		})
	};
}

/** A line a flow, as many pages draw them. */
function addLines(map: MapLibreMap, { columns, lng, lat }: SyntheticWorld): void {
	const { flowFrom, count, pair, pairs, start, end } = columns;
	const at = (place: number) => [lng[place]!, lat[place]!];
	const lines = Array.from(pairs.from, (from, code) =>
		toGreatCircle(at(from), at(pairs.to[code]!))
	);
	const features = Array.from({ length: count - flowFrom }, (_, index): Feature => {
		const row = flowFrom + index;
		return {
			type: 'Feature',
			properties: { s: start[row]!, e: end[row]! },
			geometry: { type: 'LineString', coordinates: lines[pair[index]!]! }
		};
	});
	map.addSource('flows', { type: 'geojson', data: { type: 'FeatureCollection', features } });
	map.addLayer({ id: 'flows', type: 'line', source: 'flows', paint: { 'line-color': '#2d3a42' } });
}

function addCircles(
	map: MapLibreMap,
	data: FeatureCollection,
	filter?: ExpressionSpecification
): void {
	map.addSource('events', { type: 'geojson', data });
	map.addLayer({
		id: 'events',
		type: 'circle',
		source: 'events',
		...(filter ? { filter } : {}),
		paint: { 'circle-radius': 3, 'circle-color': '#14296b' }
	});
}
