import { parseFrameAddress } from '#lib/core/protocol/frame-address.ts';
import { toFrameMessage } from '#lib/core/protocol/frame-message.ts';
import { readFramePage, type FramePage } from '#lib/embed/frame/frame-page.ts';
import { tellHeights } from '#lib/embed/frame/heights.ts';
import type { LiveFrame, LiveModule } from '#lib/embed/frame/live-start.ts';
import { whenNear } from '#lib/embed/frame/nearness.ts';
import { untilPicture } from '#lib/embed/frame/picture.ts';

/** Parameters that leave what is shown as it is. */
const SAME_VIEW = /^(?:theme|lang|play|utm_.*|fbclid|gclid|mc_[ce]id|ref)$/;

const query = location.search.slice(1);
const { hide, version, view } = parseFrameAddress(query);
const root = document.documentElement;

// Before anything is painted. An article is light unless the frame is told otherwise.
const theme = view.get('theme') ?? '';
if (theme === 'auto') delete root.dataset.theme;
else root.dataset.theme = theme === 'dark' ? 'dark' : 'light';
root.dataset.script = '';
root.dataset.hide = hide.join(' ');
/** Data other than those the page was made of. */
const hasOtherData = version !== null && version !== document.currentScript?.dataset.version;
if (hasOtherData || [...view.keys()].some((name) => !SAME_VIEW.test(name))) {
	root.dataset.otherView = '';
}

addEventListener('DOMContentLoaded', () => {
	const page = readFramePage(document);
	if (page) return begin(page);
	const news = { type: 'error', message: 'There is no map at this address.' } as const;
	window.parent.postMessage(toFrameMessage('', news), '*');
});

function begin(page: FramePage): void {
	const asked: unknown[] = [];
	let live: LiveFrame | null = null;
	let coming: Promise<void> | null = null;

	const bringLive = (play: boolean): Promise<void> => {
		coming ??= load(page, play, asked).then(
			(frame) => void (live = frame),
			() => {
				// The picture, the words and the list stay; they only are not what was asked for.
				delete root.dataset.otherView;
				root.dataset.still = '';
			}
		);
		return coming;
	};

	addEventListener('message', ({ data, source }) => {
		if (source !== window.parent || source === window) return;
		if (live) return live.hear(data);
		asked.push(data);
		if (isSet(data)) void bringLive(false);
	});
	for (const link of page.main.querySelectorAll<HTMLAnchorElement>('a[data-explorer]')) {
		link.search = view.toString();
	}
	const play = page.main.querySelector('[data-play]');
	play?.addEventListener('click', () => {
		play.setAttribute('aria-busy', 'true');
		void bringLive(true);
	});
	whenNear(page.main, async () => {
		await untilPicture(page.main);
		void bringLive(false);
	});
	tellHeights(page.id, page.main);
	window.parent.postMessage(toFrameMessage(page.id, { type: 'ready' }), '*');
}

async function load(page: FramePage, play: boolean, asked: unknown[]): Promise<LiveFrame> {
	const dataUrl = version === null ? page.dataUrl : `${page.versionsUrl}${version}.json`;
	const data = fetchText(dataUrl);
	// Until somebody waits for it, a failure is nobody's.
	data.catch(() => {});
	const module: LiveModule = await import(/* @vite-ignore */ page.liveUrl);
	return module.startLive({ still: page.main, id: page.id, data, query, play, asked });
}

async function fetchText(url: string): Promise<string> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url} gives ${response.status}`);
	return response.text();
}

function isSet(data: unknown): boolean {
	return typeof data === 'object' && data !== null && 'type' in data && data.type === 'set';
}
