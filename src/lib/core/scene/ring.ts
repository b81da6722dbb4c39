import type { Offset } from '#lib/core/scene/hex-cluster.ts';

/** Between the centres of neighbouring marks on a ring, and between rings. */
const RING_PITCH = 8.7;
const RING_STEP = 9.4;
/** Between the core and the first ring. */
const CORE_GAP = 7;
/** A single ring wider than this reads as a map of its own. */
export const LARGEST_RING = 52;

export interface Ring {
	offsets: readonly Offset[];
	/** Radius of the outermost centres. */
	radius: number;
}

/** Radius of the one ring that holds `count` marks around a core. */
export function toRingRadius(count: number, coreRadius: number): number {
	return Math.max(coreRadius + CORE_GAP, (count * RING_PITCH) / (2 * Math.PI));
}

/**
 * Places for `count` marks around a core, clockwise and centred on the top, so that a gap is at the
 * bottom. More than one ring where a single one would pass `LARGEST_RING`.
 */
export function layRing(count: number, coreRadius: number): Ring {
	const single = toRingRadius(count, coreRadius);
	if (single <= LARGEST_RING) return { offsets: layArc(count, single), radius: single };
	const offsets: Offset[] = [];
	let radius = coreRadius + CORE_GAP;
	for (let left = count; left > 0; radius += RING_STEP) {
		const fitting = Math.min(left, Math.floor((2 * Math.PI * radius) / RING_PITCH));
		offsets.push(...layArc(fitting, radius));
		left -= fitting;
	}
	return { offsets, radius: radius - RING_STEP };
}

function layArc(count: number, radius: number): Offset[] {
	const step = Math.min(RING_PITCH / radius, (2 * Math.PI) / Math.max(count, 1));
	return Array.from({ length: count }, (_, index) => {
		const angle = (index - (count - 1) / 2) * step - Math.PI / 2;
		return [radius * Math.cos(angle), radius * Math.sin(angle)];
	});
}
