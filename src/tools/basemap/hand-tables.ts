import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import Papa from 'papaparse';

export const BASEMAP_FOLDER = 'data/basemap';
/** Packages that only this tool needs; `npm run basemap` installs them. */
export const PACKAGES_FOLDER = 'src/tools/basemap/packages/node_modules';

/** A part cut out of units: what lies in the ring becomes one unit, the rest another. */
export interface HandSplit {
	from: string[];
	to: string;
	rest: string;
	what: string;
	/** Degrees, not closed. */
	ring: Position[];
}

/** The cells of one row, by column. */
export type HandRow = Record<string, string>;

/** Rows of a hand-made table, each a record of its cells as written. */
export function readHandTable(name: string): HandRow[] {
	const text = readFileSync(`${BASEMAP_FOLDER}/hand/${name}.csv`, 'utf8');
	return Papa.parse<HandRow>(text.trim(), { header: true }).data;
}

export function readHandSplits(): HandSplit[] {
	return JSON.parse(readFileSync(`${BASEMAP_FOLDER}/hand/splits.json`, 'utf8')) as HandSplit[];
}
