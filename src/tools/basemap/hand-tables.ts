import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import Papa from 'papaparse';

export const BASEMAP_FOLDER = 'data/basemap';

/** A unit cut out of an atlas area: the part that holds a point, after a cut along a line. */
export interface HandCut {
	/** Unit ids. */
	from: string;
	to: string;
	/** A point inside the part that is cut out. */
	part: Position;
	/** Degrees; its ends are moved to the nearest corner of the outline. Absent: a whole island. */
	line?: Position[];
}

type Row = Record<string, string>;

/** Rows of a hand-made table, each a record of its cells as written. */
export function readHandTable(name: string): Row[] {
	const text = readFileSync(`${BASEMAP_FOLDER}/hand/${name}.csv`, 'utf8');
	return Papa.parse<Row>(text.trim(), { header: true }).data;
}

export function readHandCuts(): HandCut[] {
	return JSON.parse(readFileSync(`${BASEMAP_FOLDER}/hand/cuts.json`, 'utf8')) as HandCut[];
}
