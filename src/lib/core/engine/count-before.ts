/** How many of some ascending rows come before this one. */
export function countBefore(rows: Uint32Array, row: number): number {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (rows[middle]! < row) low = middle + 1;
		else high = middle;
	}
	return low;
}
