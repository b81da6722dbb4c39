import type { Issue } from '#lib/core/base/issue.ts';
import { checkCharacters } from '#lib/core/dataset/checks/characters.ts';
import { checkCoordinates } from '#lib/core/dataset/checks/coordinates.ts';
import { checkDates } from '#lib/core/dataset/checks/dates.ts';
import { checkKinds } from '#lib/core/dataset/checks/kinds.ts';
import { checkLengths } from '#lib/core/dataset/checks/lengths.ts';
import { checkReferences } from '#lib/core/dataset/checks/references.ts';
import { checkSameAs } from '#lib/core/dataset/checks/same-as.ts';
import { checkTies } from '#lib/core/dataset/checks/ties.ts';
import { checkUsage } from '#lib/core/dataset/checks/usage.ts';
import type { Dataset } from '#lib/core/dataset/dataset.ts';
import type { Gazetteer } from '#lib/core/gazetteer/gazetteer.ts';
import type { CountryIndex } from '#lib/core/place/country-index.ts';

/**
 * Everything that takes more than one cell to see, but for the words of excerpts. Marks rows as
 * rejected where a check finds that they must not be compiled.
 */
export function checkDataset(
	dataset: Dataset,
	countries: CountryIndex | null,
	gazetteer: (() => Gazetteer) | null
): Issue[] {
	return [
		...checkReferences(dataset),
		...checkKinds(dataset),
		...checkCoordinates(dataset, countries, gazetteer),
		...checkDates(dataset),
		...checkTies(dataset),
		...checkSameAs(dataset),
		...checkUsage(dataset),
		...checkLengths(dataset),
		...checkCharacters(dataset)
	];
}
