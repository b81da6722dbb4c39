import type { Cell } from './row-source.ts';

/** A cell as text, without blanks around it; empty where there is nothing. Lists are joined by `;`. */
export function toText(cell: Cell): string {
	if (typeof cell === 'string') return cell.trim();
	if (cell === null || cell === undefined) return '';
	if (cell instanceof Date) return toIso(cell);
	return typeof cell === 'object' && Symbol.iterator in cell ? [...cell].join(';') : String(cell);
}

function toIso(date: Date): string {
	return Number.isNaN(date.getTime()) ? 'no date' : date.toISOString();
}
