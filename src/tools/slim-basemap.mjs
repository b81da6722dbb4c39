const FILE = /(?:^|\/)(?:world|region|detail|polities|names-[a-z-]+)\.[\w-]+\.json$/;

/**
 * Vite plugin: writes the files of the basemap as they compress best. Arcs become flat lists of
 * numbers, lists of alike things become columns. `src/lib/map/slim-files.ts` reads both ways.
 */
export function slimBasemap() {
	return {
		name: 'dateline-slim-basemap',
		apply: /** @type {const} */ ('build'),
		/** @param {unknown} _options @param {Record<string, import('vite').Rolldown.OutputAsset | import('vite').Rolldown.OutputChunk>} bundle */
		generateBundle(_options, bundle) {
			for (const file of Object.values(bundle)) {
				if (file.type !== 'asset' || !FILE.test(file.fileName)) continue;
				const { arcs, ...lists } = JSON.parse(Buffer.from(file.source).toString());
				file.source = JSON.stringify(
					arcs ? { ...lists, arcs: arcs.map(toFlat) } : mapValues(lists, toColumns)
				);
			}
		}
	};
}

/** @param {number[][]} arc */
function toFlat(arc) {
	return arc.flat();
}

/** `null` in a column of `optional` says that the row has no such thing. @param {Record<string, unknown>[]} rows */
function toColumns(rows) {
	const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	return {
		optional: names.filter((name) => rows.some((row) => !Object.hasOwn(row, name))),
		columns: Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]))
	};
}

/** @param {Record<string, Record<string, unknown>[]>} lists @param {(rows: Record<string, unknown>[]) => unknown} change */
function mapValues(lists, change) {
	return Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, change(rows)]));
}
