import { toCsvCell } from '#lib/core/export/csv-cell.ts';
import type { Exported, ExportOptions } from '#lib/core/export/export-format.ts';
import { toRecordRow, type RecordRow } from '#lib/core/export/record-row.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';

/** Without it, Excel takes UTF-8 for the computer's old code page. */
const BYTE_ORDER_MARK = '\ufeff';
const NEW_LINE = '\r\n';

/** One line for each record, RFC 4180, UTF-8 with byte order mark. */
export function writeCsv(dataset: CompiledDataset, { raw }: ExportOptions): Exported {
	const lookup = new DatasetLookup(dataset);
	const rows = dataset.records.map((record) => toRecordRow(record, lookup));
	const header = Object.keys(rows[0] ?? { record: null });
	const lines = rows.map((row) => toLine(row, raw));
	return { text: BYTE_ORDER_MARK + [header.join(','), ...lines, ''].join(NEW_LINE), leftOut: 0 };
}

function toLine(row: RecordRow, raw: boolean): string {
	return Object.values(row)
		.map((value) => toCsvCell(value, raw))
		.join(',');
}
