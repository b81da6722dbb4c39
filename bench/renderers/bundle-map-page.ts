import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const MAP = ['maplibre-gl.mjs', 'maplibre-gl-shared.mjs', 'maplibre-gl-worker.mjs'];
const PAGE = `<!doctype html>
<meta charset="utf-8">
<title>Layers</title>
<link rel="icon" href="data:,">
<script type="importmap">{ "imports": { "maplibre-gl": "/maplibre-gl.mjs" } }</script>
<style>html, body, #map { margin: 0; width: 100%; height: 100% }</style>
<div id="map"></div>
<script type="module" src="page.js"></script>
`;

/**
 * Writes a page with a bare map into a folder, for tests and measurements of what is drawn on it.
 * @param entry its script, which makes the map in the element `map`
 */
export async function bundleMapPage(entry: string, folder: string): Promise<void> {
	await build({
		configFile: false,
		logLevel: 'warn',
		define: { 'process.env.NODE_ENV': '"production"' },
		build: {
			target: 'es2022',
			outDir: folder,
			emptyOutDir: false,
			lib: { entry, formats: ['es'], fileName: () => 'page.js' },
			rolldownOptions: { external: ['maplibre-gl'] }
		}
	});
	await Promise.all(
		MAP.map((name) => copyFile(`node_modules/maplibre-gl/dist/${name}`, join(folder, name)))
	);
	await writeFile(join(folder, 'index.html'), PAGE);
}
