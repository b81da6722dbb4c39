import { prefersReducedMotion } from 'svelte/motion';
import type { TransitionConfig } from 'svelte/transition';

const STRAND_MS = 420;
const MARK_MS = 180;
const LEAVE_MS = 240;

/** `isStill`: nothing is animated now, for example while the camera moves. */
export interface Stillness {
	isStill: () => boolean;
}

/** A strand grows from its tail, which is the origin of its own coordinates. */
export function grow(_node: Element, { isStill }: Stillness): TransitionConfig {
	return {
		duration: toDuration(STRAND_MS, isStill),
		easing: easeOut,
		css: (share) => `transform: scale(${share}); opacity: ${Math.min(1, share * 3)}`
	};
}

/** A mark opens up where it stands. */
export function appear(_node: Element, { isStill }: Stillness): TransitionConfig {
	return {
		duration: toDuration(MARK_MS, isStill),
		easing: easeOut,
		css: (share) => `transform: scale(${0.6 + 0.4 * share}); opacity: ${share}`
	};
}

export function leave(_node: Element, { isStill }: Stillness): TransitionConfig {
	return { duration: toDuration(LEAVE_MS, isStill), css: (share) => `opacity: ${share}` };
}

function toDuration(ms: number, isStill: () => boolean): number {
	return isStill() || prefersReducedMotion.current ? 0 : ms;
}

function easeOut(share: number): number {
	return 1 - (1 - share) ** 3;
}
