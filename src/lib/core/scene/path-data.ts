import type { Line } from '#lib/core/scene/line.ts';
import type { ScreenPoint } from '#lib/core/scene/viewport.ts';

/** A tenth of a pixel is finer than any screen shows. */
function toTenth(value: number): number {
	return Math.round(value * 10) / 10;
}

/** SVG path data of an open line, relative to `origin`; of every `step`th point and the last. */
export function toOpenPath({ xs, ys }: Line, origin: ScreenPoint, step = 1): string {
	const last = xs.length - 1;
	let path = '';
	for (let i = 0; i <= last; i = i < last ? Math.min(last, i + step) : last + 1) {
		path += `${i === 0 ? 'M' : 'L'}${toTenth(xs[i]! - origin.x)} ${toTenth(ys[i]! - origin.y)}`;
	}
	return path;
}

/** SVG path data of a closed outline around a line, `toWidth(share)` pixels wide at each point. */
export function toOutlinePath(
	{ xs, ys }: Line,
	origin: ScreenPoint,
	toWidth: (share: number) => number
): string {
	const last = xs.length - 1;
	let right = '';
	let left = '';
	for (let i = 0; i <= last; i++) {
		const before = Math.max(0, i - 1);
		const after = Math.min(last, i + 1);
		const dx = xs[after]! - xs[before]!;
		const dy = ys[after]! - ys[before]!;
		const half = toWidth(i / last) / 2 / (Math.hypot(dx, dy) || 1);
		const x = xs[i]! - origin.x;
		const y = ys[i]! - origin.y;
		right += `${i === 0 ? 'M' : 'L'}${toHundredth(x - dy * half)} ${toHundredth(y + dx * half)}`;
		left = `L${toHundredth(x + dy * half)} ${toHundredth(y - dx * half)}${left}`;
	}
	return `${right}${left}Z`;
}

export function toClosedPath(points: readonly ScreenPoint[], origin: ScreenPoint): string {
	const parts = points.map(({ x, y }) => `${toTenth(x - origin.x)} ${toTenth(y - origin.y)}`);
	return `M${parts.join('L')}Z`;
}

/** Thin outlines need a finer grain than lines, or their width would jump. */
function toHundredth(value: number): number {
	return Math.round(value * 100) / 100;
}
