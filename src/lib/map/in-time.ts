/**
 * Waits for something, but for no longer than this without a sign of life, and while the page is
 * visible: a hidden page draws nothing, and that is no fault. `onalive` is given what to call at
 * each sign of life.
 * @throws Error when the time is over
 */
export async function inTime<T>(
	coming: Promise<T>,
	longestMs: number,
	onalive: (alive: () => void) => void
): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let giveUp: (reason: Error) => void = () => {};
	let isOver = false;
	const watch = (): void => {
		clearTimeout(timer);
		if (isOver || document.hidden) return;
		timer = setTimeout(() => giveUp(new Error(`Nothing after ${longestMs} ms`)), longestMs);
	};
	document.addEventListener('visibilitychange', watch);
	onalive(watch);
	watch();
	try {
		return await Promise.race([
			coming,
			new Promise<never>((_, reject) => {
				giveUp = reject;
			})
		]);
	} finally {
		isOver = true;
		clearTimeout(timer);
		document.removeEventListener('visibilitychange', watch);
	}
}
