import type { CompiledDataset, Excerpt } from '#lib/core/model/compiled.ts';
import type { ExcerptText, ExcerptTexts } from '#lib/core/model/excerpt-texts.ts';

/** A dataset whose excerpts get their words when somebody wants to read them. */
export interface LateDataset {
	dataset: CompiledDataset;
	/** Resolves when all words are there; rejects where they cannot be had. */
	bringTexts: () => Promise<void>;
}

/** Asks for the words of the excerpts of the page's dataset; rejects where they do not come. */
export async function fetchTexts(): Promise<ExcerptTexts> {
	const response = await fetch('texts.json');
	if (!response.ok) throw new Error(`texts.json gives ${response.status}`);
	return (await response.json()) as ExcerptTexts;
}

/**
 * The words of excerpts are fetched when one is read for the first time, and are '' until they are
 * there: whatever shows one shows its words as soon as it can. Where they cannot be had, or are those
 * of other excerpts because the site was renewed meanwhile, the next reading tries again.
 *
 * @param ask asks for the words, in the order of the dataset's excerpts
 */
export function toLateDataset(
	dataset: CompiledDataset,
	ask: () => Promise<ExcerptTexts>
): LateDataset {
	let texts: ExcerptTexts | null = $state.raw(null);
	let coming: Promise<void> | null = null;

	function bringTexts(): Promise<void> {
		coming ??= ask()
			.then((come) => {
				const ids = dataset.excerpts.map(({ id }) => id);
				if (ids.join() !== come.id.join()) throw new Error('The words are of other excerpts.');
				texts = come;
			})
			.catch((error: unknown) => {
				coming = null;
				throw error;
			});
		return coming;
	}

	function read(name: keyof ExcerptText, at: number): string {
		if (!texts) bringTexts().catch(() => {});
		return texts?.[name][at] ?? '';
	}

	const excerpts = dataset.excerpts.map((excerpt, at): Excerpt => ({
		...excerpt,
		get exact() {
			return read('exact', at);
		},
		get prefix() {
			return read('prefix', at);
		},
		get suffix() {
			return read('suffix', at);
		},
		get translation() {
			return read('translation', at);
		}
	}));
	return { dataset: { ...dataset, excerpts }, bringTexts };
}
