/** A line on the screen: x and y in CSS pixels, one after the other. */
export type ScreenLine = number[];

/** An axis-parallel part of the screen, in CSS pixels. */
export interface Frame {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Lines are drawn a little beyond the view, so that their ends are not seen. */
const MARGIN_PX = 6;

/** What lines are cut to in a view of this size. */
export function toFrame({ width, height }: { width: number; height: number }): Frame {
	return {
		left: -MARGIN_PX,
		top: -MARGIN_PX,
		right: width + MARGIN_PX,
		bottom: height + MARGIN_PX
	};
}

/** SVG path data in tenths of a pixel, with relative steps. Empty for less than two points. */
export function toLinePath(line: ScreenLine): string {
	if (line.length < 4) return '';
	let [x, y] = [toTenths(line[0]!), toTenths(line[1]!)];
	let path = `M${toText(x)}${toNext(y)}l`;
	let isFirst = true;
	for (let i = 2; i < line.length; i += 2) {
		const [nextX, nextY] = [toTenths(line[i]!), toTenths(line[i + 1]!)];
		if (nextX === x && nextY === y) continue;
		path += (isFirst ? toText(nextX - x) : toNext(nextX - x)) + toNext(nextY - y);
		[x, y] = [nextX, nextY];
		isFirst = false;
	}
	return isFirst ? '' : path;
}

/** As `toLinePath`, closed. */
export function toRingPath(ring: ScreenLine): string {
	const path = ring.length < 6 ? '' : toLinePath(ring);
	return path && `${path}z`;
}

function toTenths(value: number): number {
	return Math.round(value * 10);
}

function toText(tenths: number): string {
	const text = String(tenths / 10);
	return text.startsWith('0.')
		? text.slice(1)
		: text.startsWith('-0.')
			? `-${text.slice(2)}`
			: text;
}

/** A number needs a space before it unless it has a sign. */
function toNext(tenths: number): string {
	return tenths < 0 ? toText(tenths) : ` ${toText(tenths)}`;
}
