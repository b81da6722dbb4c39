import type { Rectangle } from '#lib/core/scene/screen-cells.ts';
import type { ScreenPoint, Viewport } from '#lib/core/scene/viewport.ts';

type Size = Pick<Viewport, 'width' | 'height'>;

/**
 * Whether a point lies in a view, or at most `marginPx` beside it; less than 0: so far within. The
 * edge is part of it.
 */
export function isInView({ x, y }: ScreenPoint, { width, height }: Size, marginPx = 0): boolean {
	return x >= -marginPx && y >= -marginPx && x <= width + marginPx && y <= height + marginPx;
}

/** Whether all of a box lies in a view, `framePx` from its edge at least. */
export function isWholeInView(
	{ left, top, right, bottom }: Rectangle,
	{ width, height }: Size,
	framePx: number
): boolean {
	const [mostRight, mostBottom] = [width - framePx, height - framePx];
	return left >= framePx && top >= framePx && right <= mostRight && bottom <= mostBottom;
}
