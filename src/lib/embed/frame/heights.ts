import { toFrameMessage } from '#lib/core/protocol/frame-message.ts';
import { toHeightMessages } from '#lib/core/protocol/height-messages.ts';

/** At most ten heights a second. */
const LEAST_GAP_MS = 100;
/** Once more for scripts of the host that begin to listen late. */
const REPEATS_MS = [1000, 4000, 10_000];

/**
 * Tells the page around the frame how high it would like to be, in every way a host may understand,
 * whenever that changes by a pixel. `id` names the dataset.
 */
export function tellHeights(id: string, content: HTMLElement): void {
	if (window.parent === window) return;
	let said = 0;
	let isWaiting = false;
	const say = () => {
		const heightPx = toWantedHeight(content);
		if (heightPx === 0) return;
		said = heightPx;
		const own = toFrameMessage(id, { type: 'height', height: heightPx });
		const foreign = toHeightMessages(heightPx, { id, href: location.href });
		for (const message of [own, ...foreign]) window.parent.postMessage(message, '*');
	};
	const follow = () => {
		if (isWaiting || Math.abs(toWantedHeight(content) - said) < 1) return;
		isWaiting = true;
		setTimeout(() => {
			isWaiting = false;
			follow();
		}, LEAST_GAP_MS);
		say();
	};
	const observer = new ResizeObserver(follow);
	observer.observe(content);
	const observeParts = () => {
		for (const part of content.children) observer.observe(part);
	};
	observeParts();
	// The live map brings parts of its own.
	new MutationObserver(observeParts).observe(content, { childList: true });
	for (const afterMs of REPEATS_MS) setTimeout(say, afterMs);
}

/**
 * Whole CSS pixels: the content with its map at the height that suits its width, whatever height
 * the frame has now. 0 while the frame is not laid out.
 */
function toWantedHeight(content: HTMLElement): number {
	const map = content.querySelector<HTMLElement>('[data-map-box]');
	const ideal = map?.querySelector<HTMLElement>('[data-map-ideal]');
	if (content.offsetWidth === 0) return 0;
	const stretch = map && ideal ? map.offsetHeight - ideal.offsetHeight : 0;
	return Math.ceil(content.scrollHeight - stretch);
}
