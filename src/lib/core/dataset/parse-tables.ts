import type { Issue } from '#lib/core/base/issue.ts';
import type { Result } from '#lib/core/base/result.ts';
import { TABLE_NAMES, type TableName } from '#lib/core/dataset/columns.ts';
import { OVERLAYS_FILE } from '#lib/core/dataset/overlays/parse-overlays.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import { parseCsvTable } from '#lib/core/formats/csv-table.ts';
import { toLikeness } from '#lib/core/formats/looks-like.ts';
import type { RawDataset, RawTable } from '#lib/core/model/raw.ts';
import { toClosest } from '#lib/core/text/closest.ts';

const NEEDED: readonly TableName[] = ['sources', 'places', 'excerpts'];
const FILES = [...TABLE_NAMES.map((table) => `${table}.csv`), OVERLAYS_FILE];

export interface RawTables {
	read: ReadonlyMap<TableName, RawTable>;
	/** Told to be missing, empty or broken: nobody knows which rows they should have had. */
	unread: ReadonlySet<TableName>;
}

/** Reads the tables of a folder and says which are missing and which files are none. */
export function parseTables(raw: RawDataset): Result<RawTables> {
	const missing = toMissing(raw);
	const told = missing.filter((table) => table !== 'relations').map(toMissingIssue);
	const issues = [told, toUnknown(raw)];
	const tables = new Map<TableName, RawTable>();
	const unread = new Set(missing);
	for (const table of TABLE_NAMES) {
		const file = raw.files.find(({ path }) => path === `${table}.csv`);
		if (!file) continue;
		const likeness = toLikeness(file.text, 'CSV');
		if (likeness) {
			const message = `${file.path} looks like ${likeness}, not like a CSV table.`;
			const hint = 'Export the table as CSV in UTF-8.';
			unread.add(table);
			issues.push([
				toFinding('file-wrong-kind', message, { file: file.path, line: 1, column: 1 }, { hint })
			]);
			continue;
		}
		const read = parseCsvTable(file.path, file.text);
		issues.push(read.issues);
		tables.set(table, read.value);
		if (!read.value.complete) unread.add(table);
	}
	return { value: { read: tables, unread }, issues: issues.flat() };
}

function toMissing(raw: RawDataset): TableName[] {
	const has = (table: TableName) => raw.files.some(({ path }) => path === `${table}.csv`);
	const missing = NEEDED.filter((table) => !has(table));
	return has('events') || has('relations') ? missing : [...missing, 'events', 'relations'];
}

function toMissingIssue(table: TableName): Issue {
	const file = `${table}.csv`;
	const message =
		table === 'events'
			? 'The dataset has neither events.csv nor relations.csv.'
			: `The dataset has no ${file}.`;
	const hint = '“dateline init” writes every table to start from.';
	return toFinding('table-missing', message, { file }, { hint });
}

function toUnknown(raw: RawDataset): Issue[] {
	return raw.files
		.map(({ path }) => path)
		.filter((path) => /^[^/]+\.(csv|geojson)$/i.test(path) && !FILES.includes(path))
		.map((path) => {
			const closest = toClosest(path, FILES);
			const message = `${path} is none of the files of a dataset and was not read.`;
			const hint = closest ? `Did you mean “${closest}”?` : `They are ${FILES.join(', ')}.`;
			return toFinding('table-unknown', message, { file: path, line: 1, column: 1 }, { hint });
		});
}
