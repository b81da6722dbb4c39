import type { Target } from '#lib/draw/targets.ts';

/** What a key does while something on the map has the focus. */
export type KeyAct = { type: 'go'; to: Target } | { type: 'open' } | { type: 'leave' };

/**
 * Left and right go through the records in date order, up and down through the flows from the
 * busiest on, Home and End to the ends. null: the key is not ours.
 */
export function toKeyAct(
	key: string,
	focused: string | null,
	stops: readonly Target[],
	flows: readonly Target[]
): KeyAct | null {
	switch (key) {
		case 'ArrowRight':
			return go(stops, focused, 1);
		case 'ArrowLeft':
			return go(stops, focused, -1);
		case 'ArrowDown':
			return go(flows, focused, 1);
		case 'ArrowUp':
			return go(flows, focused, -1);
		case 'Home':
			return stops[0] ? { type: 'go', to: stops[0] } : null;
		case 'End':
			return stops.length > 0 ? { type: 'go', to: stops.at(-1)! } : null;
		case 'Enter':
		case ' ':
			return { type: 'open' };
		case 'Escape':
			return { type: 'leave' };
		default:
			return null;
	}
}

function go(targets: readonly Target[], focused: string | null, step: 1 | -1): KeyAct | null {
	if (targets.length === 0) return null;
	const index = targets.findIndex(({ key }) => key === focused);
	if (index < 0) return { type: 'go', to: targets[0]! };
	const next = targets[Math.max(0, Math.min(targets.length - 1, index + step))]!;
	return { type: 'go', to: next };
}
