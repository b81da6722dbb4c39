import type { Result } from '#lib/core/base/result.ts';
import type { TableName } from '#lib/core/dataset/columns.ts';
import type { Dataset, Row, Rows } from '#lib/core/dataset/dataset.ts';
import { parsePackage } from '#lib/core/dataset/parse-package.ts';
import { parseTable } from '#lib/core/dataset/parse-table.ts';
import { parseTables } from '#lib/core/dataset/parse-tables.ts';
import type { RawDataset, RawTable } from '#lib/core/model/raw.ts';

/**
 * Reads a folder into typed rows. The dataset is null where `datapackage.json` cannot be read; the
 * tables are read all the same, so that everything is found in one run.
 */
export function parseDataset(raw: RawDataset): Result<Dataset | null> {
	const { value: info, issues } = parsePackage(raw);
	const { value: tables, issues: found } = parseTables(raw);
	issues.push(...found);
	const rowsOf = <T extends TableName>(table: T): Row<T>[] => {
		const rawTable = tables.get(table);
		if (!rawTable) return [];
		const parsed = parseTable(table, rawTable);
		issues.push(...parsed.issues);
		return parsed.value;
	};
	const rows: Rows = {
		sources: rowsOf('sources'),
		places: rowsOf('places'),
		actors: rowsOf('actors'),
		events: rowsOf('events'),
		relations: rowsOf('relations'),
		excerpts: rowsOf('excerpts')
	};
	const unreadable =
		countUnreadable(tables.get('events'), rows.events) +
		countUnreadable(tables.get('relations'), rows.relations);
	return { value: info && { id: raw.id, info, rows, unreadable }, issues };
}

function countUnreadable(table: RawTable | undefined, rows: readonly Row[]): number {
	return table ? table.rejected + table.rows.length - rows.length : 0;
}
