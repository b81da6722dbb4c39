/** The first of rows `from` to `to - 1` whose value is at least this, or `to`. Values ascend. */
export function firstAtLeast(values: Int32Array, value: number, from: number, to: number): number {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (values[middle]! >= value) high = middle;
		else low = middle + 1;
	}
	return low;
}
