import type { Theme } from '#lib/core/address/view.ts';

/** What a reader has set for good. Kept in his browser, nowhere else, and never in embeds. */
export interface Preferences {
	theme: Theme | null;
	/** Single-key shortcuts can be switched off (WCAG 2.1.4). */
	shortcuts: boolean;
	/** Whether the map says what changes on it. */
	tellsChanges: boolean;
}

/** Reaching for the storage may throw where it is forbidden, so it is handed over as a function. */
type ReachStorage = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const THEME_KEY = 'dateline:1:theme';
const SHORTCUTS_KEY = 'dateline:1:shortcuts';
const CHANGES_KEY = 'dateline:1:changes';
const THEMES: readonly Theme[] = ['light', 'dark', 'auto'];

const localStorageOfPage: ReachStorage = () => localStorage;

/** What is stored, or the default for what is missing, no longer valid or out of reach. */
export function readPreferences(reach: ReachStorage = localStorageOfPage): Preferences {
	try {
		const storage = reach();
		const theme = storage.getItem(THEME_KEY);
		return {
			theme: THEMES.find((each) => each === theme) ?? null,
			shortcuts: storage.getItem(SHORTCUTS_KEY) !== 'off',
			tellsChanges: storage.getItem(CHANGES_KEY) !== 'off'
		};
	} catch {
		return { theme: null, shortcuts: true, tellsChanges: true };
	}
}

/** Stores what differs from the default; where that is refused the setting lasts as long as the page. */
export function writePreferences(
	{ theme, shortcuts, tellsChanges }: Preferences,
	reach: ReachStorage = localStorageOfPage
): void {
	const write = (key: string, value: string | null) => {
		try {
			if (value === null) reach().removeItem(key);
			else reach().setItem(key, value);
		} catch {
			return;
		}
	};
	write(THEME_KEY, theme);
	write(SHORTCUTS_KEY, shortcuts ? null : 'off');
	write(CHANGES_KEY, tellsChanges ? null : 'off');
}
