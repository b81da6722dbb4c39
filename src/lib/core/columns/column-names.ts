import * as v from 'valibot';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';

const namesShape = v.object({
	title: v.string(),
	note: v.string(),
	kinds: v.array(v.object({ id: v.string(), label: v.string() })),
	places: v.array(v.string()),
	actors: v.array(v.string())
});

/** What the numbers of columns are called, by number. */
export type ColumnNames = Readonly<v.InferOutput<typeof namesShape>>;

/**
 * @param counts of places, kinds and actors that there are
 * @throws ColumnFileError where the text is none, or names more or fewer
 */
export function parseColumnNames(
	text: string,
	counts: { places: number; kinds: number; actors: number }
): ColumnNames {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		throw new ColumnFileError('The list of names is no JSON, or only its beginning');
	}
	const shape = v.safeParse(namesShape, json);
	if (!shape.success) throw new ColumnFileError('The list of names is not what it should be');
	for (const what of ['places', 'kinds', 'actors'] as const) {
		const there = shape.output[what].length;
		if (there === counts[what]) continue;
		throw new ColumnFileError(`There are names of ${there} ${what}, not of ${counts[what]}`);
	}
	return shape.output;
}
