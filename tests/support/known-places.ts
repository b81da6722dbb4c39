import { readFileSync } from 'node:fs';
import { toGazetteer, type Gazetteer } from '#lib/core/gazetteer/gazetteer.ts';

export const GAZETTEER_FILE = new URL('../../data/gazetteer/places.json', import.meta.url);

let gazetteer: Gazetteer | null = null;

/** The gazetteer that Dateline comes with, read once per test file. */
export function knownPlaces(): Gazetteer {
	gazetteer ??= toGazetteer(readFileSync(GAZETTEER_FILE, 'utf8'));
	return gazetteer;
}
