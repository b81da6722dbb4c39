import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Topology } from 'topojson-specification';
import { BorderGroups } from './border-groups.ts';
import { BorderRules } from './border-spans.ts';
import { cutProvinces } from './cut-provinces.ts';
import { readHandPolities, toOverlays, toPolities } from './hand-polities.ts';
import { BASEMAP_FOLDER } from './hand-tables.ts';
import { buildLevels } from './levels.ts';
import { readProvinces } from './provinces.ts';
import { toSourcesPage, type DerivedFile } from './sources-page.ts';

const files: DerivedFile[] = [];
const rows = readHandPolities();
const groups = new BorderGroups(new BorderRules(rows));
const levels = await buildLevels(await cutProvinces(readProvinces()), groups);
for (const { name, topology } of levels) {
	write(`${name}.json`, topology, `${countCorners(topology)} corners`);
}
const overlays = toOverlays(rows);
write(
	'periods.json',
	{ borders: groups.spans, overlays },
	`${groups.spans.length} groups of borders, ${overlays.length} areas held or claimed`
);
const polities = toPolities(rows);
write('polities.json', { polities }, `${polities.length} rows`);
writeFileSync(`${BASEMAP_FOLDER}/SOURCES.md`, toSourcesPage(files));

function write(name: string, value: unknown, holds: string): void {
	const text = JSON.stringify(value);
	writeFileSync(`${BASEMAP_FOLDER}/${name}`, `${text}\n`);
	const brotliBytes = brotliCompressSync(text).length;
	files.push({ name, holds, bytes: text.length, brotliBytes });
	process.stdout.write(`${name}: ${holds}, ${(brotliBytes / 1000).toFixed(1)} kB brotli\n`);
}

function countCorners(topology: Topology): number {
	return topology.arcs.reduce((sum, arc) => sum + arc.length, 0);
}
