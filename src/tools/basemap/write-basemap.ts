import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Topology } from 'topojson-specification';
import { buildTopology } from './build-topology.ts';
import { readDisputedLines } from './disputed-lines.ts';
import { BASEMAP_FOLDER, readHandTable } from './hand-tables.ts';
import { toLabels } from './labels.ts';
import { toSourcesPage, type DerivedFile } from './sources-page.ts';
import { toLevel, type LevelOfDetail } from './to-level.ts';
import { readUnits } from './units.ts';

const LEVELS: LevelOfDetail[] = [
	{ name: 'world', cornerKm2: 70, islandKm2: 250, grid: 1e5 },
	{ name: 'detail', cornerKm2: 5, islandKm2: 6, grid: 5e5 }
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
const labels = toLabels(levels[0]!);
const { countries, seas, cities } = labels;
const counts = `${countries.length} countries, ${seas.length} seas, ${cities.length} cities`;
write('labels.json', labels, counts);
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
