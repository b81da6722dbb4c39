/** What somebody cites: one page of a dataset, the dataset itself, or a document. */
export interface Citation {
	/** Made of what is cited, for the key of a BibTeX entry: letters, digits and hyphens. */
	key: string;
	kind: 'dataset' | 'page' | 'document';
	/** In the order of the title page; may be empty. */
	authors: readonly string[];
	title: string;
	/** What it is part of: the dataset of a record. */
	container: string;
	publisher: string;
	/** Of the data; empty where none is given. */
	version: string;
	/** Year, or year-month, or year-month-day; empty where not known. */
	issued: string;
	/** Absolute, or empty while the site has no known address. */
	url: string;
	/** BCP 47. */
	language: string;
}
