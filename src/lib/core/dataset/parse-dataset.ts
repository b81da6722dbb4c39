import { toIssue, type Issue } from '#lib/core/base/issue.ts';
import type { Result } from '#lib/core/base/result.ts';
import { TABLE_NAMES, type TableName } from '#lib/core/dataset/columns.ts';
import type { Dataset, Rows } from '#lib/core/dataset/dataset.ts';
import { parsePackageInfo, type PackageInfo } from '#lib/core/dataset/package-info.ts';
import { parseTable } from '#lib/core/dataset/parse-table.ts';
import { parseCsvTable } from '#lib/core/formats/csv-table.ts';
import { parseJsonFile } from '#lib/core/formats/json-file.ts';
import type { RawDataset, RawTable } from '#lib/core/model/raw.ts';

const PACKAGE_FILE = 'datapackage.json';

/** Reads every table of a folder; null where `datapackage.json` cannot be read. */
export function parseDataset(raw: RawDataset): Result<Dataset | null> {
	const issues: Issue[] = [];
	const info = parsePackage(raw, issues);
	const tables = parseTables(raw, issues);
	const rows: Rows = {
		sources: rowsOf('sources', tables, issues),
		places: rowsOf('places', tables, issues),
		actors: rowsOf('actors', tables, issues),
		events: rowsOf('events', tables, issues),
		relations: rowsOf('relations', tables, issues),
		excerpts: rowsOf('excerpts', tables, issues)
	};
	const unreadable =
		countUnreadable('events', tables, rows) + countUnreadable('relations', tables, rows);
	return { value: info && { id: raw.id, info, rows, unreadable }, issues };
}

function parsePackage(raw: RawDataset, issues: Issue[]): PackageInfo | null {
	const file = raw.files.find(({ path }) => path === PACKAGE_FILE);
	if (!file) {
		const message = 'The folder has no datapackage.json, which names the dataset and its kinds.';
		const hint = '“dateline init” writes one to start from.';
		issues.push(toIssue('error', 'package-missing', message, { file: PACKAGE_FILE }, { hint }));
		return null;
	}
	const json = parseJsonFile(PACKAGE_FILE, file.text);
	issues.push(...json.issues);
	if (!json.value) return null;
	const info = parsePackageInfo(json.value);
	issues.push(...info.issues);
	return info.value;
}

function parseTables(raw: RawDataset, issues: Issue[]): Map<TableName, RawTable> {
	const tables = new Map<TableName, RawTable>();
	for (const name of TABLE_NAMES) {
		const file = raw.files.find(({ path }) => path === `${name}.csv`);
		if (!file) continue;
		const table = parseCsvTable(file.path, file.text);
		issues.push(...table.issues);
		tables.set(name, table.value);
	}
	return tables;
}

function rowsOf<T extends TableName>(
	name: T,
	tables: ReadonlyMap<TableName, RawTable>,
	issues: Issue[]
) {
	const raw = tables.get(name);
	if (!raw) return [];
	const parsed = parseTable(name, raw);
	issues.push(...parsed.issues);
	return parsed.value;
}

function countUnreadable(
	name: 'events' | 'relations',
	tables: ReadonlyMap<TableName, RawTable>,
	rows: Rows
): number {
	const raw = tables.get(name);
	return raw ? raw.rejected + raw.rows.length - rows[name].length : 0;
}
