import type { Issue } from '#lib/core/base/issue.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import type { IssueCode } from '#lib/core/dataset/issue-codes.ts';
import { placeOf, type Dataset, type Row } from '#lib/core/dataset/dataset.ts';

type DatedRow = Row<'events'> | Row<'relations'>;

/** Checks that dates and the columns that explain them agree. */
export function checkDates(dataset: Dataset): Issue[] {
	const published = toPublicationDates(dataset);
	const rows: DatedRow[] = [...dataset.rows.events, ...dataset.rows.relations];
	return [
		...rows.filter((row) => !row.rejected).flatMap((row) => checkRow(row, published)),
		...dataset.rows.sources.flatMap(checkSource)
	];
}

function checkRow(row: DatedRow, published: Published): Issue[] {
	const { date, date_basis: basis } = row.values;
	const calendar = row.custom.calendar ?? '';
	if (date !== null && calendar !== '' && !/^(proleptic )?gregorian$/i.test(calendar)) {
		row.rejected = true;
		const message = `The date ${date.edtf} is said to be of the ${calendar} calendar.`;
		const hint =
			'Convert it: every date is read as proleptic Gregorian. Keep the original in date_note.';
		return [report(row, 'date-unsupported', message, 'calendar', hint)];
	}
	if (date === null) {
		if (basis === 'undated') return [];
		const message = 'The record has no date, and nothing says that this is meant.';
		const hint = 'Write a date, or “undated” as its date_basis.';
		return [report(row, 'date-missing', message, 'date', hint)];
	}
	if (basis === 'undated') {
		const message = `The record is called undated, but its date is ${date.edtf}.`;
		return [report(row, 'date-basis-undated', message, 'date_basis', 'Correct one of the two.')];
	}
	if (basis === null) {
		const message = `The date ${date.edtf} has no basis: is it stated in a source or inferred?`;
		const hint = 'Write stated or inferred as its date_basis.';
		return [report(row, 'date-basis-missing', message, 'date_basis', hint)];
	}
	const sources = published.get(row.id)?.get(date.edtf);
	if (basis !== 'inferred' || sources === undefined) return [];
	const message = `The inferred date ${date.edtf} is the day on which “${sources}” was published.`;
	const hint =
		'A report is later than what it reports: write “before” as [..date], or leave it empty.';
	return [report(row, 'date-is-publication', message, 'date', hint)];
}

function checkSource(row: Row<'sources'>): Issue[] {
	const { published, published_basis: basis } = row.values;
	if (published === null || basis !== null) return [];
	const message = `The date of publication ${published.edtf} has no basis.`;
	const hint = 'Write stated or inferred as its published_basis.';
	return [report(row, 'date-basis-missing', message, 'published_basis', hint)];
}

/** Record id to the dates on which its own sources were published, with the source's id. */
type Published = ReadonlyMap<string, ReadonlyMap<string, string>>;

function toPublicationDates(dataset: Dataset): Published {
	const dates = new Map(
		dataset.rows.sources.map((row) => [row.id, row.values.published?.edtf] as const)
	);
	const published = new Map<string, Map<string, string>>();
	for (const { values } of dataset.rows.excerpts) {
		const source = values.source ?? '';
		const date = dates.get(source);
		if (date === undefined) continue;
		for (const ref of values.supports) {
			const id = ref.replace(/^(?:event|relation):/, '');
			published.set(id, (published.get(id) ?? new Map<string, string>()).set(date, source));
		}
	}
	return published;
}

function report(
	row: DatedRow | Row<'sources'>,
	code: IssueCode,
	message: string,
	column: string,
	hint: string
): Issue {
	const value = row.cells.get(column)?.text ?? null;
	return toFinding(code, message, placeOf(row, column), { value, hint });
}
