import type { Explorer } from '#lib/state/explorer.svelte.ts';

/**
 * Calls `explorer.tick` once in every frame of the browser while it plays, until the returned
 * function is called. A hidden page has no frames, so playback waits there.
 */
export function runFrameClock(explorer: Pick<Explorer, 'playing' | 'tick'>): () => void {
	return $effect.root(() => {
		$effect(() => {
			if (!explorer.playing) return;
			let frame = requestAnimationFrame(function step(nowMs) {
				explorer.tick(nowMs);
				frame = requestAnimationFrame(step);
			});
			return () => cancelAnimationFrame(frame);
		});
	});
}
