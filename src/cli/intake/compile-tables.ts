import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { ColumnWriter } from '#lib/core/columns/column-writer.ts';
import { cutChunks } from '#lib/core/columns/cut-chunks.ts';
import { toDatasetEvents } from '#lib/core/columns/dataset-events.ts';
import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { Manifest } from '#lib/core/columns/manifest.ts';
import { splitAreas } from '#lib/core/columns/split-areas.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { writeColumnFolder } from '#lib/server/column-folder.ts';
import { toColumnNames } from '../columns-of-folder.ts';
import { toMicro } from './micro-degrees.ts';

/** Writes the dated records of a dataset of tables as a folder of columns, without their words. */
export function compileTables(dataset: CompiledDataset, out: string): Manifest {
	const { columns } = buildColumns(toDatasetEvents(dataset));
	const { pairs, actorSets, scale, places, kinds, actors, weightStep } = columns;
	const positions = dataset.places.map(({ at }) => toMicro(at));
	const tables = {
		pairs,
		actorSets,
		lng: Int32Array.from(positions, ([lng]) => lng),
		lat: Int32Array.from(positions, ([, lat]) => lat)
	};
	return writeColumnFolder(out, toColumnNames(dataset), (sink) => {
		const head = { scale, places, kinds, actors, weightStep };
		const writer = new ColumnWriter(sink, head, tables, splitAreas(tables, toEvents(columns)));
		for (const chunk of cutChunks(columns)) writer.add(chunk);
		return writer.finish();
	});
}

/** How many each place has; flows are not parted by area. */
function toEvents({ place, flowFrom, places }: EventColumns): Uint32Array {
	const events = new Uint32Array(places + 1);
	for (let row = 0; row < flowFrom; row++) events[place[row]!]!++;
	return events;
}
