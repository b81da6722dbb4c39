import { existsSync, readFileSync } from 'node:fs';

interface BuiltFile {
	file: string;
	/** Keys of what it cannot run without. */
	imports?: readonly string[];
	/** Files of its styles. */
	css?: readonly string[];
}
/** By source. */
type Manifest = Readonly<Record<string, BuiltFile>>;

/** Where a build says what became of its sources; it is there when pages are written. */
const MANIFEST = `${process.env.DATELINE_WORK ?? '.svelte-kit'}/output/client/.vite/manifest.json`;
const MAP = 'src/lib/map/MapView.svelte';
const LAND = ['data/basemap/world.json', 'data/basemap/periods.json'];
/** A page names the start of its scripts so, from where it stands itself. */
const START =
	/\n(\s*)<link href="([^"]*)_app\/immutable\/entry\/start\.[^"]+" rel="modulepreload">/;

/**
 * A page of a build that asks for the map and the land of its first view at once, without waiting
 * for the scripts that will ask for them. As it was where nothing is known of the build.
 */
export function withMapLinks(html: string, manifest: Manifest = readManifest()): string {
	return html.replace(START, (link, indent: string, root: string) => {
		const modules = toModules(manifest);
		const files = [
			...LAND.flatMap((key) => manifest[key]?.file ?? []),
			...modules.flatMap(({ css = [] }) => css),
			...modules.map(({ file }) => file)
		];
		const links = [...new Set(files)]
			.filter((file) => !html.includes(file))
			.map((file) => `<link href="${root}${file}" ${toRelation(file)}>`);
		return [link, ...links].join(`\n${indent}`);
	});
}

let known: Manifest | null = null;

function readManifest(): Manifest {
	known ??= existsSync(MANIFEST) ? (JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest) : {};
	return known;
}

/** As the scripts will ask for it, so that it is fetched once. */
function toRelation(file: string): string {
	if (file.endsWith('.js')) return 'rel="modulepreload"';
	return `rel="preload" as="${file.endsWith('.css') ? 'style' : 'fetch'}" crossorigin`;
}

/** The map's own script and all that it imports. */
function toModules(manifest: Manifest): BuiltFile[] {
	const keys = new Set([MAP]);
	for (const key of keys) {
		for (const each of manifest[key]?.imports ?? []) keys.add(each);
	}
	return [...keys].flatMap((key) => manifest[key] ?? []);
}
