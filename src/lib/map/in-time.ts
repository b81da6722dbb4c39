/**
 * Waits for something, but no longer than this while the page is visible: a hidden page draws
 * nothing, and that is no fault.
 * @throws Error when the time is over
 */
export async function inTime<T>(coming: Promise<T>, longestMs: number): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let giveUp: (reason: Error) => void = () => {};
	const watch = (): void => {
		clearTimeout(timer);
		if (document.hidden) return;
		timer = setTimeout(() => giveUp(new Error(`Nothing after ${longestMs} ms`)), longestMs);
	};
	document.addEventListener('visibilitychange', watch);
	watch();
	try {
		return await Promise.race([
			coming,
			new Promise<never>((_, reject) => {
				giveUp = reject;
			})
		]);
	} finally {
		clearTimeout(timer);
		document.removeEventListener('visibilitychange', watch);
	}
}
