import type { Disc } from '#lib/core/scene/composition.ts';

const RING_PX = 6;

export interface DiscArc {
	kindIndex: number;
	color: string | null;
	/** SVG path data around 0,0. */
	path: string;
}

/** The shares of kinds as parts of a ring, clockwise from the top in the order of kinds. */
export function toDiscArcs({ radius, total, shares }: Disc): DiscArc[] {
	let passed = 0;
	return shares.map(({ kindIndex, color, count }) => {
		const from = passed / total;
		passed += count;
		return { kindIndex, color, path: toArc(radius, from, passed / total) };
	});
}

function toArc(radius: number, from: number, to: number): string {
	const inner = radius - RING_PX;
	if (to - from > 0.9999) return toCircle(radius) + toCircle(inner, 0);
	const wide = to - from > 0.5 ? 1 : 0;
	return (
		`M${toPoint(radius, from)}A${radius} ${radius} 0 ${wide} 1 ${toPoint(radius, to)}` +
		`L${toPoint(inner, to)}A${inner} ${inner} 0 ${wide} 0 ${toPoint(inner, from)}Z`
	);
}

function toCircle(radius: number, sweep: 0 | 1 = 1): string {
	const half = `A${radius} ${radius} 0 1 ${sweep}`;
	return `M0 ${-radius}${half} 0 ${radius}${half} 0 ${-radius}Z`;
}

function toPoint(radius: number, share: number): string {
	const angle = 2 * Math.PI * share;
	const round = (value: number) => Math.round(value * 100) / 100;
	return `${round(radius * Math.sin(angle))} ${round(-radius * Math.cos(angle))}`;
}
