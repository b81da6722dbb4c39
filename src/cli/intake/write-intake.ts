import { isFlowBand } from '#lib/core/columns/band.ts';
import { ColumnWriter } from '#lib/core/columns/column-writer.ts';
import type { Manifest } from '#lib/core/columns/manifest.ts';
import { splitAreas } from '#lib/core/columns/split-areas.ts';
import type { TickUnit } from '#lib/core/columns/ticks.ts';
import { writeColumnFolder } from '#lib/server/column-folder.ts';
import { WORD } from './event-record.ts';
import type { Intake } from './intake.ts';
import type { ProgressBar } from './progress-bar.ts';
import { RecordMaker } from './record-maker.ts';
import { RecordWriter } from './record-writer.ts';
import type { RowStore } from './row-store.ts';
import { SortedRuns } from './sorted-runs.ts';

export interface WriteOrder {
	/** Where the columns go. */
	folder: string;
	/** Where there is room for 40 bytes a row. */
	work: string;
	unit: TickUnit;
	title: string;
	note: string;
	/** So many rows are sorted in memory. */
	runRows: number;
}

/** Sorts the rows that were read and writes them as a folder of columns. */
export function writeIntake(
	intake: Intake,
	store: RowStore,
	{ folder, work, unit, title, note, runRows }: WriteOrder,
	bar: ProgressBar
): Manifest {
	const { tables, names, numbering } = intake.finish();
	const scale = intake.times.toScale(unit);
	const stepsPerUnit = intake.weights.stepsPerUnit();
	const maker = new RecordMaker({ ...numbering, scale, stepsPerUnit });
	const events = new Uint32Array(names.places.length + 1);
	const runs = new SortedRuns(work, Math.min(runRows, store.rows));
	try {
		let sorted = 0;
		for (const { block, rows } of store.blocks()) {
			for (let row = 0; row < rows; row++) {
				runs.add((words, at) => {
					maker.write(block, row, words, at);
					if (!isFlowBand(words[at + WORD.band]!)) events[words[at + WORD.where]!]!++;
				});
			}
			bar.show('Sorting', (sorted += rows) / store.rows);
		}
		return writeColumnFolder(folder, { title, note, ...names }, (sink) => {
			const { places, kinds, actors } = names;
			const counts = { places: places.length, kinds: kinds.length, actors: actors.length };
			const head = { scale, ...counts, weightStep: 1 / stepsPerUnit };
			const writer = new ColumnWriter(sink, head, tables, splitAreas(tables, events));
			const records = new RecordWriter(writer, (number) => maker.toGaps(intake.gaps[number]!));
			let written = 0;
			for (const { words, at } of runs.sorted()) {
				records.add(words, at);
				if (++written % 2 ** 16 === 0) bar.show('Writing', written / store.rows);
			}
			records.finish();
			return writer.finish();
		});
	} finally {
		runs.close();
	}
}
