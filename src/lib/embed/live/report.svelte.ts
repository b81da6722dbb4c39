import { encodeSelection } from '#lib/core/address/selection-text.ts';
import { encodeView } from '#lib/core/address/encode-view.ts';
import { toFrameMessage, type FrameNews } from '#lib/core/protocol/frame-message.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import { selectionTitle } from '#lib/embed/live/selection-title.ts';

/** At most five views a second, the last one always. */
const VIEW_GAP_MS = 200;

/** Tells the page around the frame what is looked at and what is open; returns the undo. */
export function reportView(explorer: Explorer): () => void {
	const say = (news: FrameNews) =>
		window.parent.postMessage(toFrameMessage(explorer.dataset.id, news), '*');
	let timer: ReturnType<typeof setTimeout> | undefined;
	let saidView: string | null = null;
	let saidSelection = '';

	const sayView = () => {
		timer = undefined;
		const view = viewQuery(explorer);
		if (view === saidView) return;
		saidView = view;
		say({ type: 'view', view });
	};
	const stop = $effect.root(() => {
		$effect(() => {
			viewQuery(explorer);
			timer ??= setTimeout(sayView, VIEW_GAP_MS);
		});
		$effect(() => {
			const select = encodeSelection(explorer.selection);
			if (select === saidSelection) return;
			saidSelection = select;
			say({ type: 'select', select, title: selectionTitle(explorer) });
		});
	});
	return () => {
		stop();
		clearTimeout(timer);
	};
}

/** What is looked at, by what it differs from the opening view; how it looks is left out. */
export function viewQuery(explorer: Explorer): string {
	const view = explorer.toView();
	const { theme, language } = view;
	return encodeView({ ...view, play: false }, { ...explorer.opening, theme, language });
}
