import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toIssue } from '#lib/core/base/issue.ts';
import type { Manifest } from '#lib/core/columns/manifest.ts';
import type { TickUnit } from '#lib/core/columns/ticks.ts';
import { UsageError } from '../usage-error.ts';
import { writing } from '../writing.ts';
import { findColumns, type FieldMap, type WantedColumns } from './field-map.ts';
import { toBareName } from './file-ending.ts';
import { Findings } from './findings.ts';
import { Intake } from './intake.ts';
import { IntakeError } from './intake-error.ts';
import type { Layout } from './layout.ts';
import { openSource } from './open-source.ts';
import type { ProgressBar } from './progress-bar.ts';
import { RowReader } from './row-reader.ts';
import type { RowSource } from './row-source.ts';
import { RowStore } from './row-store.ts';
import { toNote } from './to-note.ts';
import { writeIntake } from './write-intake.ts';

export interface CompileOptions {
	wanted: WantedColumns;
	layout: Layout | null;
	/** Degrees to which the coordinates of places without a name are rounded. */
	round: number;
	/** Found from the times where it is null. */
	unit: TickUnit | null;
	/** That of the file where it is null. */
	title: string | null;
	/** So many rows are sorted in memory. */
	runRows: number;
}

/** What became of a file. */
export interface CompiledFile {
	source: RowSource;
	map: FieldMap;
	findings: Findings;
	/** Coordinates and times that may be meant otherwise; rows without a place. */
	doubts: RowReader['doubts'];
	zones: RowReader['zones'];
	unlocated: number;
	manifest: Manifest;
	/** The unit that times are written in, where they are too far apart to be counted in it. */
	tooFine: TickUnit | null;
}

const REJECTED = 'rejected.csv';

/**
 * Writes the events of a file of any size as a folder of columns. Holds the names of places, kinds
 * and actors in memory, and of the rows a part; all of them lie on disk beside the folder for as long
 * as it takes, 60 and 40 bytes each. The old folder stands until the new one is whole.
 *
 * Throws UsageError, and IntakeError where nothing can be made of the file.
 */
export async function compileFile(
	path: string,
	out: string,
	options: CompileOptions,
	bar: ProgressBar
): Promise<CompiledFile> {
	const source = await openSource(path, options.layout);
	const work = `${out}.work-${process.pid}`;
	try {
		const map = findColumns(source, { ...options.layout?.columns, ...options.wanted });
		writing(out, () => mkdirSync(work, { recursive: true }));
		const findings = new Findings(join(work, REJECTED));
		const store = new RowStore(work);
		try {
			const intake = new Intake(source.file, store, options.round);
			const reader = new RowReader(source, map, options.layout);
			await readAll(source, reader, intake, findings, bar);
			findings.close();
			if (store.rows === 0) throw toNothingLeft(source.file, findings);
			const unit = toUnit(intake, options.unit);
			const title = options.title ?? toBareName(path);
			const { doubts, zones } = reader;
			const { unlocated, times } = intake;
			const note = toNote({
				from: options.layout ? `${source.file} (${options.layout.title})` : source.file,
				rows: store.rows,
				rejected: findings.rejected,
				zones: times.written === 'day' ? null : zones
			});
			const order = { folder: out, work, unit, title, note, runRows: options.runRows };
			const manifest = writeIntake(intake, store, order, bar);
			if (findings.rejected > 0) renameSync(join(work, REJECTED), join(out, REJECTED));
			else rmSync(join(out, REJECTED), { force: true });
			const tooFine = options.unit === null && times.written !== unit ? times.written : null;
			return { source, map, findings, doubts, zones, unlocated, manifest, tooFine };
		} finally {
			store.close();
			findings.close();
		}
	} finally {
		bar.clear();
		await source.close();
		rmSync(work, { recursive: true, force: true });
	}
}

async function readAll(
	source: RowSource,
	reader: RowReader,
	intake: Intake,
	findings: Findings,
	bar: ProgressBar
): Promise<void> {
	for await (const batch of source.batches(reader.needed)) {
		const faults = [...batch.faults];
		for (let row = 0; row < batch.rows; row++) {
			while (faults.length > 0 && faults[0]!.line! < batch.lineOf(row)) {
				findings.reject(faults.shift()!);
			}
			const read = reader.read(batch, row);
			if ('code' in read) findings.reject(read);
			else intake.add(read);
		}
		for (const fault of faults) findings.reject(fault);
		bar.show('Reading', batch.share);
	}
}

function toUnit({ times }: Intake, wanted: TickUnit | null): TickUnit {
	if (wanted === null) return times.finest();
	if (times.fits(wanted)) return wanted;
	throw new UsageError(`these times are too far apart to be counted by the ${wanted}`);
}

function toNothingLeft(file: string, { rejected, first }: Findings): IntakeError {
	const [example] = first;
	const message = example
		? `None of the ${rejected.toLocaleString('en')} rows of ${file} can be read. The first: ${example.message}`
		: `${file} has no rows.`;
	const place = { file, line: example?.line, column: example?.column, field: example?.field };
	return new IntakeError(
		toIssue('error', example?.code ?? 'file-empty', message, place, {
			value: example?.value,
			hint: example?.hint ?? 'Export the file again.'
		})
	);
}
