import type { Edition } from '#lib/core/citation/cite.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';

/** What every page of a dataset knows. */
export interface PageContext {
	lookup: DatasetLookup;
	/** From this page to the dataset's folder: `../../`. */
	rootHref: string;
	/** Absolute address of the dataset's folder, with a closing slash; null where not known. */
	site: string | null;
	/** Of the page itself; `url` is empty where not known. */
	edition: Edition;
}
