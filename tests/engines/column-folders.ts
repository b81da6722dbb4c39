import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { encodeManifest } from '#lib/core/columns/manifest.ts';
import { writeFiles } from '../core/columns/column-files.ts';
import {
	ACTORS,
	KINDS,
	PLACES,
	toLooseEvents,
	type NaiveEvent
} from '../core/engine/naive-events.ts';

const numbered = (count: number, name: string) =>
	Array.from({ length: count }, (_, at) => `${name} ${at + 1}`);

/** Writes events as a column folder of small chunks. */
export function writeFolder(folder: string, events: readonly NaiveEvent[]): string {
	const { columns } = buildColumns(toLooseEvents(events));
	const { manifest, data } = writeFiles(columns);
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'columns.json'), encodeManifest(manifest));
	writeFileSync(join(folder, 'columns.bin'), data);
	const names = {
		title: 'Small',
		note: '',
		kinds: numbered(KINDS, 'Kind').map((label) => ({ id: label, label })),
		places: numbered(PLACES, 'Place'),
		actors: numbered(ACTORS, 'Actor')
	};
	writeFileSync(join(folder, 'names.json'), JSON.stringify(names));
	return folder;
}
