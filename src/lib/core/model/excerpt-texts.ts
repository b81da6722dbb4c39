import type { CompiledDataset, Excerpt } from '#lib/core/model/compiled.ts';

/** The words of an excerpt and around it; all else that is known of it stays with its record. */
export type ExcerptText = Pick<Excerpt, 'exact' | 'prefix' | 'suffix' | 'translation'>;

/** Those of a dataset with the ids of its excerpts, in their order. */
export type ExcerptTexts = { readonly [Name in 'id' | keyof ExcerptText]: readonly string[] };

/** Characters that a page carries from the start; more lie in a file of their own. */
const MOST_CARRIED = 50_000;
const NO_TEXT: ExcerptText = { exact: '', prefix: '', suffix: '', translation: '' };

/** Whether its excerpts have more words than a page should carry. */
export function hasLongTexts({ excerpts }: Pick<CompiledDataset, 'excerpts'>): boolean {
	const lengths = excerpts.map(
		({ exact, prefix, suffix, translation }) =>
			exact.length + prefix.length + suffix.length + translation.length
	);
	return lengths.reduce((sum, length) => sum + length, 0) > MOST_CARRIED;
}

/** The dataset with its excerpts, and no word of them. */
export function withoutTexts(dataset: CompiledDataset): CompiledDataset {
	const excerpts = dataset.excerpts.map((excerpt) => ({ ...excerpt, ...NO_TEXT }));
	return { ...dataset, excerpts };
}

export function toExcerptTexts({ excerpts }: Pick<CompiledDataset, 'excerpts'>): ExcerptTexts {
	return {
		id: excerpts.map(({ id }) => id),
		exact: excerpts.map(({ exact }) => exact),
		prefix: excerpts.map(({ prefix }) => prefix),
		suffix: excerpts.map(({ suffix }) => suffix),
		translation: excerpts.map(({ translation }) => translation)
	};
}
