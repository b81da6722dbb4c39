const FIRST_STRIDE = 16;

/**
 * The first of rows `from` to `to - 1` whose value is at least this, or `to`. Values ascend.
 * @param guess looked at first, then farther and farther from it
 */
export function firstAtLeast(
	values: Int32Array,
	value: number,
	from: number,
	to: number,
	guess?: number
): number {
	let low = from;
	let high = to;
	if (guess !== undefined && from < to) {
		const near = Math.max(from, Math.min(guess, to - 1));
		let stride = FIRST_STRIDE;
		if (values[near]! >= value) {
			for (high = near; high - stride > from && values[high - stride]! >= value; stride *= 2) {
				high -= stride;
			}
			low = Math.max(from, high - stride);
		} else {
			for (low = near + 1; low + stride < to && values[low + stride]! < value; stride *= 2) {
				low += stride + 1;
			}
			high = Math.min(to, low + stride);
		}
	}
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (values[middle]! >= value) high = middle;
		else low = middle + 1;
	}
	return low;
}
