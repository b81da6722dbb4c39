import type { Issue } from '#lib/core/base/issue.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import { TABLE_NAMES } from '#lib/core/dataset/columns.ts';
import { placeOf, type Dataset, type Row } from '#lib/core/dataset/dataset.ts';
import { findHiddenCharacter } from '#lib/core/text/hidden-characters.ts';

/** Finds characters that nobody sees but that turn text around or break files. */
export function checkCharacters(dataset: Dataset): Issue[] {
	return TABLE_NAMES.flatMap((table) =>
		dataset.rows[table].flatMap((row: Row) =>
			[...row.cells].flatMap(([column, { text }]) => checkCell(row, column, text))
		)
	);
}

function checkCell(row: Row, column: string, text: string): Issue[] {
	const hidden = findHiddenCharacter(text);
	if (!hidden) return [];
	const { name, at, kind } = hidden;
	const place = placeOf(row, column);
	const detail = { value: text, hint: 'Delete it; direction follows from the letters themselves.' };
	return kind === 'direction'
		? [
				toFinding(
					'text-direction',
					`The invisible character ${name} after ${at} characters changes the direction of text.`,
					place,
					detail
				)
			]
		: [
				toFinding(
					'text-control',
					`The control character ${name} after ${at} characters is left out.`,
					place,
					{ value: text, hint: 'Delete it.' }
				)
			];
}
