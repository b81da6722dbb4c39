import { encodeView } from '#lib/core/address/encode-view.ts';
import type { AddressHistory } from '#lib/state/address-history.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';

type Addressed = Pick<Explorer, 'toView' | 'defaults' | 'acts' | 'applyParameters'>;

/** Safari allows 100 changes of the address in 30 s, and each costs some milliseconds. */
const REPLACE_EVERY_MS = 1000;

/**
 * Keeps the address and the view the same until the returned function is called. A deliberate act
 * adds an entry to the history; dragging, playing and moving the map change the entry, now and
 * then. Steps through the history apply. What the address says when this begins is not applied.
 */
export function syncAddress(explorer: Addressed, history: AddressHistory): () => void {
	let written = encodeNow(explorer);
	let wanted = written;
	let acts = explorer.acts;
	let timer: ReturnType<typeof setTimeout> | null = null;

	const replaceNow = () => {
		if (timer !== null) clearTimeout(timer);
		timer = null;
		if (wanted !== written) history.replace(wanted);
		written = wanted;
	};
	const follow = () => {
		const query = encodeNow(explorer);
		const isAct = explorer.acts !== acts;
		acts = explorer.acts;
		if (query === wanted) return;
		if (isAct) {
			replaceNow();
			history.push(query);
			written = wanted = query;
		} else {
			wanted = query;
			timer ??= setTimeout(replaceNow, REPLACE_EVERY_MS);
		}
	};
	const stopFollowing = $effect.root(() => {
		$effect(follow);
	});
	const stopListening = history.listen(() => {
		if (timer !== null) clearTimeout(timer);
		timer = null;
		explorer.applyParameters(history.query());
		acts = explorer.acts;
		written = wanted = encodeNow(explorer);
	});
	return () => {
		stopListening();
		stopFollowing();
		replaceNow();
	};
}

/** An address says `play` only where somebody wrote it there, not because playback is on. */
function encodeNow(explorer: Addressed): string {
	return encodeView({ ...explorer.toView(), play: false }, explorer.defaults);
}
