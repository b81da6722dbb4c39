import type { Issue } from '#lib/core/base/issue.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import { placeOf, type Dataset, type Row } from '#lib/core/dataset/dataset.ts';
import { toQuoteSegments } from '#lib/core/excerpt/quote-segments.ts';
import { countCodePoints } from '#lib/core/text/code-points.ts';

/** What an excerpt mostly needs to carry a claim; longer ones are quoted, but told. Code points. */
const LONG_QUOTE = 200;

/** Tells of excerpts that quote more than a claim needs. */
export function checkLengths(dataset: Dataset): Issue[] {
	return dataset.rows.excerpts.flatMap(checkQuoteLength);
}

function checkQuoteLength(row: Row<'excerpts'>): Issue[] {
	const length = countCodePoints(toQuoteSegments(row.values.exact).join(''));
	if (length <= LONG_QUOTE) return [];
	const message = `The excerpt quotes ${length} characters; ${LONG_QUOTE} mostly carry a claim.`;
	const hint = 'Quote the shortest run of whole words, or join two with […].';
	return [
		toFinding('quote-long', message, placeOf(row, 'exact'), {
			value: row.values.exact,
			hint
		})
	];
}
