import type { ScreenPoint } from '#lib/core/scene/viewport.ts';

export interface Circle extends ScreenPoint {
	radius: number;
}

const GAP = 3;
const ROUNDS = 28;
/** Turns from one circle to the next on the same spot, so that they part in all directions. */
const GOLDEN_ANGLE = 2.399963;

/**
 * Moves circles apart until they no longer overlap, at most `farthest` pixels each; the larger one
 * of two gives way less. Circles that overlap with none stay exactly where they are.
 */
export function displace(circles: readonly Circle[], farthest: number): ScreenPoint[] {
	const moved = circles.map(({ x, y }) => ({ x, y }));
	const pairs = findNeighbours(circles, farthest);
	for (let round = 0; round < ROUNDS; round++) {
		let isQuiet = true;
		for (let at = 0; at < pairs.length; at += 2) {
			if (part(circles, moved, pairs[at]!, pairs[at + 1]!)) isQuiet = false;
		}
		if (isQuiet) break;
		for (const [index, point] of moved.entries()) holdBack(circles[index]!, point, farthest);
	}
	return moved;
}

/** Pairs that may come to touch, found along x: one circle, the other, and so on. */
function findNeighbours(circles: readonly Circle[], farthest: number): number[] {
	const order = circles.map((_, index) => index).sort((a, b) => circles[a]!.x - circles[b]!.x);
	const largest = circles.reduce((most, { radius }) => Math.max(most, radius), 0);
	const pairs: number[] = [];
	for (let a = 0; a < order.length; a++) {
		const i = order[a]!;
		const first = circles[i]!;
		for (let b = a + 1; b < order.length; b++) {
			const j = order[b]!;
			const second = circles[j]!;
			const reach = 2 * farthest + GAP;
			if (second.x - first.x > first.radius + largest + reach) break;
			const distance = Math.hypot(second.x - first.x, second.y - first.y);
			if (distance < first.radius + second.radius + reach) pairs.push(i, j);
		}
	}
	return pairs;
}

function part(circles: readonly Circle[], moved: ScreenPoint[], i: number, j: number): boolean {
	const [a, b] = [moved[i]!, moved[j]!];
	const [ra, rb] = [circles[i]!.radius, circles[j]!.radius];
	let [dx, dy] = [b.x - a.x, b.y - a.y];
	let distance = Math.hypot(dx, dy);
	const overlap = ra + rb + GAP - distance;
	if (overlap <= 0.05) return false;
	if (distance < 1e-6) {
		const angle = (i + j) * GOLDEN_ANGLE;
		[dx, dy, distance] = [Math.cos(angle), Math.sin(angle), 1];
	}
	const shareOfA = rb ** 2 / (ra ** 2 + rb ** 2);
	const [ux, uy] = [dx / distance, dy / distance];
	a.x -= ux * overlap * shareOfA;
	a.y -= uy * overlap * shareOfA;
	b.x += ux * overlap * (1 - shareOfA);
	b.y += uy * overlap * (1 - shareOfA);
	return true;
}

function holdBack(home: ScreenPoint, point: ScreenPoint, farthest: number): void {
	const [dx, dy] = [point.x - home.x, point.y - home.y];
	const distance = Math.hypot(dx, dy);
	if (distance <= farthest) return;
	point.x = home.x + (dx / distance) * farthest;
	point.y = home.y + (dy / distance) * farthest;
}
