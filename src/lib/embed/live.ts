import { flushSync, mount } from 'svelte';
import { VIEW_PARAMETERS } from '#lib/core/address/encode-view.ts';
import { decodeDataset } from '#lib/core/model/encode.ts';
import { parseFrameAddress } from '#lib/core/protocol/frame-address.ts';
import { parseSetMessage } from '#lib/core/protocol/set-message.ts';
import { CORNERS } from '#lib/embed/empty-corner.ts';
import type { LiveFrame, LiveStart } from '#lib/embed/frame/live-start.ts';
import { reportView, viewQuery } from '#lib/embed/live/report.svelte.ts';
import { connectExplorer } from '#lib/state/connect.svelte.ts';
import { Explorer } from '#lib/state/explorer.svelte.ts';

/**
 * Puts the live map in the place of a frame's still page. Rejects, leaving that as it was, where
 * the data or a part of the program cannot be had.
 */
export async function startLive(start: LiveStart): Promise<LiveFrame> {
	const [text, { default: LiveFrameView }] = await Promise.all([
		start.data,
		import('#lib/embed/LiveFrame.svelte')
	]);
	const explorer = new Explorer(decodeDataset(text));
	const parameters = parseFrameAddress(start.query).view;
	connectExplorer(explorer, {
		embedded: { parameters, defaults: { ...explorer.opening, theme: 'light' } }
	});
	/** What the page around asks for is on top of what its address says. */
	const home = { ...explorer.toView(), play: false };
	const hear = (data: unknown) => {
		const asked = parseSetMessage(data, VIEW_PARAMETERS);
		if (asked) explorer.applyParameters(asked, home);
	};
	for (const data of start.asked) hear(data);

	const { still } = start;
	const isListOpen = still.querySelector<HTMLDetailsElement>('details')?.open ?? false;
	const focused = partOf(document.activeElement);
	delete document.documentElement.dataset.far;
	delete document.documentElement.dataset.otherView;
	const corner = CORNERS.find(
		(each) => each === still.dataset.corner && viewQuery(explorer) === ''
	);
	still.replaceChildren();
	mount(LiveFrameView, { target: still, props: { explorer, corner: corner ?? null, isListOpen } });
	flushSync();
	if (focused) focusPart(still, focused);
	if (start.play) explorer.play();
	reportView(explorer);
	return { hear };
}

/** The part of the frame that has the focus, which it must not lose to the exchange. */
function partOf(element: Element | null): string | null {
	return element?.closest<HTMLElement>('[data-part]')?.dataset.part ?? null;
}

function focusPart(still: HTMLElement, part: string): void {
	const parts = [part, 'time'].map((name) => `[data-part="${name}"]`);
	for (const selector of parts) {
		const element = still.querySelector<HTMLElement>(selector);
		const target = element?.matches('button')
			? element
			: element?.querySelector<HTMLElement>('summary, button');
		if (target) return target.focus({ preventScroll: true });
	}
}
