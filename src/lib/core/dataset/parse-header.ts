import type { Issue } from '#lib/core/base/issue.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import type { Result } from '#lib/core/base/result.ts';
import { columnsOf, type TableName } from '#lib/core/dataset/columns.ts';
import type { IssueCode } from '#lib/core/dataset/issue-codes.ts';
import type { RawCell, RawTable } from '#lib/core/model/raw.ts';
import { toClosest, toEditDistance } from '#lib/core/text/closest.ts';

export interface Header {
	/** Columns the format does not know, kept for readers. */
	custom: string[];
	/** Every required column is there. */
	complete: boolean;
}

/** Names that are part of every object in JavaScript and can be no property of one in JSON. */
const NOT_KEPT = new Set(['__proto__', 'constructor', 'prototype']);

/** Sorts the columns of a table into known, custom and missing ones. */
export function parseHeader(table: TableName, raw: RawTable): Result<Header> {
	const issues: Issue[] = [];
	const known = new Map(columnsOf(table));
	const seen = new Map<string, RawCell>();
	const custom: string[] = [];
	const absent = [...known.keys()].filter((name) => !raw.header.some((c) => c.text === name));
	const report = (code: IssueCode, message: string, cell: RawCell, hint: string | null) => {
		const place = { file: raw.file, line: cell.line, column: cell.column, field: cell.text };
		issues.push(toFinding(code, message, place, { value: cell.text, hint }));
	};

	raw.header.forEach((cell, at) => {
		const name = cell.text;
		const earlier = seen.get(name);
		if (name === '') {
			const used = raw.rows.some((row) => row.cells.get('')?.text);
			const message = `Column ${at + 1} has no name; its cells are left out.`;
			if (used) report('column-unnamed', message, cell, 'Name the column.');
			return;
		}
		if (earlier) {
			const first = raw.header.indexOf(earlier) + 1;
			const message = `Columns ${first} and ${at + 1} are both named “${name}”.`;
			report('column-duplicate', message, cell, 'Rename or delete one of them.');
			return;
		}
		seen.set(name, cell);
		if (known.has(name)) return;
		if (NOT_KEPT.has(name)) {
			const message = `A column cannot be named “${name}”; its cells are left out.`;
			report('column-unsafe', message, cell, 'Rename the column.');
			return;
		}
		custom.push(name);
		const closest = toSlip(name, absent, [...known.keys()]);
		if (closest) {
			const message = `${raw.file} has no column “${name}”; it is kept as a field of your own.`;
			report('column-unknown', message, cell, `Did you mean “${closest}”?`);
		} else {
			const message = `“${name}” is no column of the format; it is shown under its own heading.`;
			report('column-custom', message, cell, null);
		}
	});

	const missing = absent.filter((name) => known.get(name)?.required && raw.header.length > 0);
	for (const name of missing) {
		const place = { file: raw.file, line: 1, column: 1, field: name };
		const message = `The column “${name}” is missing, so no row of ${raw.file} can be read.`;
		const hint = known.get(name)?.description ?? null;
		issues.push(toFinding('column-missing', message, place, { hint }));
	}
	return { value: { custom, complete: missing.length === 0 }, issues };
}

/** A column that is there already is meant only by a name one letter away. */
function toSlip(name: string, absent: readonly string[], known: readonly string[]): string | null {
	const twin = known.find((column) => toEditDistance(name.toLowerCase(), column, 1) <= 1);
	return toClosest(name, absent) ?? twin ?? null;
}
