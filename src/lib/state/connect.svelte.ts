import type { ViewParameters } from '#lib/core/address/parameter-reader.ts';
import type { View } from '#lib/core/address/view.ts';
import { toAddressHistory } from '#lib/state/address-history.ts';
import { syncAddress } from '#lib/state/address-sync.svelte.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import { runFrameClock } from '#lib/state/frame-clock.svelte.ts';
import type { Presentation } from '#lib/state/presentation.svelte.ts';
import { readPreferences, writePreferences } from '#lib/state/preferences.ts';
import { toShortcut } from '#lib/state/shortcuts.ts';
import type { Shortcut } from '#lib/state/shortcuts.ts';

/** What a page needs of what it is connected with. */
type Connected = Pick<
	Explorer,
	| keyof Presentation
	| 'reducedMotion'
	| 'defaults'
	| 'playing'
	| 'applyParameters'
	| 'toView'
	| 'tick'
	| 'togglePlay'
	| 'stepRecord'
	| 'clearSelection'
>;

/** The part of an embed's address that is about the view, and what it need not say. */
export interface EmbeddedAddress {
	parameters: ViewParameters;
	defaults: View;
}

export interface Connection {
	/**
	 * An embed leaves no trace: not in the history, not in the storage. Nor do single keys mean
	 * anything there, which may be meant for the page around it. null: no embed.
	 */
	embedded?: EmbeddedAddress | null;
	/** Opens the search, for the key `/`. */
	onsearch?: () => void;
	/** Steps through a tour, for the arrow keys; false where there is none. */
	onstep?: (direction: 1 | -1) => boolean;
}

/**
 * Connects an explorer with the browser page it stands in: the address, the reader's preferences,
 * the frames, the keyboard. To be called once the page is mounted; returns the undo.
 */
export function connectExplorer(explorer: Connected, connection: Connection = {}): () => void {
	const { embedded = null } = connection;
	const undo: (() => void)[] = [followMotion(explorer)];
	if (embedded) {
		explorer.setShortcuts(false);
		explorer.applyParameters(embedded.parameters, embedded.defaults);
	} else {
		undo.push(keepPreferences(explorer));
		const history = toAddressHistory(window);
		explorer.applyParameters(history.query());
		undo.push(syncAddress(explorer, history));
	}
	undo.push(showTheme(explorer), runFrameClock(explorer), listenToKeys(explorer, connection));
	return () => {
		for (const each of undo.reverse()) each();
	};
}

function followMotion(explorer: Connected): () => void {
	const reduced = matchMedia('(prefers-reduced-motion: reduce)');
	const follow = () => (explorer.reducedMotion = reduced.matches);
	follow();
	reduced.addEventListener('change', follow);
	return () => reduced.removeEventListener('change', follow);
}

function keepPreferences(explorer: Connected): () => void {
	const { theme, shortcuts, tellsChanges } = readPreferences();
	if (theme) explorer.setTheme(theme);
	explorer.setShortcuts(shortcuts);
	explorer.setTellsChanges(tellsChanges);
	return $effect.root(() => {
		$effect(() => {
			const { preferredTheme: theme, shortcuts, tellsChanges } = explorer;
			writePreferences({ theme, shortcuts, tellsChanges });
		});
	});
}

function showTheme(explorer: Connected): () => void {
	const root = document.documentElement;
	return $effect.root(() => {
		$effect(() => {
			if (explorer.theme === 'auto') delete root.dataset.theme;
			else root.dataset.theme = explorer.theme;
		});
	});
}

function listenToKeys(explorer: Connected, { onsearch, onstep }: Connection): () => void {
	const step = (direction: 1 | -1) => {
		if (!onstep?.(direction)) explorer.stepRecord(direction);
	};
	const verbs: Record<Shortcut, (() => void) | undefined> = {
		'toggle-play': () => explorer.togglePlay(),
		previous: () => step(-1),
		next: () => step(1),
		search: onsearch,
		back: () => explorer.clearSelection()
	};
	const listen = (event: KeyboardEvent) => {
		const { key, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
		const target = event.target instanceof Element ? event.target : null;
		const keys = { key, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented };
		const shortcut = toShortcut({ ...keys, target });
		const verb = shortcut && (explorer.shortcuts || shortcut === 'back') ? verbs[shortcut] : null;
		if (!verb) return;
		event.preventDefault();
		verb();
	};
	window.addEventListener('keydown', listen);
	return () => window.removeEventListener('keydown', listen);
}
