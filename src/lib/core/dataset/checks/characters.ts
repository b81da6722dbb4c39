import type { Issue, IssuePlace } from '#lib/core/base/issue.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import { TABLE_NAMES } from '#lib/core/dataset/columns.ts';
import { placeOf, type Dataset, type Row } from '#lib/core/dataset/dataset.ts';
import type { JsonPath } from '#lib/core/formats/json-file.ts';
import { findHiddenCharacter } from '#lib/core/text/hidden-characters.ts';

/** Finds characters that nobody sees but that turn text around or break files. */
export function checkCharacters(dataset: Dataset): Issue[] {
	const inCells = TABLE_NAMES.flatMap((table) =>
		dataset.rows[table].flatMap((row: Row) =>
			[...row.cells].flatMap(([column, { text }]) => checkText(text, placeOf(row, column)))
		)
	);
	return [...checkPackage(dataset), ...inCells];
}

function checkPackage({ json, info }: Dataset): Issue[] {
	const labels = info.dateline.kinds.flatMap(({ label }, at) =>
		Object.entries(label).map(
			([tag, text]) => [['dateline', 'kinds', at, 'label', tag], text] as const
		)
	);
	const texts: (readonly [JsonPath, string])[] = [
		[['title'], info.title],
		[['description'], info.description],
		...labels
	];
	return texts.flatMap(([path, text]) =>
		checkText(text, { file: json.file, ...json.positionOf(path), field: path.join('.') })
	);
}

/** The same of one text. */
export function checkText(text: string, place: IssuePlace): Issue[] {
	const hidden = findHiddenCharacter(text);
	if (!hidden) return [];
	const { name, at, kind } = hidden;
	if (kind === 'control') {
		const message = `The control character ${name} after ${at} characters is left out.`;
		return [toFinding('text-control', message, place, { value: text, hint: 'Delete it.' })];
	}
	const message = `The invisible character ${name} after ${at} characters turns the direction of text.`;
	const hint = 'Delete it; direction follows from the letters themselves.';
	return [toFinding('text-direction', message, place, { value: text, hint })];
}
