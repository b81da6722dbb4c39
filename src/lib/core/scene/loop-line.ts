import type { LineEnd } from '#lib/core/scene/layout-nodes.ts';
import type { Line } from '#lib/core/scene/line.ts';

const POINTS = 25;
const HEIGHT_PX = 34;
/** Leaves and arrives above the node, this far from straight up. */
const SPREAD = 0.5;

/** A flow that ends where it starts: a loop above its node, clockwise. */
export function toLoopLine({ at, radius }: LineEnd): Line {
	const line: Line = { xs: new Float64Array(POINTS), ys: new Float64Array(POINTS) };
	const reach = (radius + HEIGHT_PX) / Math.cos(SPREAD);
	for (let i = 0; i < POINTS; i++) {
		const t = i / (POINTS - 1);
		const out = 3 * t * (1 - t) * reach * 1.35;
		const angle = -Math.PI / 2 + SPREAD * 1.8 * (2 * t - 1);
		line.xs[i] = at.x + Math.cos(angle) * out;
		line.ys[i] = at.y + Math.sin(angle) * out;
	}
	return line;
}
