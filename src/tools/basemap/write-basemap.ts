import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Topology } from 'topojson-specification';
import { buildTopology } from './build-topology.ts';
import { readDisputedLines } from './disputed-lines.ts';
import { BASEMAP_FOLDER, readHandTable } from './hand-tables.ts';
import { LABEL_LANGUAGES, toLabelPlaces, toLabels } from './labels.ts';
import { toSourcesPage, type DerivedFile } from './sources-page.ts';
import { toLevel, type LevelOfDetail } from './to-level.ts';
import { readUnits } from './units.ts';

const LEVELS: LevelOfDetail[] = [
	{ name: 'world', cornerKm2: 500, islandKm2: 2500, lakeKm2: 6000, grid: 1.2e4, rivers: false },
	{ name: 'region', cornerKm2: 45, islandKm2: 150, lakeKm2: 600, grid: 1e5, rivers: true },
	{ name: 'detail', cornerKm2: 5, islandKm2: 6, lakeKm2: 100, grid: 5e5, rivers: true }
];

const units = readUnits();
const disputed = readDisputedLines();
const weighted = buildTopology(units, disputed);
const parties = Object.fromEntries(
	readHandTable('areas')
		.filter((row) => row.parties !== row.id)
		.map((row) => [row.id!, row.parties!.split(';')])
);
const files: DerivedFile[] = [];
const levels = LEVELS.map((level) => toLevel(weighted, disputed, level));
levels.forEach((level, i) => {
	write(`${LEVELS[i]!.name}.json`, level, `${countCorners(level)} corners, ${units.length} areas`);
});
const labelPlaces = toLabelPlaces(levels[1]!);
for (const language of LABEL_LANGUAGES) {
	const labels = toLabels(labelPlaces, language);
	const { countries, seas, cities } = labels;
	const names = countries.length + seas.length + cities.length;
	write(`labels-${language}.json`, labels, `${names} names`);
}
write('parties.json', parties, `${Object.keys(parties).length} areas in dispute`);
writeFileSync(`${BASEMAP_FOLDER}/SOURCES.md`, toSourcesPage(files));

function write(name: string, value: unknown, holds: string): void {
	const text = JSON.stringify(value);
	writeFileSync(`${BASEMAP_FOLDER}/${name}`, `${text}\n`);
	const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
	const brotliBytes = brotliCompressSync(text, quality).length;
	files.push({ name, holds, bytes: text.length, brotliBytes });
	process.stdout.write(`${name}: ${holds}, ${Math.round(brotliBytes / 1000)} kB brotli\n`);
}

function countCorners(topology: Topology): number {
	return topology.arcs.reduce((sum, arc) => sum + arc.length, 0);
}
