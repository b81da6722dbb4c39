import type { Map as MapLibreMap, GeoJSONSource } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { TickRange } from '#lib/core/columns/ticks.ts';
import type { LargeStyle, Rgb } from '#lib/core/crowd/large-scene.ts';
import { windowTiers } from '#lib/core/engine/window-tiers.ts';
import { LargeLayers } from '#lib/gpu/large-layers.ts';
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

const IS_IN = (from: unknown, to: unknown) =>
	['all', ['<=', ['get', 's'], to], ['>=', ['get', 'e'], from]] as never;

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
		return ([from, to]) => map.setFilter('events', IS_IN(from, to));
	},
	'global-state': (map: MapLibreMap, world: SyntheticWorld): ShowWindow => {
		map.setGlobalStateProperty('window', [0, 0]);
		const at = (index: number) => ['at', index, ['array', 'number', 2, ['global-state', 'window']]];
		addCircles(map, toFeatures(world, all(world)), IS_IN(at(0), at(1)));
		return (window) => map.setGlobalStateProperty('window', window);
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
		const isOn = ['boolean', ['feature-state', 'on'], false];
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

/** Rows of points in a window, found as quickly as can be. */
function active({ columns }: SyntheticWorld, window: TickRange): number[] {
	const rows: number[] = [];
	for (const { first, begun, last } of windowTiers(columns, window)) {
		for (let row = first; row < Math.min(last, columns.flowFrom); row++) {
			if (row >= begun || columns.end[row]! >= window[0]) rows.push(row);
		}
	}
	return rows;
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

function addCircles(map: MapLibreMap, data: FeatureCollection, filter?: never): void {
	map.addSource('events', { type: 'geojson', data });
	map.addLayer({
		id: 'events',
		type: 'circle',
		source: 'events',
		...(filter ? { filter } : {}),
		paint: { 'circle-radius': 3, 'circle-color': '#14296b' }
	});
}
