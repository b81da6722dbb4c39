import type { Citation } from '#lib/core/citation/citation.ts';
import type { CompiledDataset, Source } from '#lib/core/model/compiled.ts';

/** Of which data a page is, and where it can be read. */
export interface Edition {
	/** First twelve hexadecimal digits of the SHA-256 of the compiled dataset. */
	hash: string;
	/** Year-month-day on which this version was released; empty where it was not. */
	released: string;
	/** Absolute address of what is cited; empty where not known. */
	url: string;
}

const DAY = /^-?\d{4}(?:-\d\d){0,2}$/;

export function citeDataset(dataset: CompiledDataset, edition: Edition): Citation {
	return {
		key: `dateline-${dataset.id}`,
		kind: 'dataset',
		authors: dataset.contributors.map(({ title }) => title),
		title: dataset.title,
		container: '',
		publisher: 'Dateline',
		version: toVersion(dataset, edition),
		issued: edition.released,
		url: edition.url,
		language: dataset.language
	};
}

/** A page of the dataset: a record, a place, an actor or a story. `id` is unique within the dataset. */
export function citePage(
	dataset: CompiledDataset,
	edition: Edition,
	page: { id: string; title: string }
): Citation {
	const whole = citeDataset(dataset, edition);
	return {
		...whole,
		key: `${whole.key}-${page.id}`,
		kind: 'page',
		title: page.title,
		container: dataset.title
	};
}

/** The document itself, as far as its own date is simple. */
export function citeSource(source: Source, dataset: CompiledDataset): Citation {
	const edtf = source.published?.edtf.replace(/[?~%]/g, '') ?? '';
	return {
		key: `${dataset.id}-source-${source.id}`,
		kind: 'document',
		authors: source.author === '' ? [] : [source.author],
		title: source.title,
		container: '',
		publisher: source.publisher,
		version: '',
		issued: DAY.test(edtf) ? edtf : '',
		url: source.url ?? source.archiveUrl ?? '',
		language: source.language
	};
}

function toVersion({ version }: CompiledDataset, { hash }: Edition): string {
	return version === '' ? `data ${hash}` : `${version} (data ${hash})`;
}
