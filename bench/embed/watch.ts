/**
 * For Dateline's frame. `painted`: the picture is there, and the frame of the page that shows it is
 * painted; `live`: the live map has drawn all.
 */
export const WATCH_FRAME = `{
	// Heard on the way to the picture, whichever of the still and the live page it then stands in.
	const come = (done) => document.addEventListener('load', ({ target }) => {
		if (target.matches?.('.frame-poster.light img')) done();
	}, true);
	globalThis.painted = new Promise(come).then(async () => {
		await new Promise(requestAnimationFrame);
		await new Promise((done) => setTimeout(done));
		return performance.now();
	});
	globalThis.live = new Promise((done) => {
		new MutationObserver((_, observer) => {
			if (!document.querySelector('[data-dateline-map][data-state="idle"]')) return;
			observer.disconnect();
			done(performance.now());
		}).observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] });
	});
}`;

/** The same for a reader who saves data: the picture stays, and no live map is loaded. */
export const WATCH_PICTURE = `${WATCH_FRAME}
Object.defineProperty(NetworkInformation.prototype, 'saveData', { get: () => true });`;

/** For the page with a plain map: `painted`, as it says itself. */
export const WATCH_MAP = `globalThis.painted = new Promise((done) => {
	new PerformanceObserver((list) => {
		const [mark] = list.getEntriesByName('painted');
		if (mark) done(mark.startTime);
	}).observe({ type: 'mark' });
})`;
