import type { IssuePlace } from '#lib/core/base/issue.ts';
import type { PackageInfo } from '#lib/core/dataset/package-info.ts';
import type { TableName, Values } from '#lib/core/dataset/columns.ts';
import type { JsonFile } from '#lib/core/formats/json-file.ts';
import type { Custom } from '#lib/core/model/compiled.ts';
import type { DatasetOverlay } from '#lib/core/model/overlay.ts';
import type { RawCell } from '#lib/core/model/raw.ts';

/** One row as its author wrote it: typed, nothing resolved. */
export interface Row<T extends TableName = TableName> {
	table: T;
	file: string;
	line: number;
	id: string;
	values: Values<T>;
	custom: Custom;
	cells: ReadonlyMap<string, RawCell>;
	/** May not be compiled: an error says why. */
	rejected: boolean;
}

export type Rows = { [T in TableName]: Row<T>[] };

/** A dataset as its author wrote it. Rejected rows are kept: others still refer to them. */
export interface Dataset {
	id: string;
	info: PackageInfo;
	/** datapackage.json, for the places of findings about it. */
	json: JsonFile;
	rows: Rows;
	/** Dated areas of its own; those that cannot be drawn are left out. */
	overlays: readonly DatasetOverlay[];
	/** Ids of rows that could not even be read as rows, as far as they have one. */
	unreadable: ReadonlyMap<TableName, readonly string[]>;
	/** Tables of which it is not known what rows they have. */
	unread: ReadonlySet<TableName>;
}

/** The excerpts that stand in a source, rejected ones left out. */
export function excerptsOf({ rows }: Dataset, source: Row<'sources'>): Row<'excerpts'>[] {
	return rows.excerpts.filter((row) => row.values.source === source.id && !row.rejected);
}

/** Where a cell stands; the row's own place where the column is not in the table. */
export function placeOf(row: Row, column: string | null = null): IssuePlace {
	const cell = column === null ? undefined : row.cells.get(column);
	return {
		file: row.file,
		line: cell?.line ?? row.line,
		column: cell?.column ?? 1,
		record: row.id || null,
		field: column
	};
}
