import type { Cell } from './row-source.ts';

/** A cell as text, without blanks around it; empty where there is nothing. */
export function toText(cell: Cell): string {
	if (typeof cell === 'string') return cell.trim();
	if (cell === null || cell === undefined) return '';
	return cell instanceof Date ? toIso(cell) : String(cell);
}

function toIso(date: Date): string {
	return Number.isNaN(date.getTime()) ? 'no date' : date.toISOString();
}
