import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Topology } from 'topojson-specification';
import type { NameType, PeriodName } from '#lib/core/basemap/period-table.ts';
import { BorderGroups } from './border-groups.ts';
import { BorderRules } from './border-spans.ts';
import { toChanges } from './changes.ts';
import { cutProvinces } from './cut-provinces.ts';
import { toCityNames, toSeaNames } from './hand-names.ts';
import { readHandPolities, toOverlays, toPolities } from './hand-polities.ts';
import { BASEMAP_FOLDER } from './hand-tables.ts';
import { buildLevels } from './levels.ts';
import { toPolityEras } from './polity-eras.ts';
import { toPolityNames } from './polity-names.ts';
import { NAME_LANGUAGES, toPolityWords } from './polity-words.ts';
import { readProvinces } from './provinces.ts';
import { toSourcesPage, type DerivedFile } from './sources-page.ts';

/** Zoom from which on names are in a file of their own. */
const FIRST_LEVEL = 4.3;
/** Of equal ranks the earlier type chooses its place on the map first. */
const TYPES: readonly NameType[] = [
	...(['country', 'union', 'dependency', 'constituent'] as const),
	...(['sea', 'capital', 'city'] as const)
];

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
const region = levels.find(({ name }) => name === 'region')!.topology;
const eras = toPolityEras(rows);
const places = toPolityNames(eras, region);
const changes = toChanges(eras, places);
write('changes.json', { changes }, `${changes.length} changes`);
for (const language of NAME_LANGUAGES) {
	const toWords = toPolityWords(language);
	const polityNames = places.flatMap(({ key, ...place }): PeriodName[] => {
		const text = toWords(key);
		return text === null ? [] : [{ text, ...place }];
	});
	const names = [...polityNames, ...toSeaNames(language), ...toCityNames(language)];
	// Alike things beside each other compress best.
	names.sort((a, b) => TYPES.indexOf(a.type) - TYPES.indexOf(b.type) || a.rank - b.rank);
	const isClose = ({ level = 0 }: PeriodName): boolean => level > FIRST_LEVEL;
	const [near, far] = [names.filter(isClose), names.filter((name) => !isClose(name))];
	write(`names-${language}.json`, { names: far }, `${far.length} names`);
	write(`names-close-${language}.json`, { names: near }, `${near.length} names`);
}
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
