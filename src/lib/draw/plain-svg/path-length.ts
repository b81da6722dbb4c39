const STEP = /([MLaZ])([^MLaZ]*)/g;

/**
 * Length of the outline of a mark, in the units of its path data: straight sides between absolute
 * points, and half circles.
 */
export function toPathLengthPx(path: string): number {
	let length = 0;
	let start: [number, number] = [0, 0];
	let [x, y] = start;
	for (const [, command, text = ''] of path.matchAll(STEP)) {
		const numbers = text.split(/[ ,]+/).filter(Boolean).map(Number);
		if (command === 'a') {
			length += Math.PI * (numbers[0] ?? 0);
			[x, y] = [x + (numbers[5] ?? 0), y + (numbers[6] ?? 0)];
			continue;
		}
		const [toX, toY] = command === 'Z' ? start : [numbers[0] ?? x, numbers[1] ?? y];
		if (command === 'M') start = [toX, toY];
		else length += Math.hypot(toX - x, toY - y);
		[x, y] = [toX, toY];
	}
	return length;
}
