import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import type { DayRange } from '#lib/core/time/day.ts';

/** What the front page says about a dataset. */
export interface DatasetSummary {
	id: string;
	title: string;
	description: string;
	/** BCP 47. */
	language: string;
	sources: number;
	places: number;
	events: number;
	relations: number;
	excerpts: number;
	/** First and last day that any date names, inclusive; null where nothing is dated. */
	span: DayRange | null;
}

export function toDatasetSummary(dataset: CompiledDataset): DatasetSummary {
	const events = dataset.records.filter(({ type }) => type === 'event').length;
	return {
		id: dataset.id,
		title: dataset.title,
		description: dataset.description,
		language: dataset.language,
		sources: dataset.sources.length,
		places: dataset.places.length,
		events,
		relations: dataset.records.length - events,
		excerpts: dataset.excerpts.length,
		span: spanOf(dataset)
	};
}

function spanOf({ records }: CompiledDataset): DayRange | null {
	const days = records
		.flatMap(({ date }) => (date ? [...date.start, ...date.end] : []))
		.filter(Number.isFinite);
	if (days.length === 0) return null;
	return days.reduce<DayRange>(
		([first, last], day) => [Math.min(first, day), Math.max(last, day)],
		[Infinity, -Infinity]
	);
}
