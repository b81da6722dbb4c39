import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { ScreenLine } from '#lib/draw/still/screen-line.ts';

/** The world at zoom 0, in pixels. */
const WORLD_PX = 512;

/** How far the copies of the flat world that are in view lie from the first, in pixels. */
export function toShifts(viewport: Viewport): number[] {
	const left = viewport.projection === 'mercator' ? viewport.project(-180, 0)?.x : undefined;
	if (left === undefined) return [0];
	const worldPx = WORLD_PX * 2 ** viewport.zoom;
	const first = Math.floor(-left / worldPx);
	const last = Math.ceil((viewport.width - left) / worldPx) - 1;
	return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * worldPx);
}

export function moveBy(line: ScreenLine, dx: number): ScreenLine {
	return dx === 0 ? line : line.map((value, i) => (i % 2 === 0 ? value + dx : value));
}
