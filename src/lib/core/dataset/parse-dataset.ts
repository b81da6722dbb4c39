import type { Issue } from '#lib/core/base/issue.ts';
import type { Result } from '#lib/core/base/result.ts';
import type { TableName } from '#lib/core/dataset/columns.ts';
import type { Dataset, Row, Rows } from '#lib/core/dataset/dataset.ts';
import { parsePackage } from '#lib/core/dataset/parse-package.ts';
import { parseOverlays } from '#lib/core/dataset/overlays/parse-overlays.ts';
import { parseTable } from '#lib/core/dataset/parse-table.ts';
import { parseTables } from '#lib/core/dataset/parse-tables.ts';
import type { RawDataset, RawTable } from '#lib/core/model/raw.ts';

/**
 * Reads a folder into typed rows. The dataset is null where `datapackage.json` cannot be read; the
 * tables are read all the same, so that everything is found in one run.
 */
export function parseDataset(raw: RawDataset): Result<Dataset | null> {
	const { value: parsed, issues: inPackage } = parsePackage(raw);
	const { value: tables, issues: inFiles } = parseTables(raw);
	const inRows: Issue[][] = [];
	const unreadable = new Map<TableName, readonly string[]>();
	const rowsOf = <T extends TableName>(table: T): Row<T>[] => {
		const rawTable = tables.read.get(table);
		if (!rawTable) return [];
		const { value, issues } = parseTable(table, rawTable);
		inRows.push(issues);
		unreadable.set(table, toUnreadable(rawTable, value));
		return value;
	};
	const rows: Rows = {
		sources: rowsOf('sources'),
		places: rowsOf('places'),
		actors: rowsOf('actors'),
		events: rowsOf('events'),
		relations: rowsOf('relations'),
		excerpts: rowsOf('excerpts')
	};
	const language = parsed?.info.dateline.defaultLanguage ?? 'en';
	const { value: overlays, issues: inOverlays } = parseOverlays(raw, language);
	return {
		value: parsed && { id: raw.id, ...parsed, rows, overlays, unreadable, unread: tables.unread },
		issues: [...inPackage, ...inFiles, ...inRows.flat(), ...inOverlays]
	};
}

/** Without a column that it needs, no row of a table is read; their ids are known all the same. */
function toUnreadable(table: RawTable, rows: readonly Row[]): string[] {
	const unread = rows.length === 0 ? table.rows : [];
	return [...table.rejected, ...unread.map(({ cells }) => cells.get('id')?.text ?? '')];
}
