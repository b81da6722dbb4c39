/**
 * Calls back once after so long without a sign of life while the page is visible: a hidden page
 * draws nothing, and that is no fault. `alive` is to be called at each sign of life, `end` when no
 * more are awaited.
 */
export function watchSilence(
	longestMs: number,
	onsilent: () => void
): { alive: () => void; end: () => void } {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const alive = (): void => {
		clearTimeout(timer);
		if (!document.hidden) timer = setTimeout(onsilent, longestMs);
	};
	const end = (): void => {
		clearTimeout(timer);
		document.removeEventListener('visibilitychange', alive);
	};
	document.addEventListener('visibilitychange', alive);
	alive();
	return { alive, end };
}
