/**
 * Rows that are loaded, and which rows of the dataset they are: from row `at` on the rows from
 * `row` on, `count` of them. Ascending.
 */
export interface RowSpan {
	at: number;
	row: number;
	count: number;
}

/** The number in the dataset of a row that is loaded; null where the spans do not have it. */
export function toDatasetRow(spans: readonly RowSpan[], at: number): number | null {
	const span = spans.find((each) => at >= each.at && at < each.at + each.count);
	return span === undefined ? null : span.row + at - span.at;
}

/** Where a row of the dataset is among those that are loaded; null where it is not. */
export function toLoadedRow(spans: readonly RowSpan[], row: number): number | null {
	const span = spans.find((each) => row >= each.row && row < each.row + each.count);
	return span === undefined ? null : span.at + row - span.row;
}
