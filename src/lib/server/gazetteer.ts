import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toGazetteer, type Gazetteer } from '#lib/core/gazetteer/gazetteer.ts';

const FILE = 'data/gazetteer/places.json';

let gazetteer: Gazetteer | null = null;

/** Known places and their names, read on first use: 4 MB. */
export function knownPlaces(): Gazetteer {
	gazetteer ??= toGazetteer(readFileSync(findFile(), 'utf8'));
	return gazetteer;
}

/** The package's own folder lies above this file, however far a build has moved it. */
function findFile(): string {
	let folder = dirname(fileURLToPath(import.meta.url));
	while (!existsSync(join(folder, FILE)) && dirname(folder) !== folder) folder = dirname(folder);
	return join(folder, FILE);
}
