import type { Cell } from './row-source.ts';

/** What programs write into a table where a number or a date is missing. */
const MISSING = new Set(['NA', 'NaN', 'nan', 'NULL', 'null', '\\N']);

/** Whether a cell that is to hold a number or a date holds none. */
export function isMissing(cell: Cell): boolean {
	if (typeof cell === 'object' && cell !== null) return false;
	const text = toText(cell);
	return text === '' || MISSING.has(text);
}

/** A cell as text, without blanks around it; empty where there is nothing. Lists are joined by `;`. */
export function toText(cell: Cell): string {
	if (typeof cell === 'string') return cell.trim();
	if (cell === null || cell === undefined || Number.isNaN(cell)) return '';
	if (cell instanceof Date) return toIso(cell);
	return typeof cell === 'object' && Symbol.iterator in cell ? [...cell].join(';') : String(cell);
}

function toIso(date: Date): string {
	return Number.isNaN(date.getTime()) ? 'no date' : date.toISOString();
}
