import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { isChosen } from './choose-cities.ts';
import { encodeGazetteer } from './encode-gazetteer.ts';
import { GAZETTEER_FOLDER, readFormerNames, readNames, readSupplement } from './hand-tables.ts';
import { readCities } from './read-cities.ts';
import { toRow } from './row.ts';
import { toSourcesPage } from './sources-page.ts';

const names = readNames();
const former = readFormerNames();
const cities = readCities().filter(
	(city) => isChosen(city) || names.has(city.id) || former.has(city.id)
);
const rows = [
	...cities.map((city) => toRow(city, names.get(city.id), former.get(city.id))),
	...readSupplement()
];
const known = new Set(cities.map(({ id }) => id));
const unknown = [...names.keys(), ...former.keys()].filter((id) => !known.has(id));
if (unknown.length > 0) throw new Error(`no such GeoNames id: ${unknown.join(', ')}`);

const text = encodeGazetteer(rows);
const size = { bytes: Buffer.byteLength(text), brotliBytes: brotliCompressSync(text).length };
writeFileSync(`${GAZETTEER_FOLDER}/places.json`, text);
writeFileSync(`${GAZETTEER_FOLDER}/SOURCES.md`, toSourcesPage(rows, size));
process.stdout.write(
	`places.json: ${rows.length} places, ${Math.round(size.brotliBytes / 1000)} kB brotli\n`
);
