import type { CompiledDataset } from '#lib/core/model/compiled.ts';

export interface NameLanguage {
	/** BCP 47. */
	tag: string;
	/** In that language itself: `русский`. */
	name: string;
}

/** The languages a reader can have names in: the dataset's own first, then by number of names. */
export function toNameLanguages(dataset: CompiledDataset): NameLanguage[] {
	const counts = new Map<string, number>();
	for (const { names } of [...dataset.places, ...dataset.actors]) {
		for (const tag of Object.keys(names)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
	}
	counts.delete(dataset.language);
	const others = [...counts].sort((a, b) => b[1] - a[1]).map(([tag]) => tag);
	return [dataset.language, ...others].map((tag) => ({ tag, name: ownNameOf(tag) }));
}

function ownNameOf(tag: string): string {
	try {
		return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
	} catch {
		return tag;
	}
}
