import type { Issue } from '#lib/core/base/issue.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import type { Result } from '#lib/core/base/result.ts';
import { columnsOf, type Column, type TableName, type Values } from '#lib/core/dataset/columns.ts';
import { placeOf, type Row } from '#lib/core/dataset/dataset.ts';
import type { Fault } from '#lib/core/dataset/cell-kind.ts';
import { ISSUE_CODES } from '#lib/core/dataset/issue-codes.ts';
import { parseHeader, type Header } from '#lib/core/dataset/parse-header.ts';
import type { RawCell, RawRow, RawTable } from '#lib/core/model/raw.ts';
import { withoutControls } from '#lib/core/text/hidden-characters.ts';

/**
 * Reads the cells of a table by its columns. An event or relation with any error is rejected, since
 * a mark on the map must not rest on a guess; in other tables only an error in a required cell
 * rejects the row, and any other unreadable cell is left empty.
 */
export function parseTable<T extends TableName>(table: T, raw: RawTable): Result<Row<T>[]> {
	const { value: header, issues } = parseHeader(table, raw);
	if (!header.complete) return { value: [], issues };
	const rows = raw.rows.map((row) => parseRow(table, raw.file, header, row, issues));
	rejectDuplicates(rows, issues);
	return { value: rows, issues };
}

function parseRow<T extends TableName>(
	table: T,
	file: string,
	header: Header,
	raw: RawRow,
	issues: Issue[]
): Row<T> {
	const values = new Map<string, unknown>();
	const id = raw.cells.get('id')?.text ?? '';
	const found: { column: string; fault: Fault; cell: RawCell | undefined }[] = [];
	for (const [name, column] of columnsOf(table)) {
		const cell = raw.cells.get(name);
		const { value, faults } = readCell(name, column, cell);
		values.set(name, value);
		found.push(...faults.map((fault) => ({ column: name, fault, cell })));
	}
	const row: Row<T> = {
		table,
		file,
		line: raw.line,
		id,
		values: Object.fromEntries(values) as Values<T>,
		custom: toCustom(header, raw),
		cells: raw.cells,
		rejected: found.some(({ column, fault }) => isFatal(table, column, fault))
	};
	for (const { column, fault, cell } of found) issues.push(toCellIssue(row, column, fault, cell));
	return row;
}

function readCell(name: string, column: Column<unknown>, cell: RawCell | undefined) {
	const text = withoutControls(cell?.text ?? '').trim();
	if (text !== '') return column.read(text, name);
	if (!column.required) return { value: column.empty, faults: [] };
	const fault: Fault = {
		code: 'cell-required',
		message: `${name} is empty, but every row needs one.`,
		hint: toAdvice(column)
	};
	return { value: column.empty, faults: [fault] };
}

function isFatal(table: TableName, name: string, fault: Fault): boolean {
	if (ISSUE_CODES[fault.code].severity !== 'error') return false;
	if (table === 'events' || table === 'relations') return true;
	const column = columnsOf(table).find(([known]) => known === name);
	return column?.[1].required ?? false;
}

function toCellIssue(row: Row, column: string, fault: Fault, cell: RawCell | undefined): Issue {
	const place = placeOf(row, column);
	if (cell) place.column = cell.column + (fault.offset ?? 0);
	return toFinding(fault.code, fault.message, place, {
		value: cell?.text ?? null,
		hint: fault.hint
	});
}

function toCustom(header: Header, raw: RawRow): Record<string, string> {
	const written = header.custom
		.map((name) => [name, withoutControls(raw.cells.get(name)?.text ?? '').trim()] as const)
		.filter(([, text]) => text !== '');
	return Object.fromEntries(written);
}

function rejectDuplicates(rows: readonly Row[], issues: Issue[]): void {
	const first = new Map<string, Row>();
	for (const row of rows) {
		const earlier = first.get(row.id);
		if (row.id === '' || !earlier) {
			first.set(row.id, row);
			continue;
		}
		row.rejected = true;
		const message = `The id “${row.id}” is used on line ${earlier.line} and again on line ${row.line}.`;
		const hint = 'Give one of the two rows another id; ids are part of addresses.';
		issues.push(toFinding('id-duplicate', message, placeOf(row, 'id'), { value: row.id, hint }));
	}
}

function toAdvice({ description, schema }: Column<unknown>): string {
	const words = schema.constraints?.enum;
	return Array.isArray(words) ? `${description} One of ${words.join(', ')}.` : description;
}
