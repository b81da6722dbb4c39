// What the basemap of the time costs: its files against their limits, what it takes more than a land
// of one day would, and the script of a change of the date in its own parts, without the page round
// them. Bytes as Brotli of quality 11, files as a build writes them.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { feature, mergeArcs } from 'topojson-client';
import type {
	GeometryCollection,
	MultiLineString,
	MultiPolygon,
	Polygon,
	Topology
} from 'topojson-specification';
import { allAtDay } from '../src/lib/core/basemap/at-day.ts';
import { PeriodBorders } from '../src/lib/core/basemap/period-borders.ts';
import type { PeriodName, PeriodTable, Polity } from '../src/lib/core/basemap/period-table.ts';
import { unitsOfPlace } from '../src/lib/core/basemap/polity-units.ts';
import { layoutNames, type PlacedName } from '../src/lib/core/scene/layout-names.ts';
import { toMercatorViewport } from '../src/lib/core/scene/mercator-viewport.ts';
import { Occupancy } from '../src/lib/core/scene/occupancy.ts';
import { toDay } from '../src/lib/core/time/day.ts';
import { PeriodStates } from '../src/lib/map/period-states.ts';

const STATIC_DAY = toDay(1988, 6, 1);
const STEP_BUDGET_MS = 4;
const OVER_STATIC_BUDGET_BYTES = 20_000;
const FILES: readonly [name: string, path: string, limitBytes: number][] = [
	['land of the first view and of posters', 'data/basemap/world.json', 35_000],
	['land that comes when the reader is closer', 'data/basemap/region.json', 140_000],
	['gazetteer', 'data/gazetteer/places.json', 1_500_000]
];

const read = <T>(name: string) =>
	JSON.parse(readFileSync(`data/basemap/${name}.json`, 'utf8')) as T;
const world = read<Topology>('world');
const table = read<PeriodTable>('periods');
const { polities } = read<{ polities: Polity[] }>('polities');
const { names } = read<{ names: PeriodName[] }>('names-en');
const borders = new PeriodBorders(table);

function toBytes(value: unknown): number {
	return brotliCompressSync(typeof value === 'string' ? value : JSON.stringify(value)).length;
}

function toSlim(topology: Topology): unknown {
	return { ...topology, arcs: topology.arcs.map((arc) => arc.flat()) };
}

/** The land of one day: units of one state are one area, and lines that are no borders are gone. */
function toStatic({ arcs, objects, ...rest }: Topology): unknown {
	const kept = new Map<number, number>();
	const keep = (arc: number): number => {
		const own = arc < 0 ? ~arc : arc;
		if (!kept.has(own)) kept.set(own, kept.size);
		return arc < 0 ? ~kept.get(own)! : kept.get(own)!;
	};
	const renumber = (value: unknown): unknown =>
		Array.isArray(value) ? value.map(renumber) : keep(value as number);
	const { geometries } = objects.areas as GeometryCollection;
	const states = allAtDay(polities, STATIC_DAY).filter(
		({ kind }) => kind !== 'constituent' && kind !== 'union'
	);
	const areas = [...new Set(states.map(({ id }) => id))].map((id) => {
		const units = states.filter((state) => state.id === id).flatMap((state) => state.units);
		const own = geometries.filter((area) => units.includes(String(area.id)));
		const merged = mergeArcs({ arcs, objects, ...rest }, own as (Polygon | MultiPolygon)[]);
		return { type: merged.type, id, arcs: renumber(merged.arcs) };
	});
	const kinds = borders.kindsAt(STATIC_DAY);
	const lines = (objects.borders as GeometryCollection<object>).geometries
		.filter(({ id }) => kinds[Number(id)] != null)
		.map((line) => ({ ...line, arcs: renumber((line as MultiLineString).arcs) }));
	const others = ['coast', 'lakes'].map((name) => {
		const text = JSON.stringify(objects[name], (key, value: unknown) =>
			key === 'arcs' ? renumber(value) : value
		);
		return [name, JSON.parse(text) as unknown];
	});
	const own = { areas, lines, ...Object.fromEntries(others) };
	return { ...rest, objects: own, arcs: [...kept.keys()].map((arc) => arcs[arc]!.flat()) };
}

function toKilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
}

for (const [name, path, limitBytes] of FILES) {
	const bytes = toBytes(readFileSync(path, 'utf8'));
	const verdict = bytes <= limitBytes ? 'within' : 'ABOVE';
	console.log(`${toKilobytes(bytes)}  ${name}, ${verdict} ${toKilobytes(limitBytes).trim()}`);
}

const dated: readonly [name: string, bytes: number][] = [
	[
		'units that once were apart, lines of other days',
		toBytes(toSlim(world)) - toBytes(toStatic(world))
	],
	['borders by day', toBytes(table)],
	['names of other days', toBytes(names) - toBytes(allAtDay(names, STATIC_DAY))],
	['states to be lit', toBytes(polities)],
	['what changed', toBytes(read('changes'))]
];
const over = dated.reduce((sum, [, bytes]) => sum + bytes, 0);
for (const [name, bytes] of dated) console.log(`${toKilobytes(bytes)}  ${name}`);
const overVerdict = over <= OVER_STATIC_BUDGET_BYTES ? 'within' : 'ABOVE';
console.log(`${toKilobytes(over)}  over a land of one day, ${overVerdict} 20 kB`);

const day = (year: number) => toDay(year, 7, 2);
const days = Array.from({ length: 67 }, (_, at) => day(1955 + at));
const steps = [...days, ...[...days].reverse()];
const viewport = toMercatorViewport({ width: 1100, height: 760, centre: [40, 40], zoom: 3.4 });
const shapes = Object.fromEntries(
	['areas', 'coast', 'borders', 'lakes'].map((name) => [
		name,
		feature(world, world.objects[name] as GeometryCollection)
	])
);
const nothing = { type: 'FeatureCollection' as const, features: [] };
let touched = 0;
const states = new PeriodStates(table, () => void touched++);
states.take({
	areas: nothing,
	coast: nothing,
	borders: nothing,
	lakes: nothing,
	...shapes,
	rivers: nothing,
	provinces: nothing
});
const places = ['Q159', 'Q858', 'Q794'].map((wikidata) => ({
	kind: 'country' as const,
	wikidata,
	country: ''
}));
let before: readonly PlacedName[] = [];
let last = steps[0]!;
const across: number[] = [];
for (const to of [...steps, ...steps]) {
	const start = performance.now();
	states.show(to);
	const occupied = new Occupancy();
	const shown = allAtDay(names, to);
	before = layoutNames({
		...{ names: shown, language: 'en', viewport, occupied, before },
		written: new Set<string>()
	});
	for (const place of places) unitsOfPlace(place, polities, to);
	const ms = performance.now() - start;
	const [low, high] = [Math.min(last, to), Math.max(last, to)];
	if (borders.changeDays.some((each) => each > low && each <= high)) across.push(ms);
	last = to;
}
across.sort((a, b) => a - b);
const median = across[Math.floor(across.length / 2)] ?? 0;
const high = across[Math.floor(across.length * 0.95)] ?? 0;
const verdict = median <= STEP_BUDGET_MS ? 'within' : 'ABOVE';
console.log(
	`${across.length} steps across a change, ${touched} states of features set: states, names in` +
		` their places and lit land ${median.toFixed(2)} ms (median), ${high.toFixed(2)} ms (95th of` +
		` 100), ${verdict} ${STEP_BUDGET_MS} ms`
);
