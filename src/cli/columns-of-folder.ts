import { resolve } from 'node:path';
import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { toDatasetEvents } from '#lib/core/columns/dataset-events.ts';
import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { toTicks, type TickRange } from '#lib/core/columns/ticks.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import {
	hasColumns,
	loadColumnFolder,
	readManifest,
	readNames,
	type ColumnNames
} from '#lib/server/column-folder.ts';
import { checkFolder } from './check-folder.ts';
import type { Effects } from './effects.ts';
import { EXIT } from './exit-codes.ts';
import { reportText } from './report/text.ts';

export interface NamedColumns {
	columns: EventColumns;
	names: ColumnNames;
	/** The days that were asked for in the ticks of these columns. */
	window: TickRange;
}

/**
 * The columns of a folder, whether it holds them or a dataset of tables; null where the tables have
 * errors, which have then been reported. Throws ColumnFileError, UsageError.
 * @param toNeeded the ticks without which nothing can be said; of columns only what is near is read
 */
export async function columnsOfFolder(
	effects: Effects,
	folder: string,
	days: DayRange,
	toNeeded: (window: TickRange) => TickRange
): Promise<NamedColumns | null> {
	const path = resolve(effects.directory, folder);
	if (hasColumns(path)) {
		const manifest = readManifest(path);
		const window = toTicks(manifest.scale, days);
		const { columns } = await loadColumnFolder(path, manifest, toNeeded(window));
		return { columns, names: readNames(path), window };
	}
	const checked = checkFolder(effects, folder);
	const { dataset } = checked.reading;
	if (checked.status === EXIT.fine && dataset !== null) {
		const { columns } = buildColumns(toDatasetEvents(dataset));
		return { columns, names: toColumnNames(dataset), window: toTicks(columns.scale, days) };
	}
	reportText(checked, effects);
	return null;
}

/** What the numbers of a dataset's columns are called. */
export function toColumnNames({
	title,
	description,
	kinds,
	places,
	actors
}: CompiledDataset): ColumnNames {
	return {
		title,
		note: description,
		kinds: kinds.map(({ id, label }) => ({ id, label: label.en ?? id })),
		places: places.map(({ name }) => name),
		actors: actors.map(({ name }) => name)
	};
}
