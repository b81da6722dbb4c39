export type Shortcut = 'toggle-play' | 'previous' | 'next' | 'search' | 'back';

/** The part of a keyboard event that decides; `target` is the focused element. */
export interface ShortcutEvent extends Pick<
	KeyboardEvent,
	'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'defaultPrevented'
> {
	target: Pick<Element, 'closest'> | null;
}

const KEYS: ReadonlyMap<string, Shortcut> = new Map([
	[' ', 'toggle-play'],
	['ArrowLeft', 'previous'],
	['ArrowRight', 'next'],
	['/', 'search'],
	['Escape', 'back']
]);

/** Whoever types here means the text. */
const TEXT_FIELDS = 'input, textarea, select, [contenteditable]';
/** These close themselves. */
const CLOSES_ITSELF = 'dialog, [popover], [role="dialog"], [role="listbox"]';
const roles = (names: string) => names.split(' ').map((name) => `[role="${name}"]`);
/** These use the space bar, if only to scroll. */
const PRESSED_BY_SPACE = [
	...['a', 'button', 'summary', 'label', '[tabindex="0"]'],
	...roles('button link checkbox switch radio slider tab option menuitem')
].join(', ');
/** These use the arrow keys; links and plain buttons do not. */
const MOVED_BY_ARROWS = [
	...['canvas', 'svg'],
	...roles('slider radio tab menu listbox combobox grid tree spinbutton application')
].join(', ');

/**
 * What a key means for the page as a whole, or null: with a modifier, in a text field, or where
 * the focused control uses that key itself. Shift is left out of it for `/`, which needs it on
 * many keyboards.
 */
export function toShortcut(event: ShortcutEvent): Shortcut | null {
	const shortcut = KEYS.get(event.key);
	if (!shortcut || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) {
		return null;
	}
	if (event.shiftKey && shortcut !== 'search') return null;
	const isIn = (selector: string) => Boolean(event.target?.closest(selector));
	switch (shortcut) {
		case 'back':
			return isIn(CLOSES_ITSELF) || isIn(TEXT_FIELDS) ? null : shortcut;
		case 'toggle-play':
			return isIn(TEXT_FIELDS) || isIn(PRESSED_BY_SPACE) ? null : shortcut;
		case 'previous':
		case 'next':
			return isIn(TEXT_FIELDS) || isIn(MOVED_BY_ARROWS) ? null : shortcut;
		case 'search':
			return isIn(TEXT_FIELDS) ? null : shortcut;
	}
}
