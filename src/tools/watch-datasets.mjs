import { delimiter, resolve, sep } from 'node:path';

/**
 * Reloads the pages of `npm run dev` when a file of a dataset changes. The datasets themselves are
 * read anew by the page that is loaded.
 *
 * @returns {import('vite').Plugin}
 */
export function watchDatasets() {
	const named = process.env.DATELINE_DATASETS?.split(delimiter).filter(Boolean) ?? ['data'];
	const folders = [...named, process.env.DATELINE_TEXTS ?? '']
		.filter(Boolean)
		.map((path) => resolve(path));
	return {
		name: 'dateline-watch-datasets',
		apply: 'serve',
		configureServer({ watcher, ws }) {
			watcher.add(folders);
			watcher.on('all', (_event, path) => {
				if (folders.some((folder) => resolve(path).startsWith(folder + sep))) {
					ws.send({ type: 'full-reload' });
				}
			});
		}
	};
}
