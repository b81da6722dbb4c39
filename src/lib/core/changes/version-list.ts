/** What happened to one thing between two versions of a dataset. */
export interface Change {
	/**
	 * `corrected`: what it states is not the same any more: when, where, who, how much, how sure, or
	 * the very words. `changed`: only how it is told.
	 */
	type: 'added' | 'corrected' | 'changed' | 'removed';
	thing: 'event' | 'relation' | 'place' | 'actor' | 'source' | 'excerpt' | 'overlay';
	/** Of an overlay its name and dates: it has no id. */
	id: string;
	/** As it is called in the newer version, or was in the older. */
	title: string;
	/** What differs, in readers' words; empty for what was added or removed. */
	fields: readonly string[];
}

export interface Version {
	/** First twelve hexadecimal digits of the SHA-256 of the compiled dataset. */
	hash: string;
	/** The editor's own number; may be empty. */
	version: string;
	/** Year-month-day on which it was kept; empty for data that was not kept yet. */
	released: string;
}

/** `versions.json` of a dataset: what pinned embeds and the change log are made from. */
export interface VersionList {
	current: Version;
	/** Newest first, the current one included; changes are those against the one before. */
	versions: readonly (Version & { changes: readonly Change[] })[];
}
