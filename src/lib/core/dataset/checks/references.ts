import type { Issue } from '#lib/core/base/issue.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import { columnsOf, TABLE_NAMES, type Column, type TableName } from '#lib/core/dataset/columns.ts';
import { placeOf, type Dataset, type Row } from '#lib/core/dataset/dataset.ts';
import type { IssueCode } from '#lib/core/dataset/issue-codes.ts';
import { parseRecordRef } from '#lib/core/model/ids.ts';
import { toClosest } from '#lib/core/text/closest.ts';

/** The ids of every table whose rows are known. */
type Ids = ReadonlyMap<TableName, ReadonlySet<string>>;

/**
 * Checks that every id named in a cell is the id of a row. Rows that were themselves rejected or
 * could not be read count as there, so that one fault is told once. A row left without a place, source or actor it named is
 * rejected in turn where it is an event, a relation or an excerpt without its source.
 */
export function checkReferences(dataset: Dataset): Issue[] {
	const ids: Ids = new Map(
		TABLE_NAMES.filter((table) => !dataset.unread.has(table)).map((table) => {
			const rows: readonly Row[] = dataset.rows[table];
			const unreadable = dataset.unreadable.get(table) ?? [];
			return [table, new Set([...rows.map((row) => row.id), ...unreadable])];
		})
	);
	const issues: Issue[] = [];
	for (const table of TABLE_NAMES) {
		for (const [name, column] of columnsOf(table)) {
			if (column.references.length === 0) continue;
			for (const row of dataset.rows[table]) checkCell(row, name, column, ids, issues);
		}
	}
	return issues;
}

function checkCell(
	row: Row,
	name: string,
	column: Column<unknown>,
	ids: Ids,
	issues: Issue[]
): void {
	const values: Readonly<Record<string, unknown>> = row.values;
	for (const id of column.ids?.(values[name]) ?? []) {
		const fault = toFault(id, column.references, ids);
		if (!fault) continue;
		const { code, message, hint } = fault;
		issues.push(toFinding(code, message, placeOf(row, name), { value: id, hint }));
		if (column.required || row.table === 'events' || row.table === 'relations') row.rejected = true;
	}
}

function toFault(
	id: string,
	tables: readonly TableName[],
	ids: Ids
): { code: IssueCode; message: string; hint: string | null } | null {
	const ref = tables.length > 1 ? parseRecordRef(id) : null;
	const among = ref ? tables.filter((table) => table === `${ref.type}s`) : tables;
	const bare = ref?.id ?? id;
	if (among.some((table) => !ids.has(table))) return null;
	const holding = among.filter((table) => ids.get(table)?.has(bare));
	if (holding.length === 1) return null;
	if (holding.length > 1) {
		return {
			code: 'reference-ambiguous',
			message: `“${id}” is the id of an event and of a relation.`,
			hint: `Write event:${bare} or relation:${bare}.`
		};
	}
	const other = tables.find((table) => !among.includes(table) && ids.get(table)?.has(bare));
	const candidates = among.flatMap((table) => [...(ids.get(table) ?? [])]);
	const closest = toClosest(bare, candidates);
	const where = among.map((table) => `${table}.csv`).join(' or ');
	return {
		code: 'reference-missing',
		message: `There is no “${bare}” in ${where}.`,
		hint: other
			? `It is in ${other}.csv: write ${other.slice(0, -1)}:${bare}.`
			: closest
				? `Did you mean “${closest}”?`
				: `Add a row with this id to ${where}.`
	};
}
