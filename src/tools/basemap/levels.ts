import type { Topology } from 'topojson-specification';
import { assembleLevel } from './assemble-level.ts';
import type { BorderGroups } from './border-groups.ts';
import { withoutSmallIslands } from './islands.ts';
import { GEOJSON, runMapshaper } from './packages/run-mapshaper.ts';
import type { Provinces } from './provinces.ts';
import { simplify } from './simplify.ts';
import { readLakes, readRivers } from './waters.ts';

/** One level of detail. */
interface LevelOfDetail {
	name: string;
	/** Metres: what is smaller goes, within the countries in focus and in the rest of the world. */
	focusM: number;
	restM: number;
	/** Metres, of lakes and rivers. */
	waterM: number;
	/** Islands that are smaller go, but never the largest part of a unit. */
	islandKm2: number;
	lakeKm2: number;
	/** Degrees; shorter rivers go. null: the level has none. */
	shortestRiver: number | null;
	/** Steps a side over the whole Earth. */
	grid: number;
	/** Whether the lines between provinces of today are drawn. */
	provinces: boolean;
}

/** Coarsest first: for the first view, for who comes closer, for who comes close. */
const LEVELS: readonly LevelOfDetail[] = [
	{
		name: 'world',
		focusM: 14_500,
		restM: 14_500,
		waterM: 15_000,
		islandKm2: 2500,
		lakeKm2: 8000,
		shortestRiver: null,
		grid: 1.2e4,
		provinces: false
	},
	{
		name: 'region',
		focusM: 2800,
		restM: 4800,
		waterM: 5000,
		islandKm2: 180,
		lakeKm2: 800,
		shortestRiver: 6,
		grid: 1e5,
		provinces: false
	},
	{
		name: 'detail',
		focusM: 700,
		restM: 2300,
		waterM: 2000,
		islandKm2: 10,
		lakeKm2: 150,
		shortestRiver: 4,
		grid: 4e5,
		provinces: true
	}
];

/** Where borders are looked at most closely: units that begin with these letters. */
const FOCUS = [
	...['AM', 'AZ', 'CY', 'DE-EB', 'DE-WB', 'GE', 'IL', 'IQ', 'IR', 'JO', 'KW', 'LB', 'MD', 'PS'],
	...['SA-N', 'SY', 'UA']
];
const PROVINCES_OF = ['AM', 'AZ', 'GE', 'IQ', 'IR', 'JO', 'LB', 'RU', 'SA', 'SY', 'TR', 'UA', 'YE'];

/** All levels, with one numbering of the groups of borders. */
export async function buildLevels(
	provinces: Provinces,
	groups: BorderGroups
): Promise<{ name: string; topology: Topology }[]> {
	const units = await runMapshaper<Provinces>(provinces, '-dissolve unit', GEOJSON);
	const built: { name: string; topology: Topology }[] = [];
	for (const level of LEVELS) {
		const isFocus = `${JSON.stringify(FOCUS)}.some((letters) => unit.startsWith(letters))`;
		const areas = level.provinces ? provinces : units;
		const land = await simplify(
			await withoutSmallIslands(areas, level.islandKm2),
			`${isFocus} ? ${level.focusM} : ${level.restM}`
		);
		const rivers =
			level.shortestRiver === null
				? null
				: await simplify(readRivers(level.shortestRiver), String(level.waterM));
		const lakes = await simplify(readLakes(level.lakeKm2), String(level.waterM));
		const countries = level.provinces ? PROVINCES_OF : [];
		const topology = assembleLevel({ land, lakes, rivers }, groups, countries, level.grid);
		built.push({ name: level.name, topology });
	}
	return built;
}
