import type { Issue } from '#lib/core/base/issue.ts';
import { checkReferences } from '#lib/core/dataset/checks/references.ts';
import type { Dataset } from '#lib/core/dataset/dataset.ts';
import type { CountryIndex } from '#lib/core/place/country-index.ts';

/**
 * Everything that takes more than one cell to see. Marks rows as rejected where a check finds that
 * they must not be compiled.
 */
export function checkDataset(dataset: Dataset, countries: CountryIndex | null): Issue[] {
	return [...checkReferences(dataset)];
}
